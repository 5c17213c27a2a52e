package io.kedang.opening;

import io.kedang.customer.CustomerFiles;
import io.kedang.customer.DocumentNumbers;
import io.kedang.customer.IdentityHolder;
import io.kedang.customer.PersonNames;
import io.kedang.customer.PhoneHolder;
import io.kedang.privacy.BlindIndex;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.PhoneNumbers.Phone;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Checks A to E, completeness and name (OPEN-3). This class finds; what a finding leads to is
 * decided by the table {@code opening-checks}, and what the table lets pass is no finding.
 */
@Component
class OpeningChecks {

  /** A request that somebody else still has running under the same number. */
  private static final String RUNNING_BY_PHONE =
      "select id from application where %s = :token and state in ('CHECKING', 'REVIEW', 'CORRECTION', 'VERIFYING')"
          + " and id <> :id and (identity_token is null or identity_token <> :self) and (batch_id is null or batch_id <> :batch)";

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int HOLDERS_AT_MOST = 20;
  private static final int CONTACTS_AT_MOST = 5;
  private static final String NO_PHONE = "NONE";

  /** Found, not yet judged. */
  private record Found(String code, String field, String phoneKind, Map<String, String> facts) {}

  /** What was found and judged, and the version of the table that judged. */
  record Result(List<OpeningFinding> findings, Integer tableVersion) {

    CheckOutcome outcome() {
      return findings.stream()
          .map(OpeningFinding::severity)
          .max(Enum::compareTo)
          .orElse(CheckOutcome.PASS);
    }
  }

  private final CustomerFiles files;
  private final OpeningDecisions decisions;
  private final BlindIndex index;
  private final JdbcClient jdbc;
  private final Clock clock;

