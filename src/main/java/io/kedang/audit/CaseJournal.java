package io.kedang.audit;

import io.kedang.privacy.DataSubjects;
import io.kedang.shared.AtCommit;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes records and stories. What one transaction tells is collected and written in three batches
 * at most just before that transaction commits, in it and through its connection: a case that runs
 * straight through pays for one insert and not for one a step. Outside a transaction everything is
 * written at once.
 */
@Component
class CaseJournal {

  static final String RUNNING = "RUNNING";

  private static final int FACTS_AT_MOST = 4000;

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final Facts facts;
  private final DataSubjects subjects;
  private final AtCommit<Pages> pages = new AtCommit<>(Pages::new, Pages::writeDown);

  CaseJournal(JdbcTemplate jdbc, Clock clock, Facts facts, DataSubjects subjects) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.facts = facts;
    this.subjects = subjects;
  }

  void started(CaseHistory.CaseStart start) {
    pages.collect(told -> told.starts.add(start));
  }

  void ended(String caseId, String state, String customerId) {
    Instant at = clock.instant();
    pages.collect(told -> told.ends.add(new End(caseId, state, customerId, at)));
  }

  /** Answers the entry's id. */
  String tell(String caseId, String kind, String actorId, Map<String, ?> facts, String note) {
    String id = Ids.next();
    byte[] sealed = note == null ? null : subjects.seal(subjectOf(caseId), noteContext(id), note);
    Entry entry =
        new Entry(
            id,
            caseId,
            clock.instant(),
            kind,
            actorId,
            this.facts.write(kind, facts, FACTS_AT_MOST),
            sealed);
    pages.collect(told -> told.entries.add(entry));
    return id;
  }

  /** Writes what this transaction told so far, so that a query in it finds it. */
  void flush() {
    pages.flush();
  }

  static String noteContext(String entryId) {
    return "case-entry:" + entryId + ":note";
  }

  private String subjectOf(String caseId) {
    Pages told = pages.pending();
    if (told != null) {
      for (CaseHistory.CaseStart start : told.starts) {
        if (start.caseId().equals(caseId)) {
          return start.subjectId();
        }
      }
    }
    return jdbc
        .query(
            "select subject_id from case_record where case_id = ?",
            (row, i) -> row.getString(1),
            caseId)
        .stream()
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No case " + caseId + " whose story could be told"));
  }

  private record End(String caseId, String state, String customerId, Instant at) {}

  private record Entry(
      String id,
      String caseId,
      Instant at,
      String kind,
      String actorId,
      String facts,
      byte[] sealedNote) {}

  private final class Pages {

    private final List<CaseHistory.CaseStart> starts = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    private void writeDown() {
      Map<String, End> endOf = new HashMap<>();
      ends.forEach(end -> endOf.put(end.caseId, end));
      if (!starts.isEmpty()) {
        List<Object[]> rows =
            starts.stream().map(start -> row(start, endOf.remove(start.caseId()))).toList();
        jdbc.batchUpdate(
            "insert into case_record (case_id, process, state, subject_id, customer_id, branch_code, branch_path, channel, customer_type, level,"
                + " started_by, started_at, ended_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows);
      }
      if (!endOf.isEmpty()) {
        List<Object[]> rows =
            endOf.values().stream()
                .map(
                    end ->
                        new Object[] {
                          end.state, end.customerId, Timestamp.from(end.at), end.caseId
                        })
                .toList();
        jdbc.batchUpdate(
            "update case_record set state = ?, customer_id = ?, ended_at = ? where case_id = ?",
            rows);
      }
      if (!entries.isEmpty()) {
        List<Object[]> rows = entries.stream().map(this::row).toList();
        jdbc.batchUpdate(
            "insert into case_entry (id, case_id, at, kind, actor_id, facts, sealed_note) values (?, ?, ?, ?, ?, ?, ?)",
            rows);
      }
    }

    private Object[] row(CaseHistory.CaseStart start, End end) {
      return new Object[] {
        start.caseId(),
        start.process(),
        end == null ? RUNNING : end.state,
        start.subjectId(),
        end == null ? start.customerId() : end.customerId,
        start.branchCode(),
        start.branchPath(),
        start.channel(),
        start.customerType(),
        start.level(),
        start.startedBy(),
        Timestamp.from(start.at()),
        end == null ? null : Timestamp.from(end.at)
      };
    }

    private Object[] row(Entry entry) {
      return new Object[] {
        entry.id,
        entry.caseId,
        Timestamp.from(entry.at),
        entry.kind,
        entry.actorId,
        entry.facts,
        entry.sealedNote
      };
    }
  }
}
