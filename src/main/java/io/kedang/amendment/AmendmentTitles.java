package io.kedang.amendment;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import org.springframework.stereotype.Component;

/** Lists call an amendment by the customer's name. */
@Component
class AmendmentTitles implements CaseTitles {

  private final DataSubjects subjects;

  AmendmentTitles(DataSubjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public String process() {
    return AmendmentModel.PROCESS;
  }

  @Override
  public String query() {
    return "select id as case_id, id as owner_id, subject_id, sealed_content as content from amendment where id in (:ids)";
  }

  @Override
  public String title(Sealed sealed) {
    AmendmentContent content =
        subjects.open(
            sealed.subjectId(),
            Amendment.contentContext(sealed.ownerId()),
            sealed.content(),
            AmendmentContent.class);
    return content == null ? null : content.name();
  }
}
