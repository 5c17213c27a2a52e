package io.kedang.inbox;

import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.KeyDestroyedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the titles of a page's cases, whatever capabilities they belong to, in one statement and
 * one more for the keys.
 */
@Component
class TitleReader {

  private record Found(CaseTitles source, String caseId, CaseTitles.Sealed sealed) {}

  private final ObjectProvider<CaseTitles> sources;
  private final DataSubjects subjects;
  private final JdbcClient jdbc;

  TitleReader(ObjectProvider<CaseTitles> sources, DataSubjects subjects, JdbcClient jdbc) {
    this.sources = sources;
    this.subjects = subjects;
    this.jdbc = jdbc;
  }

  /** Case ids to titles; cases are given by process, those unknown are left out. */
  Map<String, String> of(Map<String, ? extends Collection<String>> casesByProcess) {
    Map<CaseTitles, Collection<String>> wanted = new HashMap<>();
    sources.forEach(
        source -> {
          Collection<String> ids = casesByProcess.get(source.process());
          if (ids != null && !ids.isEmpty()) {
            wanted.put(source, ids);
          }
        });
    return read(wanted);
  }

  /** The same for cases of which nobody noted the process. */
  Map<String, String> ofAny(Collection<String> caseIds) {
    Map<CaseTitles, Collection<String>> wanted = new HashMap<>();
    if (!caseIds.isEmpty()) {
      sources.forEach(source -> wanted.put(source, caseIds));
    }
    return read(wanted);
  }

  private Map<String, String> read(Map<CaseTitles, Collection<String>> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<CaseTitles> asked = List.copyOf(wanted.keySet());
    List<String> parts = new ArrayList<>();
    Map<String, Object> values = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      parts.add(
          "select "
              + i
              + ", named"
              + i
              + ".* from ("
              + asked.get(i).query().replace(":ids", ":ids" + i)
              + ") named"
              + i);
      values.put("ids" + i, new HashSet<>(wanted.get(asked.get(i))));
    }
    List<Found> found =
        jdbc.sql(String.join(" union all ", parts))
            .params(values)
            .query(
                (row, i) ->
                    new Found(
                        asked.get(row.getInt(1)),
                        row.getString(2),
                        new CaseTitles.Sealed(row.getString(3), row.getString(4), row.getBytes(5))))
            .list();
    subjects.prepare(found.stream().map(one -> one.sealed.subjectId()).toList());
    Map<String, String> titles = new HashMap<>();
    found.forEach(one -> titles.put(one.caseId, title(one)));
    return titles;
  }

  /** A destroyed key takes the name along, not the list. */
  private static String title(Found found) {
    try {
      String title = found.sealed.content() == null ? null : found.source.title(found.sealed);
      return title == null ? "" : title;
    } catch (KeyDestroyedException destroyed) {
      return "";
    }
  }
}
