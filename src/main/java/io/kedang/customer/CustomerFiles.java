package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The file base 客户档案库: identities are unique (CUST-3), files are opened under a code (CUST-5), and
 * others ask here who stands under a number or a phone. Every method joins the caller's
 * transaction.
 */
@Service
public class CustomerFiles {

  private final Customers customers;
  private final CustomerScope scope;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final JdbcClient jdbc;
  private final Identities identities;
  private final FileTokens tokens;
  private final FileChanges changes;
  private final Timeline timeline;
  private final ToldConversations conversations;
  private final Clock clock;

  CustomerFiles(
      Customers customers,
      CustomerScope scope,
      DataSubjects subjects,
      BlindIndex index,
      JdbcClient jdbc,
      Identities identities,
      FileTokens tokens,
      FileChanges changes,
      Timeline timeline,
      ToldConversations conversations,
      Clock clock) {
    this.customers = customers;
    this.scope = scope;
    this.subjects = subjects;
    this.index = index;
    this.jdbc = jdbc;
    this.identities = identities;
    this.tokens = tokens;
    this.changes = changes;
    this.timeline = timeline;
    this.conversations = conversations;
    this.clock = clock;
  }

  /** The token of an identity, under which it is unique; the number is normalised here. */
  public String identityToken(DocumentType type, String number) {
    return index.token(
        BlindIndex.Kind.IDENTITY,
        DocumentNumbers.identityKey(type, DocumentNumbers.normalise(type, number)));
  }

  /**
   * Takes an identity for a running case, so that of many requests for one identity the first goes
   * on. Waits for a transaction that is about to take the same one.
   *
   * @return who holds it when it is not this case; empty when it is reserved for this case now
   */
  @Transactional
  public Optional<IdentityHolder> reserve(String identityToken, String caseId) {
    return identities.reserve(identityToken, caseId);
  }

  /** Who stands under an identity, reserved or open. */
  public Optional<IdentityHolder> holder(String identityToken) {
    return identities.holder(identityToken);
  }

  /**
   * Gives back what a case reserved, once it ended without a file or goes on under another
   * identity.
   */
  @Transactional
  public void release(String caseId) {
    identities.release(caseId);
  }

  /** The open files on which any of these phones stands, at most {@code limit}. */
  public List<PhoneHolder> phoneHolders(Collection<String> phoneTokens, int limit) {
    if (phoneTokens.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select c.id, c.identity_token, t.token from customer_token t join customer c on c.id = t.customer_id"
                + " where t.token in (:tokens) order by c.id limit :limit")
        .param("tokens", phoneTokens)
        .param("limit", limit)
        .query((row, i) -> new PhoneHolder(row.getString(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * The files of other firms and groups for which the same contact person speaks, reached by the
   * same mobile (OPEN-7).
   *
   * @param self token of the identity that is no other
   */
  public List<String> contactHolders(
      String contactPerson, PhoneNumbers.Phone mobile, String self, int limit) {
    return jdbc.sql(
            "select c.id from customer_token t join customer c on c.id = t.customer_id where t.token = :token"
                + " and c.customer_type in ('CORPORATE', 'GROUP') and c.identity_token <> :self order by c.id limit :limit")
        .param("token", tokens.contactToken(contactPerson, mobile))
        .param("self", self)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /**
   * Opens a file under a new code. The identity is the case's own, or free: a number that breaks
   * its rule is not reserved by the checks, and an officer may accept it.
   *
   * @throws IdentityTakenException when somebody else holds the identity
   */
  @Transactional(noRollbackFor = IdentityTakenException.class)
  public Customer open(NewFile file) {
    String id = Customer.nextId();
    identities.claim(file.identityToken(), file.caseId(), id);
    String code = nextCode(file);
    Customer customer =
        customers.save(
            new Customer(
                id,
                code,
                file,
                subjects.seal(file.subjectId(), Customer.context(id), file.content()),
                clock.instant()));
    tokens.write(id, file.branchCode(), file.content());
    timeline.add(
        id,
        Timeline.Kind.FILE_OPENED,
        customer.openedAt(),
        file.caseId(),
        null,
        Map.of("channel", file.channel().name(), "level", file.level().name()));
    if (file.contactVerified()) {
      conversations.tell(id, file.caseId());
    }
    return customer;
  }

  /**
   * Changes an open file (AMND-3), the only way to do so: content, history, search tokens and
   * identity as one. Waits for other changes of the same file.
   *
   * @throws FileChangedException when a field says something else than the change was decided on
   * @throws IdentityTakenException when somebody else holds the new identity
   */
  @Transactional(noRollbackFor = {IdentityTakenException.class, FileChangedException.class})
  public Customer change(FileChange change) {
    return changes.change(change);
  }

  /** The file as it is committed now, kept from other changes until the transaction ends. */
  @Transactional
  public Customer lock(String customerId) {
    return changes.lock(customerId);
  }

  /**
   * @param version of the file as its reader saw it
   * @throws ProblemException CONFLICT {@code fileChanged} with what each of these fields said then
   *     and says now, masked, when one was changed since (AMND-5)
   */
  public void requireUnchangedSince(Customer customer, long version, Set<FileField> fields) {
    changes.requireUnchangedSince(customer, version, fields);
  }

  /** Everything the file says that may change, in clear. */
  public FileValues values(Customer customer) {
    return changes.values(customer);
  }

  /** The open file under an identity. */
  public Optional<Customer> ofIdentity(String identityToken) {
    return identities
        .holder(identityToken)
        .flatMap(holder -> Optional.ofNullable(holder.customerId()))
        .flatMap(customers::findById);
  }

  /** The file under a code, as business systems keep it. */
  public Optional<Customer> ofCode(String code) {
    return customers.findByCode(code.strip().toUpperCase(Locale.ROOT));
  }

  /** The file that came of a case. */
  public Optional<Customer> ofCase(String caseId) {
    return customers.findByCaseId(caseId);
  }

  /**
   * The file, if the actor's scope covers it.
   *
   * @throws ProblemException NOT_FOUND otherwise
   */
  public Customer requireVisible(String customerId, Actor actor) {
    return scope.require(customerId, actor);
  }

  public Optional<Customer> find(String customerId) {
    return customers.findById(customerId);
  }

  /** What the file says, in clear. */
  public FileContent content(Customer customer) {
    return subjects.open(
        customer.subjectId(),
        Customer.context(customer.id()),
        customer.sealedContent(),
        FileContent.class);
  }

  /** The scan of a case's file has come. */
  @Transactional
  public void scanObtained(String caseId) {
    jdbc.sql(
            "update customer set scan_state = 'OBTAINED', version = version + 1 where case_id = ? and scan_state <> 'OBTAINED'")
        .param(caseId)
        .update();
  }

  private String nextCode(NewFile file) {
    for (; ; ) {
      Optional<String> code =
          CustomerCode.compose(file.channel(), file.branchCode(), nextNumber(file));
      if (code.isPresent()) {
        return code.get();
      }
    }
  }

  /** The running number; gaps are harmless, a number is never given twice. */
  private long nextNumber(NewFile file) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql("insert into customer_number (case_id, branch_code) values (?, ?)")
        .params(file.caseId(), file.branchCode())
        .update(key, "number");
    return key.getKeyAs(Number.class).longValue();
  }
}
