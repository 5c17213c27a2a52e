package io.kedang.opening;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import org.springframework.stereotype.Component;

/** Notices call a prospect by its name. */
@Component
class ProspectTitles implements CaseTitles {

  private final DataSubjects subjects;

  ProspectTitles(DataSubjects subjects) {
    this.subjects = subjects;
  }

  /** No process: a prospect is followed up by hand, and only notices name it. */
  @Override
  public String process() {
    return "prospect";
  }

  @Override
  public String query() {
    return "select id as case_id, id as owner_id, subject_id, sealed_content as content from prospect where id in (:ids)";
  }

  @Override
  public String title(Sealed sealed) {
    ProspectContent content =
        subjects.open(
            sealed.subjectId(),
            Prospect.context(sealed.ownerId()),
            sealed.content(),
            ProspectContent.class);
    return content == null ? null : content.name();
  }
}
