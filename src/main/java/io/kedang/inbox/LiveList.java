package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.Sessions;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.Failures;
import io.kedang.shared.ProblemException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Tells readers of the list that it changed (INBX-1), whichever node changed it; see
 * docs/adr/0012-live-task-list.md. Every node asks the database for itself about once a second, and
 * only while somebody listens there.
 */
@Service
public class LiveList implements SmartLifecycle {

  /** After which a connection ends at the latest, and the rights are read anew with the next. */
  public static final Duration LONGEST = Duration.ofMinutes(5);

  static final int MOST_OF_ONE_PERSON = 6;
  static final Duration BEAT = Duration.ofSeconds(20);

  /** So that readers who came together do not all come back together. */
  private static final Duration SPREAD = Duration.ofMinutes(1);

  private static final long COME_BACK_SECONDS = 60;

  private final Deputies deputies;
  private final StaffDirectory staff;
  private final Sessions sessions;
  private final Clock clock;
  private final LiveChanges changes;
  private final Duration every;
  private final int most;
  private final Map<LiveOutlet, Connection> open = new ConcurrentHashMap<>();
  private ScheduledExecutorService thread;
  private volatile boolean stopped;
  private boolean failing;

  @Autowired
  LiveList(
      Deputies deputies,
      StaffDirectory staff,
      Sessions sessions,
      JdbcClient jdbc,
      Clock clock,
      MeterRegistry meters,
      @Value("${kedang.inbox.live-every:PT1S}") Duration every,
      @Value("${kedang.inbox.live-connections:2000}") int most) {
    this(deputies, staff, sessions, jdbc, clock, every, most);
    Gauge.builder("kedang.inbox.live.connections", open, Map::size)
        .description("Pages that are told when their task list changes")
        .register(meters);
  }

  LiveList(
      Deputies deputies,
      StaffDirectory staff,
      Sessions sessions,
      JdbcClient jdbc,
      Clock clock,
      Duration every,
      int most) {
    this.deputies = deputies;
    this.staff = staff;
    this.sessions = sessions;
    this.clock = clock;
    this.changes = new LiveChanges(jdbc, clock);
    this.every = every;
    this.most = most;
  }

  /**
   * @param readers the actor, and the actor in every place that the actor stands in
   * @param sessionId null for a request without a session
   */
  private record Connection(
      List<Reader> readers, String sessionId, Instant since, Instant until, Beats beats) {

    Actor actor() {
      return readers.get(0).actor();
    }
  }

  private static final class Beats {
    private Instant last;
  }

  /**
   * From now on the outlet is told what changes in the actor's list, and in those of whomever the
   * actor stands in for. The oldest of too many connections of one person is closed.
   *
   * @param sessionId ends the connection when it does
   * @throws ProblemException UNAVAILABLE {@code liveFull} when this node has too many connections,
   *     or is about to stop
   */
  public void open(Actor actor, String sessionId, LiveOutlet outlet) {
    List<Reader> readers =
        Stream.concat(Stream.of(Reader.of(actor)), deputies.readersOf(actor).stream()).toList();
    Instant now = clock.instant();
    Instant until =
        now.plus(LONGEST).minusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
    Beats beats = new Beats();
    beats.last = now;
    synchronized (open) {
      List<Map.Entry<LiveOutlet, Connection>> own =
          open.entrySet().stream()
              .filter(one -> one.getValue().actor().id().equals(actor.id()))
              .sorted(Comparator.comparing(one -> one.getValue().since()))
              .toList();
      own.stream()
          .limit(Math.max(0, own.size() - MOST_OF_ONE_PERSON + 1))
          .forEach(one -> end(one.getKey()));
      if (stopped || open.size() >= most) {
        throw new ProblemException(ProblemException.Kind.UNAVAILABLE, "liveFull", COME_BACK_SECONDS)
            .fact(ProblemException.RETRY_AFTER, COME_BACK_SECONDS);
      }
      open.put(outlet, new Connection(readers, sessionId, now, until, beats));
    }
  }

  /** The reader went away. */
  public void closed(LiveOutlet outlet) {
    open.remove(outlet);
  }

  @Override
  public void start() {
    stopped = false;
    thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread worker = new Thread(work, "inbox-live");
              worker.setDaemon(true);
              return worker;
            });
    thread.scheduleWithFixedDelay(
        this::run, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Before the web server waits for its requests to end: these would not end by themselves. */
  @Override
  public void stop() {
    synchronized (open) {
      stopped = true;
      Set.copyOf(open.keySet()).forEach(this::end);
    }
    if (thread != null) {
      thread.shutdown();
      thread = null;
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  /** A database that is away is one line in the log, not one for every second. */
  private void run() {
    try {
      poll();
      failing = false;
    } catch (RuntimeException failure) {
      if (!failing) {
        Failures.log(failure, "telling of changed tasks");
      }
      failing = true;
    }
  }

  /** Looks once what changed, and tells it. */
  void poll() {
    if (open.isEmpty()) {
      changes.forget();
      return;
    }
    Instant now = clock.instant();
    open.forEach(
        (outlet, connection) -> {
          if (!now.isBefore(connection.until)) {
            end(outlet);
          } else if (!now.isBefore(connection.beats.last.plus(BEAT))) {
            connection.beats.last = now;
            outlet.beat();
          }
        });
    LiveChanges.Found found = changes.next();
    if (!found.isEmpty()) {
      tell(found);
    }
  }

  private void tell(LiveChanges.Found found) {
    Map<LiveOutlet, LiveNews> news = new LinkedHashMap<>();
    open.forEach(
        (outlet, connection) -> {
          LiveNews own = newsFor(connection, found);
          if (!own.isEmpty()) {
            news.put(outlet, own);
          }
        });
    Set<String> standing =
        sessions.standing(
            news.keySet().stream()
                .map(open::get)
                .filter(Objects::nonNull)
                .map(Connection::sessionId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    news.forEach(
        (outlet, own) -> {
          Connection connection = open.get(outlet);
          if (connection != null && mayBeTold(connection, standing)) {
            outlet.tell(own);
          } else {
            end(outlet);
          }
        });
  }

  private static LiveNews newsFor(Connection connection, LiveChanges.Found found) {
    String personId = connection.actor().id();
    List<String> ids =
        found.rows().stream()
            .filter(changed -> changed.concerns(connection.readers))
            .map(changed -> changed.row().item().id())
            .toList();
    return LiveNews.of(ids, found.more(), found.noticed().contains(personId));
  }

  /** The session stands, and everybody's rights are those that the connection began with. */
  private boolean mayBeTold(Connection connection, Set<String> standing) {
    return (connection.sessionId == null || standing.contains(connection.sessionId))
        && connection.readers.stream()
            .flatMap(reader -> Stream.of(reader.actor(), reader.rights()))
            .distinct()
            .allMatch(this::isAsBefore);
  }

  private boolean isAsBefore(Actor actor) {
    Optional<Account> account = staff.account(actor.id());
    return account
        .filter(one -> one.person().active())
        .map(Account::actor)
        .equals(Optional.of(actor));
  }

  private void end(LiveOutlet outlet) {
    if (open.remove(outlet) != null) {
      outlet.close();
    }
  }
}
