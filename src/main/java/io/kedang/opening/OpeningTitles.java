package io.kedang.opening;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists call an opening by the name on its form. */
@Component
class OpeningTitles implements CaseTitles {

  private final Applications applications;
  private final DataSubjects subjects;

  OpeningTitles(Applications applications, DataSubjects subjects) {
    this.applications = applications;
    this.subjects = subjects;
  }

  @Override
  public String process() {
    return OpeningModel.PROCESS;
  }

  @Override
  public Map<String, String> titles(Collection<String> caseIds) {
    List<Application> found = applications.findByIdIn(caseIds);
    subjects.prepare(found.stream().map(Application::subjectId).toList());
    Map<String, String> titles = new LinkedHashMap<>();
    for (Application application : found) {
      titles.put(application.id(), title(application));
    }
    return titles;
  }

  /** A destroyed key takes the name along, not the list. */
  private String title(Application application) {
    try {
      String name =
          subjects
              .open(
                  application.subjectId(),
                  Application.formContext(application.id()),
                  application.sealedForm(),
                  OpeningForm.class)
              .name();
      return name == null ? "" : name;
    } catch (KeyDestroyedException destroyed) {
      return "";
    }
  }
}
