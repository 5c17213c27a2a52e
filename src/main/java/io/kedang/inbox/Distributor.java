package io.kedang.inbox;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.access.StaffDirectory;
import io.kedang.inbox.DistributionRules.Mode;
import io.kedang.inbox.DistributionRules.Rule;
import io.kedang.inbox.WorkShares.Share;
import io.kedang.shared.Failures;
import io.kedang.shared.ProblemException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Gives free tasks to people 派单 where a branch wants that, each to whoever holds the least of those
 * who may do it (INBX-1, fairness). It runs after the engine's transaction and not in it, so that
 * making a task costs nothing more and never waits for people's rows (ADR 13). A task for which
 * nobody is left stays free for everybody's taking.
 */
@Component
class Distributor {

  private static final int PIECE = 100;

  /** So many pieces a rule in one run; the next one goes on behind them. */
  private static final int PIECES = 5;

  /** Of a role at a branch and above it, the nearest first. */
  private static final int MOST_PEOPLE = 500;

  private static final Comparator<Hand> FAIREST =
      Comparator.comparingInt((Hand hand) -> hand.load)
          .thenComparing(hand -> hand.givenAt == null ? Instant.EPOCH : hand.givenAt)
          .thenComparing(hand -> hand.actor.id());

  private static final Comparator<ItemRow> MOST_PRESSING =
      Comparator.comparingInt((ItemRow row) -> -row.item().priority())
          .thenComparing(row -> WorkItems.dueKey(row.item().dueAt()))
          .thenComparing(row -> row.item().id());

  private final DistributionRules rules;
  private final WorkShares shares;
  private final TaskSkills skills;
  private final WorkItems items;
  private final EarlierHolders earlier;
  private final TaskDesk desk;
  private final Deputies deputies;
  private final StaffDirectory staff;
  private final Clock clock;
  private final Counter distributed;

  /**
   * Where each rule's walk through its pool stands. Only a hint: another node that takes over
   * begins at the front, which every run looks at first anyway.
   */
  private final Map<String, String> goOnAfter = new ConcurrentHashMap<>();

  Distributor(
      DistributionRules rules,
      WorkShares shares,
      TaskSkills skills,
      WorkItems items,
      EarlierHolders earlier,
      TaskDesk desk,
      Deputies deputies,
      StaffDirectory staff,
      Clock clock,
      MeterRegistry meters) {
    this.rules = rules;
    this.shares = shares;
    this.skills = skills;
    this.items = items;
    this.earlier = earlier;
    this.desk = desk;
    this.deputies = deputies;
    this.staff = staff;
    this.clock = clock;
    this.distributed =
        Counter.builder("kedang.inbox.distributed")
            .description("Free tasks given to people so far")
            .register(meters);
  }

  /** A person work is given to, as this run knows one. */
  private static final class Hand {

    private final Actor actor;
    private final Set<String> skills;
    private final Integer most;

    /** Types of tasks that a deputy does just now; empty for all, null for none. */
    private final Set<String> awayFor;

    private int load;
    private Instant givenAt;

    Hand(Actor actor, Share share, Set<String> awayFor, int load) {
      this.actor = actor;
      this.skills = share.skills();
      this.most = share.most();
      this.givenAt = share.givenAt();
      this.awayFor = awayFor;
      this.load = load;
    }

    boolean hasRoom(Rule rule) {
      return load < (most == null ? rule.most() : most);
    }

    boolean isThereFor(String taskType) {
      return awayFor == null || !awayFor.isEmpty() && !awayFor.contains(taskType);
    }
  }

  /** The people of one run, read once. */
  private static final class Round {
    private final Map<String, Hand> hands = new HashMap<>();
    private final Map<String, List<Hand>> byRoleAndBranch = new HashMap<>();
  }

  /**
   * Answers how many tasks were given; null when another node is at it.
   *
   * <p>Every run looks at the front of each rule's pool, where the pressing tasks are, and then a
   * few pieces further than the run before.
   */
  @Scheduled(fixedDelayString = "${kedang.inbox.distribute-every:PT5S}")
  @SchedulerLock(name = "inbox-distribution")
  public Integer run() {
    List<Rule> all = rules.all();
    Round round = new Round();
    int given = 0;
    for (Rule rule : all) {
      if (rule.isOn()) {
        given += distribute(rule, all, round);
      }
    }
    distributed.increment(given);
    return given;
  }