  OpeningChecks(
      CustomerFiles files,
      OpeningDecisions decisions,
      BlindIndex index,
      JdbcClient jdbc,
      Clock clock) {
    this.files = files;
    this.decisions = decisions;
    this.index = index;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param reserve whether a free identity is taken for the application; a preview does not
   */
  Result check(OpeningForm form, CheckContext context, boolean reserve) {
    List<Found> found = new ArrayList<>();
    Optional<Phone> mobile =
        PhoneNumbers.normalise(form.mobile())
            .filter(phone -> phone.kind() == PhoneNumbers.Kind.MOBILE);
    Optional<Phone> landline = PhoneNumbers.normalise(form.landline());
    PersonNames.check(form.name())
        .ifPresent(
            fault ->
                found.add(
                    new Found("NAME_INVALID", "name", NO_PHONE, Map.of("fault", fault.name()))));
    checkNumber(form, context, reserve, found);
    checkScan(form, context, found);
    checkPhones(form, mobile, landline, found);
    checkShared(form, context, mobile, landline, found);
    checkContact(form, mobile, found);
    if (Boolean.TRUE.equals(form.vip())) {
      found.add(new Found("VIP_REQUESTED", "vip", NO_PHONE, Map.of()));
    }
    return judge(form, context, found);
  }

  private void checkNumber(
      OpeningForm form, CheckContext context, boolean reserve, List<Found> found) {
    if (form.documentType() == null) {
      found.add(new Found("NUMBER_INVALID", "documentType", NO_PHONE, Map.of("fault", "EMPTY")));
      return;
    }
    String number = DocumentNumbers.normalise(form.documentType(), form.documentNumber());
    Optional<DocumentNumbers.Fault> fault =
        DocumentNumbers.check(form.documentType(), number, LocalDate.now(clock.withZone(ZONE)));
    if (fault.isPresent()) {
      found.add(
          new Found(
              "NUMBER_INVALID", "documentNumber", NO_PHONE, Map.of("fault", fault.get().name())));
      return;
    }
    if (form.customerType() != null && !form.documentType().fits(form.customerType())) {
      found.add(new Found("NUMBER_INVALID", "documentType", NO_PHONE, Map.of("fault", "TYPE")));
      return;
    }
    if (context.identityStands()) {
      return;
    }
    String token = files.identityToken(form.documentType(), number);
    Optional<IdentityHolder> holder =
        (reserve
                ? files.reserve(token, context.applicationId())
                : files.holder(token).filter(h -> !h.caseId().equals(context.applicationId())))
            .filter(h -> !context.isOwn(h.customerId()));
    if (holder.isPresent()) {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("otherCase", holder.get().caseId());
      if (holder.get().customerId() != null) {
        facts.put("otherCustomer", holder.get().customerId());
      }
      found.add(new Found("IDENTITY_EXISTS", "documentNumber", NO_PHONE, facts));
    } else {
      earlierRow(context, "identity_token = :token", Map.of("token", token))
          .ifPresent(
              line ->
                  found.add(
                      new Found(
                          "IDENTITY_EXISTS",
                          "documentNumber",
                          NO_PHONE,
                          Map.of("otherLine", line))));
    }
  }

  private static void checkScan(OpeningForm form, CheckContext context, List<Found> found) {
    boolean named = context.batchId() != null && hasText(form.scanName());
    if (context.scans() == 0 && !named) {
      found.add(new Found("SCAN_MISSING", "scan", NO_PHONE, Map.of()));
    }
  }

  private static void checkPhones(
      OpeningForm form, Optional<Phone> mobile, Optional<Phone> landline, List<Found> found) {
    if (hasText(form.mobile()) && mobile.isEmpty()) {
      found.add(new Found("PHONE_INVALID", "mobile", "MOBILE", Map.of()));
    }
    if (hasText(form.landline()) && landline.isEmpty()) {
      found.add(new Found("PHONE_INVALID", "landline", "LANDLINE", Map.of()));
    }
    if (form.level() == InformationLevel.ADVANCED
        && !hasText(form.mobile())
        && !hasText(form.landline())) {
      found.add(new Found("INCOMPLETE", "mobile", NO_PHONE, Map.of()));
    }
  }

  /**
   * Check D: on another file, in another running request, or in an earlier row of the same sheet;
   * the same party's own phone is no finding.
   */
  private void checkShared(
      OpeningForm form,
      CheckContext context,
      Optional<Phone> mobile,
      Optional<Phone> landline,
      List<Found> found) {
    Map<String, Phone> byToken = new LinkedHashMap<>();
    mobile.ifPresent(phone -> byToken.put(token(phone), phone));
    landline.ifPresent(phone -> byToken.put(token(phone), phone));
    if (byToken.isEmpty()) {
      return;
    }
    String self = identityToken(form);
    Map<String, Map<String, String>> shared = new LinkedHashMap<>();
    for (PhoneHolder holder : files.phoneHolders(byToken.keySet(), HOLDERS_AT_MOST)) {
      if (!holder.identityToken().equals(self) && !context.isOwn(holder.customerId())) {
        Map<String, String> facts =
            shared.computeIfAbsent(holder.phoneToken(), t -> new LinkedHashMap<>());
        facts.putIfAbsent("otherCustomer", holder.customerId());
        facts.merge("files", "1", (a, b) -> String.valueOf(Integer.parseInt(a) + 1));
      }
    }
    for (String token : byToken.keySet()) {
      if (!shared.containsKey(token)) {
        otherRequest(context, token, self).ifPresent(facts -> shared.put(token, facts));
      }
    }
    Set<String> done = new LinkedHashSet<>();
    byToken.forEach(
        (token, phone) -> {
          if (shared.containsKey(token) && done.add(token)) {
            boolean byMobile = mobile.filter(phone::equals).isPresent();
            found.add(
                new Found(
                    "PHONE_SHARED",
                    byMobile ? "mobile" : "landline",
                    phone.kind().name(),
                    shared.get(token)));
          }
        });
  }

  /**
   * Check D for firms (OPEN-7): one contact person with one mobile who speaks for several of them.
   */
  private void checkContact(OpeningForm form, Optional<Phone> mobile, List<Found> found) {
    if (form.customerType() == CustomerType.GROUP && !hasText(form.contactPerson())) {
      found.add(new Found("INCOMPLETE", "contactPerson", NO_PHONE, Map.of()));
    }
    if (form.customerType() == null
        || !form.customerType().hasContactPerson()
        || !hasText(form.contactPerson())
        || mobile.isEmpty()) {
      return;
    }
    List<String> others =
        files.contactHolders(
            form.contactPerson(), mobile.get(), identityToken(form), CONTACTS_AT_MOST);
    if (!others.isEmpty()) {
      Map<String, String> facts = new LinkedHashMap<>();
      facts.put("otherCustomers", String.join(",", others));
      facts.put("files", String.valueOf(others.size()));
      found.add(new Found("CONTACT_DUPLICATE", "contactPerson", "MOBILE", facts));
    }
  }

  private String identityToken(OpeningForm form) {
    return form.documentType() == null
        ? ""
        : files.identityToken(
            form.documentType(),
            DocumentNumbers.normalise(form.documentType(), form.documentNumber()));
  }

  private Optional<Map<String, String>> otherRequest(
      CheckContext context, String phoneToken, String self) {
    // each column by its own index: asked with "or", H2 reads the whole table
    Optional<String> running =
        jdbc.sql(
                RUNNING_BY_PHONE.formatted("mobile_token")
                    + " union all "
                    + RUNNING_BY_PHONE.formatted("landline_token")
                    + " limit 1")
            .param("token", phoneToken)
            .param("id", context.applicationId() == null ? "" : context.applicationId())
            .param("self", self)
            .param("batch", context.batchId() == null ? "" : context.batchId())
            .query(String.class)
            .optional();
    if (running.isPresent()) {
      return Optional.of(Map.of("otherCase", running.get()));
    }
    return Stream.of("mobile_token", "landline_token")
        .flatMap(
            column ->
                earlierRow(
                    context,
                    column + " = :token and (identity_token is null or identity_token <> :self)",
                    Map.of("token", phoneToken, "self", self))
                    .stream())
        .min(Comparator.comparingInt(Integer::parseInt))
        .map(line -> Map.of("otherLine", line));
  }

  private Optional<String> earlierRow(
      CheckContext context, String condition, Map<String, Object> parameters) {
    if (context.batchId() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            "select min(batch_line) from application where batch_id = :batch and batch_line < :line and "
                + condition)
        .param("batch", context.batchId())
        .param("line", context.batchLine())
        .params(parameters)
        .query((row, i) -> Optional.ofNullable(row.getString(1)))
        .single();
  }

  private Result judge(OpeningForm form, CheckContext context, List<Found> found) {
    List<OpeningFinding> findings = new ArrayList<>();
    Integer version = null;
    for (Found one : found) {
      OpeningDecisions.Answer answer =
          decisions.decide(
              new OpeningDecisions.Question(
                  one.code(),
                  name(form.channel()),
                  name(form.customerType()),
                  name(form.level()),
                  one.phoneKind(),
                  context.batchId() == null ? "SINGLE" : "SHEET"));
      version = answer.version();
      if (answer.severity() != CheckOutcome.PASS
          && findings.stream()
              .noneMatch(f -> f.code().equals(one.code()) && f.field().equals(one.field()))) {
        findings.add(
            new OpeningFinding(
                one.code(), one.field(), answer.severity(), answer.rule(), one.facts()));
      }
    }
    return new Result(findings, version);
  }

  /** The tokens under which other requests meet this one. */
  Application.Facts facts(OpeningForm form, String branchPath, String collectorId) {
    boolean hasNumber = form.documentType() != null && hasText(form.documentNumber());
    return new Application.Facts(
        form.branchCode(),
        branchPath,
        collectorId,
        hasNumber ? files.identityToken(form.documentType(), form.documentNumber()) : null,
        PhoneNumbers.normalise(form.mobile())
            .filter(p -> p.kind() == PhoneNumbers.Kind.MOBILE)
            .map(this::token)
            .orElse(null),
        PhoneNumbers.normalise(form.landline()).map(this::token).orElse(null));
  }

  /** Whether the contact is asked before the file opens (OPEN-1, OPEN-2, OPEN-6). */
  static boolean verificationNeeded(OpeningForm form) {
    if (form.channel() == Channel.TELESALES) {
      return false;
    }
    boolean reachable = hasText(form.mobile()) || hasText(form.landline());
    return form.level() == InformationLevel.ADVANCED
        || (form.channel() == Channel.ONLINE && reachable);
  }

  static boolean hasText(String value) {
    return value != null && !value.isBlank();
  }

  private String token(Phone phone) {
    return index.token(BlindIndex.Kind.PHONE, phone.e164());
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
