package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.FileField;
import io.kedang.customer.FileField.FieldClass;
import io.kedang.customer.FileValues;
import io.kedang.opening.CheckOutcome;
import io.kedang.opening.FileChecks;
import io.kedang.opening.OpeningFinding;
import io.kedang.shared.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Judges a change: with the checks of an opening as far as they concern it (AMND-3), for its risk,
 * and by the routing table field by field (AMND-2).
 */
@Component
class AmendmentChecks {

  /**
   * What is judged.
   *
   * @param now what the file says
   * @param caseId null for a preview, which reserves nothing
   * @param collectorId who collected the change; may be null
   */
  record Question(
      Customer customer,
      FileValues now,
      List<Change> changes,
      Channel channel,
      String caseId,
      String requesterId,
      String collectorId,
      int scans) {

    FileValues after() {
      FileValues after = now;
      for (Change change : changes) {
        after = after.with(change.field(), change.after());
      }
      return after;
    }
  }

  private static final String CHECKER = "verifier";
  private static final String SECOND = "manager";

  /** Nothing the checks look at. */
  private static final Set<FileField> UNCHECKED =
      EnumSet.of(FileField.MAIL, FileField.ADDRESS, FileField.VIP);

  private final FileChecks checks;
  private final AmendmentRisk risk;
  private final AmendmentRouting routing;

  AmendmentChecks(FileChecks checks, AmendmentRisk risk, AmendmentRouting routing) {
    this.checks = checks;
    this.risk = risk;
    this.routing = routing;
  }

  Judgement judge(Question question) {
    List<OpeningFinding> findings = findings(question);
    Set<String> collectors =
        Stream.of(question.collectorId(), question.requesterId(), question.customer().collectorId())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    List<String> risks = risk.of(question.customer(), question.changes(), findings, collectors);
    return routed(question, findings, risks);
  }

  private List<OpeningFinding> findings(Question question) {
    Set<FileField> changed = Change.fields(question.changes());
    if (UNCHECKED.containsAll(changed)) {
      return List.of();
    }
    boolean identity =
        changed.contains(FileField.DOCUMENT_TYPE) || changed.contains(FileField.DOCUMENT_NUMBER);
    return checks
        .check(
            checks.form(question.customer(), question.channel(), question.after()),
            new FileChecks.Change(
                question.customer().id(), question.caseId(), identity, question.scans()))
        .stream()
        .filter(finding -> concerns(finding, changed))
        .toList();
  }

  /** What was wrong before and is not touched is no matter of this change. */
  private static boolean concerns(OpeningFinding finding, Set<FileField> changed) {
    if ("scan".equals(finding.field())) {
      return changed.stream().anyMatch(f -> f.fieldClass() == FieldClass.IDENTITY);
    }
    Set<FileField> concerned = EnumSet.copyOf(changed);
    if (changed.contains(FileField.LEVEL) || changed.contains(FileField.LANDLINE)) {
      concerned.add(FileField.MOBILE);
    }
    if (changed.contains(FileField.LEVEL)) {
      concerned.add(FileField.LANDLINE);
    }
    if (changed.contains(FileField.DOCUMENT_NUMBER)) {
      concerned.add(FileField.DOCUMENT_TYPE);
    }
    if (changed.contains(FileField.DOCUMENT_TYPE)) {
      concerned.add(FileField.DOCUMENT_NUMBER);
    }
    return FileField.of(finding.field()).filter(concerned::contains).isPresent();
  }

  private Judgement routed(Question question, List<OpeningFinding> findings, List<String> risks) {
    FileValues after = question.after();
    Route route = Route.APPLY;
    Contacts contacts = Contacts.NONE;
    String checker = "";
    String second = "";
    int version = 0;
    List<Judgement.FieldRoute> fields = new ArrayList<>();
    for (Change change : question.changes()) {
      AmendmentRouting.Answer answer =
          routing.decide(
              new AmendmentRouting.Question(
                  change.field().fieldClass().name(),
                  question.customer().type().name(),
                  after.level().name(),
                  question.now().vip() || after.vip(),
                  question.channel().name(),
                  risks.isEmpty() ? "LOW" : "HIGH"));
      fields.add(new Judgement.FieldRoute(change.field(), answer.route(), answer.rule()));
      contacts = contacts.and(answer.contacts());
      version = answer.version();
      if (answer.route().compareTo(route) > 0) {
        route = answer.route();
        checker = answer.checkerRole();
        second = answer.secondRole();
      }
    }
    boolean needsPerson =
        findings.stream().anyMatch(f -> f.severity() == CheckOutcome.PERSON)
            || contacts != Contacts.NONE
                && AskedContacts.of(contacts, question.now(), after).isEmpty();
    if (needsPerson && route.compareTo(Route.CHECK) < 0) {
      route = Route.CHECK;
      checker = "";
    }
    return new Judgement(
        findings,
        risks,
        fields,
        route,
        contacts,
        checkerRole(route, checker),
        secondRole(route, checkerRole(route, checker), second),
        version);
  }

  private static String checkerRole(Route route, String named) {
    if (route.compareTo(Route.CHECK) < 0) {
      return "";
    }
    return named.isEmpty() ? CHECKER : named;
  }

  /** Whatever the table says, the second person's role is another one. */
  private static String secondRole(Route route, String checker, String named) {
    if (route != Route.TWO_PERSONS) {
      return "";
    }
    if (!named.isEmpty() && !named.equals(checker)) {
      return named;
    }
    return SECOND.equals(checker) ? CHECKER : SECOND;
  }
}
