package io.kedang.opening;

import io.kedang.inbox.CaseTitles;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Notices call a prospect by its name. */
@Component
class ProspectTitles implements CaseTitles {

  private final Prospects prospects;
  private final DataSubjects subjects;

  ProspectTitles(Prospects prospects, DataSubjects subjects) {
    this.prospects = prospects;
    this.subjects = subjects;
  }

  /** No process: a prospect is followed up by hand, and only notices name it. */
  @Override
  public String process() {
    return "prospect";
  }

  @Override
  public Map<String, String> titles(Collection<String> ids) {
    List<Prospect> found = prospects.findByIdIn(ids);
    subjects.prepare(found.stream().map(Prospect::subjectId).toList());
    Map<String, String> titles = new LinkedHashMap<>();
    for (Prospect prospect : found) {
      titles.put(prospect.id(), name(prospect));
    }
    return titles;
  }

  private String name(Prospect prospect) {
    try {
      return subjects
          .open(
              prospect.subjectId(),
              Prospect.context(prospect.id()),
              prospect.sealedContent(),
              ProspectContent.class)
          .name();
    } catch (KeyDestroyedException destroyed) {
      return "";
    }
  }
}
