package io.kedang.amendment;

import io.kedang.customer.FileContent;
import io.kedang.customer.FileValues;
import io.kedang.shared.PhoneNumbers;
import io.kedang.verification.Contact;
import java.util.Optional;

/**
 * Whom a change has to be confirmed by (AMND-2): the contact the file has, the one it will have, or
 * both. One number is asked once, as the new one.
 */
record AskedContacts(Optional<Contact> old, Optional<Contact> fresh) {

  static AskedContacts of(Contacts wanted, FileValues before, FileValues after) {
    Optional<Contact> fresh = wanted.hasNew() ? contact(after.content()) : Optional.empty();
    Optional<Contact> old = wanted.hasOld() ? contact(before.content()) : Optional.empty();
    boolean same =
        old.isPresent() && fresh.isPresent() && old.get().phone().equals(fresh.get().phone());
    return new AskedContacts(same ? Optional.empty() : old, fresh);
  }

  boolean isEmpty() {
    return old.isEmpty() && fresh.isEmpty();
  }

  /** The mobile, or the landline where there is none; nothing where there is neither. */
  static Optional<Contact> contact(FileContent content) {
    String phone = content.mobile() != null ? content.mobile() : content.landline();
    if (phone == null) {
      return Optional.empty();
    }
    String mobile =
        PhoneNumbers.normalise(content.mobile())
            .filter(p -> p.kind() == PhoneNumbers.Kind.MOBILE)
            .map(PhoneNumbers.Phone::e164)
            .orElse(null);
    return Optional.of(new Contact(content.name(), content.contactPerson(), mobile, phone));
  }
}
