package io.kedang.opening;

import io.kedang.shared.CustomerType;
import io.kedang.shared.ProblemException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Somebody who may become a customer 潜在客户 (CUST-1, OPEN-8): somebody's own or in the pool, followed
 * up, and in the end converted into a file or given up.
 */
@Entity
@Table(name = "prospect")
class Prospect {

  @Id private String id;
  @Version private Long version;

  @Enumerated(EnumType.STRING)
  private ProspectState state;

  @Enumerated(EnumType.STRING)
  private CustomerType customerType;

  @Enumerated(EnumType.STRING)
  private ProspectSource source;

  private String interests;
  private String branchCode;
  private String branchPath;
  private String ownerId;
  private String requestId;
  private String subjectId;
  private byte[] sealedContent;
  private LocalDate followUpOn;
  private String applicationId;
  private String customerId;

  @Enumerated(EnumType.STRING)
  private ProspectLoss loss;

  private Instant contactAgreedAt;
  private String createdBy;
  private Instant createdAt;
  private Instant updatedAt;

  protected Prospect() {}

  Prospect(String id, String subjectId, String requestId, String createdBy, Instant now) {
    this.id = id;
    this.subjectId = subjectId;
    this.requestId = requestId;
    this.createdBy = createdBy;
    this.state = ProspectState.OPEN;
    this.contactAgreedAt = now;
    this.createdAt = now;
    this.updatedAt = now;
  }

  static String context(String id) {
    return "prospect:" + id;
  }

  void describe(ProspectForm form, byte[] sealed, String ofBranch, String ofPath) {
    customerType = form.customerType();
    source = form.source();
    interests = joined(form.interests());
    sealedContent = sealed;
    branchCode = ofBranch;
    branchPath = ofPath;
    followUpOn = form.followUpOn();
  }

  /** To a person, or to the pool with null. */
  void passTo(String personId, Instant now) {
    require(ProspectState.OPEN);
    ownerId = personId;
    updatedAt = now;
  }

  void followedUp(LocalDate nextOn, Instant now) {
    require(ProspectState.OPEN);
    followUpOn = nextOn;
    updatedAt = now;
  }

  void lose(ProspectLoss why, Instant now) {
    require(ProspectState.OPEN);
    state = ProspectState.LOST;
    loss = why;
    followUpOn = null;
    updatedAt = now;
  }

  void convertBy(String draftId, Instant now) {
    require(ProspectState.OPEN);
    state = ProspectState.CONVERTING;
    applicationId = draftId;
    updatedAt = now;
  }

  /**
   * The opening it was converted by ended.
   *
   * @param openedCustomer the file; null when there is none, and the prospect is its owner's again
   */
  void conversionEnded(String openedCustomer, Instant now) {
    require(ProspectState.CONVERTING);
    state = openedCustomer == null ? ProspectState.OPEN : ProspectState.CONVERTED;
    customerId = openedCustomer;
    updatedAt = now;
    if (openedCustomer != null) {
      followUpOn = null;
    }
  }

  private void require(ProspectState expected) {
    if (state != expected) {
      throw ProblemException.conflict("prospectMovedOn").fact("state", state.name());
    }
  }

  private static String joined(Collection<ProspectInterest> interests) {
    return interests == null || interests.isEmpty()
        ? ""
        : new TreeSet<>(interests).stream().map(Enum::name).collect(Collectors.joining(","));
  }

  List<String> interests() {
    return interests.isEmpty() ? List.of() : Arrays.asList(interests.split(","));
  }

  boolean isOf(String personId) {
    return personId.equals(ownerId);
  }

  String id() {
    return id;
  }

  ProspectState state() {
    return state;
  }

  CustomerType customerType() {
    return customerType;
  }

  ProspectSource source() {
    return source;
  }

  String branchCode() {
    return branchCode;
  }

  String branchPath() {
    return branchPath;
  }

  String ownerId() {
    return ownerId;
  }

  String subjectId() {
    return subjectId;
  }

  byte[] sealedContent() {
    return sealedContent;
  }

  LocalDate followUpOn() {
    return followUpOn;
  }

  String applicationId() {
    return applicationId;
  }

  String customerId() {
    return customerId;
  }

  ProspectLoss loss() {
    return loss;
  }

  Instant contactAgreedAt() {
    return contactAgreedAt;
  }

  String createdBy() {
    return createdBy;
  }

  Instant createdAt() {
    return createdAt;
  }
}
