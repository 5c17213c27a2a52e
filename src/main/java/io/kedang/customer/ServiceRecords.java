package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.privacy.Reveals;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Service information 服务信息 (CUST-4, CUST-7): the accounts, subscriptions, policies and claims that
 * business systems keep for a customer. A record is known by its system and the system's own id; a
 * repeated report changes nothing and answers the same, a newer one updates.
 */
@Service
public class ServiceRecords {

  /** What a report did. */
  public enum Change {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** It stands on another customer's file now. */
    MOVED
  }

  /** The answer to a report. */
  public record Linked(String id, Change change) {}

  /**
   * One record as pages show it; {@code number} is masked.
   *
   * @param parentId the account it is paid from, or the policy a claim is on; null for none
   */
  public record Line(
      String id,
      RecordKind kind,
      String parentId,
      String system,
      String externalId,
      RecordState state,
      String number,
      PayKind payKind,
      String productCode,
      String productName,
      LocalDate validFrom,
      LocalDate validUntil,
      Instant changedAt) {}

  private static final int MOST = 200;

  private final CustomerScope scope;
  private final Timeline timeline;
  private final DataSubjects subjects;
  private final Reveals reveals;
  private final JdbcClient jdbc;
  private final Clock clock;

  ServiceRecords(
      CustomerScope scope,
      Timeline timeline,
      DataSubjects subjects,
      Reveals reveals,
      JdbcClient jdbc,
      Clock clock) {
    this.scope = scope;
    this.timeline = timeline;
    this.subjects = subjects;
    this.reveals = reveals;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Takes a report for a customer's file; whether the reporter may is the caller's question.
   *
   * @throws ProblemException CONFLICT {@code recordElsewhere} when the record stands on another
   *     customer's file: only {@link #move} changes that
   */
  @Transactional
  public Linked link(String customerId, ServiceReport report, String actorId) {
    return take(customerId, report, actorId, false);
  }

  /**
   * The same after an endorsement 批改 that changed whose record it is: the file that had it lets go,
   * and both files tell so.
   */
  @Transactional
  public Linked move(String customerId, ServiceReport report, String actorId) {
    return take(customerId, report, actorId, true);
  }

  /**
   * The same where only the owner changes; the record says the rest itself.
   *
   * @throws ProblemException NOT_FOUND for a record that was never reported
   */
  @Transactional
  public Linked moveTo(String customerId, String system, String externalId, String actorId) {
    scope.lock(customerId);
    ServiceRecord row =
        find(system, externalId).orElseThrow(() -> ProblemException.notFound("record"));
    if (row.customerId().equals(customerId)) {
      return new Linked(row.id(), Change.UNCHANGED);
    }
    ServiceRecord.Content content = content(scope.known(row.customerId()), row);
    return take(
        customerId,
        new ServiceReport(
            row.kind(),
            row.system(),
            row.externalId(),
            null,
            content.number(),
            row.state(),
            row.payKind(),
            row.productCode(),
            content.productName(),
            row.validFrom(),
            row.validUntil()),
        actorId,
        true);
  }

  /** Whether a record stands on this customer's file. */
  @Transactional(readOnly = true)
  public boolean holds(String customerId, String system, String externalId) {
    return jdbc.sql(
                "select count(*) from service_record where external_system = ? and external_id = ? and customer_id = ?")
            .params(system, externalId, customerId)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** As {@link #link}, by a person who sees the file. */
  @Transactional
  public Linked report(String customerId, ServiceReport report, Actor actor) {
    scope.require(customerId, actor);
    return link(customerId, report, actor.id());
  }

  /** The customer's records in the order in which they came. */
  @Transactional(readOnly = true)
  public Slice<Line> page(
      String customerId, Set<RecordKind> kinds, Actor actor, String after, int limit) {
    Customer customer = scope.require(customerId, actor);
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<String> names =
        (kinds.isEmpty() ? Set.of(RecordKind.values()) : kinds).stream().map(Enum::name).toList();
    List<ServiceRecord> rows =
        jdbc.sql(
                "select "
                    + ServiceRecord.COLUMNS
                    + " from service_record where customer_id = :customer and id > :after and kind in (:kinds) order by id limit :limit")
            .param("customer", customerId)
            .param("after", after == null ? "" : after)
            .param("kinds", names)
            .param("limit", bounded + 1)
            .query(ServiceRecord::row)
            .list();
    List<ServiceRecord> shown = rows.subList(0, Math.min(bounded, rows.size()));
    return new Slice<>(
        shown.stream().map(row -> line(customer, row)).toList(),
        rows.size() > bounded ? shown.get(bounded - 1).id() : null);
  }

  /**
   * A record's number in clear, written down with the reader's purpose first (CUST-8).
   *
   * @throws ProblemException NOT_FOUND when the file is not in scope or has no such record
   */
  @Transactional
  public String revealNumber(String customerId, String recordId, String purpose, Actor actor) {
    Customer customer = scope.require(customerId, actor);
    ServiceRecord row =
        jdbc.sql(
                "select "
                    + ServiceRecord.COLUMNS
                    + " from service_record where id = ? and customer_id = ?")
            .params(recordId, customerId)
            .query(ServiceRecord::row)
            .optional()
            .orElseThrow(() -> ProblemException.notFound("record"));
    reveals.record(
        actor.id(), customer.subjectId(), ServiceRecord.context(recordId), "number", purpose);
    return content(customer, row).number();
  }

  private Linked take(String customerId, ServiceReport given, String actorId, boolean mayMove) {
    ServiceReport report = given.checked();
    Customer customer = scope.lock(customerId);
    String parentId = parent(customerId, report);
    Optional<ServiceRecord> before = find(report.system(), report.externalId());
    if (before.isEmpty()) {
      String id = Ids.next();
      try {
        insert(id, customer, parentId, report);
        tell(Timeline.Kind.RECORD_LINKED, customerId, id, actorId, report, null);
        return new Linked(id, Change.CREATED);
      } catch (DuplicateKeyException raced) {
        before =
            find(report.system(), report.externalId()); // reported for another customer meanwhile
      }
    }
    ServiceRecord row = before.orElseThrow(() -> ProblemException.conflict("recordElsewhere"));
    if (row.kind() != report.kind()) {
      throw ProblemException.conflict("recordOfOtherKind", row.kind().name());
    }
    if (!row.customerId().equals(customerId)) {
      if (!mayMove) {
        throw ProblemException.conflict("recordElsewhere");
      }
      update(row.id(), customer, parentId, report);
      tell(Timeline.Kind.RECORD_LEFT, row.customerId(), row.id(), actorId, report, null);
      tell(Timeline.Kind.RECORD_LINKED, customerId, row.id(), actorId, report, null);
      return new Linked(row.id(), Change.MOVED);
    }
    if (says(customer, row, parentId, report)) {
      return new Linked(row.id(), Change.UNCHANGED);
    }
    update(row.id(), customer, parentId, report);
    tell(Timeline.Kind.RECORD_CHANGED, customerId, row.id(), actorId, report, row.state());
    return new Linked(row.id(), Change.UPDATED);
  }

  private String parent(String customerId, ServiceReport report) {
    if (report.parentExternalId() == null) {
      return null;
    }
    return jdbc.sql(
            "select "
                + ServiceRecord.COLUMNS
                + " from service_record where external_system = ? and external_id = ? and customer_id = ?")
        .params(report.system(), report.parentExternalId(), customerId)
        .query(ServiceRecord::row)
        .optional()
        .filter(parent -> report.kind().hangsOn(parent.kind()))
        .map(ServiceRecord::id)
        .orElseThrow(
            () -> ProblemException.invalid("recordInvalid").field("parentExternalId", "unknown"));
  }

  private Optional<ServiceRecord> find(String system, String externalId) {
    return jdbc.sql(
            "select "
                + ServiceRecord.COLUMNS
                + " from service_record where external_system = ? and external_id = ? for update")
        .params(system, externalId)
        .query(ServiceRecord::row)
        .optional();
  }

  private void insert(String id, Customer customer, String parentId, ServiceReport report) {
    jdbc.sql(
            """
            insert into service_record (customer_id, parent_id, state, pay_kind, product_code, valid_from, valid_until, changed_at, sealed_content,
              id, kind, external_system, external_id, linked_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(values(id, customer, parentId, report))
        .params(
            id,
            report.kind().name(),
            report.system(),
            report.externalId(),
            Timestamp.from(clock.instant()))
        .update();
  }

  /** Whatever else stood under the record stays with its own customer. */
  private void update(String id, Customer customer, String parentId, ServiceReport report) {
    jdbc.sql(
            """
            update service_record set customer_id = ?, parent_id = ?, state = ?, pay_kind = ?, product_code = ?, valid_from = ?,
              valid_until = ?, changed_at = ?, sealed_content = ? where id = ?
            """)
        .params(values(id, customer, parentId, report))
        .param(id)
        .update();
  }

  private List<Object> values(String id, Customer customer, String parentId, ServiceReport report) {
    return Arrays.asList(
        customer.id(),
        parentId,
        report.state().name(),
        report.payKind() == null ? null : report.payKind().name(),
        report.productCode(),
        report.validFrom(),
        report.validUntil(),
        Timestamp.from(clock.instant()),
        subjects.seal(
            customer.subjectId(),
            ServiceRecord.context(id),
            new ServiceRecord.Content(report.number(), report.productName())));
  }

  private boolean says(
      Customer customer, ServiceRecord row, String parentId, ServiceReport report) {
    return row.state() == report.state()
        && row.payKind() == report.payKind()
        && Objects.equals(row.parentId(), parentId)
        && Objects.equals(row.productCode(), report.productCode())
        && Objects.equals(row.validFrom(), report.validFrom())
        && Objects.equals(row.validUntil(), report.validUntil())
        && content(customer, row)
            .equals(new ServiceRecord.Content(report.number(), report.productName()));
  }

  private void tell(
      Timeline.Kind kind,
      String customerId,
      String recordId,
      String actorId,
      ServiceReport report,
      RecordState before) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("recordKind", report.kind().name());
    facts.put("recordState", report.state().name());
    facts.put("system", report.system());
    if (report.productCode() != null) {
      facts.put("productCode", report.productCode());
    }
    if (before != null && before != report.state()) {
      facts.put("stateBefore", before.name());
    }
    timeline.add(customerId, kind, clock.instant(), recordId, actorId, facts);
  }

  private Line line(Customer customer, ServiceRecord row) {
    ServiceRecord.Content content = content(customer, row);
    return new Line(
        row.id(),
        row.kind(),
        row.parentId(),
        row.system(),
        row.externalId(),
        row.state(),
        Masking.documentNumber(content.number()),
        row.payKind(),
        row.productCode(),
        content.productName(),
        row.validFrom(),
        row.validUntil(),
        row.changedAt());
  }

  private ServiceRecord.Content content(Customer customer, ServiceRecord row) {
    return subjects.open(
        customer.subjectId(),
        ServiceRecord.context(row.id()),
        row.sealedContent(),
        ServiceRecord.Content.class);
  }
}