  private int distribute(Rule rule, List<Rule> all, Round round) {
    Limb pool =
        Limb.of(leftTo(rule, all), "pool", rule.role()).within(new BranchScope(rule.branchPath()));
    InboxOrder order = InboxOrder.SOONEST_DUE_FIRST;
    String key = rule.role() + " " + rule.branchCode();
    int given = 0;
    String after = null;
    for (int piece = 0; piece < PIECES; piece++) {
      Limb rest = after == null ? pool : pool.and(order.after(after));
      List<ItemRow> rows = items.page(List.of(rest), order, PIECE);
      boolean room = false;
      for (ItemRow row : rows.stream().sorted(MOST_PRESSING).toList()) {
        List<Hand> hands = hands(rule.role(), row.item().branchPath(), round);
        room = room || hands.stream().anyMatch(hand -> hand.hasRoom(rule));
        given += give(rule, row, hands) ? 1 : 0;
      }
      if (rows.size() < PIECE) {
        goOnAfter.remove(key);
        break;
      }
      if (!room) {
        break;
      }
      String reached = order.cursorAfter(rows.get(rows.size() - 1).item());
      after = piece == 0 ? goOnAfter.getOrDefault(key, reached) : reached;
      goOnAfter.put(key, after);
    }
    return given;
  }

  /** Not the branches below that have a rule of their own. */
  private static Condition leftTo(Rule rule, List<Rule> all) {
    Condition condition = Condition.ALWAYS;
    for (Rule other : all) {
      if (other.role().equals(rule.role())
          && !other.branchCode().equals(rule.branchCode())
          && other.branchPath().startsWith(rule.branchPath())) {
        condition = condition.and(Condition.of("branch_path not like ?", other.branchPath() + "%"));
      }
    }
    return condition;
  }

  /** Who holds the role at the branch or above it, where its work is done. */
  private List<Hand> hands(String role, String branchPath, Round round) {
    return round.byRoleAndBranch.computeIfAbsent(
        role + " " + branchPath,
        key -> {
          List<Actor> actors =
              staff.onLine(branchPath, null, List.of(Role.of(role)), true, MOST_PEOPLE).stream()
                  .map(person -> new Account(person, false).actor())
                  .toList();
          meet(actors, round);
          return actors.stream().map(actor -> round.hands.get(actor.id())).toList();
        });
  }

  private void meet(List<Actor> actors, Round round) {
    List<Actor> strangers =
        actors.stream().filter(actor -> !round.hands.containsKey(actor.id())).toList();
    List<String> ids = strangers.stream().map(Actor::id).toList();
    Map<String, Share> known = shares.of(ids);
    Map<String, Integer> held = shares.held(ids);
    Map<String, Set<String>> away = deputies.coveredNow(ids);
    for (Actor actor : strangers) {
      String id = actor.id();
      round.hands.put(
          id,
          new Hand(
              actor, known.getOrDefault(id, Share.USUAL), away.get(id), held.getOrDefault(id, 0)));
    }
  }

  private boolean give(Rule rule, ItemRow row, List<Hand> hands) {
    String wanted =
        rule.mode() == Mode.LOAD_AND_SKILL ? skills.wantedFor(row.item()) : TaskSkills.NONE;
    List<Hand> suited =
        hands.stream()
            .filter(hand -> hand.hasRoom(rule))
            .filter(hand -> hand.isThereFor(row.item().taskType()))
            .filter(hand -> wanted.equals(TaskSkills.NONE) || hand.skills.contains(wanted))
            .filter(hand -> InboxRights.mayDo(hand.actor, row))
            .toList();
    Set<String> had =
        suited.isEmpty() || row.kept().moves() == 0 ? Set.of() : earlier.of(row.item().id());
    Optional<Hand> next =
        suited.stream().filter(hand -> !had.contains(hand.actor.id())).min(FAIREST);
    if (next.isEmpty()) {
      return false;
    }
    Hand hand = next.get();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    boolean given = tried(row, () -> given(rule, row, hand, wanted, now));
    if (given) {
      hand.load++;
      hand.givenAt = now;
    }
    return given;
  }

  /** One task that cannot be given does not keep others from being given. */
  private boolean tried(ItemRow row, Supplier<Boolean> work) {
    try {
      return desk.inOneTransaction(work);
    } catch (ProblemException busy) {
      return false;
    } catch (RuntimeException failure) {
      Failures.log(failure, "the distribution of a task of type " + row.item().taskType());
      return false;
    }
  }

  /** Within a transaction; not when somebody was quicker, or is about to be. */
  private boolean given(Rule rule, ItemRow seen, Hand hand, String wanted, Instant now) {
    ItemRow row = desk.lockedUnlessBusy(seen.item().id()).orElse(null);
    if (row == null
        || row.item().assigneeId() != null
        || row.kept().moves() != seen.kept().moves()
        || !InboxRights.mayDo(hand.actor, row)) {
      return false;
    }
    String personId = hand.actor.id();
    desk.give(row, personId, null);
    shares.gave(personId, now);
    Map<String, Object> facts = new HashMap<>();
    facts.put("to", personId);
    facts.put("held", hand.load);
    facts.put("mode", rule.mode().name());
    facts.put("skill", wanted.equals(TaskSkills.NONE) ? null : wanted);
    desk.tell(row, "task.distributed", facts);
    desk.notify(personId, row, "task.distributedToYou");
    return true;
  }
}
