package io.kedang.inbox.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.kedang.access.Actors;
import io.kedang.inbox.BulkWork;
import io.kedang.inbox.BulkWork.Action;
import io.kedang.inbox.BulkWork.RowResult;
import io.kedang.inbox.Deputies;
import io.kedang.shared.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same done to many tasks, and taken back (INBX-2). */
@RestController
@RequestMapping("/api/tasks/bulk")
class BulkController {

  private static final Map<String, Action> ACTIONS =
      Map.of(
          "claim", Action.CLAIM,
          "release", Action.RELEASE,
          "assign", Action.ASSIGN,
          "handOver", Action.HAND_OVER,
          "complete", Action.COMPLETE);

  private final BulkWork bulk;
  private final Deputies deputies;
  private final Problems problems;

  BulkController(BulkWork bulk, Deputies deputies, Problems problems) {
    this.bulk = bulk;
    this.deputies = deputies;
    this.problems = problems;
  }

  /**
   * @param action {@code claim}, {@code release}, {@code assign}, {@code handOver}, {@code
   *     complete}
   * @param principal as {@code for}: whose deputy the actor is; nothing to {@code assign}, which is
   *     a manager's own
   */
  record Order(
      String action,
      List<String> ids,
      String personId,
      String reason,
      Map<String, Object> form,
      boolean dryRun,
      @JsonProperty("for") String principal) {}

  /**
   * @param code the refusal's code; null when it was done, or would be
   * @param words the refusal in the reader's language
   */
  record Row(String id, boolean ok, String code, String words) {}

  /**
   * @param undo with which it can be taken back until {@code undoUntil}; null when nothing can
   */
  record Results(boolean dryRun, List<Row> results, String undo, Instant undoUntil) {}

  record Undo(String undo) {}

  @PostMapping
  @PreAuthorize(InboxReaders.WORKERS)
  Results run(@RequestBody Order order, HttpServletRequest request) {
    Action action = order.action == null ? null : ACTIONS.get(order.action);
    BulkWork.Result result =
        bulk.run(
            new BulkWork.Order(
                action, order.ids, order.personId, order.reason, order.form, order.dryRun),
            deputies.reader(Actors.current(), order.principal));
    return new Results(
        result.dryRun(), rows(result.rows(), request), result.undo(), result.undoUntil());
  }

  @PostMapping("/undo")
  @PreAuthorize(InboxReaders.WORKERS)
  Results undo(@RequestBody Undo undo, HttpServletRequest request) {
    return new Results(false, rows(bulk.undo(undo.undo, Actors.current()), request), null, null);
  }

  private List<Row> rows(List<RowResult> results, HttpServletRequest request) {
    return results.stream()
        .map(
            one ->
                one.refusal() == null
                    ? new Row(one.id(), true, null, null)
                    : new Row(
                        one.id(),
                        false,
                        one.refusal().code(),
                        words(problems.of(one.refusal(), request))))
        .toList();
  }

  /** The whole refusal, with what is wrong in which field. */
  private static String words(ProblemDetail problem) {
    Stream<String> fields =
        problem.getProperties() != null
                && problem.getProperties().get("fields") instanceof List<?> all
            ? all.stream()
                .filter(Problems.Field.class::isInstance)
                .map(field -> ((Problems.Field) field).message())
            : Stream.empty();
    return Stream.concat(Stream.of(problem.getDetail()), fields).collect(Collectors.joining(" "));
  }
}
