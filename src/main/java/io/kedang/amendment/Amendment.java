package io.kedang.amendment;

import io.kedang.customer.Customer;
import io.kedang.customer.FileField;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request to change an open file 变更申请, from its evidence to its end (AMND-1). Its id is the
 * case's id. Values and reason are sealed; the columns hold what lists and rules need.
 */
@Entity
@Table(name = "amendment")
class Amendment {

  @Id private String id;
  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private AmendmentState state;

  @Enumerated(EnumType.STRING)
  private AmendmentKind kind;

  @Enumerated(EnumType.STRING)
  private Route route;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private CustomerType customerType;

  @Enumerated(EnumType.STRING)
  private InformationLevel informationLevel;

  private String customerId;
  private String subjectId;
  private String branchCode;
  private String branchPath;
  private String requesterId;
  private String requestId;
  private String collectorId;
  private String fields;
  private byte[] sealedContent;
  private Instant restoredAt;
  private String waitsFor;
  private int round;
  private Instant createdAt;
  private Instant submittedAt;
  private Instant decidedAt;

  protected Amendment() {}

  /** Nothing is asked for yet; evidence may be added. */
  Amendment(String id, Customer customer, String requesterId, String requestId, Instant now) {
    this.id = id;
    this.customerId = customer.id();
    this.subjectId = customer.subjectId();
    this.customerType = customer.type();
    this.informationLevel = customer.level();
    this.branchCode = customer.branchCode();
    this.branchPath = customer.branchPath();
    this.requesterId = requesterId;
    this.requestId = requestId;
    this.state = AmendmentState.DRAFT;
    this.kind = AmendmentKind.CHANGE;
    this.createdAt = now;
  }

  static String contentContext(String id) {
    return "amendment:" + id + ":content";
  }

  void submit(
      AmendmentKind kind, Channel channel, String collectorId, Instant restoredAt, Instant now) {
    require(state == AmendmentState.DRAFT);
    this.kind = kind;
    this.channel = channel;
    this.collectorId = collectorId;
    this.restoredAt = restoredAt;
    state = AmendmentState.CHECKING;
    submittedAt = now;
  }

  /** Takes what is to be changed; the fields stand beside it in the clear. */
  void fill(Collection<FileField> changed, byte[] sealed) {
    fields = changed.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    sealedContent = sealed;
  }

  void queueBehind(String otherCaseId) {
    state = AmendmentState.QUEUED;
    waitsFor = otherCaseId;
  }

  void leaveQueue() {
    require(state == AmendmentState.QUEUED);
    state = AmendmentState.CHECKING;
    waitsFor = null;
  }

  void resubmit() {
    require(state == AmendmentState.CORRECTION);
    state = AmendmentState.CHECKING;
  }

  int nextRound() {
    return ++round;
  }

  void routed(Route decided) {
    route = decided;
  }

  /** A running amendment goes on to another step. */
  void awaits(AmendmentState next) {
    require(!state.isFinal());
    state = next;
  }

  void ended(AmendmentState end, Instant now) {
    require(!state.isFinal());
    state = end;
    waitsFor = null;
    decidedAt = now;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.conflict("amendmentMovedOn").fact("state", state.name());
    }
  }

  boolean mayBeWithdrawnBy(String actorId) {
    return state != AmendmentState.DRAFT && !state.isFinal() && requesterId.equals(actorId);
  }

  /** Evidence comes before the request, and with a correction. */
  boolean mayGetEvidenceFrom(String actorId) {
    return (state == AmendmentState.DRAFT || state == AmendmentState.CORRECTION)
        && requesterId.equals(actorId);
  }

  Set<FileField> fields() {
    return fields == null || fields.isEmpty()
        ? EnumSet.noneOf(FileField.class)
        : Arrays.stream(fields.split(","))
            .map(FileField::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileField.class)));
  }

  String id() {
    return id;
  }

  AmendmentState state() {
    return state;
  }

  AmendmentKind kind() {
    return kind;
  }

  Route route() {
    return route;
  }

  Channel channel() {
    return channel;
  }

  CustomerType customerType() {
    return customerType;
  }

  InformationLevel informationLevel() {
    return informationLevel;
  }

  String customerId() {
    return customerId;
  }

  String subjectId() {
    return subjectId;
  }

  String branchCode() {
    return branchCode;
  }

  String branchPath() {
    return branchPath;
  }

  String requesterId() {
    return requesterId;
  }

  String collectorId() {
    return collectorId;
  }

  byte[] sealedContent() {
    return sealedContent;
  }

  Instant restoredAt() {
    return restoredAt;
  }

  String waitsFor() {
    return waitsFor;
  }

  int round() {
    return round;
  }

  Instant submittedAt() {
    return submittedAt;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
