package io.kedang.privacy;

import io.kedang.shared.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Consent 同意 (CUST-9): which purposes were told and agreed to, when, by which channel and to whom.
 * Entries are only ever added; what holds for a purpose is what the latest entry that names it
 * says. Whoever uses information for a purpose asks {@link #allows} first.
 */
@Service
public class Consents {

  /** A use somebody is about to make of a subject's information. */
  public record Use(String subjectId, ConsentPurpose purpose) {}

  /**
   * One entry.
   *
   * @param told the purposes it speaks of; those in {@code given} were agreed to
   * @param actorId who took it down
   */
  public record Entry(
      String id,
      String subjectId,
      String caseId,
      ConsentChannel channel,
      ConsentBasis basis,
      String notice,
      Set<ConsentPurpose> told,
      Set<ConsentPurpose> given,
      String actorId,
      Instant at,
      String note) {}

  private final JdbcClient jdbc;
  private final DataSubjects subjects;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Consents(JdbcClient jdbc, DataSubjects subjects, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Consent as it was collected with a case.
   *
   * @param statement what the customer answered to the notice; null where {@code basis} speaks for
   *     the usual purposes
   */
  @Transactional
  public void collected(
      String subjectId,
      String caseId,
      ConsentChannel channel,
      ConsentBasis basis,
      ConsentStatement statement,
      String actorId) {
    Set<ConsentPurpose> told =
        statement == null ? ConsentPurpose.usual() : EnumSet.allOf(ConsentPurpose.class);
    add(
        new Entry(
            Ids.next(),
            subjectId,
            caseId,
            channel,
            basis,
            statement == null ? ConsentNotices.current() : statement.notice(),
            told,
            statement == null ? told : statement.given(),
            actorId,
            clock.instant(),
            null));
  }

  /** Somebody agreed to some purposes and was told of no others, for example a prospect. */
  @Transactional
  public void agreed(
      String subjectId,
      String caseId,
      Set<ConsentPurpose> purposes,
      ConsentChannel channel,
      String actorId) {
    add(
        new Entry(
            Ids.next(),
            subjectId,
            caseId,
            channel,
            ConsentBasis.STATED,
            ConsentNotices.current(),
            purposes,
            purposes,
            actorId,
            clock.instant(),
            null));
  }

  /** A customer gives or withdraws one purpose later on. */
  @Transactional
  public void changed(
      String subjectId,
      String caseId,
      ConsentPurpose purpose,
      boolean given,
      ConsentChannel channel,
      String actorId,
      String note) {
    Set<ConsentPurpose> one = EnumSet.of(purpose);
    add(
        new Entry(
            Ids.next(),
            subjectId,
            caseId,
            channel,
            ConsentBasis.STATED,
            ConsentNotices.current(),
            one,
            given ? one : Set.of(),
            actorId,
            clock.instant(),
            note));
    if (!given) {
      events.publishEvent(new ConsentWithdrawn(subjectId, purpose));
    }
  }

  /** Whether information about this subject may be used for this purpose now. */
  @Transactional(readOnly = true)
  public boolean allows(String subjectId, ConsentPurpose purpose) {
    Use use = new Use(subjectId, purpose);
    return refused(List.of(use)).isEmpty();
  }

  /** Those of the uses that may not be made, found in one statement. */
  @Transactional(readOnly = true)
  public Set<Use> refused(Collection<Use> uses) {
    if (uses.isEmpty()) {
      return Set.of();
    }
    Map<String, List<Entry>> entries =
        jdbc
            .sql(SELECT + "where subject_id in (:subjects) order by id")
            .param("subjects", uses.stream().map(Use::subjectId).collect(Collectors.toSet()))
            .query((row, i) -> entry(row))
            .list()
            .stream()
            .collect(Collectors.groupingBy(Entry::subjectId));
    Set<Use> refused = new HashSet<>();
    for (Use use : uses) {
      Map<ConsentPurpose, Entry> latest = latest(entries.getOrDefault(use.subjectId(), List.of()));
      if (!holds(latest, ConsentPurpose.SERVICE) || !holds(latest, use.purpose())) {
        refused.add(use);
      }
    }
    return refused;
  }

  /** The subject's entries, the latest first, with their notes. */
  @Transactional(readOnly = true)
  public List<Entry> of(String subjectId) {
    return jdbc.sql(SELECT + "where subject_id = ? order by id desc")
        .param(subjectId)
        .query((row, i) -> withNote(entry(row), row.getBytes("sealed_note")))
        .list();
  }

  /** For each purpose that was ever told, the entry that decides. */
  public static Map<ConsentPurpose, Entry> latest(Collection<Entry> entries) {
    Map<ConsentPurpose, Entry> latest = new EnumMap<>(ConsentPurpose.class);
    for (Entry entry : entries) {
      for (ConsentPurpose purpose : entry.told()) {
        latest.merge(
            purpose, entry, (one, other) -> one.id().compareTo(other.id()) > 0 ? one : other);
      }
    }
    return latest;
  }

  /** Files that are older than this record were collected for the usual purposes. */
  public static boolean holds(Map<ConsentPurpose, Entry> latest, ConsentPurpose purpose) {
    Entry entry = latest.get(purpose);
    return entry == null
        ? ConsentPurpose.usual().contains(purpose)
        : entry.given().contains(purpose);
  }

  private static final String SELECT =
      "select id, subject_id, case_id, channel, basis, notice, told, given, actor_id, at, sealed_note from consent_entry ";

  private void add(Entry entry) {
    jdbc.sql(
            "insert into consent_entry (id, subject_id, case_id, channel, basis, notice, told, given, actor_id, at, sealed_note)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.id(),
            entry.subjectId(),
            entry.caseId(),
            entry.channel().name(),
            entry.basis().name(),
            entry.notice(),
            names(entry.told()),
            names(entry.given()),
            entry.actorId(),
            Timestamp.from(entry.at()),
            subjects.seal(entry.subjectId(), noteContext(entry.id()), entry.note()))
        .update();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getString("id"),
        row.getString("subject_id"),
        row.getString("case_id"),
        ConsentChannel.valueOf(row.getString("channel")),
        ConsentBasis.valueOf(row.getString("basis")),
        row.getString("notice"),
        purposes(row.getString("told")),
        purposes(row.getString("given")),
        row.getString("actor_id"),
        row.getTimestamp("at").toInstant(),
        null);
  }

  private Entry withNote(Entry entry, byte[] sealed) {
    return new Entry(
        entry.id(),
        entry.subjectId(),
        entry.caseId(),
        entry.channel(),
        entry.basis(),
        entry.notice(),
        entry.told(),
        entry.given(),
        entry.actorId(),
        entry.at(),
        subjects.open(entry.subjectId(), noteContext(entry.id()), sealed, String.class));
  }

  private static String noteContext(String id) {
    return "consent:" + id;
  }

  private static String names(Set<ConsentPurpose> purposes) {
    return purposes.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
  }

  private static Set<ConsentPurpose> purposes(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(ConsentPurpose::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ConsentPurpose.class)));
  }
}
