package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.Slice;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manual query 人工查询 (CUST-6): one box for code, document number, phone, name, pinyin and initials,
 * within the reader's scope.
 */
@Service
public class CustomerSearch {

  /** A file found, with its content in clear; whoever shows it masks it. */
  public record Hit(Customer customer, FileContent content) {}

  /**
   * Pairs of characters find a little too much; this many candidates are compared decrypted before
   * a page is given up as full enough.
   */
  private static final int CANDIDATES_PER_ROUND = 200;

  private static final int MOST_ROUNDS = 5;
  private static final int LONGEST_QUERY = 60;

  private final Customers customers;
  private final CustomerFiles files;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final JdbcClient jdbc;

  CustomerSearch(
      Customers customers,
      CustomerFiles files,
      DataSubjects subjects,
      BlindIndex index,
      JdbcClient jdbc) {
    this.customers = customers;
    this.files = files;
    this.subjects = subjects;
    this.index = index;
    this.jdbc = jdbc;
  }

  /**
   * Newest files first.
   *
   * @param query what the clerk typed; empty lists the newest files in scope
   * @param after cursor of the page before, null for the first
   */
  @Transactional(readOnly = true)
  public Slice<Hit> find(String query, Actor actor, String after, int limit) {
    String text = query == null ? "" : query.strip();
    if (text.isEmpty()) {
      return page(newest(actor, after, limit + 1), limit);
    }
    if (text.length() > LONGEST_QUERY) {
      return new Slice<>(List.of(), null);
    }
    Set<String> exact = exact(text, actor);
    if (!exact.isEmpty()) {
      List<String> ids =
          exact.stream()
              .sorted(Comparator.reverseOrder())
              .filter(id -> after == null || id.compareTo(after) < 0)
              .toList();
      return page(ids.subList(0, Math.min(ids.size(), limit + 1)), limit);
    }
    return byName(text, actor, after, limit);
  }

  private Set<String> exact(String text, Actor actor) {
    Set<String> ids = new LinkedHashSet<>();
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\-]", "")
            .toUpperCase(Locale.ROOT);
    if (CustomerCode.isValid(plain)) {
      customers
          .findByCode(plain)
          .filter(customer -> actor.sees(customer.branchPath()))
          .ifPresent(customer -> ids.add(customer.id()));
    }
    if (plain.chars().filter(Character::isDigit).count() < 5) {
      return ids;
    }
    List<String> tokens = new ArrayList<>();
    for (DocumentType type : DocumentType.values()) {
      tokens.add(files.identityToken(type, text));
    }
    String phone =
        PhoneNumbers.normalise(text)
            .map(p -> index.token(BlindIndex.Kind.PHONE, p.e164()))
            .orElse("");
    ids.addAll(
        jdbc.sql(
                "select c.id from customer c where c.branch_path like :scope and (c.id in (select i.customer_id from customer_identity i where i.token in (:identities))"
                    + " or c.id in (select t.customer_id from customer_token t where t.kind = 'PHONE' and t.token = :phone)) order by c.id desc limit 200")
            .param("scope", actor.visiblePath() + "%")
            .param("identities", tokens)
            .param("phone", phone)
            .query(String.class)
            .list());
    return ids;
  }

  private Slice<Hit> byName(String text, Actor actor, String after, int limit) {
    List<Set<NameTokens.Token>> alternatives = NameTokens.query(text);
    List<Hit> hits = new ArrayList<>();
    String from = after;
    for (int round = 0;
        round < MOST_ROUNDS && hits.size() <= limit && !alternatives.isEmpty();
        round++) {
      List<String> candidates = candidates(alternatives, actor, from);
      load(candidates).stream()
          .filter(hit -> NameTokens.matches(hit.content().name(), text))
          .forEach(hits::add);
      if (candidates.size() < CANDIDATES_PER_ROUND) {
        break;
      }
      from = candidates.get(candidates.size() - 1);
    }
    return slice(hits, limit);
  }

  private List<String> candidates(
      List<Set<NameTokens.Token>> alternatives, Actor actor, String after) {
    StringBuilder any = new StringBuilder();
    Map<String, Object> parameters = new LinkedHashMap<>();
    int n = 0;
    for (Set<NameTokens.Token> all : alternatives) {
      any.append(any.isEmpty() ? "" : " or ")
          .append(
              "c.id in (select t.customer_id from customer_token t where (t.kind, t.token) in (");
      boolean first = true;
      for (NameTokens.Token token : all) {
        any.append(first ? "" : ", ")
            .append("(:kind")
            .append(n)
            .append(", :token")
            .append(n)
            .append(')');
        parameters.put("kind" + n, token.kind().name());
        parameters.put("token" + n, index.token(token.kind(), token.value()));
        n++;
        first = false;
      }
      any.append(") group by t.customer_id having count(*) = ").append(all.size()).append(')');
    }
    return jdbc.sql(
            "select c.id from customer c where c.branch_path like :scope and c.id < :after and ("
                + any
                + ") order by c.id desc limit "
                + CANDIDATES_PER_ROUND)
        .params(parameters)
        .param("scope", actor.visiblePath() + "%")
        .param("after", after == null ? Ids.LAST : after)
        .query(String.class)
        .list();
  }

  private List<String> newest(Actor actor, String after, int limit) {
    return jdbc.sql(
            "select id from customer where branch_path like ? and id < ? order by id desc limit ?")
        .params(actor.visiblePath() + "%", after == null ? Ids.LAST : after, limit)
        .query(String.class)
        .list();
  }

  private Slice<Hit> page(List<String> ids, int limit) {
    return slice(load(ids), limit);
  }

  private static Slice<Hit> slice(List<Hit> hits, int limit) {
    List<Hit> items = hits.size() > limit ? hits.subList(0, limit) : hits;
    return new Slice<>(items, hits.size() > limit ? items.get(limit - 1).customer().id() : null);
  }

  private List<Hit> load(List<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Customer> found =
        customers.findByIdIn(ids).stream().collect(Collectors.toMap(Customer::id, c -> c));
    subjects.prepare(found.values().stream().map(Customer::subjectId).toList());
    return ids.stream()
        .map(found::get)
        .filter(c -> c != null)
        .map(c -> new Hit(c, files.content(c)))
        .toList();
  }
}
