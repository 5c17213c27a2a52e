package io.kedang.customer;

import io.kedang.privacy.BlindIndex;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The blind index over open files: names, pinyin, initials, phones, contact persons (CUST-6). */
@Component
class FileTokens {

  /** Beyond this many files a token is common, and how common no longer matters. */
  private static final int COMMON = 1_000;

  private final BlindIndex index;
  private final JdbcTemplate jdbc;
  private final JdbcClient client;

  FileTokens(BlindIndex index, JdbcTemplate jdbc, JdbcClient client) {
    this.index = index;
    this.jdbc = jdbc;
    this.client = client;
  }

  /**
   * @param branchCode where the file belongs, so that whoever sees few branches finds few files
   */
  void write(String customerId, String branchCode, FileContent content) {
    insert(customerId, branchCode, of(content));
  }

  /**
   * The tokens of each alternative that any file has at all, the one that fewest files have first.
   * Asks the database only where there is a choice.
   */
  List<List<String>> rarestFirst(List<Set<NameTokens.Token>> alternatives) {
    List<List<String>> all =
        alternatives.stream()
            .map(one -> one.stream().map(t -> index.token(t.kind(), t.value())).toList())
            .toList();
    Set<String> distinct = new LinkedHashSet<>();
    all.forEach(distinct::addAll);
    if (distinct.size() <= 1) {
      return all;
    }
    List<String> counted = List.copyOf(distinct);
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder each = new StringBuilder();
    for (int i = 0; i < counted.size(); i++) {
      parameters.put("t" + i, counted.get(i));
      each.append(i == 0 ? "" : " union all ")
          .append("(select token from customer_token where token = :t")
          .append(i)
          .append(" limit " + COMMON + ")");
    }
    Map<String, Integer> files = new HashMap<>();
    client
        .sql("select token, count(*) from (" + each + ") counted group by token")
        .params(parameters)
        .query((row, i) -> files.put(row.getString(1), row.getInt(2)))
        .list();
    return all.stream()
        .filter(one -> one.stream().allMatch(files::containsKey))
        .map(one -> one.stream().sorted(Comparator.comparing(files::get)).toList())
        .toList();
  }

  /**
   * The newest files that have all tokens of an alternative: the first token's index is walked, the
   * others are looked up.
   *
   * @param branchCodes empty for all
   * @param after null for the first
   */
  List<String> newest(
      List<List<String>> alternatives, Set<String> branchCodes, String after, int limit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    StringBuilder each = new StringBuilder();
    for (int i = 0; i < alternatives.size(); i++) {
      String name = "t" + i + "_";
      List<String> all = alternatives.get(i);
      each.append(i == 0 ? "" : " union all ")
          .append("(select t.customer_id from customer_token t where t.token = :")
          .append(name)
          .append(0)
          .append(" and t.customer_id < :after");
      parameters.put(name + 0, all.get(0));
      if (!branchCodes.isEmpty()) {
        each.append(" and t.branch_code in (:branches)");
      }
      for (int k = 1; k < all.size(); k++) {
        each.append(" and exists (select 1 from customer_token o where o.token = :")
            .append(name)
            .append(k)
            .append(" and o.customer_id = t.customer_id)");
        parameters.put(name + k, all.get(k));
      }
      each.append(" order by t.token desc, t.customer_id desc limit :limit)");
    }
    return client
        .sql(
            "select distinct customer_id from ("
                + each
                + ") found order by customer_id desc limit :limit")
        .params(parameters)
        .param("after", after == null ? Ids.LAST : after)
        .param("branches", branchCodes)
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  /** Only what differs is touched. */
  void rewrite(String customerId, String branchCode, FileContent before, FileContent after) {
    Set<String> gone = of(before);
    Set<String> come = of(after);
    Set<String> kept = new LinkedHashSet<>(gone);
    kept.retainAll(come);
    gone.removeAll(kept);
    come.removeAll(kept);
    if (!gone.isEmpty()) {
      jdbc.batchUpdate(
          "delete from customer_token where token = ? and customer_id = ?",
          gone.stream().map(token -> new Object[] {token, customerId}).toList());
    }
    insert(customerId, branchCode, come);
  }

  private void insert(String customerId, String branchCode, Set<String> tokens) {
    if (!tokens.isEmpty()) {
      jdbc.batchUpdate(
          "insert into customer_token (token, customer_id, branch_code) values (?, ?, ?)",
          tokens.stream().map(token -> new Object[] {token, customerId, branchCode}).toList());
    }
  }

  /** Each kind is keyed with its own key, so that a token alone tells its kind apart. */
  Set<String> of(FileContent content) {
    Set<String> tokens = new LinkedHashSet<>();
    for (NameTokens.Token token : NameTokens.of(content.name())) {
      tokens.add(index.token(token.kind(), token.value()));
    }
    for (String number : new String[] {content.mobile(), content.landline()}) {
      PhoneNumbers.normalise(number)
          .ifPresent(phone -> tokens.add(index.token(BlindIndex.Kind.PHONE, phone.e164())));
    }
    if (content.contactPerson() != null) {
      PhoneNumbers.normalise(content.mobile())
          .ifPresent(mobile -> tokens.add(contactToken(content.contactPerson(), mobile)));
    }
    return tokens;
  }

  /** Person and mobile together, by which two files of one contact person meet (OPEN-7). */
  String contactToken(String contactPerson, PhoneNumbers.Phone mobile) {
    return index.token(
        BlindIndex.Kind.CONTACT, NameTokens.plain(contactPerson) + " " + mobile.e164());
  }
}
