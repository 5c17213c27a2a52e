package io.kedang.customer;

import io.kedang.access.Actor;
import io.kedang.access.Branch;
import io.kedang.access.Branches;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.Slice;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Manual query 人工查询 (CUST-6): one box for code, document number, phone, name, pinyin and initials,
 * within the reader's scope. A page is read newest first along the index of one token, and costs
 * four statements however many files there are.
 */
@Service
public class CustomerSearch {

  /** A file found, with its content in clear; whoever shows it masks it. */
  public record Hit(Customer customer, FileContent content) {}

  private static final int EXACT_AT_MOST = 200;

  /** Pages may come out empty because pairs of characters find a little too much: then on. */
  private static final int MOST_ROUNDS = 5;

  private static final int LONGEST_QUERY = 60;
  private static final int FEWEST_DIGITS = 5;

  private final Customers customers;
  private final CustomerFiles files;
  private final FileTokens tokens;
  private final Branches branches;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final JdbcClient jdbc;

  CustomerSearch(
      Customers customers,
      CustomerFiles files,
      FileTokens tokens,
      Branches branches,
      DataSubjects subjects,
      BlindIndex index,
      JdbcClient jdbc) {
    this.customers = customers;
    this.files = files;
    this.tokens = tokens;
    this.branches = branches;
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
      return slice(load(newest(actor, after, limit + 1), actor), limit);
    }
    if (text.length() > LONGEST_QUERY) {
      return new Slice<>(List.of(), null);
    }
    Set<String> exact = exact(text);
    if (!exact.isEmpty()) {
      List<String> ids =
          exact.stream()
              .sorted(Comparator.reverseOrder())
              .filter(id -> after == null || id.compareTo(after) < 0)
              .toList();
      return slice(load(ids, actor), limit);
    }
    return byName(text, actor, after, limit);
  }

  /** By code, document number or phone; whether the reader may see it is asked when it is read. */
  private Set<String> exact(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .replaceAll("[\\s\\-]", "")
            .toUpperCase(Locale.ROOT);
    if (CustomerCode.isValid(plain)) {
      Optional<Customer> coded = customers.findByCode(plain);
      if (coded.isPresent()) {
        return Set.of(coded.get().id());
      }
    }
    if (plain.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
      return Set.of();
    }
    List<String> identities =
        Stream.of(DocumentType.values()).map(type -> files.identityToken(type, text)).toList();
    String phone =
        PhoneNumbers.normalise(text)
            .map(p -> index.token(BlindIndex.Kind.PHONE, p.e164()))
            .orElse("");
    return new LinkedHashSet<>(
        jdbc.sql(
                "select customer_id from customer_identity where token in (:identities) and customer_id is not null"
                    + " union select customer_id from (select customer_id from customer_token where token = :phone"
                    + " order by token desc, customer_id desc limit :limit) phones")
            .param("identities", identities)
            .param("phone", phone)
            .param("limit", EXACT_AT_MOST)
            .query(String.class)
            .list());
  }

  private Slice<Hit> byName(String text, Actor actor, String after, int limit) {
    List<List<String>> alternatives = tokens.rarestFirst(NameTokens.query(text));
    boolean pairs = alternatives.stream().anyMatch(all -> all.size() > 1);
    int atOnce = pairs ? 2 * (limit + 1) : limit + 1;
    String from = after;
    for (int round = 0; round < MOST_ROUNDS && !alternatives.isEmpty(); round++) {
      List<String> candidates = tokens.newest(alternatives, scope(actor), from, atOnce);
      List<Hit> hits =
          load(candidates, actor).stream()
              .filter(hit -> NameTokens.matches(hit.content().name(), text))
              .toList();
      boolean more = candidates.size() == atOnce;
      if (!hits.isEmpty() || !more) {
        return hits.size() <= limit && more
            ? new Slice<>(hits, candidates.get(candidates.size() - 1))
            : slice(hits, limit);
      }
      from = candidates.get(candidates.size() - 1);
    }
    return new Slice<>(List.of(), null);
  }

  /** The codes of the branches a reader sees; empty for a reader who sees them all. */
  private Set<String> scope(Actor actor) {
    List<Branch> all = branches.all();
    Set<String> seen =
        all.stream()
            .filter(branch -> actor.sees(branch.path()))
            .map(Branch::code)
            .collect(Collectors.toCollection(TreeSet::new));
    if (seen.isEmpty()) {
      return Set.of("");
    }
    return seen.size() == all.size() ? Set.of() : seen;
  }

  private List<String> newest(Actor actor, String after, int limit) {
    Set<String> scope = scope(actor);
    // one branch alone is walked along its own index, several along the files' ids
    String within =
        scope.isEmpty()
            ? ""
            : scope.size() == 1 ? "branch_path = :path and " : "branch_path like :paths and ";
    return jdbc.sql(
            "select id from customer where "
                + within
                + "id < :after order by "
                + (scope.size() == 1 ? "branch_path desc, id desc" : "id desc")
                + " limit :limit")
        .param("path", actor.visiblePath())
        .param("paths", actor.visiblePath() + "%")
        .param("after", after == null ? Ids.LAST : after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  private static Slice<Hit> slice(List<Hit> hits, int limit) {
    List<Hit> items = hits.size() > limit ? hits.subList(0, limit) : hits;
    return new Slice<>(items, hits.size() > limit ? items.get(limit - 1).customer().id() : null);
  }

  private List<Hit> load(List<String> ids, Actor actor) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Customer> found =
        customers.findByIdIn(ids).stream()
            .filter(customer -> actor.sees(customer.branchPath()))
            .collect(Collectors.toMap(Customer::id, c -> c));
    subjects.prepare(found.values().stream().map(Customer::subjectId).toList());
    List<Hit> hits = new ArrayList<>();
    for (String id : ids) {
      Customer customer = found.get(id);
      if (customer != null) {
        hits.add(new Hit(customer, files.content(customer)));
      }
    }
    return hits;
  }
}
