package io.kedang.audit;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.audit.CaseHistory.CaseRecord;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases 办件 and their stories, as somebody who may see them reads and comments them (AUDT-1).
 */
@Service
public class Cases {

  private static final int PAGE = 50;
  private static final int PAGE_AT_MOST = 200;
  private static final int COMMENT_AT_MOST = 2000;
  private static final int MENTIONS_AT_MOST = 20;
  private static final int COLLEAGUES_READ = 40;
  private static final String COLUMNS =
      "case_id, process, state, subject_id, customer_id, branch_code, branch_path, channel, customer_type, level, started_by, started_at, ended_at";

  private final JdbcClient jdbc;
  private final CaseJournal journal;
  private final DataSubjects subjects;
  private final Facts facts;
  private final StaffDirectory staff;
  private final ObjectProvider<CaseSight> sights;
  private final ApplicationEventPublisher events;

  Cases(
      JdbcClient jdbc,
      CaseJournal journal,
      DataSubjects subjects,
      Facts facts,
      StaffDirectory staff,
      ObjectProvider<CaseSight> sights,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.journal = journal;
    this.subjects = subjects;
    this.facts = facts;
    this.staff = staff;
    this.sights = sights;
    this.events = events;
  }

  /**
   * One entry of a story.
   *
   * @param actorId null for the system
   * @param note what a person wrote; null when nobody did, or when the data subject's key was
   *     destroyed
   */
  public record StoryEntry(
      String id, Instant at, String kind, String actorId, Map<String, Object> facts, String note) {}

  /**
   * The newest cases first.
   *
   * @param customerId only the cases of this file; may be null
   * @param mine only the cases the current actor started; else those in scope
   * @param after cursor of the page before; may be null
   */
  public Slice<CaseRecord> list(String customerId, boolean mine, String after, Integer limit) {
    Actor actor = Actors.current();
    journal.flush();
    StringBuilder sql =
        new StringBuilder("select ").append(COLUMNS).append(" from case_record where ");
    List<Object> values = new ArrayList<>();
    if (mine) {
      sql.append("started_by = ?");
      values.add(actor.id());
    } else if (actor.has(Role.AUDITOR)) {
      sql.append("1 = 1");
    } else {
      sql.append("(branch_path like ? or started_by = ?)");
      values.add(actor.visiblePath() + "%");
      values.add(actor.id());
    }
    if (customerId != null) {
      sql.append(" and customer_id = ?");
      values.add(customerId);
    }
    if (after != null && !after.isBlank()) {
      sql.append(" and case_id < ?");
      values.add(requireCursor(after));
    }
    int size = size(limit);
    sql.append(" order by case_id desc limit ?");
    values.add(size + 1);
    return slice(
        jdbc.sql(sql.toString()).params(values).query(Cases::record).list(),
        size,
        CaseRecord::caseId);
  }

  /**
   * The case if it is the current actor's business: in scope, or started by the actor, or an
   * auditor, or the actor works on it just now ({@link CaseSight}).
   *
   * @throws ProblemException NOT_FOUND otherwise
   */
  public CaseRecord requireVisible(String caseId) {
    return require(caseId, CaseSight.Sight.WORK);
  }

  /**
   * The same, also for whom it was only shown to: they read the case and its story, not what is
   * kept in clear behind it.
   */
  public CaseRecord requireReadable(String caseId) {
    return require(caseId, CaseSight.Sight.READ);
  }

  private CaseRecord require(String caseId, CaseSight.Sight least) {
    Actor actor = Actors.current();
    if (Ids.isId(caseId)) {
      journal.flush();
      CaseRecord found =
          jdbc.sql("select " + COLUMNS + " from case_record where case_id = ?")
              .param(caseId)
              .query(Cases::record)
              .optional()
              .orElse(null);
      if (found != null && sees(found, actor, least)) {
        return found;
      }
    }
    throw ProblemException.notFound("case");
  }

  private boolean sees(CaseRecord record, Actor actor, CaseSight.Sight least) {
    return mayBeSeenBy(record, actor)
        || !actor.isServiceClient()
            && sights.stream().anyMatch(sight -> sight.of(record, actor).compareTo(least) >= 0);
  }

  /** The story from its beginning, as far as one page reaches. */
  public Slice<StoryEntry> story(String caseId, String after, Integer limit) {
    CaseRecord record = requireReadable(caseId);
    int size = size(limit);
    List<StoryEntry> entries =
        jdbc.sql(
                "select id, at, kind, actor_id, facts, sealed_note from case_entry where case_id = ? and id > ? order by id limit ?")
            .params(caseId, after == null || after.isBlank() ? "" : requireCursor(after), size + 1)
            .query((row, i) -> entry(row, record.subjectId()))
            .list();
    return slice(entries, size, StoryEntry::id);
  }

  /**
   * Adds what the current actor has to say, and tells the colleagues named in it.
   *
   * @param mentions ids of people who may see the case; null for none
   * @throws ProblemException INVALID unless the text has 1 to 2000 characters and none of them is a
   *     control character other than a line break or tab, or when somebody named may not see the
   *     case; NOT_FOUND for whoever sees it only to read
   */
  @Transactional
  public StoryEntry comment(String caseId, String text, List<String> mentions) {
    CaseRecord record = requireVisible(caseId);
    String said = requireText(text, "text");
    List<String> named = mentions == null ? List.of() : mentions.stream().distinct().toList();
    if (named.size() > MENTIONS_AT_MOST
        || named.stream().anyMatch(id -> !mayBeMentioned(id, record))) {
      throw ProblemException.invalid("commentInvalid").field("mentions", "maySeeNothing");
    }
    Actor actor = Actors.current();
    String id =
        journal.tell(
            record.caseId(),
            "comment",
            actor.id(),
            named.isEmpty() ? Map.of() : Map.of("mentions", named),
            said);
    journal.flush();
    if (!named.isEmpty()) {
      events.publishEvent(new Mentioned(caseId, actor.id(), named));
    }
    return jdbc.sql(
            "select id, at, kind, actor_id, facts, sealed_note from case_entry where case_id = ? and id = ?")
        .params(record.caseId(), id)
        .query((row, i) -> entry(row, record.subjectId()))
        .single();
  }

