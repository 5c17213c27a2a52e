package io.kedang.amendment;

import io.kedang.access.Actor;
import io.kedang.access.Actors;
import io.kedang.access.People;
import io.kedang.customer.CustomerPages;
import io.kedang.inbox.Inbox;
import io.kedang.inbox.InboxEntry;
import io.kedang.inbox.Tasks;
import io.kedang.opening.DemoOpeningsReady;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Amendments to try the product with, one at every step, made through the same doors that people
 * use. Every request has a number of its own, so a start that was interrupted is completed by the
 * next one.
 */
@Component
@ConditionalOnProperty("kedang.demo-cases")
class DemoAmendments {

  private static final Logger LOG = LoggerFactory.getLogger(DemoAmendments.class);

  private final Amendments amendments;
  private final CustomerPages customers;
  private final Inbox inbox;
  private final Tasks tasks;
  private final People people;

  DemoAmendments(
      Amendments amendments, CustomerPages customers, Inbox inbox, Tasks tasks, People people) {
    this.amendments = amendments;
    this.customers = customers;
    this.inbox = inbox;
    this.tasks = tasks;
    this.people = people;
  }

  /** After the openings, whose files are changed here. */
  @EventListener
  public void on(DemoOpeningsReady ready) {
    Optional<Actor> rep = actor("customer-rep");
    Optional<Actor> verifier = actor("verifier");
    List<CustomerPages.Row> files = rep.map(this::files).orElse(List.of());
    if (verifier.isEmpty() || files.size() < 6) {
      return;
    }
    make(rep.orElseThrow(), verifier.get(), files);
    LOG.info("The changes to try the product with are ready");
  }

  private void make(Actor rep, Actor verifier, List<CustomerPages.Row> files) {
    ask("applied", rep, files.get(0).id(), Map.of("address", "江湾大道东 128 号"), "客户搬迁");
    ask("verifying", rep, files.get(1).id(), Map.of("mobile", "14700149901"), "客户更换手机号码");
    ask("checking", rep, files.get(2).id(), Map.of("name", renamed(files.get(2))), "户口簿更名");
    Amendments.Submitted second =
        ask("second", rep, files.get(3).id(), Map.of("name", renamed(files.get(3))), "身份证上的名字有误");
    decide(second, verifier, "ACCEPT", "与户口簿一致");
    Amendments.Submitted returned =
        ask("returned", rep, files.get(4).id(), Map.of("name", renamed(files.get(4))), "名字录入有误");
    decide(returned, verifier, "RETURN", "请补拍证件影像");
    Amendments.Submitted rejected =
        ask("rejected", rep, files.get(5).id(), Map.of("name", renamed(files.get(5))), "客户来电");
    decide(rejected, verifier, "REJECT", "来电人不是本人");
  }

  private Amendments.Submitted ask(
      String step, Actor by, String customerId, Map<String, Object> changes, String reason) {
    return amendments.request(
        customerId,
        new Amendments.Request(
            "demo-amendment-" + step, null, null, changes, reason, null, OnConflict.QUEUE),
        by);
  }

  private void decide(Amendments.Submitted submitted, Actor by, String decision, String reason) {
    if (submitted.repeated()) {
      return;
    }
    Inbox.Query query = Inbox.Query.first(Inbox.View.ROLES, 200);
    inbox.list(query, by).items().stream()
        .filter(item -> submitted.caseId().equals(item.caseId()))
        .map(InboxEntry::id)
        .findFirst()
        .ifPresent(
            task ->
                Actors.as(
                    by,
                    () ->
                        tasks.complete(task, Map.of("decision", decision, "reason", reason), by)));
  }

  /** The oldest files of persons, which the openings made first. */
  private List<CustomerPages.Row> files(Actor actor) {
    List<CustomerPages.Row> rows =
        customers.search("", actor, null, 200).items().stream()
            .filter(row -> "INDIVIDUAL".equals(row.type()) && "BASIC".equals(row.level()))
            .sorted(Comparator.comparing(CustomerPages.Row::id))
            .toList();
    return rows.subList(0, Math.min(rows.size(), 6));
  }

  /** The same person with another last character, as a slip of the pen leaves it. */
  private static String renamed(CustomerPages.Row row) {
    return row.name().substring(0, row.name().length() - 1) + "瑾";
  }

  private Optional<Actor> actor(String username) {
    return people
        .findByUsername(username)
        .map(
            person ->
                new Actor(
                    person.id(),
                    person.username(),
                    person.displayName(),
                    person.staffNo(),
                    person.branchCode(),
                    person.branchPath(),
                    person.roles(),
                    Set.of()));
  }
}
