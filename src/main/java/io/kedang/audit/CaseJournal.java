package io.kedang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

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

  /** Ids, codes, enums, instants; no blanks and no letters of a name. */
  private static final Pattern FACT = Pattern.compile("[!-~]{0,200}");

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final ObjectMapper json;
  private final DataSubjects subjects;

  CaseJournal(JdbcTemplate jdbc, Clock clock, ObjectMapper json, DataSubjects subjects) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
    this.subjects = subjects;
  }

  void started(CaseHistory.CaseStart start) {
    write(pages -> pages.starts.add(start));
  }

  void ended(String caseId, String state, String customerId) {
    Instant at = clock.instant();
    write(pages -> pages.ends.add(new End(caseId, state, customerId, at)));
  }

  /** Answers the entry's id. */
  String tell(String caseId, String kind, String actorId, Map<String, ?> facts, String note) {
    String id = Ids.next();
    byte[] sealed = note == null ? null : subjects.seal(subjectOf(caseId), noteContext(id), note);
    Entry entry =
        new Entry(id, caseId, clock.instant(), kind, actorId, factsAsJson(kind, facts), sealed);
    write(pages -> pages.entries.add(entry));
    return id;
  }

  /** Writes what this transaction told so far, so that a query in it finds it. */
  void flush() {
    Pages pages = current();
    if (pages != null) {
      pages.writeDown();
    }
  }

  static String noteContext(String entryId) {
    return "case-entry:" + entryId + ":note";
  }

  private String subjectOf(String caseId) {
    Pages pages = current();
    if (pages != null) {
      for (CaseHistory.CaseStart start : pages.starts) {
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

  private String factsAsJson(String kind, Map<String, ?> facts) {
    if (facts == null || facts.isEmpty()) {
      return "{}";
    }
    facts.values().forEach(value -> requireFact(kind, value));
    try {
      String text = json.writeValueAsString(facts);
      if (text.length() > FACTS_AT_MOST) {
        throw new IllegalArgumentException(
            "Facts of " + kind + " are longer than " + FACTS_AT_MOST + " characters");
      }
      return text;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Facts of " + kind + " cannot be written as JSON", e);
    }
  }

  /**
   * Facts stand in clear. What could be a name or a sentence belongs into the sealed note; the
   * message does not repeat it.
   */
  private static void requireFact(String kind, Object value) {
    if (value instanceof CharSequence text && !FACT.matcher(text).matches()) {
      throw new IllegalArgumentException("A fact of " + kind + " is no id, enum or number");
    } else if (value instanceof Iterable<?> many) {
      many.forEach(one -> requireFact(kind, one));
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(one -> requireFact(kind, one));
    }
  }

  private void write(Consumer<Pages> what) {
    Pages pages = current();
    if (pages == null) {
      pages = new Pages();
      if (TransactionSynchronizationManager.isActualTransactionActive()
          && TransactionSynchronizationManager.isSynchronizationActive()) {
        TransactionSynchronizationManager.registerSynchronization(pages);
      } else {
        pages.committing = true;
      }
    }
    what.accept(pages);
    if (pages.committing) {
      pages.writeDown();
    }
  }

  /**
   * Synchronizations belong to one transaction, also while another one suspends it: no other
   * binding is needed.
   */
  private Pages current() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return null;
    }
    for (TransactionSynchronization synchronization :
        TransactionSynchronizationManager.getSynchronizations()) {
      if (synchronization instanceof Pages pages && pages.journal() == this) {
        return pages;
      }
    }
    return null;
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

  private final class Pages implements TransactionSynchronization {

    private final List<CaseHistory.CaseStart> starts = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Once the commit has begun nobody calls again: whatever is still told is written at once. */
    private boolean committing;

    CaseJournal journal() {
      return CaseJournal.this;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      writeDown();
      committing = true;
    }

    @Override
    public void savepoint(Object savepoint) {
      writeDown();
    }

    /** What came before the savepoint was written before it; the rest never happened. */
    @Override
    public void savepointRollback(Object savepoint) {
      starts.clear();
      ends.clear();
      entries.clear();
    }

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
      starts.clear();
      ends.clear();
      entries.clear();
    }

    private Object[] row(CaseHistory.CaseStart start, End end) {
      return new Object[] {
        start.caseId(),
        start.process(),
        end == null ? RUNNING : end.state,
        start.subjectId(),
        end == null ? null : end.customerId,
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
