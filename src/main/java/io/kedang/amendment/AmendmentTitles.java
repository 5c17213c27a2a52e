package io.kedang.amendment;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Lists call an amendment by the customer's name. */
@Component
class AmendmentTitles implements CaseTitles {

  private final AmendmentStore store;
  private final DataSubjects subjects;

  AmendmentTitles(AmendmentStore store, DataSubjects subjects) {
    this.store = store;
    this.subjects = subjects;
  }

  @Override
  public String process() {
    return AmendmentModel.PROCESS;
  }

  @Override
  public Map<String, String> titles(Collection<String> caseIds) {
    List<Amendment> found = store.findByIdIn(caseIds);
    subjects.prepare(found.stream().map(Amendment::subjectId).toList());
    Map<String, String> titles = new LinkedHashMap<>();
    found.forEach(amendment -> titles.put(amendment.id(), title(amendment)));
    return titles;
  }

  /** A destroyed key takes the name along, not the list. */
  String title(Amendment amendment) {
    try {
      AmendmentContent content =
          subjects.open(
              amendment.subjectId(),
              Amendment.contentContext(amendment.id()),
              amendment.sealedContent(),
              AmendmentContent.class);
      return content == null ? "" : content.name();
    } catch (KeyDestroyedException destroyed) {
      return "";
    }
  }
}
