package io.kedang.opening;

import io.kedang.customer.Customer;
import io.kedang.customer.DocumentType;
import io.kedang.customer.FileContent;
import io.kedang.customer.FileValues;
import io.kedang.shared.Channel;
import java.util.List;
import org.springframework.stereotype.Service;

/**
 * The checks of an opening for whoever changes an open file: a change is validated as the file was
 * when it opened, by the same table (AMND-3).
 */
@Service
public class FileChecks {

  /**
   * Which file is changed, and how.
   *
   * @param caseId the case that changes it; null for a preview
   * @param identityChanges whether the file will stand under another identity, which is then asked
   *     for and, for a case, reserved
   * @param scans pictures that came with the change
   */
  public record Change(String customerId, String caseId, boolean identityChanges, int scans) {}

  private final OpeningChecks checks;
  private final FormRules rules;

  FileChecks(OpeningChecks checks, FormRules rules) {
    this.checks = checks;
    this.rules = rules;
  }

  /**
   * @throws io.kedang.shared.ProblemException INVALID with every field named that is too long,
   *     holds characters that cannot be, or is no mail address
   */
  public void requireWritable(OpeningForm form) {
    rules.checkChange(form);
  }

  /**
   * The form of an open file as it would be filled in today.
   *
   * @param typed what it says, with what is to be changed as it was typed
   */
  public OpeningForm form(Customer customer, Channel channel, FileValues typed) {
    FileContent content = typed.content();
    return new OpeningForm(
        channel,
        customer.type(),
        typed.level(),
        content.name(),
        content.documentType(),
        content.documentNumber(),
        content.validUntil(),
        content.legalRepresentative(),
        content.contactPerson(),
        content.mobile(),
        content.landline(),
        content.mail(),
        content.address(),
        customer.branchCode(),
        null,
        typed.vip(),
        null,
        null,
        null,
        null);
  }

  /** What the checks find, as the table judges it; findings the table lets pass are left out. */
  public List<OpeningFinding> check(OpeningForm form, Change change) {
    CheckContext context =
        new CheckContext(
            change.caseId(),
            null,
            null,
            change.scans(),
            change.customerId(),
            !change.identityChanges());
    return checks.check(form, context, change.caseId() != null).findings();
  }

  /** What the file will say: normalised, and nothing where nothing was typed. */
  public FileContent content(OpeningForm form) {
    return FormContent.of(form);
  }

  /** Whether a person may accept the finding with a reason. */
  public boolean mayBeAccepted(OpeningFinding finding, DocumentType documentType) {
    return Acceptance.isPossible(finding, documentType);
  }
}
