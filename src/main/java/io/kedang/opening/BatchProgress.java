package io.kedang.opening;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the cases of a sheet have come, read without opening any of them (CLNS-1). */
@Component
public class BatchProgress {

  /** One row's case. {@code customerCode} is null until the file is open. */
  public record Row(
      int line, String caseId, String subjectId, ApplicationState state, String customerCode) {}

  private final JdbcClient jdbc;

  BatchProgress(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many cases of each sheet stand in which state, in one statement. */
  public Map<String, Map<ApplicationState, Integer>> counts(Collection<String> batchIds) {
    Map<String, Map<ApplicationState, Integer>> counts = new HashMap<>();
    if (!batchIds.isEmpty()) {
      jdbc.sql(
              "select batch_id, state, count(*) from application where batch_id in (:ids) group by batch_id, state")
          .param("ids", batchIds)
          .query(
              (row, i) ->
                  counts
                      .computeIfAbsent(
                          row.getString(1), id -> new EnumMap<>(ApplicationState.class))
                      .put(ApplicationState.valueOf(row.getString(2)), row.getInt(3)))
          .list();
    }
    return counts;
  }

  /** The cases of a part of a sheet, by line. */
  public Map<Integer, Row> rows(String batchId, int fromLine, int toLine) {
    Map<Integer, Row> rows = new HashMap<>();
    List<Row> found =
        jdbc.sql(
                "select batch_line, id, subject_id, state, customer_code from application where batch_id = ? and batch_line between ? and ?")
            .params(batchId, fromLine, toLine)
            .query(
                (row, i) ->
                    new Row(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        ApplicationState.valueOf(row.getString(4)),
                        row.getString(5)))
            .list();
    found.forEach(row -> rows.put(row.line(), row));
    return rows;
  }
}
