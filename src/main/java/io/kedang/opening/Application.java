package io.kedang.opening;

import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/**
 * A request to open a file 开户申请, from the first letter typed to its end. Its id is the case's id.
 * What was typed is sealed; the columns hold what lists, checks and rules need.
 */
@Entity
@Table(name = "application")
class Application {

  @Id private String id;
  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private ApplicationState state;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  @Enumerated(EnumType.STRING)
  private CustomerType customerType;

  @Enumerated(EnumType.STRING)
  private InformationLevel informationLevel;

  private String branchCode;
  private String branchPath;
  private String submitterId;
  private String collectorId;
  private String requestId;
  private String batchId;
  private Integer batchLine;
  private String subjectId;
  private byte[] sealedForm;
  private String identityToken;
  private String mobileToken;
  private String landlineToken;
  private int round;
  private String customerId;
  private String customerCode;
  private String prospectId;
  private String decidedBy;
  private byte[] sealedReason;
  private Instant createdAt;
  private Instant updatedAt;
  private Instant submittedAt;
  private Instant decidedAt;

  /** Known within the transaction that checked; saves reading back what was just written. */
  @Transient private boolean clean;

  /** Known within the transaction that took it; saves unsealing what was just sealed. */
  @Transient private OpeningForm typed;

  protected Application() {}

  Application(String id, String subjectId, String submitterId, Instant now) {
    this.id = id;
    this.subjectId = subjectId;
    this.submitterId = submitterId;
    this.state = ApplicationState.DRAFT;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static String formContext(String id) {
    return "application:" + id + ":form";
  }

  static String reasonContext(String id) {
    return "application:" + id + ":reason";
  }

  /**
   * Known by the caller's own number, or by its line in a sheet; either makes a repetition
   * recognisable.
   */
  Application knownAs(String requestId, String batchId, Integer batchLine) {
    this.requestId = requestId;
    this.batchId = batchId;
    this.batchLine = batchLine;
    return this;
  }

  /** Made of a prospect, whom its end concerns. */
  Application ofProspect(String prospect) {
    this.prospectId = prospect;
    return this;
  }

  /** Takes what was typed; the facts beside it are derived from the same form. */
  void fill(OpeningForm form, byte[] sealed, Facts facts, Instant now) {
    typed = form;
    channel = form.channel();
    customerType = form.customerType();
    informationLevel = form.level();
    sealedForm = sealed;
    branchCode = facts.branchCode;
    branchPath = facts.branchPath;
    collectorId = facts.collectorId;
    identityToken = facts.identityToken;
    mobileToken = facts.mobileToken;
    landlineToken = facts.landlineToken;
    updatedAt = now;
  }

  void submit(Instant now) {
    require(state == ApplicationState.DRAFT);
    state = ApplicationState.CHECKING;
    submittedAt = now;
  }

  void resubmit() {
    require(state == ApplicationState.CORRECTION);
    state = ApplicationState.CHECKING;
  }

  /**
   * Scans come with a draft, with a correction, or beside a sheet; a first request of a business
   * system cannot have any yet.
   */
  boolean mayHaveScans() {
    return requestId == null || round > 1;
  }

  int nextRound() {
    return ++round;
  }

  void checked(boolean withoutFinding) {
    clean = withoutFinding;
  }

  boolean foundNothing() {
    return clean;
  }

  void awaitsReview() {
    state = ApplicationState.REVIEW;
  }

  void awaitsCorrection(String officerId, byte[] reason, Instant now) {
    require(state == ApplicationState.REVIEW || state == ApplicationState.VERIFYING);
    state = ApplicationState.CORRECTION;
    decidedBy = officerId;
    sealedReason = reason;
    decidedAt = now;
  }

  void accepted(String officerId, byte[] reason, Instant now) {
    require(state == ApplicationState.REVIEW);
    decidedBy = officerId;
    sealedReason = reason;
    decidedAt = now;
  }

  void awaitsVerification() {
    state = ApplicationState.VERIFYING;
  }

  void opened(String customer, String code, Instant now) {
    require(!state.isFinal());
    state = ApplicationState.OPENED;
    customerId = customer;
    customerCode = code;
    decidedAt = now;
  }

  /**
   * @param officerId null when the checks rejected it
   */
  void rejected(String officerId, byte[] reason, Instant now) {
    require(!state.isFinal());
    state = ApplicationState.REJECTED;
    decidedBy = officerId;
    if (reason != null) {
      sealedReason = reason;
    }
    decidedAt = now;
  }

  void withdrawn(String actorId, byte[] reason, Instant now) {
    require(state != ApplicationState.DRAFT && !state.isFinal());
    state = ApplicationState.WITHDRAWN;
    decidedBy = actorId;
    sealedReason = reason;
    decidedAt = now;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.conflict("applicationMovedOn").fact("state", state.name());
    }
  }

  /** What follows from a form and is kept in the clear or as tokens. */
  record Facts(
      String branchCode,
      String branchPath,
      String collectorId,
      String identityToken,
      String mobileToken,
      String landlineToken) {}

  String id() {
    return id;
  }

  Long version() {
    return version;
  }

  ApplicationState state() {
    return state;
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

  String branchCode() {
    return branchCode;
  }

  String branchPath() {
    return branchPath;
  }

  String submitterId() {
    return submitterId;
  }

  String collectorId() {
    return collectorId;
  }

  String requestId() {
    return requestId;
  }

  String batchId() {
    return batchId;
  }

  Integer batchLine() {
    return batchLine;
  }

  String subjectId() {
    return subjectId;
  }

  /** The form, in the transaction that took it; otherwise {@link #sealedForm} holds it. */
  Optional<OpeningForm> typed() {
    return Optional.ofNullable(typed);
  }

  byte[] sealedForm() {
    return sealedForm;
  }

  String identityToken() {
    return identityToken;
  }

  String mobileToken() {
    return mobileToken;
  }

  String landlineToken() {
    return landlineToken;
  }

  int round() {
    return round;
  }

  String customerId() {
    return customerId;
  }

  String prospectId() {
    return prospectId;
  }

  String customerCode() {
    return customerCode;
  }

  String decidedBy() {
    return decidedBy;
  }

  byte[] sealedReason() {
    return sealedReason;
  }

  Instant updatedAt() {
    return updatedAt;
  }

  Instant submittedAt() {
    return submittedAt;
  }

  Instant decidedAt() {
    return decidedAt;
  }
}
