package io.kedang.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.kedang.TestForm;
import io.kedang.access.People;
import io.kedang.access.Person;
import io.kedang.inbox.Notices;
import io.kedang.messaging.Outbox;
import io.kedang.shared.Ids;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** OPEN-5: whoever asked is told, each in its own way. */
class RequestersTest {

  private final Outbox outbox = mock(Outbox.class);
  private final Notices notices = mock(Notices.class);
  private final People people = mock(People.class);
  private final Requesters requesters = new Requesters(outbox, notices, people);

  @Test
  void aBusinessSystemIsCalledBackWithItsOwnNumber() {
    Application application = application("client:telesales", "policy-4711", null);
    application.opened(Ids.next(), "D4401000000000017", Instant.now());

    requesters.tell(application, "opened", List.of());

    ArgumentCaptor<Outbox.Callback> callback = ArgumentCaptor.forClass(Outbox.Callback.class);
    verify(outbox).queue(callback.capture());
    assertThat(callback.getValue().client()).isEqualTo("telesales");
    assertThat(callback.getValue().event()).isEqualTo("opening.decided");
    Map<String, Object> told = new LinkedHashMap<>(callback.getValue().body());
    assertThat(told)
        .containsEntry("requestId", "policy-4711")
        .containsEntry("state", "OPENED")
        .containsEntry("customerCode", "D4401000000000017")
        .containsEntry("caseId", application.id());
    verifyNoInteractions(notices);
  }

  @Test
  void aBusinessSystemHearsWhyItWasRejectedAndNothingPersonal() {
    Application application = application("client:online", "r-1", null);
    application.rejected(null, null, Instant.now());
    requesters.tell(
        application,
        "rejected",
        List.of(
            new OpeningFinding(
                "NUMBER_INVALID",
                "documentNumber",
                CheckOutcome.REJECT,
                "numberUnattended",
                Map.of("fault", "LENGTH"))));
    ArgumentCaptor<Outbox.Callback> callback = ArgumentCaptor.forClass(Outbox.Callback.class);
    verify(outbox).queue(callback.capture());
    Object findings = callback.getValue().body().get("findings");
    assertThat(findings).isEqualTo(List.of("NUMBER_INVALID"));
    assertThat(callback.getValue().body().keySet().stream().map(String::valueOf))
        .containsExactly("caseId", "requestId", "state", "customerId", "customerCode", "findings");
  }

  @Test
  void aPersonWithoutAMailAddressStillFindsANotice() {
    Application application = application("01PERSON", null, null);
    when(people.find("01PERSON")).thenReturn(Optional.empty());
    requesters.tell(application, "returned", List.of());
    verify(notices).tell("01PERSON", application.id(), "opening.returned");
    verify(outbox, never()).queue(any(Outbox.Mail.class));
  }

  @Test
  void aPersonIsWrittenToInTheOwnLanguage() {
    Application application = application("01PERSON", null, null);
    Person person = mock(Person.class);
    when(person.email()).thenReturn("rep@example.cn");
    when(person.locale()).thenReturn("en");
    when(people.find("01PERSON")).thenReturn(Optional.of(person));
    requesters.tell(application, "rejected", List.of());
    ArgumentCaptor<Outbox.Mail> mail = ArgumentCaptor.forClass(Outbox.Mail.class);
    verify(outbox).queue(mail.capture());
    assertThat(mail.getValue().locale()).isEqualTo("en");
    assertThat(mail.getValue().template()).isEqualTo("opening-rejected");
    assertThat(mail.getValue().address()).isEqualTo("rep@example.cn");
  }

  @Test
  void theRowsOfASheetAreToldByTheSheetsOwnPage() {
    requesters.tell(application("01PERSON", null, Ids.next()), "opened", List.of());
    verifyNoInteractions(notices, outbox);
  }

  private static Application application(String submitter, String requestId, String batchId) {
    Application application =
        new Application(Ids.next(), Ids.next(), submitter, Instant.now())
            .knownAs(requestId, batchId, batchId == null ? null : 2);
    application.fill(
        TestForm.counter().form(),
        new byte[0],
        new Application.Facts("440100", "/000000/440000/440100/", null, null, null, null),
        Instant.now());
    application.submit(Instant.now());
    return application;
  }
}
