package io.kedang.messaging;

import static io.kedang.TestActors.as;
import static io.kedang.TestActors.client;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.kedang.KedangTest;
import io.kedang.MutableClock;
import io.kedang.TestActors;
import io.kedang.access.Actors;
import io.kedang.access.ServiceClients;
import io.kedang.privacy.ConsentPurpose;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The demo's phones and mailbox as testers and acceptance checks use them, and the replies that
 * answer nothing.
 */
@KedangTest
class SimulatorTest {

  @Autowired private MockMvc mvc;
  @Autowired private Outbox outbox;
  @Autowired private Conversations conversations;
  @Autowired private Dispatcher dispatcher;
  @Autowired private Simulator simulator;
  @Autowired private Replies replies;
  @Autowired private DataSubjects subjects;
  @Autowired private TransactionTemplate transactions;
  @Autowired private JdbcClient jdbc;
  @Autowired private MutableClock clock;
  @Autowired private TestActors actors;
  @Autowired private ServiceClients clients;

  private final String number =
      "+86139" + String.format("%08d", ThreadLocalRandom.current().nextInt(100_000_000));
  private final String caseId = Ids.next();

  @Test
  void aTesterReadsAMessageOnTheCustomersPhoneAndAnswers() throws Exception {
    String id = sent("确认请回复 是 4821", "4821");

    mvc.perform(
            get("/api/simulator/messages")
                .param("phone", "0086 " + number.substring(3, 6) + "-" + number.substring(6))
                .with(as("verifier")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(id))
        .andExpect(jsonPath("$[0].phone").value(number.substring(3)))
        .andExpect(jsonPath("$[0].text").value("确认请回复 是 4821"))
        .andExpect(jsonPath("$[0].token").value("4821"))
        .andExpect(jsonPath("$[0].state").value("SENT"))
        .andExpect(jsonPath("$[0].replies.length()").value(0));

    mvc.perform(
            json(post("/api/simulator/messages/" + id + "/reply"), "{\"text\":\"是\"}")
                .with(as("verifier")))
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.text").value("是"));

    mvc.perform(get("/api/simulator/messages").param("phone", number).with(as("auditor")))
        .andExpect(jsonPath("$[0].replies[0].text").value("是"));
    mvc.perform(
            get("/api/simulator/messages")
                .param("phone", number)
                .param("unanswered", "true")
                .with(as("auditor")))
        .andExpect(jsonPath("$.length()").value(0));
    assertThat(conversations.ofCase(caseId))
        .extracting(Conversations.Line::direction)
        .containsExactly("OUT", "IN");
    assertThat(conversations.ofCase(caseId))
        .extracting(Conversations.Line::party)
        .allMatch(party -> party.contains("****"));
  }

  @Test
  void theNetworkDeliversByItselfUnlessTheTesterSaysOtherwise() throws Exception {
    String delivered = sent("一", "1111");
    assertThat(simulator.messages(number, false, null, 10))
        .extracting(Simulator.Received::state)
        .containsExactly("SENT");
    try (MutableClock.Journey later = clock.ahead(Duration.ofSeconds(2))) {
      simulator.deliver();
    }
    assertThat(simulator.messages(number, false, null, 10))
        .extracting(Simulator.Received::state)
        .containsExactly("DELIVERED");

    mvc.perform(
            json(post("/api/simulator/messages/" + delivered + "/undeliverable"), "")
                .with(as("verifier")))
        .andExpect(status().isNoContent());
    assertThat(simulator.messages(number, false, null, 10))
        .extracting(Simulator.Received::state)
        .containsExactly("UNDELIVERABLE");
    mvc.perform(
            json(post("/api/simulator/messages/" + delivered + "/undeliverable"), "")
                .with(as("verifier")))
        .andExpect(status().isConflict());
  }

  @Test
  void manyAreAnsweredAtOnceWithTheShareOfRefusalsAskedFor() throws Exception {
    List<String> ids =
        IntStream.range(0, 20).mapToObj(i -> sent("请回复", String.valueOf(6000 + i))).toList();
    String body =
        "{\"text\":\"是\",\"shareNo\":0.25,\"ids\":[\"" + String.join("\",\"", ids) + "\"]}";
    mvc.perform(json(post("/api/simulator/replies"), body).with(as("verifier")))
        .andExpect(jsonPath("$.answered").value(20));
    mvc.perform(json(post("/api/simulator/replies"), body).with(as("verifier")))
        .andExpect(jsonPath("$.answered").value(0));
    replies.handleDue();

    List<String> answers =
        simulator.messages(number, false, null, 50).stream()
            .flatMap(message -> message.replies().stream())
            .map(Simulator.Answer::text)
            .toList();
    assertThat(answers).hasSize(20);
    assertThat(answers.stream().filter("否"::equals)).hasSize(5);
  }

  @Test
  void answeringManyNeedsToSayWhich() throws Exception {
    mvc.perform(json(post("/api/simulator/replies"), "{\"text\":\"是\"}").with(as("verifier")))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(
            json(post("/api/simulator/replies"), "{\"text\":\"\",\"all\":true}")
                .with(as("verifier")))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(
            json(post("/api/simulator/messages/" + Ids.next() + "/reply"), "{\"text\":\"是\"}")
                .with(as("verifier")))
        .andExpect(status().isNotFound());
  }

  @Test
  void mailIsReadOnAPage() throws Exception {
    transactions.executeWithoutResult(
        tx ->
            outbox.queue(
                new Outbox.Mail(
                    Ids.next(),
                    null,
                    caseId,
                    "clerk-" + caseId + "@example.cn",
                    "opening-opened",
                    "zh-CN",
                    Map.of("customerCode", "G{caseId}", "caseId", caseId))));
    while (dispatcher.dispatch(MessageKind.MAIL) > 0) {}
    mvc.perform(get("/api/simulator/mails").with(as("customer-rep")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].to").value("clerk-" + caseId + "@example.cn"))
        .andExpect(jsonPath("$[0].subject").value("开户申请已完成"))
        .andExpect(jsonPath("$[0].text", containsString("客户编码为 G{caseId}。\n办件号：" + caseId)));
  }

  @Test
  void aReplyThatAnswersNothingIsListedUntilSomebodyHasLooked() throws Exception {
    SmsInbox.Taken taken =
        replies.take("simulator", new SmsInbox.Reply(null, number, null, "你们是谁？", null));
    assertThat(taken.matched()).isFalse();

    mvc.perform(get("/api/messages/unmatched").param("limit", "200").with(as("verifier")))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.items[*].id", hasItem(taken.inboundId())))
        .andExpect(content().string(not(containsString(number.substring(3)))));
    mvc.perform(
            json(post("/api/messages/" + taken.inboundId() + "/reveal"), "{\"purpose\":\"回电\"}")
                .with(as("verifier")))
        .andExpect(jsonPath("$.value").value(number));
    mvc.perform(
            json(post("/api/messages/" + taken.inboundId() + "/reveal"), "{\"purpose\":\"\"}")
                .with(as("verifier")))
        .andExpect(status().isUnprocessableEntity());
    mvc.perform(post("/api/messages/" + taken.inboundId() + "/seen").with(as("verifier")))
        .andExpect(status().isNoContent());
    mvc.perform(get("/api/messages/unmatched").param("limit", "200").with(as("verifier")))
        .andExpect(jsonPath("$.items[*].id", not(hasItem(taken.inboundId()))));
    mvc.perform(get("/api/messages/unmatched").with(as("account-manager")))
        .andExpect(status().isForbidden());
  }

  @Test
  void aCaseNobodyMaySeeShowsNoMessages() throws Exception {
    sent("一", "1111");
    mvc.perform(get("/api/cases/" + caseId + "/messages").with(as("verifier")))
        .andExpect(status().isNotFound());
  }

  @Test
  void gatewaysNeedTheirScope() throws Exception {
    mvc.perform(
            json(post("/api/gateway/sms/replies"), "{\"replies\":[]}").with(client("telesales")))
        .andExpect(status().isForbidden());
    mvc.perform(
            json(post("/api/gateway/sms/receipts"), "{\"receipts\":[]}").with(as("system-admin")))
        .andExpect(status().isForbidden());
  }

  @Test
  void aGatewayBringsRepliesAndReceiptsAndMayRepeatItself() throws Exception {
    String token =
        actors.run(
            "system-admin",
            () ->
                clients.add(
                    Actors.current(),
                    "sms-" + caseId.toLowerCase().substring(16),
                    "短信网关",
                    "440000",
                    Set.of("sms:gateway")));
    String id = sent("请回复", "4821");
    String bearer = "Bearer " + token;
    String receipt =
        "{\"receipts\":{\"reference\":\""
            + id
            + "\",\"outcome\":\"DELIVERED\",\"at\":\"2026-11-22T01:00:00Z\"}}";
    String reply =
        "{\"replies\":[{\"id\":\""
            + caseId
            + "\",\"from\":\""
            + number
            + "\",\"to\":\"106900004821\",\"text\":\"是\"}]}";
    for (int i = 0; i < 2; i++) {
      mvc.perform(json(post("/api/gateway/sms/receipts"), receipt).header("Authorization", bearer))
          .andExpect(status().isAccepted());
      mvc.perform(json(post("/api/gateway/sms/replies"), reply).header("Authorization", bearer))
          .andExpect(status().isAccepted());
    }
    assertThat(conversations.ofCase(caseId))
        .extracting(Conversations.Line::state)
        .containsExactlyInAnyOrder("DELIVERED", "NEW");

    mvc.perform(
            json(post("/api/gateway/sms/receipts"), receipt.replace(id, Ids.next()))
                .header("Authorization", bearer))
        .andExpect(status().isNotFound());
    mvc.perform(
            json(post("/api/gateway/sms/receipts"), receipt.replace("DELIVERED", "PERHAPS"))
                .header("Authorization", bearer))
        .andExpect(status().is4xxClientError());
    String half =
        "{\"replies\":[{\"text\":\"no number\"},{\"id\":\"half-"
            + caseId
            + "\",\"from\":\""
            + number
            + "\",\"to\":\"106900004821\",\"text\":\"否\"}]}";
    mvc.perform(json(post("/api/gateway/sms/replies"), half).header("Authorization", bearer))
        .andExpect(status().isUnprocessableEntity());
    assertThat(conversations.ofCase(caseId)).as("what could be read is kept").hasSize(3);
  }

  @Test
  void theOutboxIsRefusedWithoutTransaction() {
    Outbox.Callback callback = new Outbox.Callback("k", null, "telesales", "e", Map.of());
    assertThatThrownBy(() -> outbox.queue(callback))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  @Test
  void theAdministratorSeesDeadEndsAndTriesMailAnew() throws Exception {
    String mail =
        transactions.execute(
            tx ->
                outbox.queue(
                    new Outbox.Mail(
                        Ids.next(),
                        null,
                        caseId,
                        "a@example.cn",
                        "task-waiting",
                        "en",
                        Map.of("caseId", caseId))));
    String sms = sent("一", "1111");
    kill(mail);
    kill(sms);
    String before = mail.substring(0, 20);
    mvc.perform(get("/api/outbox").param("after", before).with(as("system-admin")))
        .andExpect(jsonPath("$.items[*].id", hasItem(mail)))
        .andExpect(jsonPath("$.items[*].lastError", hasItem("smtp")))
        .andExpect(content().string(not(containsString("example.cn"))));
    mvc.perform(post("/api/outbox/" + mail + "/retry").with(as("system-admin")))
        .andExpect(status().isNoContent());
    mvc.perform(post("/api/outbox/" + mail + "/retry").with(as("system-admin")))
        .andExpect(status().isConflict());
    mvc.perform(post("/api/outbox/" + sms + "/retry").with(as("system-admin")))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.code").value("smsNotRetried"));
    mvc.perform(get("/api/outbox").param("state", "LOST").with(as("system-admin")))
        .andExpect(status().isUnprocessableEntity());
    while (dispatcher.dispatch(MessageKind.MAIL) > 0) {}
    assertThat(conversations.ofCase(caseId)).extracting(Conversations.Line::state).contains("SENT");
  }

  private void kill(String id) {
    jdbc.sql("update outbox_message set state = 'DEAD', last_error = 'smtp' where id = ?")
        .param(id)
        .update();
  }

  private String sent(String text, String token) {
    String id =
        transactions.execute(
            tx ->
                outbox.queue(
                    new Outbox.Sms(
                        Ids.next(),
                        subjects.create(),
                        caseId,
                        Ids.next(),
                        number,
                        text,
                        token,
                        null,
                        ConsentPurpose.VERIFICATION_SMS)));
    while (dispatcher.dispatch(MessageKind.SMS) > 0) {}
    return id;
  }

  private static MockHttpServletRequestBuilder json(
      MockHttpServletRequestBuilder request, String body) {
    return request.contentType(MediaType.APPLICATION_JSON).content(body);
  }
}
