package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.SqlStatements;
import io.kedang.TestActors;
import io.kedang.TestForm;
import io.kedang.access.Actor;
import io.kedang.messaging.Post;
import io.kedang.shared.Ids;
import io.kedang.shared.Slice;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The one time line over everything that happens to a customer (CUST-4). */
@KedangTest
class TimelineTest {

  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
  private static final Timeline.Wish FIRST = wish(Set.of(), null, null);

  @Autowired OpeningDesk desk;
  @Autowired TestActors actors;
  @Autowired Post post;
  @Autowired Timeline timeline;
  @Autowired JdbcTemplate jdbc;
  @Autowired TransactionTemplate transaction;

  private String customerId;
  private String caseId;

  @BeforeEach
  void aFileInShenzhen() {
    var submission = desk.submit("customer-rep", TestForm.counter().with("branchCode", "440300"));
    customerId = submission.text("customerId");
    caseId = submission.text("caseId");
  }

  @Test
  void beginsWithTheOpening() {
    JsonNode page = desk.get("information-officer", path("")).is(200).body();
    assertThat(page.findValuesAsText("kind")).containsExactly("case.ended", "file.opened");
    assertThat(page.at("/items/0/facts/state").asText()).isEqualTo("OPENED");
    JsonNode opened = page.at("/items/1");
    assertThat(opened.get("group").asText()).isEqualTo("FILE");
    assertThat(opened.get("kind").asText()).isEqualTo("file.opened");
    assertThat(opened.get("refId").asText()).isEqualTo(caseId);
    assertThat(opened.at("/facts/channel").asText()).isEqualTo("COUNTER");
    assertThat(page.get("next").isNull()).isTrue();
  }

  @Test
  void sortsByWhenThingsHappenedAndNotByWhenTheyWereTold() {
    Instant now = Instant.now();
    add(Timeline.Kind.CASE_ENDED, now.minus(Duration.ofDays(2)), "second");
    add(Timeline.Kind.CASE_STARTED, now.minus(Duration.ofDays(3)), "first");
    add(Timeline.Kind.CONSENT_GIVEN, now.minus(Duration.ofDays(1)), "third");
    assertThat(refs("")).containsExactly(caseId, caseId, "third", "second", "first");
    add(Timeline.Kind.CONSENT_WITHDRAWN, now.minus(Duration.ofDays(1)), "fourth");
    assertThat(refs("?groups=CONSENT"))
        .as("in one millisecond, as told")
        .containsExactly("fourth", "third");
  }

  @Test
  void isFilteredByGroupsAndDates() {
    Instant at = Instant.parse("2026-03-01T08:00:00Z");
    add(Timeline.Kind.CASE_STARTED, at, "case");
    add(Timeline.Kind.CONSENT_GIVEN, at.plusSeconds(60), "consent");
    assertThat(refs("?groups=CASE")).containsExactly(caseId, "case");
    assertThat(refs("?groups=CASE,CONSENT")).containsExactly(caseId, "consent", "case");
    assertThat(refs("?groups=COMPLAINT")).isEmpty();
    assertThat(refs("?from=2026-03-01T08:00:00Z&to=2026-03-01T08:01:00Z")).containsExactly("case");
    assertThat(refs("?from=2026-03-01T08:00:00.001Z&to=2026-03-02T00:00:00Z"))
        .containsExactly("consent");
  }

  @Test
  void refusesWhatItCannotRead() {
    for (String query :
        List.of("?groups=NOTHING", "?from=yesterday", "?after=%25", "?after=1", "?limit=many")) {
      desk.get("information-officer", path(query)).is(400);
    }
    desk.get("information-officer", "/api/customers/" + Ids.next() + "/timeline").is(404);
  }

  @Test
  void isNobodysBusinessInAnotherBranch() {
    desk.get("customer-rep2", path("")).is(404);
    desk.get("auditor", path("")).is(200);
  }

