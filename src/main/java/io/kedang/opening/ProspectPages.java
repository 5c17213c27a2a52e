package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Branches;
import io.kedang.access.People;
import io.kedang.access.Role;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Masking;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people see of prospects: masked, in scope; phones in clear only for a purpose. */
@Service
public class ProspectPages {

  /** Which prospects a list holds. */
  public enum View {
    /** The reader's own that are not ended. */
    MINE,
    /** Nobody's 公海, in scope. */
    POOL,
    /** To be followed up by today: the reader's own, a manager's whole team's. */
    DUE,
    /** Everybody's in scope, for managers. */
    ALL
  }

  /** A branch as pages name it. */
  public record BranchName(String code, String name, String nameEn) {}

  /** A line of a list. */
  public record Line(
      String id,
      String state,
      String name,
      String phone,
      String customerType,
      String source,
      List<String> interests,
      OpeningPages.Someone owner,
      BranchName branch,
      LocalDate followUpOn,
      boolean due,
      Instant createdAt) {}

  /** A file or another prospect with the same phone or name. */
  public record Known(String kind, String id, String name, String phone, String by) {}

  /** An entry of the log. */
  public record Entry(
      String id,
      Instant at,
      OpeningPages.Someone actor,
      String kind,
      String note,
      LocalDate nextOn) {}

  /** What the reader may do. */
  public record May(
      boolean take,
      boolean giveBack,
      boolean assign,
      boolean followUp,
      boolean lose,
      boolean convert,
      boolean reveal) {}

  /**
   * A prospect on its own page.
   *
   * @param applicationId the last opening made of it; a draft of the owner's while nothing else is
   *     said
   * @param draft whether that opening was not handed in yet
   */
  public record Page(
      Line prospect,
      String contactPerson,
      String note,
      Instant contactAgreedAt,
      OpeningPages.Someone capturedBy,
      String loss,
      String applicationId,
      boolean draft,
      String customerId,
      List<Entry> followUps,
      List<Known> duplicates,
      May may) {}

  private static final int MOST = 200;

  private final Prospects prospects;
  private final Applications applications;
  private final ProspectIndex index;
  private final FollowUps followUps;
  private final DataSubjects subjects;
  private final People people;
  private final Branches branches;
  private final JdbcClient jdbc;
  private final Clock clock;

