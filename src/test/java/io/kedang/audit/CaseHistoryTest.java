package io.kedang.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.KedangTest;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@KedangTest
class CaseHistoryTest {

  @Autowired CaseHistory history;
  @Autowired DataSubjects subjects;
  @Autowired JdbcClient jdbc;
  @Autowired PlatformTransactionManager transactions;

  @Test
  void whatATransactionTellsIsWrittenWhenItCommitsAndInTheOrderTold() {
    String caseId = Ids.next();
    inTransaction(
        () -> {
          begin(caseId);
          history.tell(caseId, "opening.submitted", "p1", Map.of("round", 1), null);
          history.tell(
              caseId, "opening.checked", null, Map.of("findings", List.of("PHONE_SHARED")), null);
          assertThat(kinds(caseId)).isEmpty();
        });
    assertThat(kinds(caseId)).containsExactly("opening.submitted", "opening.checked");
    assertThat(state(caseId)).isEqualTo("RUNNING");
  }

  @Test
  void whatWasRolledBackWasNeverTold() {
    String caseId = Ids.next();
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      begin(caseId);
                      history.tell(caseId, "opening.submitted", "p1", Map.of(), null);
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(kinds(caseId)).isEmpty();
  }

  @Test
  void anInnerTransactionKeepsItsOwnStory() {
    String outer = Ids.next();
    String inner = Ids.next();
    assertThatThrownBy(
            () ->
                inTransaction(
                    () -> {
                      history.tell(outer, "opening.submitted", "p1", Map.of(), null);
                      inNewTransaction(
                          () -> history.tell(inner, "opening.submitted", "p1", Map.of(), null));
                      throw new IllegalStateException("no");
                    }))
        .hasMessage("no");
    assertThat(kinds(outer)).isEmpty();
    assertThat(kinds(inner)).containsExactly("opening.submitted");
  }

  @Test
  void aCaseMayBeginAndEndInOneTransactionOrInTwo() {
    String atOnce = Ids.next();
    inTransaction(
        () -> {
          begin(atOnce);
          history.ended(atOnce, "OPENED", null);
        });
    assertThat(state(atOnce)).isEqualTo("OPENED");
    String later = Ids.next();
    inTransaction(() -> begin(later));
    inTransaction(() -> history.ended(later, "REJECTED", null));
    assertThat(state(later)).isEqualTo("REJECTED");
  }

  @Test
  void outsideATransactionEverythingIsWrittenAtOnce() {
    String caseId = Ids.next();
    begin(caseId);
    history.tell(caseId, "opening.submitted", "p1", null, null);
    assertThat(kinds(caseId)).hasSize(1);
  }

  @Test
  void aNoteIsSealedWithTheSubjectsKey() {
    String caseId = Ids.next();
    inTransaction(
        () -> {
          begin(caseId);
          history.tell(caseId, "opening.rejected", "p1", Map.of(), "王小明的证件已过期");
        });
    byte[] sealed =
        jdbc.sql("select sealed_note from case_entry where case_id = ?")
            .param(caseId)
            .query(byte[].class)
            .single();
    assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("王小明");
  }

  @Test
  void aSentenceOrANameIsNoFact() {
    String caseId = Ids.next();
    for (Object fact : List.of("王小明", "a sentence", List.of("王"), Map.of("name", "王"))) {
      assertThatThrownBy(
              () -> history.tell(caseId, "opening.checked", null, Map.of("fact", fact), null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("王");
    }
  }

  private void begin(String caseId) {
    history.started(
        new CaseHistory.CaseStart(
            caseId,
            "account-opening",
            subjects.create(),
            "440100",
            "/000000/440000/440100/",
            "COUNTER",
            "INDIVIDUAL",
            "BASIC",
            "p1",
            Instant.now()));
  }

  private List<String> kinds(String caseId) {
    return jdbc.sql("select kind from case_entry where case_id = ? order by id")
        .param(caseId)
        .query(String.class)
        .list();
  }

  private String state(String caseId) {
    return jdbc.sql("select state from case_record where case_id = ?")
        .param(caseId)
        .query(String.class)
        .single();
  }

  private void inTransaction(Runnable work) {
    new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
  }

  private void inNewTransaction(Runnable work) {
    TransactionTemplate template = new TransactionTemplate(transactions);
    template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    template.executeWithoutResult(status -> work.run());
  }
}
