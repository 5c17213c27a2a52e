package io.kedang.opening;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.customer.DocumentType;
import io.kedang.shared.Channel;
import io.kedang.shared.CustomerType;
import io.kedang.shared.InformationLevel;
import io.kedang.shared.PhoneNumbers;
import io.kedang.shared.PhoneNumbers.Kind;
import io.kedang.shared.PhoneNumbers.Phone;
import java.util.Optional;

/** The opening form of a prospect, with everything filled in that is known already (OPEN-8). */
final class ProspectDrafts {

  private ProspectDrafts() {}

  static OpeningForm formOf(Prospect prospect, ProspectContent content, Actor actor) {
    Optional<Phone> phone = PhoneNumbers.normalise(content.phone());
    return new OpeningForm(
        actor.has(Role.CUSTOMER_REP) ? Channel.COUNTER : Channel.FIELD,
        prospect.customerType(),
        InformationLevel.ADVANCED,
        content.name(),
        prospect.customerType() == CustomerType.INDIVIDUAL
            ? DocumentType.RESIDENT_ID
            : DocumentType.CREDIT_CODE,
        null,
        null,
        null,
        content.contactPerson(),
        phone.filter(p -> p.kind() == Kind.MOBILE).map(Phone::national).orElse(null),
        phone.filter(p -> p.kind() == Kind.LANDLINE).map(Phone::national).orElse(null),
        null,
        null,
        prospect.branchCode(),
        actor.staffNo(),
        null,
        null,
        null,
        null,
        null);
  }
}