  @Test
  void pagesThroughFiveThousandEntriesWithThreeStatementsAPage() throws Exception {
    fill(5_000);
    List<Slice<Timeline.Entry>> pages = new ArrayList<>();
    Actor reader = actors.actor("information-officer");
    List<String> statements =
        SqlStatements.of(() -> pages.add(timeline.page(customerId, FIRST, reader)));
    assertThat(statements).hasSizeLessThanOrEqualTo(3);
    assertThat(pages.get(0).items()).hasSize(50);
    List<String> seen = new ArrayList<>();
    String after = null;
    do {
      Slice<Timeline.Entry> page = page(new Timeline.Wish(Set.of(), null, null, after, 1_000));
      assertThat(page.items()).hasSizeLessThanOrEqualTo(200);
      page.items().forEach(entry -> seen.add(entry.id()));
      after = page.next();
    } while (after != null);
    assertThat(seen).hasSize(5_002).doesNotHaveDuplicates();
    assertThat(seen).isSortedAccordingTo((a, b) -> b.compareTo(a));
    Instant at = LONG_AGO.plus(Duration.ofHours(4_000));
    Slice<Timeline.Entry> narrow = page(wish(Set.of(Timeline.Group.CASE), at, at.plusSeconds(1)));
    assertThat(narrow.items()).hasSize(1);
  }

  @Test
  void writesWhatOneTransactionTellsAtOnceAndOnlyIfItCommits() throws Exception {
    List<String> statements =
        SqlStatements.of(
            () ->
                transaction.execute(
                    status -> {
                      add(Timeline.Kind.CASE_STARTED, Instant.now(), "one");
                      add(Timeline.Kind.CASE_ENDED, Instant.now(), "two");
                      return null;
                    }));
    assertThat(statements).hasSize(1);
    transaction.executeWithoutResult(
        status -> {
          add(Timeline.Kind.CASE_STARTED, Instant.now(), "undone");
          assertThat(refs("")).as("seen by its own transaction").contains("undone");
          status.setRollbackOnly();
        });
    assertThat(refs("")).containsExactlyInAnyOrder(caseId, caseId, "one", "two");
  }

  @Test
  void tellsWhatWasSentAndAnsweredBeforeTheFileOpened() {
    TestForm form = TestForm.counter().advanced().with("branchCode", "440300");
    String opening = desk.submit("customer-rep", form).text("caseId");
    post.reply(form.text("mobile"), "是");
    customerId = desk.page(opening).text("customerId");
    List<String> kinds =
        desk.get("information-officer", path("?groups=CONTACT"))
            .is(200)
            .body()
            .findValuesAsText("kind");
    assertThat(kinds).containsExactly("sms.received", "sms.sent");
  }

  @Test
  void takesNoWords() {
    assertThatThrownBy(
            () ->
                timeline.add(
                    customerId,
                    Timeline.Kind.CASE_STARTED,
                    Instant.now(),
                    null,
                    null,
                    Map.of("who", "王小明")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("王小明");
  }

  private static Timeline.Wish wish(Set<Timeline.Group> groups, Instant from, Instant to) {
    return new Timeline.Wish(groups, from, to, null, 50);
  }

  private void fill(int count) {
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant at = LONG_AGO.plus(Duration.ofHours(i));
      rows.add(
          new Object[] {
            Ids.at(at), customerId, Timestamp.from(at), actors.actor("verifier").id(), "ref" + i
          });
    }
    jdbc.batchUpdate(
        "insert into customer_timeline (id, customer_id, kind_group, kind, at, actor_id, ref_id, facts) values (?, ?, 'CASE', 'case.started', ?, ?, ?, '{}')",
        rows);
  }

  private Slice<Timeline.Entry> page(Timeline.Wish wish) {
    return timeline.page(customerId, wish, actors.actor("information-officer"));
  }

  private void add(Timeline.Kind kind, Instant at, String refId) {
    timeline.add(customerId, kind, at, refId, null, Map.of());
  }

  private List<String> refs(String query) {
    return desk.get("information-officer", path(query)).is(200).body().findValuesAsText("refId");
  }

  private String path(String query) {
    return "/api/customers/" + customerId + "/timeline" + query;
  }
}
