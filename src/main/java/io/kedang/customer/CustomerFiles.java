package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
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

  private static final int RESERVE_TRIES = 5;

  private final Customers customers;
  private final CustomerScope scope;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Timeline timeline;
  private final Clock clock;

  CustomerFiles(
      Customers customers,
      CustomerScope scope,
      DataSubjects subjects,
      BlindIndex index,
      JdbcClient jdbc,
      JdbcTemplate template,
      Timeline timeline,
      Clock clock) {
    this.customers = customers;
    this.scope = scope;
    this.subjects = subjects;
    this.index = index;
    this.jdbc = jdbc;
    this.template = template;
    this.timeline = timeline;
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
    for (int attempt = 1; ; attempt++) {
      try {
        jdbc.sql("insert into customer_identity (token, case_id, reserved_at) values (?, ?, ?)")
            .params(identityToken, caseId, Timestamp.from(clock.instant()))
            .update();
        return Optional.empty();
      } catch (DuplicateKeyException taken) {
        Optional<IdentityHolder> holder = holder(identityToken);
        if (holder.isPresent()) {
          return holder.filter(other -> !other.caseId().equals(caseId));
        }
        if (attempt == RESERVE_TRIES) {
          throw taken;
        }
        // given back between the two statements: it is free now
      }
    }
  }

  /** Who stands under an identity, reserved or open. */
  public Optional<IdentityHolder> holder(String identityToken) {
    return jdbc.sql("select case_id, customer_id from customer_identity where token = ?")
        .param(identityToken)
        .query((row, i) -> new IdentityHolder(row.getString(1), row.getString(2)))
        .optional();
  }

  /**
   * Gives back what a case reserved, once it ended without a file or goes on under another
   * identity.
   */
  @Transactional
  public void release(String caseId) {
    jdbc.sql("delete from customer_identity where case_id = ? and customer_id is null")
        .param(caseId)
        .update();
  }

  /** The open files on which any of these phones stands, at most {@code limit}. */
  public List<PhoneHolder> phoneHolders(Collection<String> phoneTokens, int limit) {
    if (phoneTokens.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select c.id, c.identity_token, t.token from customer_token t join customer c on c.id = t.customer_id"
                + " where t.kind = 'PHONE' and t.token in (:tokens) order by c.id limit :limit")
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
            "select c.id from customer_token t join customer c on c.id = t.customer_id where t.kind = 'CONTACT' and t.token = :token"
                + " and c.customer_type in ('CORPORATE', 'GROUP') and c.identity_token <> :self order by c.id limit :limit")
        .param("token", contactToken(contactPerson, mobile))
        .param("self", self)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  private String contactToken(String contactPerson, PhoneNumbers.Phone mobile) {
    return index.token(
        BlindIndex.Kind.CONTACT, NameTokens.plain(contactPerson) + " " + mobile.e164());
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
    if (!claim(file, id)
        && (reserve(file.identityToken(), file.caseId()).isPresent() || !claim(file, id))) {
      throw new IdentityTakenException(file.caseId());
    }
    String code = nextCode(file);
    Customer customer =
        customers.save(
            new Customer(
                id,
                code,
                file,
                subjects.seal(file.subjectId(), Customer.context(id), file.content()),
                clock.instant()));
    index(id, file.content());
    timeline.add(
        id,
        Timeline.Kind.FILE_OPENED,
        customer.openedAt(),
        file.caseId(),
        null,
        Map.of("channel", file.channel().name(), "level", file.level().name()));
    return customer;
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

  private boolean claim(NewFile file, String customerId) {
    return jdbc.sql(
                "update customer_identity set customer_id = ? where token = ? and case_id = ? and customer_id is null")
            .params(customerId, file.identityToken(), file.caseId())
            .update()
        == 1;
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

  private record Token(String kind, String value) {}

  private void index(String customerId, FileContent content) {
    Set<Token> rows = new LinkedHashSet<>();
    for (NameTokens.Token token : NameTokens.of(content.name())) {
      rows.add(new Token(token.kind().name(), index.token(token.kind(), token.value())));
    }
    for (String number : new String[] {content.mobile(), content.landline()}) {
      PhoneNumbers.normalise(number)
          .ifPresent(
              phone ->
                  rows.add(new Token("PHONE", index.token(BlindIndex.Kind.PHONE, phone.e164()))));
    }
    if (content.contactPerson() != null) {
      PhoneNumbers.normalise(content.mobile())
          .ifPresent(
              mobile ->
                  rows.add(new Token("CONTACT", contactToken(content.contactPerson(), mobile))));
    }
    List<Object[]> batch =
        rows.stream().map(row -> new Object[] {row.value(), row.kind(), customerId}).toList();
    if (!batch.isEmpty()) {
      template.batchUpdate(
          "insert into customer_token (token, kind, customer_id) values (?, ?, ?)", batch);
    }
  }
}
