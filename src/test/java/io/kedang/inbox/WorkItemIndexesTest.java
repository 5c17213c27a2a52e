package io.kedang.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.KedangTest;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A page of the list costs the same at any length only while it is read from an index in its order
 * (INBX-1). An index that begins like a list's own but is sorted otherwise draws a database to it:
 * with one of them, a first page took 244 ms at 100,000 tasks instead of 1.
 */
@KedangTest
class WorkItemIndexesTest {

  /** What the limbs of the views fix, see {@link InboxRights} and {@link Tasks}. */
  private static final Set<String> FIXED_BY_LISTS =
      Set.of("pool", "urged_pool", "state", "assignee_id", "maker_id", "done_by");

  @Autowired DataSource source;

  /** What the everyday filters and the rights ask, so that only a row that is shown is fetched. */
  private static final Set<String> CARRIED =
      Set.of(
          "task_type",
          "channel",
          "customer_type",
          "level",
          "service_level",
          "created_at",
          "branch_path",
          "maker_excluded",
          "maker_id",
          "excluded");

  @Test
  void everyIndexThatBeginsLikeAListIsSortedAsTheListIs() throws Exception {
    Map<String, List<String>> indexes = indexes();
    assertThat(indexes.values().stream().map(columns -> columns.get(0)))
        .as("the lists have their indexes")
        .containsAll(FIXED_BY_LISTS);
    indexes.forEach(
        (name, columns) -> {
          if (FIXED_BY_LISTS.contains(columns.get(0))) {
            int end = columns.indexOf("task_id");
            assertThat(end).as("the end of the order of " + name).isPositive();
            assertThat(columns.get(end - 1))
                .as("what " + name + " is sorted by")
                .isIn("due_key", "created_at", "done_at");
            assertThat(columns.subList(0, end - 1))
                .as("what stands before the order in " + name)
                .allMatch(column -> FIXED_BY_LISTS.contains(column) || column.startsWith("scope"));
            assertThat(CARRIED)
                .as("what " + name + " carries behind its order")
                .containsAll(columns.subList(end + 1, columns.size()));
          }
        });
  }

  @Test
  void freeTasksAreFoundWithoutFetchingTheirRows() throws Exception {
    assertThat(indexes().values())
        .filteredOn(
            columns ->
                columns.get(0).equals("pool") && columns.get(columns.size() - 1).equals("excluded"))
        .hasSize(4)
        .allSatisfy(columns -> assertThat(columns).containsAll(CARRIED));
  }

  private Map<String, List<String>> indexes() throws Exception {
    Map<String, List<String>> indexes = new TreeMap<>();
    try (Connection connection = source.getConnection()) {
      DatabaseMetaData data = connection.getMetaData();
      String table = data.storesUpperCaseIdentifiers() ? "WORK_ITEM" : "work_item";
      try (ResultSet row =
          data.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, false, true)) {
        while (row.next()) {
          if (row.getString("COLUMN_NAME") != null) {
            indexes
                .computeIfAbsent(row.getString("INDEX_NAME"), name -> new ArrayList<>())
                .add(row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
          }
        }
      }
    }
    return indexes;
  }
}
