package io.kedang.amendment;

import io.kedang.customer.CustomerFiles;
import io.kedang.customer.FileValues;
import io.kedang.verification.Contact;
import io.kedang.verification.VerificationRequest;
import io.kedang.verification.VerificationState;
import io.kedang.verification.VerificationSummary;
import io.kedang.verification.Verifications;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The customer's word on a change (AMND-2): the old contact and the new one are asked apart, each
 * by a verification of its own purpose. A number that said yes in this case is not asked again.
 */
@Component
public class AmendmentContacts {

  /** Purposes of the verifications; SMS and call script have words for each. */
  static final String OLD = "AMENDMENT_OLD";

  static final String NEW = "AMENDMENT_NEW";

  /**
   * Who is asked this time.
   *
   * @param oldVerificationId null when the old contact is not asked
   * @param newVerificationId null when the new contact is not asked
   */
  public record Asked(String oldVerificationId, String newVerificationId) {}

  private final Verifications verifications;
  private final CustomerFiles files;

  AmendmentContacts(Verifications verifications, CustomerFiles files) {
    this.verifications = verifications;
    this.files = files;
  }

  /** Whether anybody has to be asked who did not say yes yet. */
  boolean isNeeded(Amendment amendment, List<Change> changes, FileValues now, Judgement judgement) {
    AskedContacts wanted = wanted(changes, now, judgement);
    if (wanted.isEmpty()) {
      return false;
    }
    List<VerificationSummary> before =
        amendment.round() > 1 ? verifications.ofCase(amendment.id()) : List.of();
    return open(wanted.old(), OLD, before).isPresent()
        || open(wanted.fresh(), NEW, before).isPresent();
  }

  Asked ask(Amendment amendment, List<Change> changes, FileValues now, Judgement judgement) {
    AskedContacts wanted = wanted(changes, now, judgement);
    List<VerificationSummary> before = verifications.ofCase(amendment.id());
    return new Asked(
        open(wanted.old(), OLD, before).map(c -> request(amendment, OLD, c)).orElse(null),
        open(wanted.fresh(), NEW, before).map(c -> request(amendment, NEW, c)).orElse(null));
  }

  /** Whether another verification of the case still waits for its answer. */
  boolean isAsking(String caseId, String exceptVerificationId) {
    return verifications.ofCase(caseId).stream()
        .anyMatch(v -> v.state().isOpen() && !v.id().equals(exceptVerificationId));
  }

  /** Whether the last answer of the old or of the new contact is not a yes. */
  boolean hasRefusal(String caseId) {
    List<VerificationSummary> all = verifications.ofCase(caseId);
    return List.of(OLD, NEW).stream()
        .flatMap(purpose -> last(all, purpose).stream())
        .anyMatch(v -> v.state() == VerificationState.NOT_CONFIRMED);
  }

  /** Whether the customer confirmed the contact the file will have. */
  boolean newIsConfirmed(Amendment amendment, List<Change> changes) {
    if (amendment.route() == Route.APPLY) {
      return false;
    }
    FileValues now = files.values(files.find(amendment.customerId()).orElseThrow());
    Optional<Contact> contact = AskedContacts.contact(after(changes, now).content());
    List<VerificationSummary> all = verifications.ofCase(amendment.id());
    return contact.isPresent()
        && (open(contact, NEW, all).isEmpty() || open(contact, OLD, all).isEmpty());
  }

  void cancel(String caseId) {
    verifications.cancel(caseId);
  }

  private AskedContacts wanted(List<Change> changes, FileValues now, Judgement judgement) {
    return AskedContacts.of(judgement.contacts(), now, after(changes, now));
  }

  private static FileValues after(List<Change> changes, FileValues now) {
    FileValues after = now;
    for (Change change : changes) {
      after = after.with(change.field(), change.after());
    }
    return after;
  }

  /** The contact, unless it said yes already. */
  private Optional<Contact> open(
      Optional<Contact> contact, String purpose, List<VerificationSummary> all) {
    return contact.filter(
        c ->
            all.stream()
                .filter(v -> v.purpose().equals(purpose))
                .filter(v -> v.state() == VerificationState.CONFIRMED)
                .noneMatch(v -> verifications.contact(v.id()).phone().equals(c.phone())));
  }

  private static Optional<VerificationSummary> last(
      List<VerificationSummary> newestFirst, String purpose) {
    return newestFirst.stream().filter(v -> v.purpose().equals(purpose)).findFirst();
  }

  private String request(Amendment amendment, String purpose, Contact contact) {
    return verifications.request(
        new VerificationRequest(
            amendment.id(),
            amendment.subjectId(),
            purpose,
            amendment.channel(),
            amendment.branchCode(),
            amendment.branchPath(),
            amendment.requesterId(),
            contact));
  }
}
