package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.customer.CustomerSearch;
import io.kedang.customer.NameTokens;
import io.kedang.customer.PersonNames;
import io.kedang.privacy.BlindIndex;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.shared.Ids;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.PhoneNumbers.Phone;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds prospects by phone and name, and who stands in the way of a new one. */
@Component
class ProspectIndex {

  /** What a duplicate is and how to get there. */
  enum DuplicateKind {
    CUSTOMER,
    PROSPECT
  }

  /**
   * Somebody known already.
   *
   * @param by {@code phone} or {@code name}: what is the same
   */
  record Duplicate(DuplicateKind kind, String id, String name, String phone, String by) {}

  private static final int DUPLICATES_AT_MOST = 5;
  private static final int NAMESAKES_READ = 20;

  private final Prospects prospects;
  private final CustomerSearch customers;
  private final DataSubjects subjects;
  private final BlindIndex index;
  private final JdbcClient jdbc;
  private final JdbcTemplate template;

  ProspectIndex(
      Prospects prospects,
      CustomerSearch customers,
      DataSubjects subjects,
      BlindIndex index,
      JdbcClient jdbc,
      JdbcTemplate template) {
    this.prospects = prospects;
    this.customers = customers;
    this.subjects = subjects;
    this.index = index;
    this.jdbc = jdbc;
    this.template = template;
  }

  void add(String prospectId, ProspectContent content) {
    List<Object[]> rows = new ArrayList<>();
    for (NameTokens.Token token : NameTokens.of(content.name())) {
      rows.add(
          new Object[] {index.token(token.kind(), token.value()), token.kind().name(), prospectId});
    }
    phoneToken(content.phone())
        .ifPresent(
            token -> rows.add(new Object[] {token, BlindIndex.Kind.PHONE.name(), prospectId}));
    template.batchUpdate(
        "insert into prospect_token (token, kind, prospect_id) values (?, ?, ?)", rows);
  }

  /** Newest first, within the actor's scope, whatever became of them. */
  List<String> find(String query, Actor actor, String after, int limit) {
    Optional<String> phone = phoneToken(query);
    if (phone.isPresent()) {
      return ids(List.of(List.of(phone.get())), actor, after, limit);
    }
    return ids(
        NameTokens.query(query).stream()
            .map(all -> all.stream().map(t -> index.token(t.kind(), t.value())).toList())
            .toList(),
        actor,
        after,
        limit);
  }

  /** Files and other prospects in the actor's scope with the same phone, or with the same name. */
  List<Duplicate> duplicates(String name, String phone, String except, Actor actor) {
    Map<String, Duplicate> found = new LinkedHashMap<>();
    String normalised = PersonNames.normalise(name == null ? "" : name);
    PhoneNumbers.normalise(phone)
        .map(Phone::e164)
        .ifPresent(
            e164 -> {
              customers
                  .find(e164, actor, null, DUPLICATES_AT_MOST)
                  .items()
                  .forEach(hit -> put(found, duplicate(hit, "phone")));
              open(find(e164, actor, null, DUPLICATES_AT_MOST + 1))
                  .forEach((id, content) -> put(found, duplicate(id, content, "phone")));
            });
    if (!normalised.isEmpty()) {
      customers.find(normalised, actor, null, NAMESAKES_READ).items().stream()
          .filter(hit -> normalised.equals(hit.content().name()))
          .limit(DUPLICATES_AT_MOST)
          .forEach(hit -> put(found, duplicate(hit, "name")));
      open(find(normalised, actor, null, NAMESAKES_READ))
          .forEach(
              (id, content) -> {
                if (normalised.equals(content.name())) {
                  put(found, duplicate(id, content, "name"));
                }
              });
    }
    found.remove(except);
    return found.values().stream().limit(DUPLICATES_AT_MOST).toList();
  }

  private static void put(Map<String, Duplicate> found, Duplicate duplicate) {
    found.putIfAbsent(duplicate.id(), duplicate);
  }

  private static Duplicate duplicate(CustomerSearch.Hit hit, String by) {
    String phone =
        hit.content().mobile() != null ? hit.content().mobile() : hit.content().landline();
    return new Duplicate(
        DuplicateKind.CUSTOMER,
        hit.customer().id(),
        hit.content().name(),
        Masking.phone(phone),
        by);
  }

  private static Duplicate duplicate(String id, ProspectContent content, String by) {
    return new Duplicate(
        DuplicateKind.PROSPECT, id, content.name(), Masking.phone(content.phone()), by);
  }

  /** Those that are not lost or converted, by id. */
  private Map<String, ProspectContent> open(Collection<String> ids) {
    List<Prospect> read =
        prospects.findByIdIn(ids).stream()
            .filter(p -> p.state() == ProspectState.OPEN || p.state() == ProspectState.CONVERTING)
            .toList();
    subjects.prepare(read.stream().map(Prospect::subjectId).toList());
    Map<String, ProspectContent> contents = new LinkedHashMap<>();
    for (Prospect one : read) {
      contents.put(one.id(), content(one));
    }
    return contents;
  }

  ProspectContent content(Prospect prospect) {
    return subjects.open(
        prospect.subjectId(),
        Prospect.context(prospect.id()),
        prospect.sealedContent(),
        ProspectContent.class);
  }

  private Optional<String> phoneToken(String phone) {
    return PhoneNumbers.normalise(phone)
        .map(normalised -> index.token(BlindIndex.Kind.PHONE, normalised.e164()));
  }

  private List<String> ids(
      List<? extends Collection<String>> alternatives, Actor actor, String after, int limit) {
    if (alternatives.isEmpty()) {
      return List.of();
    }
    Set<String> conditions = new LinkedHashSet<>();
    Map<String, Object> parameters = new LinkedHashMap<>();
    for (Collection<String> all : alternatives) {
      String name = "tokens" + conditions.size();
      parameters.put(name, all);
      conditions.add(
          "p.id in (select t.prospect_id from prospect_token t where t.token in (:"
              + name
              + ") group by t.prospect_id having count(*) = "
              + all.size()
              + ")");
    }
    return jdbc.sql(
            "select p.id from prospect p where p.branch_path like :scope and p.id < :after and ("
                + String.join(" or ", conditions)
                + ") order by p.id desc limit :limit")
        .params(parameters)
        .param("scope", actor.visiblePath() + "%")
        .param("after", after == null ? Ids.LAST : after)
        .param("limit", limit)
        .query(String.class)
        .list();
  }
}
