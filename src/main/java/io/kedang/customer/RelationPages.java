package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.privacy.Masking;
import io.kedang.shared.Slice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A customer's related parties as pages show them, read from the customer's side. */
@Service
public class RelationPages {

  /** The file at the other end; {@code name} is null where it is none of the reader's business. */
  public record Party(String id, String code, String type, String name) {}

  /**
   * @param outgoing whether the relation stands on this customer; else it leads here
   * @param party the file at the other end; null for a person without one
   * @param personName null where the other end is a file
   * @param phone masked
   * @param endReason why it ended; null while it stands
   */
  public record Line(
      String id,
      RelationKind kind,
      boolean outgoing,
      Party party,
      String personName,
      String role,
      String phone,
      boolean main,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean active,
      String reason,
      String endReason) {}

  private static final int MOST = 200;

  private final CustomerScope scope;
  private final Customers customers;
  private final CustomerNames names;
  private final RelationStore store;
  private final DataSubjects subjects;

  RelationPages(
      CustomerScope scope,
      Customers customers,
      CustomerNames names,
      RelationStore store,
      DataSubjects subjects) {
    this.scope = scope;
    this.customers = customers;
    this.names = names;
    this.store = store;
    this.subjects = subjects;
  }

  /** In the order in which they were added, those that ended included. */
  @Transactional(readOnly = true)
  public Slice<Line> page(String customerId, Actor actor, String after, int limit) {
    scope.require(customerId, actor);
    int bounded = Math.max(1, Math.min(limit, MOST));
    List<RelationStore.Row> rows =
        store.ofCustomer(customerId, after == null ? "" : after, bounded + 1);
    List<RelationStore.Row> shown = rows.subList(0, Math.min(bounded, rows.size()));
    Map<String, Customer> files =
        customers
            .findByIdIn(
                Stream.concat(
                        Stream.of(customerId),
                        shown.stream()
                            .flatMap(row -> Stream.of(row.fromId(), String.valueOf(row.toId()))))
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(Customer::id, Function.identity()));
    Map<String, String> called =
        names.of(files.values().stream().filter(one -> actor.sees(one.branchPath())).toList());
    return new Slice<>(
        shown.stream().map(row -> line(customerId, row, files, called)).toList(),
        rows.size() > bounded ? shown.get(bounded - 1).id() : null);
  }

  private Line line(
      String customerId,
      RelationStore.Row row,
      Map<String, Customer> files,
      Map<String, String> called) {
    boolean outgoing = row.fromId().equals(customerId);
    Customer owner = files.get(row.fromId());
    Customer party = files.get(outgoing ? row.toId() : row.fromId());
    Relations.Content content =
        open(owner, Relations.context(row.id()), row.sealedContent(), Relations.Content.class);
    RelatedPerson person = content == null ? null : content.person();
    return new Line(
        row.id(),
        row.kind(),
        outgoing,
        party == null
            ? null
            : new Party(party.id(), party.code(), party.type().name(), called.get(party.id())),
        row.toId() != null || person == null ? null : person.name(),
        person == null ? null : person.role(),
        person == null ? null : Masking.phone(person.phone()),
        row.main(),
        row.validFrom(),
        row.validUntil(),
        row.active(),
        content == null ? null : content.reason(),
        open(owner, Relations.endContext(row.id()), row.sealedEnd(), String.class));
  }

  /** A destroyed key takes the words along, not the list. */
  private <T> T open(Customer owner, String context, byte[] sealed, Class<T> type) {
    try {
      return owner == null ? null : subjects.open(owner.subjectId(), context, sealed, type);
    } catch (KeyDestroyedException destroyed) {
      return null;
    }
  }
}
