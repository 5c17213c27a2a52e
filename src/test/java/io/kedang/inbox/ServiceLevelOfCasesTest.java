package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.AmendmentDesk;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.TestForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * EVAL-2: a case knows its customer's service level from its beginning, and every task of it, those
 * of called processes too, is due by it.
 */
@KedangTest
class ServiceLevelOfCasesTest {

  @Autowired OpeningDesk openings;
  @Autowired AmendmentDesk amendments;
  @Autowired WorkItems items;
  @Autowired Calendars calendars;

  @Test
  void anOpeningThatAsksForVipIsReviewedFirst() {
    String important =
        openings
            .submit("customer-rep", TestForm.counter().corporate().with("vip", true))
            .text("caseId");
    String usual =
        openings
            .submit(
                "customer-rep",
                TestForm.counter().without("address").with("documentNumber", "11010119900307123"))
            .text("caseId");
    assertPromised(important, "VIP", 80, 2);
    assertPromised(usual, "STANDARD", 60, 4);
  }

  @Test
  void aCallAndAnAmendmentForAnImportantCustomerAreToo() {
    TestForm form = TestForm.counter().corporate().with("vip", true).advanced();
    String caseId = openings.submit("customer-rep", form).text("caseId");
    openings.review("information-officer", caseId, "ACCEPT");
    openings.fire(openings.timer(caseId));
    assertPromised(caseId, "VIP", 80, 2);
    assertThat(only(caseId).taskType()).isEqualTo("userTask_callCustomer");

    openings.call("verifier", caseId, "CONFIRMED");
    String customerId = openings.page(caseId).text("customerId");
    String change =
        amendments
            .ask("customer-rep", customerId, Map.of("name", TestForm.name() + "有限公司"))
            .text("caseId");
    assertPromised(change, "VIP", 80, 2);
  }

  private void assertPromised(String caseId, String serviceLevel, int priority, int hours) {
    WorkItem task = only(caseId);
    assertThat(task.serviceLevel()).isEqualTo(serviceLevel);
    assertThat(task.priority()).isEqualTo(priority);
    Duration promised = calendars.of(task.branchPath()).between(task.createdAt(), task.dueAt());
    assertThat(promised)
        .isBetween(Duration.ofHours(hours).minusSeconds(1), Duration.ofHours(hours));
  }

  private WorkItem only(String caseId) {
    List<ItemRow> rows = items.ofCase(caseId);
    assertThat(rows).hasSize(1);
    return rows.get(0).item();
  }
}
