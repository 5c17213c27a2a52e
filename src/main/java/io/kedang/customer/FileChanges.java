package io.kedang.customer;

import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;

/**
 * Writes changes of open files (AMND-3): the new content, the history of what stood there, the
 * search tokens and the identity, as one. Changes of one file wait for one another, so that two of
 * different fields both stand.
 */
@Repository
class FileChanges {

  private final EntityManager entities;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final Identities identities;
  private final FileTokens tokens;
  private final FieldHistory history;
  private final Clock clock;

  FileChanges(
      EntityManager entities,
      DataSubjects subjects,
      BlindIndex index,
      Identities identities,
      FileTokens tokens,
      FieldHistory history,
      Clock clock) {
    this.entities = entities;
    this.subjects = subjects;
    this.index = index;
    this.identities = identities;
    this.tokens = tokens;
    this.history = history;
    this.clock = clock;
  }

  /** The file as it is committed now, kept from other changes until the transaction ends. */
  Customer lock(String customerId) {
    Customer customer = entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);
    if (customer == null) {
      throw ProblemException.notFound("customer");
    }
    return customer;
  }

  Customer change(FileChange change) {
    Customer customer = lock(change.customerId());
    FileValues before = values(customer);
    requireAsDecided(change, before);
    FileValues after = before;
    Map<FileField, String> replaced = new EnumMap<>(FileField.class);
    for (Map.Entry<FileField, String> one : change.after().entrySet()) {
      String stands = before.get(one.getKey());
      if (!Objects.equals(stands, one.getValue())) {
        replaced.put(one.getKey(), stands);
        after = after.with(one.getKey(), one.getValue());
      }
    }
    if (replaced.isEmpty() && !change.contactConfirmed()) {
      return customer;
    }
    Instant now = clock.instant();
    String identity = identityToken(after.content());
    if (!identity.equals(customer.identityToken())) {
      identities.move(customer.identityToken(), identity, change.caseId(), customer.id());
    }
    if (!replaced.isEmpty()) {
      history.keep(customer, change, replaced, now);
      tokens.rewrite(customer.id(), customer.branchCode(), before.content(), after.content());
    }
    customer.changed(
        after,
        identity,
        subjects.seal(customer.subjectId(), Customer.context(customer.id()), after.content()),
        verifiedAt(customer, change, before, after, now));
    // the next change may follow in the same transaction and must find another version
    entities.flush();
    return customer;
  }

  /**
   * @throws ProblemException CONFLICT {@code fileChanged} with what each field said then and says
   *     now, masked, when one of these fields was changed since the version
   */
  void requireUnchangedSince(Customer customer, long version, Set<FileField> fields) {
    if (customer.version() == version) {
      return;
    }
    Set<FileField> concerned = EnumSet.copyOf(fields);
    if (fields.stream().anyMatch(f -> f.fieldClass() == FileField.FieldClass.IDENTITY)) {
      // a name, a type and a number are judged together
      concerned.addAll(Set.of(FileField.NAME, FileField.DOCUMENT_TYPE, FileField.DOCUMENT_NUMBER));
    }
    FileValues now = values(customer);
    List<Map<String, String>> changed = new ArrayList<>();
    history
        .firstSince(customer, version)
        .forEach(
            (field, entry) -> {
              if (concerned.contains(field) && !Objects.equals(entry.before(), now.get(field))) {
                Map<String, String> both = new LinkedHashMap<>();
                both.put("field", field.code());
                both.put("then", field.masked(entry.before()));
                both.put("now", field.masked(now.get(field)));
                both.put("caseId", entry.caseId());
                changed.add(both);
              }
            });
    if (!changed.isEmpty()) {
      throw ProblemException.conflict("fileChanged")
          .fact("version", customer.version())
          .fact("changed", changed);
    }
  }

  FileValues values(Customer customer) {
    return new FileValues(
        subjects.open(
            customer.subjectId(),
            Customer.context(customer.id()),
            customer.sealedContent(),
            FileContent.class),
        customer.level(),
        customer.isVip());
  }

  private static void requireAsDecided(FileChange change, FileValues now) {
    Set<FileField> others =
        change.before().entrySet().stream()
            .filter(decided -> !Objects.equals(decided.getValue(), now.get(decided.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(FileField.class)));
    if (!others.isEmpty()) {
      throw new FileChangedException(change.customerId(), others);
    }
  }

  /** A confirmation belongs to the contact that was asked: the mobile, or else the landline. */
  private static Instant verifiedAt(
      Customer customer, FileChange change, FileValues before, FileValues after, Instant now) {
    if (change.contactConfirmed()) {
      return now;
    }
    boolean same = Objects.equals(contact(before), contact(after));
    return same ? customer.contactVerifiedAt() : null;
  }

  private static String contact(FileValues values) {
    String mobile = values.content().mobile();
    return mobile != null ? mobile : values.content().landline();
  }

  private String identityToken(FileContent content) {
    return index.token(
        BlindIndex.Kind.IDENTITY,
        DocumentNumbers.identityKey(content.documentType(), content.documentNumber()));
  }
}
