package io.kedang.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.privacy.DataSubjects;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Sends mail over SMTP when {@code spring.mail.host} is set. Without it the demo reads its mail on
 * a page, and anything else gives it up with a visible reason. Every attempt carries the same
 * Message-ID, so that mail systems drop a repetition.
 */
@Component
class MailCourier implements Courier {

  static final String MAILBOX = "mailbox";

  private final JavaMailSender smtp;
  private final boolean demo;
  private final DataSubjects subjects;
  private final ObjectMapper json;
  private final Clock clock;
  private final InternetAddress from;

  MailCourier(
      ObjectProvider<JavaMailSender> smtp,
      @Value("${kedang.demo:false}") boolean demo,
      DataSubjects subjects,
      ObjectMapper json,
      Clock clock,
      MessagingProperties properties)
      throws AddressException {
    this.smtp = smtp.getIfAvailable();
    this.demo = demo;
    this.subjects = subjects;
    this.json = json;
    this.clock = clock;
    this.from = new InternetAddress(properties.mail().from(), true);
  }

  @Override
  public MessageKind kind() {
    return MessageKind.MAIL;
  }

  @Override
  public String gateway() {
    return smtp != null ? "smtp" : MAILBOX;
  }

  @Override
  public boolean inHouse() {
    return smtp == null && demo;
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public Supplier<Handover> ready(OutboxEntry entry) {
    if (smtp == null) {
      return () -> new Handover.Refused("noMailServer");
    }
    MailContent content = content(entry);
    return () -> send(entry.id(), content);
  }

  private MailContent content(OutboxEntry entry) {
    if (entry.subjectId() != null) {
      return subjects.open(
          entry.subjectId(),
          SmsContent.outbox(entry.id()),
          entry.sealedContent(),
          MailContent.class);
    }
    try {
      return json.readValue(entry.plainContent(), MailContent.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Mail " + entry.id() + " is not readable");
    }
  }

  private Handover send(String id, MailContent content) {
    try {
      smtp.send(message(id, content));
      return new Handover.Accepted(null);
    } catch (AddressException e) {
      return new Handover.Refused("address");
    } catch (MessagingException e) {
      return new Handover.Refused("message");
    } catch (MailSendException e) {
      boolean addressRefused =
          e.getFailedMessages().values().stream().anyMatch(MailCourier::isAddressRefused);
      return addressRefused ? new Handover.Refused("addressRefused") : new Handover.NotNow("smtp");
    } catch (MailException e) {
      return new Handover.NotNow("smtp");
    }
  }

  /**
   * Strict parsing refuses line breaks and lists of addresses; line breaks in a subject would start
   * a header of their own.
   */
  private MimeMessage message(String id, MailContent content) throws MessagingException {
    InternetAddress to = new InternetAddress(content.address(), true);
    MimeMessage message = smtp.createMimeMessage();
    message.setFrom(from);
    message.setRecipient(Message.RecipientType.TO, to);
    message.setSubject(
        content.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
    message.setText(content.text(), StandardCharsets.UTF_8.name());
    message.setSentDate(Date.from(clock.instant()));
    message.setHeader("Message-ID", "<" + id + "@kedang>");
    message.setHeader("Auto-Submitted", "auto-generated");
    return message;
  }

  /**
   * The server knows the address and does not take it: 5xx. A full mailbox or greylisting is 4xx
   * and passes.
   */
  private static boolean isAddressRefused(Throwable problem) {
    for (Throwable cause = problem;
        cause != null;
        cause = cause instanceof MessagingException e ? e.getNextException() : cause.getCause()) {
      if (cause instanceof SMTPAddressFailedException refused) {
        return refused.getReturnCode() / 100 == 5;
      }
      if (cause instanceof SendFailedException failed && failed.getNextException() == null) {
        return failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0;
      }
    }
    return false;
  }
}
