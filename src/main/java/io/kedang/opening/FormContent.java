package io.kedang.opening;

import io.kedang.customer.DocumentNumbers;
import io.kedang.customer.FileContent;
import io.kedang.customer.PersonNames;
import io.kedang.shared.PhoneNumbers;

/** What a file says once a form was accepted: normalised, and nothing where nothing was typed. */
final class FormContent {

  private FormContent() {}

  static FileContent of(OpeningForm form) {
    return new FileContent(
        PersonNames.normalise(form.name()),
        form.documentType(),
        DocumentNumbers.normalise(form.documentType(), form.documentNumber()),
        form.validUntil(),
        text(form.legalRepresentative()),
        text(form.contactPerson()),
        phone(form.mobile()),
        phone(form.landline()),
        FormRules.isMail(form.mail()) ? form.mail().strip() : null,
        text(form.address()));
  }

  /** A phone as it is shown; one that follows no rule stays as it was typed and accepted. */
  static String phone(String typed) {
    return OpeningChecks.hasText(typed)
        ? PhoneNumbers.normalise(typed).map(PhoneNumbers.Phone::national).orElse(typed.strip())
        : null;
  }

  private static String text(String value) {
    return OpeningChecks.hasText(value) ? value.strip() : null;
  }
}
