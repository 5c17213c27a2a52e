package io.kedang.customer;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import org.springframework.stereotype.Component;

/** Lists call a renewal by the customer's name. */
@Component
class RenewalTitles implements CaseTitles {

  private final DataSubjects subjects;

  RenewalTitles(DataSubjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public String process() {
    return RenewalModel.PROCESS;
  }

  @Override
  public String query() {
    return "select r.case_id, c.id as owner_id, c.subject_id, c.sealed_content as content from agreement_renewal r join customer c on c.id = r.customer_id where r.case_id in (:ids)";
  }

  @Override
  public String title(Sealed sealed) {
    FileContent content =
        subjects.open(
            sealed.subjectId(),
            Customer.context(sealed.ownerId()),
            sealed.content(),
            FileContent.class);
    return content == null ? null : content.name();
  }
}