  /**
   * What a person wrote for the story, without blanks around it.
   *
   * @throws ProblemException INVALID with the field named, see {@link #comment}
   */
  public static String requireText(String text, String field) {
    String said = text == null ? "" : text.strip();
    if (said.isEmpty() || said.length() > COMMENT_AT_MOST) {
      throw ProblemException.invalid("commentInvalid").field(field, "length", 1, COMMENT_AT_MOST);
    }
    if (said.chars().anyMatch(Cases::isUnwanted)) {
      throw ProblemException.invalid("commentInvalid").field(field, "controlCharacters");
    }
    return said;
  }

  /** Somebody whom a comment may name. */
  public record Colleague(String id, String name, String staffNo, String branchCode) {}

  /**
   * Whom a comment on the case may name, the nearest branch's people first, at most 20; not the
   * actor.
   *
   * @param text part of a name or number; null for anybody
   * @throws ProblemException NOT_FOUND when the case is none of the actor's
   */
  public List<Colleague> colleagues(String caseId, String text) {
    CaseRecord record = requireReadable(caseId);
    String me = Actors.current().id();
    return staff.onLine(record.branchPath(), text, Set.of(), false, COLLEAGUES_READ).stream()
        .filter(person -> !person.id().equals(me) && mayBeMentioned(person.id(), record))
        .limit(MENTIONS_AT_MOST)
        .map(
            person ->
                new Colleague(person.id(), person.name(), person.staffNo(), person.branchCode()))
        .toList();
  }

  private boolean mayBeMentioned(String personId, CaseRecord record) {
    return staff
        .account(personId)
        .filter(account -> account.person().active())
        .filter(account -> sees(record, account.actor(), CaseSight.Sight.READ))
        .isPresent();
  }

  List<CaseHistory.Told> ofTask(String caseId, String taskId, Collection<String> kinds) {
    journal.flush();
    String subjectId =
        jdbc.sql("select subject_id from case_record where case_id = ?")
            .param(caseId)
            .query(String.class)
            .optional()
            .orElse(null);
    if (subjectId == null) {
      return List.of();
    }
    List<CaseHistory.Told> newestFirst =
        jdbc.sql(
                "select id, at, kind, actor_id, facts, sealed_note from case_entry where case_id = :case and kind in (:kinds) and facts like :task escape '!'"
                    + " order by id desc limit "
                    + PAGE)
            .param("case", caseId)
            .param("kinds", kinds)
            .param("task", "%\"taskId\":\"" + taskId.replaceAll("[!%_]", "!$0") + "\"%")
            .query(
                (row, i) -> {
                  StoryEntry e = entry(row, subjectId);
                  return new CaseHistory.Told(
                      e.id(), e.at(), e.kind(), e.actorId(), e.facts(), e.note());
                })
            .list();
    List<CaseHistory.Told> told = new ArrayList<>(newestFirst);
    Collections.reverse(told);
    return told;
  }

  static boolean mayBeSeenBy(CaseRecord record, Actor actor) {
    return actor.has(Role.AUDITOR)
        || actor.id().equals(record.startedBy())
        || !actor.isServiceClient() && actor.sees(record.branchPath());
  }

  /**
   * Control, direction-changing and unpaired characters turn a harmless line into a misleading one.
   */
  private static boolean isUnwanted(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t'
        || c >= 0x202A && c <= 0x202E
        || c >= 0x2066 && c <= 0x2069
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private StoryEntry entry(ResultSet row, String subjectId) throws SQLException {
    String id = row.getString("id");
    return new StoryEntry(
        id,
        instant(row, "at"),
        row.getString("kind"),
        row.getString("actor_id"),
        facts.read(row.getString("facts")),
        note(subjectId, id, row.getBytes("sealed_note")));
  }

  private String note(String subjectId, String entryId, byte[] sealed) {
    try {
      return sealed == null
          ? null
          : subjects.open(subjectId, CaseJournal.noteContext(entryId), sealed, String.class);
    } catch (KeyDestroyedException e) {
      return null;
    }
  }

  private static CaseRecord record(ResultSet row, int i) throws SQLException {
    return new CaseRecord(
        row.getString("case_id"),
        row.getString("process"),
        row.getString("state"),
        row.getString("subject_id"),
        row.getString("customer_id"),
        row.getString("branch_code"),
        row.getString("branch_path"),
        row.getString("channel"),
        row.getString("customer_type"),
        row.getString("level"),
        row.getString("started_by"),
        instant(row, "started_at"),
        instant(row, "ended_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static String requireCursor(String after) {
    if (!Ids.isId(after)) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "cursorUnreadable");
    }
    return after;
  }

  private static int size(Integer limit) {
    return limit == null ? PAGE : Math.max(1, Math.min(limit, PAGE_AT_MOST));
  }

  private static <T> Slice<T> slice(List<T> oneMore, int size, Function<T, String> cursor) {
    return oneMore.size() <= size
        ? new Slice<>(oneMore, null)
        : new Slice<>(oneMore.subList(0, size), cursor.apply(oneMore.get(size - 1)));
  }
}
