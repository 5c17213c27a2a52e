package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.kedang.shared.Ids;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail over real SMTP, and what becomes of it without a server (OPEN-5). */
class MailCourierTest {

  @RegisterExtension
  static final GreenMailExtension SMTP = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

  private static MessagingFixture house;

  @BeforeAll
  static void open() {
    house = new MessagingFixture();
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @BeforeEach
  void reset() {
    house.reset();
  }

  private static JavaMailSenderImpl server(int port) {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(port);
    sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
    sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
    return sender;
  }

  private static MailCourier courier(JavaMailSender sender, boolean demo) throws Exception {
    StaticListableBeanFactory beans = new StaticListableBeanFactory();
    if (sender != null) {
      beans.addBean("sender", sender);
    }
    MessagingProperties properties =
        MessagingFixture.properties(Map.of("mail.from", "客档 <kedang@example.cn>"));
    return new MailCourier(
        beans.getBeanProvider(JavaMailSender.class),
        demo,
        house.subjects,
        house.json,
        house.clock,
        properties);
  }

  private static String queued(String address, String subject) {
    return house.transactions.execute(
        tx ->
            house
                .outbox()
                .queue(
                    new Outbox.Mail(
                        Ids.next(),
                        subject,
                        "case",
                        address,
                        "opening-opened",
                        "zh-CN",
                        Map.of("customerCode", "G1", "caseId", "01K"))));
  }

  private static void dispatch(MailCourier courier) {
    Dispatcher dispatcher = house.dispatcher(courier);
    while (dispatcher.dispatch(MessageKind.MAIL) > 0) {
      // until nothing is due
    }
  }

  @Test
  void arrivesWithChineseTextAndOurIdAsItsOwn() throws Exception {
    String subject = house.transactions.execute(tx -> house.subjects.create());
    String id = queued("clerk@example.cn", subject);
    dispatch(courier(server(SMTP.getSmtp().getPort()), false));
    assertThat(house.state(id)).isEqualTo("SENT");
    MimeMessage mail = SMTP.getReceivedMessages()[0];
    assertThat(mail.getSubject()).isEqualTo("开户申请已完成");
    assertThat(mail.getContent().toString()).contains("客户编码为 G1。");
    assertThat(mail.getMessageID()).isEqualTo("<" + id + "@kedang>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getRecipients(Message.RecipientType.TO)[0].toString())
        .isEqualTo("clerk@example.cn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clerk@example.cn\r\nBcc: spy@example.org",
        "clerk@example.cn, spy@example.org",
        "clerk@example.cn\nX: y",
        "no address",
        "",
        "<script>@x",
        "a@b@c"
      })
  void anAddressThatIsNoneSendsNothingToAnybody(String address) throws Exception {
    String id = queued(address, null);
    dispatch(courier(server(SMTP.getSmtp().getPort()), false));
    assertThat(house.state(id)).isEqualTo("DEAD");
    assertThat(house.error(id)).isEqualTo("address");
    assertThat(SMTP.getReceivedMessages()).isEmpty();
  }

  @Test
  void waitsForAServerThatIsAway() throws Exception {
    String id = queued("clerk@example.cn", null);
    dispatch(courier(server(1), false));
    assertThat(house.state(id)).isEqualTo("QUEUED");
    assertThat(house.error(id)).isEqualTo("smtp");
    house.clock.advance(Duration.ofSeconds(10));
    dispatch(courier(server(SMTP.getSmtp().getPort()), false));
    assertThat(house.state(id)).isEqualTo("SENT");
    assertThat(SMTP.getReceivedMessages()).hasSize(1);
  }

  @Test
  void withoutServerTheDemoKeepsItsMailAndWorkGivesItUpVisibly() throws Exception {
    String kept = queued("clerk@example.cn", null);
    dispatch(courier(null, true));
    assertThat(house.row(kept)).containsEntry("STATE", "SENT").containsEntry("GATEWAY", "mailbox");
    String dead = queued("clerk@example.cn", null);
    dispatch(courier(null, false));
    assertThat(house.state(dead)).isEqualTo("DEAD");
    assertThat(house.error(dead)).isEqualTo("noMailServer");
  }
}
