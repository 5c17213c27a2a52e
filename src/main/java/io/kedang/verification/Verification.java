package io.kedang.verification;

import io.kedang.shared.Channel;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;

/**
 * One question to one customer: is this contact yours, and do you want this? (核实单.) It is decided
 * once; whatever arrives afterwards is evidence, not a decision.
 */
@Entity
@Table(name = "verification")
class Verification {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int TOKENS = 1_000_000;

  @Id private String id;
  @Version private Long version;
  private String caseId;
  private String subjectId;
  private String purpose;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String branchCode;
  private String branchPath;
  private String requestedBy;
  private byte[] sealedContact;
  private String replyToken;

  @Enumerated(EnumType.STRING)
  private VerificationState state;

  @Enumerated(EnumType.STRING)
  private VerificationOutcome outcome;

  /** How the outcome came about: {@code SMS} or {@code CALL}. */
  private String decidedBySource;

  private String decidedBy;
  private Instant requestedAt;
  private Instant replyDeadline;
  private Instant decidedAt;
  private int calls;
  private int unansweredCalls;
  private Instant nextCallAt;
  private String processReference;

  protected Verification() {}

  Verification(String id, VerificationRequest request, byte[] sealedContact, Instant now) {
    this.id = id;
    this.caseId = request.caseId();
    this.subjectId = request.subjectId();
    this.purpose = request.purpose();
    this.channel = request.channel();
    this.branchCode = request.branchCode();
    this.branchPath = request.branchPath();
    this.requestedBy = request.requestedBy();
    this.sealedContact = sealedContact;
    this.replyToken = String.format(Locale.ROOT, "%06d", RANDOM.nextInt(TOKENS));
    this.state = VerificationState.REQUESTED;
    this.requestedAt = now;
  }

  static String nextId() {
    return Ids.next();
  }

  static String contactContext(String id) {
    return "verification:" + id + ":contact";
  }

  void startedAs(String processReference) {
    this.processReference = processReference;
  }

  void awaitReplyUntil(Instant deadline) {
    require(state == VerificationState.REQUESTED);
    state = VerificationState.AWAITING_REPLY;
    replyDeadline = deadline;
  }

  /** From now on only a call decides. */
  void call() {
    require(state.isOpen());
    state = VerificationState.CALLING;
    nextCallAt = null;
  }

  boolean awaitsReply() {
    return state == VerificationState.AWAITING_REPLY;
  }

  void confirmedBySms(Instant now) {
    require(awaitsReply());
    decide(VerificationOutcome.CONFIRMED, "SMS", null, now);
  }

  /** Counts a call; the outcome stays open when it is to be tried again. */
  void called(boolean answered) {
    require(state == VerificationState.CALLING);
    calls++;
    unansweredCalls = answered ? 0 : unansweredCalls + 1;
  }

  void decidedByCall(VerificationOutcome result, String actorId, Instant now) {
    require(state == VerificationState.CALLING);
    decide(result, "CALL", actorId, now);
  }

  void callAgainAt(Instant at) {
    nextCallAt = at;
  }

  void cancel(Instant now) {
    if (state.isOpen()) {
      state = VerificationState.CANCELLED;
      decidedAt = now;
    }
  }

  private void decide(VerificationOutcome result, String source, String actorId, Instant now) {
    outcome = result;
    state =
        result == VerificationOutcome.CONFIRMED
            ? VerificationState.CONFIRMED
            : VerificationState.NOT_CONFIRMED;
    decidedBySource = source;
    decidedBy = actorId;
    decidedAt = now;
    nextCallAt = null;
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.conflict("verificationDecided");
    }
  }

  String id() {
    return id;
  }

  String caseId() {
    return caseId;
  }

  String subjectId() {
    return subjectId;
  }

  String purpose() {
    return purpose;
  }

  Channel channel() {
    return channel;
  }

  String branchCode() {
    return branchCode;
  }

  String branchPath() {
    return branchPath;
  }

  String requestedBy() {
    return requestedBy;
  }

  byte[] sealedContact() {
    return sealedContact;
  }

  String replyToken() {
    return replyToken;
  }

  VerificationState state() {
    return state;
  }

  VerificationOutcome outcome() {
    return outcome;
  }

  String decidedBySource() {
    return decidedBySource;
  }

  String decidedBy() {
    return decidedBy;
  }

  Instant requestedAt() {
    return requestedAt;
  }

  Instant replyDeadline() {
    return replyDeadline;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  int calls() {
    return calls;
  }

  int unansweredCalls() {
    return unansweredCalls;
  }

  Instant nextCallAt() {
    return nextCallAt;
  }

  String processReference() {
    return processReference;
  }
}
