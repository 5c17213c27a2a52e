package io.kedang.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code customer_relation}. */
@Repository
class RelationStore {

  /**
   * @param fromId the customer it stands on, whose key seals it
   * @param toId null for a person without a file
   */
  record Row(
      String id,
      RelationKind kind,
      String fromId,
      String toId,
      boolean main,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean active,
      byte[] sealedContent,
      byte[] sealedEnd) {}

  /**
   * @param activeKey what may stand once at a time
   * @param mainKey null unless it is the main one
   */
  record New(
      String id,
      RelationKind kind,
      String fromId,
      String toId,
      LocalDate validFrom,
      String activeKey,
      String mainKey,
      String phoneToken,
      byte[] sealedContent) {}

  private static final String COLUMNS =
      "id, kind, from_id, to_id, main, valid_from, valid_until, active_key, sealed_content, sealed_end";

  private final JdbcClient jdbc;
  private final Clock clock;

  RelationStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whoever changes groups waits here for the others, until the transaction ends. */
  void lockGroups() {
    jdbc.sql("select id from customer_relation_lock where id = 1 for update")
        .query(Integer.class)
        .single();
  }

  /** The groups a customer is a member of now. */
  List<String> headsOf(String customerId, int limit) {
    return jdbc.sql(
            "select from_id from customer_relation where to_id = ? and kind = 'GROUP_MEMBER' and active_key is not null order by id limit ?")
        .params(customerId, limit)
        .query(String.class)
        .list();
  }

  void insert(New relation, String actorId) {
    jdbc.sql(
            """
            insert into customer_relation (id, kind, from_id, to_id, main, valid_from, active_key, main_key, phone_token, added_by, added_at,
              sealed_content)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            relation.id(),
            relation.kind().name(),
            relation.fromId(),
            relation.toId(),
            relation.mainKey() != null,
            relation.validFrom(),
            relation.activeKey(),
            relation.mainKey(),
            relation.phoneToken(),
            actorId,
            now(),
            relation.sealedContent())
        .update();
  }

  /** Nobody is the main one any more. */
  void clearMain(String mainKey) {
    jdbc.sql("update customer_relation set main = ?, main_key = null where main_key = ?")
        .params(false, mainKey)
        .update();
  }

  boolean makeMain(String id, String mainKey) {
    return jdbc.sql(
                "update customer_relation set main = ?, main_key = ? where id = ? and active_key is not null")
            .params(true, mainKey, id)
            .update()
        == 1;
  }

  boolean end(String id, LocalDate until, String actorId, byte[] sealedReason) {
    return jdbc.sql(
                """
                update customer_relation set valid_until = ?, active_key = null, main_key = null, main = ?, ended_by = ?, ended_at = ?,
                  sealed_end = ? where id = ? and active_key is not null
                """)
            .params(until, false, actorId, now(), sealedReason, id)
            .update()
        == 1;
  }

  Optional<Row> find(String id) {
    return jdbc.sql("select " + COLUMNS + " from customer_relation where id = ?")
        .param(id)
        .query(RelationStore::row)
        .optional();
  }

  /** Those a customer stands in, from either side. */
  List<Row> ofCustomer(String customerId, String after, int limit) {
    return jdbc.sql(
            "select * from (select "
                + COLUMNS
                + " from customer_relation where from_id = :id and id > :after union all select "
                + COLUMNS
                + " from customer_relation where to_id = :id and id > :after) both_sides order by id limit :limit")
        .param("id", customerId)
        .param("after", after)
        .param("limit", limit)
        .query(RelationStore::row)
        .list();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static Row row(ResultSet row, int i) throws SQLException {
    return new Row(
        row.getString("id"),
        RelationKind.valueOf(row.getString("kind")),
        row.getString("from_id"),
        row.getString("to_id"),
        row.getBoolean("main"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_until", LocalDate.class),
        row.getString("active_key") != null,
        row.getBytes("sealed_content"),
        row.getBytes("sealed_end"));
  }
}