  ProspectPages(
      Prospects prospects,
      Applications applications,
      ProspectIndex index,
      FollowUps followUps,
      DataSubjects subjects,
      People people,
      Branches branches,
      JdbcClient jdbc,
      Clock clock) {
    this.prospects = prospects;
    this.applications = applications;
    this.index = index;
    this.followUps = followUps;
    this.subjects = subjects;
    this.people = people;
    this.branches = branches;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param query phone or name; looks at everything in scope, whatever the view
   * @param after cursor of the page before
   */
  @Transactional(readOnly = true)
  public Slice<Line> list(View view, String query, Actor actor, String after, int limit) {
    if (view == View.ALL && !actor.has(Role.MANAGER)) {
      throw ProblemException.forbidden("forbidden");
    }
    int bounded = Math.max(1, Math.min(limit, MOST));
    boolean asked = query != null && !query.isBlank();
    List<String> ids =
        asked
            ? index.find(query.strip(), actor, after, bounded + 1)
            : ids(view, actor, after, bounded + 1);
    List<Line> lines = lines(ids.subList(0, Math.min(ids.size(), bounded)));
    if (ids.size() <= bounded) {
      return new Slice<>(lines, null);
    }
    Line last = lines.get(lines.size() - 1);
    return new Slice<>(
        lines, view == View.DUE && !asked ? last.followUpOn() + "~" + last.id() : last.id());
  }

  /** How many the list of those due holds; a hundred stand for more. */
  @Transactional(readOnly = true)
  public int due(Actor actor) {
    boolean manager = actor.has(Role.MANAGER);
    return jdbc.sql(
            "select count(*) from (select id from prospect where state = 'OPEN' and follow_up_on <= ? and "
                + (manager ? "owner_id is not null and branch_path like ?" : "owner_id = ?")
                + " limit 100) due")
        .params(Date.valueOf(today()), manager ? actor.visiblePath() + "%" : actor.id())
        .query(Integer.class)
        .single();
  }

  @Transactional(readOnly = true)
  public Page page(String id, Actor actor) {
    Prospect prospect =
        prospects
            .findById(id)
            .filter(one -> actor.sees(one.branchPath()))
            .orElseThrow(() -> ProblemException.notFound("prospect"));
    ProspectContent content = index.content(prospect);
    List<FollowUps.FollowUp> log = followUps.of(prospect);
    Set<String> ids = new LinkedHashSet<>();
    log.forEach(entry -> ids.add(entry.actorId()));
    ids.add(prospect.createdBy());
    Map<String, String> names = people.names(ids);
    boolean draft =
        prospect.state() == ProspectState.CONVERTING
            && applications
                .findById(prospect.applicationId())
                .filter(application -> application.state() == ApplicationState.DRAFT)
                .isPresent();
    return new Page(
        lines(List.of(id)).get(0),
        content.contactPerson(),
        content.note(),
        prospect.contactAgreedAt(),
        someone(prospect.createdBy(), names),
        name(prospect.loss()),
        prospect.applicationId(),
        draft,
        prospect.customerId(),
        log.stream()
            .map(
                entry ->
                    new Entry(
                        entry.id(),
                        entry.at(),
                        someone(entry.actorId(), names),
                        name(entry.kind()),
                        entry.note(),
                        entry.nextOn()))
            .toList(),
        prospect.state() == ProspectState.OPEN
            ? duplicates(content.name(), content.phone(), id, actor)
            : List.of(),
        may(prospect, actor));
  }

  /** Who is known already under this name or phone, in the actor's scope: a warning, no more. */
  @Transactional(readOnly = true)
  public List<Known> duplicates(String name, String phone, String except, Actor actor) {
    return index.duplicates(name, phone, except, actor).stream()
        .map(one -> new Known(one.kind().name(), one.id(), one.name(), one.phone(), one.by()))
        .toList();
  }

  private static May may(Prospect prospect, Actor actor) {
    boolean open = prospect.state() == ProspectState.OPEN;
    boolean own = prospect.isOf(actor.id());
    boolean manager = actor.has(Role.MANAGER);
    boolean works = actor.has(Role.ACCOUNT_MANAGER) || actor.has(Role.CUSTOMER_REP);
    return new May(
        open && prospect.ownerId() == null && works,
        open && prospect.ownerId() != null && (own || manager),
        open && manager,
        open && own,
        open && (own || manager),
        open && own && works,
        own || manager);
  }

  private List<String> ids(View view, Actor actor, String after, int limit) {
    String scope = actor.visiblePath() + "%";
    String before = after == null ? Ids.LAST : after;
    return switch (view) {
      case MINE ->
          jdbc.sql(
                  "select id from prospect where owner_id = ? and state in ('OPEN', 'CONVERTING') and id < ? order by id desc limit ?")
              .params(actor.id(), before, limit)
              .query(String.class)
              .list();
      case POOL ->
          jdbc.sql(
                  "select id from prospect where owner_id is null and state = 'OPEN' and branch_path like ? and id < ? order by id desc limit ?")
              .params(scope, before, limit)
              .query(String.class)
              .list();
      case ALL ->
          jdbc.sql(
                  "select id from prospect where state in ('OPEN', 'CONVERTING') and branch_path like ? and id < ? order by id desc limit ?")
              .params(scope, before, limit)
              .query(String.class)
              .list();
      case DUE -> dueIds(actor, scope, after, limit);
    };
  }

  /** The longest due first. */
  private List<String> dueIds(Actor actor, String scope, String after, int limit) {
    String[] cursor = after == null ? new String[] {"1970-01-01", ""} : after.split("~", 2);
    Date from;
    try {
      from = Date.valueOf(LocalDate.parse(cursor[0]));
    } catch (DateTimeParseException noCursor) {
      return List.of();
    }
    boolean manager = actor.has(Role.MANAGER);
    return jdbc.sql(
            "select id from prospect where state = 'OPEN' and follow_up_on <= :today and "
                + (manager
                    ? "owner_id is not null and branch_path like :whose"
                    : "owner_id = :whose")
                + " and (follow_up_on > :from or (follow_up_on = :from and id > :id)) order by follow_up_on, id limit :limit")
        .param("today", Date.valueOf(today()))
        .param("whose", manager ? scope : actor.id())
        .param("from", from)
        .param("id", cursor.length > 1 ? cursor[1] : "")
        .param("limit", limit)
        .query(String.class)
        .list();
  }

  private List<Line> lines(Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Prospect> found = new LinkedHashMap<>();
    prospects.findByIdIn(ids).forEach(one -> found.put(one.id(), one));
    subjects.prepare(found.values().stream().map(Prospect::subjectId).toList());
    Map<String, String> names =
        people.names(
            found.values().stream()
                .map(Prospect::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    LocalDate today = today();
    List<Line> lines = new ArrayList<>();
    for (String id : ids) {
      Prospect one = found.get(id);
      ProspectContent content = index.content(one);
      lines.add(
          new Line(
              id,
              one.state().name(),
              content.name(),
              Masking.phone(content.phone()),
              one.customerType().name(),
              one.source().name(),
              one.interests(),
              someone(one.ownerId(), names),
              branches
                  .find(one.branchCode())
                  .map(b -> new BranchName(b.code(), b.name(), b.nameEn()))
                  .orElse(new BranchName(one.branchCode(), one.branchCode(), one.branchCode())),
              one.followUpOn(),
              one.state() == ProspectState.OPEN
                  && one.followUpOn() != null
                  && !one.followUpOn().isAfter(today),
              one.createdAt()));
    }
    return lines;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(ProspectReminders.ZONE));
  }

  private static OpeningPages.Someone someone(String id, Map<String, String> names) {
    return id == null ? null : new OpeningPages.Someone(id, names.getOrDefault(id, id));
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }
}
