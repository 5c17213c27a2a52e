package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.privacy.Masking;
import io.kedang.privacy.Reveals;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of files: masked, in scope, and in clear only for a purpose that is written down
 * (CUST-8).
 */
@Service
public class CustomerPages {

  /** A branch as pages name it. */
  public record BranchName(String code, String name, String nameEn) {}

  /** A line of the search result. */
  public record Row(
      String id,
      String code,
      String name,
      String type,
      String level,
      String documentNumber,
      String phone,
      BranchName branch,
      boolean vip,
      Instant openedAt) {}

  /** Who collected the information (CUST-11). */
  public record Collector(String id, String name, String staffNo) {}

  /** A way to reach the party; {@code value} is masked. */
  public record Contact(String kind, String value, Instant verifiedAt) {}

  /** What the reader may do. */
  public record May(List<String> reveal) {}

  /**
   * The customer page's own part; cases come from the case history.
   *
   * @param state {@code OPEN}, or {@code BLOCKED} while no business is done with the customer
   */
  public record Page(
      String id,
      String code,
      String name,
      String type,
      String level,
      String state,
      String channel,
      boolean vip,
      BranchName branch,
      Collector collector,
      Instant openedAt,
      String openedBy,
      Map<String, Object> basic,
      List<Contact> contacts,
      String address,
      List<String> todos,
      May may,
      Long version,
      List<PendingChanges.Pending> pending) {}

  private static final int MOST = 200;
  private static final List<String> SENSITIVE =
      List.of("documentNumber", "mobile", "landline", "mail", "address");

  private final CustomerFiles files;
  private final CustomerSearch search;
  private final Documents documents;
  private final Branches branches;
  private final People people;
  private final Reveals reveals;
  private final Complaints complaints;
  private final FileBlocks blocks;
  private final ObjectProvider<PendingChanges> pending;

  CustomerPages(
      CustomerFiles files,
      CustomerSearch search,
      Documents documents,
      Branches branches,
      People people,
      Reveals reveals,
      Complaints complaints,
      FileBlocks blocks,
      ObjectProvider<PendingChanges> pending) {
    this.files = files;
    this.search = search;
    this.documents = documents;
    this.branches = branches;
    this.people = people;
    this.reveals = reveals;
    this.complaints = complaints;
    this.blocks = blocks;
    this.pending = pending;
  }

  @Transactional(readOnly = true)
  public Slice<Row> search(String query, Actor actor, String after, int limit) {
    Slice<CustomerSearch.Hit> hits =
        search.find(query, actor, after, Math.max(1, Math.min(limit, MOST)));
    return new Slice<>(hits.items().stream().map(this::row).toList(), hits.next());
  }

  @Transactional(readOnly = true)
  public Page page(String id, Actor actor) {
    Customer customer = files.requireVisible(id, actor);
    FileContent content = files.content(customer);
    Map<String, Object> basic = new LinkedHashMap<>();
    basic.put("documentType", content.documentType().name());
    basic.put("documentNumber", Masking.documentNumber(content.documentNumber()));
    basic.put("validUntil", content.validUntil());
    basic.put("legalRepresentative", content.legalRepresentative());
    basic.put("contactPerson", content.contactPerson());
    basic.put(
        "birthYear",
        DocumentNumbers.birthDate(content.documentType(), content.documentNumber())
            .map(d -> d.getYear())
            .orElse(null));
    basic.put(
        "sex",
        DocumentNumbers.sex(content.documentType(), content.documentNumber())
            .map(Enum::name)
            .orElse(null));
    return new Page(
        customer.id(),
        customer.code(),
        content.name(),
        customer.type().name(),
        customer.level().name(),
        blocks.reason(id).isPresent() ? "BLOCKED" : "OPEN",
        customer.channel().name(),
        customer.isVip(),
        branch(customer.branchCode()),
        people
            .find(String.valueOf(customer.collectorId()))
            .map(p -> new Collector(p.id(), p.name(), p.staffNo()))
            .orElse(null),
        customer.openedAt(),
        customer.caseId(),
        basic,
        contacts(customer, content),
        Masking.address(content.address()),
        todos(customer),
        new May(SENSITIVE.stream().filter(field -> value(content, field) != null).toList()),
        customer.version(),
        pending.stream().flatMap(changes -> changes.of(id).stream()).toList());
  }

  @Transactional(readOnly = true)
  public List<Document> scans(String id, Actor actor) {
    return documents.ofOwner(files.requireVisible(id, actor).caseId());
  }

  /**
   * A sensitive value in clear; written down with the reader's purpose first.
   *
   * @throws ProblemException INVALID without a purpose or for a field that is not sensitive
   */
  @Transactional
  public String reveal(String id, Actor actor, String field, String purpose) {
    Customer customer = files.requireVisible(id, actor);
    if (!SENSITIVE.contains(field)) {
      throw ProblemException.invalid("fieldUnknown").field("field", "unknown");
    }
    reveals.record(actor.id(), customer.subjectId(), "customer:" + id, field, purpose);
    return value(files.content(customer), field);
  }

  private Row row(CustomerSearch.Hit hit) {
    Customer customer = hit.customer();
    FileContent content = hit.content();
    return new Row(
        customer.id(),
        customer.code(),
        content.name(),
        customer.type().name(),
        customer.level().name(),
        Masking.documentNumber(content.documentNumber()),
        Masking.phone(content.mobile() != null ? content.mobile() : content.landline()),
        branch(customer.branchCode()),
        customer.isVip(),
        customer.openedAt());
  }

  private List<String> todos(Customer customer) {
    List<String> todos = new ArrayList<>();
    if (customer.scanState() == ScanState.PENDING) {
      todos.add("SCAN_PENDING");
    }
    if (complaints.anyOpen(customer.id())) {
      todos.add("COMPLAINT_OPEN");
    }
    return todos;
  }

  private static List<Contact> contacts(Customer customer, FileContent content) {
    List<Contact> contacts = new ArrayList<>();
    boolean byMobile = content.mobile() != null;
    if (byMobile) {
      contacts.add(
          new Contact("mobile", Masking.phone(content.mobile()), customer.contactVerifiedAt()));
    }
    if (content.landline() != null) {
      contacts.add(
          new Contact(
              "landline",
              Masking.phone(content.landline()),
              byMobile ? null : customer.contactVerifiedAt()));
    }
    if (content.mail() != null) {
      contacts.add(new Contact("mail", Masking.mail(content.mail()), null));
    }
    return contacts;
  }

  private static String value(FileContent content, String field) {
    return switch (field) {
      case "documentNumber" -> content.documentNumber();
      case "mobile" -> content.mobile();
      case "landline" -> content.landline();
      case "mail" -> content.mail();
      case "address" -> content.address();
      default -> null;
    };
  }

  private BranchName branch(String code) {
    return branchName(branches, code);
  }

  static BranchName branchName(Branches branches, String code) {
    return branches
        .find(code)
        .map(b -> new BranchName(b.code(), b.name(), b.nameEn()))
        .orElse(new BranchName(code, code, code));
  }
}
