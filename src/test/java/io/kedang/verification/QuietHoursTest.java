package io.kedang.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.kedang.audit.CaseHistory;
import io.kedang.messaging.Conversations;
import io.kedang.messaging.Outbox;
import io.kedang.privacy.Consents;
import io.kedang.privacy.DataSubjects;
import io.kedang.shared.Channel;
import io.kedang.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * VERI-5: at night the question waits until morning, and the time to answer begins when it may be
 * sent.
 */
class QuietHoursTest {

  private static final VerificationProperties PROPERTIES =
      new VerificationProperties(
          Duration.ofHours(24),
          LocalTime.of(21, 0),
          LocalTime.of(8, 0),
          3,
          List.of(LocalTime.of(9, 30)),
          Duration.ofHours(2),
          10,
          Duration.ofDays(30));

  @ParameterizedTest(name = "asked {0}: not before {1}, answer until {2}")
  @CsvSource({
    "2026-11-22T14:00,                 , 2026-11-23T14:00",
    "2026-11-22T20:59,                 , 2026-11-23T20:59",
    "2026-11-22T21:00, 2026-11-23T08:00, 2026-11-24T08:00",
    "2026-11-23T02:30, 2026-11-23T08:00, 2026-11-24T08:00",
  })
  void theQuestionWaitsUntilMorning(
      LocalDateTime asked, LocalDateTime notBefore, LocalDateTime deadline) {
    Instant now = asked.atZone(ContactHours.ZONE).toInstant();
    VerificationStore store = mock(VerificationStore.class);
    Outbox outbox = mock(Outbox.class);
    DataSubjects subjects = mock(DataSubjects.class);
    Verification verification =
        new Verification(
            Ids.next(),
            new VerificationRequest(
                Ids.next(),
                Ids.next(),
                "OPENING",
                Channel.COUNTER,
                "440100",
                "/000000/440000/440100/",
                Ids.next(),
                null),
            new byte[0],
            now);
    when(store.findById(verification.id())).thenReturn(Optional.of(verification));
    when(subjects.open(anyString(), anyString(), any(), eq(Contact.class)))
        .thenReturn(new Contact("王小明", null, "+8613800138000", "13800138000"));
    StaticMessageSource messages = new StaticMessageSource();
    messages.setUseCodeAsDefaultMessage(true);
    Verifications verifications =
        new Verifications(
            store,
            subjects,
            mock(Consents.class),
            outbox,
            mock(Conversations.class),
            mock(CaseHistory.class),
            mock(VerificationProcess.class),
            PROPERTIES,
            messages,
            mock(ApplicationEventPublisher.class),
            mock(JdbcClient.class),
            Clock.fixed(now, ZoneOffset.UTC));

    Instant until = verifications.sendSms(verification.id());

    ArgumentCaptor<Outbox.Sms> sms = ArgumentCaptor.forClass(Outbox.Sms.class);
    verify(outbox).queue(sms.capture());
    assertThat(local(sms.getValue().notBefore())).isEqualTo(notBefore);
    assertThat(local(until)).isEqualTo(deadline);
    assertThat(verification.replyDeadline()).isEqualTo(until);
  }

  private static LocalDateTime local(Instant at) {
    return at == null ? null : at.atZone(ContactHours.ZONE).toLocalDateTime();
  }
}
