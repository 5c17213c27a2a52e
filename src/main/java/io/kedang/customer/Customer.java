package io.kedang.customer;

import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.Ids;
import io.kedang.shared.InformationLevel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/**
 * An open file 客户档案. What it says of the party is sealed; the columns hold what lists and rules
 * need.
 */
@Entity
@Table(name = "customer")
public class Customer {

  @Id private String id;
  @Version private Long version;
  private String code;

  @Enumerated(EnumType.STRING)
  @Column(name = "customer_type")
  private CustomerType type;

  @Enumerated(EnumType.STRING)
  @Column(name = "information_level")
  private InformationLevel level;

  @Enumerated(EnumType.STRING)
  private Channel channel;

  private String branchCode;
  private String branchPath;
  private String collectorId;
  private String caseId;
  private String subjectId;
  private String identityToken;
  private boolean vip;

  @Enumerated(EnumType.STRING)
  private ScanState scanState;

  private Instant contactVerifiedAt;
  private Instant openedAt;
  private byte[] sealedContent;

  protected Customer() {}

  Customer(String id, String code, NewFile file, byte[] sealedContent, Instant now) {
    this.id = id;
    this.code = code;
    this.type = file.type();
    this.level = file.level();
    this.channel = file.channel();
    this.branchCode = file.branchCode();
    this.branchPath = file.branchPath();
    this.collectorId = file.collectorId();
    this.caseId = file.caseId();
    this.subjectId = file.subjectId();
    this.identityToken = file.identityToken();
    this.vip = file.vip();
    this.scanState = file.scanState();
    this.contactVerifiedAt = file.contactVerified() ? now : null;
    this.openedAt = now;
    this.sealedContent = sealedContent;
  }

  static String nextId() {
    return Ids.next();
  }

  /** Takes what a change makes of it. */
  void changed(FileValues values, String identity, byte[] sealed, Instant verifiedAt) {
    level = values.level();
    vip = values.vip();
    identityToken = identity;
    sealedContent = sealed;
    contactVerifiedAt = verifiedAt;
  }

  /** Where the content is sealed to. */
  static String context(String id) {
    return "customer:" + id;
  }

  public String id() {
    return id;
  }

  /** Counts the changes; a page that was read at another one may show what is no longer so. */
  public Long version() {
    return version;
  }

  public String code() {
    return code;
  }

  public CustomerType type() {
    return type;
  }

  public InformationLevel level() {
    return level;
  }

  public Channel channel() {
    return channel;
  }

  public String branchCode() {
    return branchCode;
  }

  public String branchPath() {
    return branchPath;
  }

  public String collectorId() {
    return collectorId;
  }

  public String caseId() {
    return caseId;
  }

  public String subjectId() {
    return subjectId;
  }

  public String identityToken() {
    return identityToken;
  }

  public boolean isVip() {
    return vip;
  }

  public ScanState scanState() {
    return scanState;
  }

  public Instant contactVerifiedAt() {
    return contactVerifiedAt;
  }

  public Instant openedAt() {
    return openedAt;
  }

  byte[] sealedContent() {
    return sealedContent;
  }
}
