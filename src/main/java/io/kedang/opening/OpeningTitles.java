package io.kedang.opening;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import org.springframework.stereotype.Component;

/** Lists call an opening by the name on its form. */
@Component
class OpeningTitles implements CaseTitles {

  private final DataSubjects subjects;

  OpeningTitles(DataSubjects subjects) {
    this.subjects = subjects;
  }

  @Override
  public String process() {
    return OpeningModel.PROCESS;
  }

  @Override
  public String query() {
    return "select id as case_id, id as owner_id, subject_id, sealed_form as content from application where id in (:ids)";
  }

  @Override
  public String title(Sealed sealed) {
    OpeningForm content =
        subjects.open(
            sealed.subjectId(),
            Application.formContext(sealed.ownerId()),
            sealed.content(),
            OpeningForm.class);
    return content == null ? null : content.name();
  }
}
