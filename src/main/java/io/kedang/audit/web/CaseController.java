package io.kedang.audit.web;

import io.kedang.audit.CaseDiagrams;
import io.kedang.audit.CaseHistory.CaseRecord;
import io.kedang.audit.CaseSteps;
import io.kedang.audit.Cases;
import io.kedang.shared.Slice;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases 办件, their stories and their diagrams (AUDT-1). */
@RestController
@RequestMapping("/api/cases")
class CaseController {

  private static final String MENTIONS = "mentions";

  /** Facts that name people. */
  private static final List<String> PEOPLE = List.of("for", "from", "to", MENTIONS);

  private final Cases cases;
  private final CaseDiagrams diagrams;
  private final CaseSteps steps;
  private final CaseNames names;

  CaseController(Cases cases, CaseDiagrams diagrams, CaseSteps steps, CaseNames names) {
    this.cases = cases;
    this.diagrams = diagrams;
    this.steps = steps;
    this.names = names;
  }

  record BranchName(String code, String name) {}

  record ActorName(String id, String name) {}

  record CaseLine(
      String id,
      String process,
      String state,
      String channel,
      String customerType,
      String level,
      BranchName branch,
      ActorName startedBy,
      Instant startedAt,
      Instant endedAt,
      String customerId) {}

  record CaseView(
      String id,
      String process,
      String state,
      String channel,
      String customerType,
      String level,
      BranchName branch,
      ActorName startedBy,
      Instant startedAt,
      Instant endedAt,
      String customerId,
      List<StepLine> steps) {}

  /**
   * @param standsInFor in whose place the assignee has it; null for nobody's
   */
  record StepLine(
      String taskId,
      String taskType,
      String role,
      ActorName assignee,
      ActorName standsInFor,
      Instant since,
      Instant dueAt) {}

  /**
   * @param people names of the people whom facts tell of: in whose place, from whom, to whom, who
   *     was mentioned
   * @param mentionedAs whatever the note may call those it mentions, in either language
   */
  record StoryLine(
      String id,
      Instant at,
      String kind,
      ActorName actor,
      Map<String, Object> facts,
      String note,
      Map<String, String> people,
      List<String> mentionedAs) {}

  /**
   * @param mentions ids of colleagues who are to be told; may be left out
   */
  record Comment(String text, List<String> mentions) {}

  @GetMapping
  @PreAuthorize(CaseReaders.READERS)
  Slice<CaseLine> list(
      @RequestParam(required = false) String customer,
      @RequestParam(defaultValue = "false") boolean mine,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit) {
    Slice<CaseRecord> page = cases.list(customer, mine, after, limit);
    CaseNames.Known known = names.of(page.items().stream().map(CaseRecord::startedBy).toList());
    return new Slice<>(
        page.items().stream().map(record -> line(record, known)).toList(), page.next());
  }

  @GetMapping("/{id}")
  @PreAuthorize(CaseReaders.READERS)
  CaseView one(@PathVariable String id) {
    CaseRecord record = cases.requireReadable(id);
    List<CaseSteps.Step> open = steps.openSteps(id);
    List<String> people = new ArrayList<>();
    people.add(record.startedBy());
    for (CaseSteps.Step step : open) {
      people.add(step.assigneeId());
      people.add(step.standsInForId());
    }
    CaseNames.Known known = names.of(people);
    CaseLine line = line(record, known);
    return new CaseView(
        line.id,
        line.process,
        line.state,
        line.channel,
        line.customerType,
        line.level,
        line.branch,
        line.startedBy,
        line.startedAt,
        line.endedAt,
        line.customerId,
        open.stream()
            .map(
                step ->
                    new StepLine(
                        step.taskId(),
                        step.taskType(),
                        step.role(),
                        known.actor(step.assigneeId()),
                        known.actor(step.standsInForId()),
                        step.since(),
                        step.dueAt()))
            .toList());
  }

  @GetMapping("/{id}/story")
  @PreAuthorize(CaseReaders.READERS)
  Slice<StoryLine> story(
      @PathVariable String id,
      @RequestParam(required = false) String after,
      @RequestParam(required = false) Integer limit) {
    Slice<Cases.StoryEntry> page = cases.story(id, after, limit);
    return new Slice<>(lines(page.items()), page.next());
  }

  @PostMapping("/{id}/comments")
  @PreAuthorize(CaseReaders.COMMENTERS)
  @ResponseStatus(HttpStatus.CREATED)
  StoryLine comment(@PathVariable String id, @RequestBody Comment comment) {
    return lines(List.of(cases.comment(id, comment.text, comment.mentions))).get(0);
  }

  /** Whom a comment may name. */
  @GetMapping("/{id}/colleagues")
  @PreAuthorize(CaseReaders.COMMENTERS)
  List<Cases.Colleague> colleagues(
      @PathVariable String id, @RequestParam(required = false) @Size(max = 60) String q) {
    return cases.colleagues(id, q);
  }

  @GetMapping("/{id}/diagrams")
  @PreAuthorize(CaseReaders.READERS)
  List<CaseDiagrams.Diagram> diagrams(@PathVariable String id) {
    return diagrams.of(id);
  }

  private List<StoryLine> lines(List<Cases.StoryEntry> entries) {
    Set<String> all = new HashSet<>();
    for (Cases.StoryEntry entry : entries) {
      all.add(entry.actorId());
      all.addAll(peopleIn(entry.facts()));
    }
    CaseNames.Known known = names.of(all);
    return entries.stream()
        .map(
            entry ->
                new StoryLine(
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    known.actor(entry.actorId()),
                    entry.facts(),
                    entry.note(),
                    known.among(peopleIn(entry.facts())),
                    names.everyNameOf(peopleIn(entry.facts(), MENTIONS))))
        .toList();
  }

  private static Set<String> peopleIn(Map<String, Object> facts) {
    return PEOPLE.stream()
        .flatMap(fact -> peopleIn(facts, fact).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> peopleIn(Map<String, Object> facts, String fact) {
    if (facts.get(fact) instanceof Collection<?> many) {
      return many.stream().map(Object::toString).collect(Collectors.toSet());
    }
    return facts.get(fact) instanceof String id ? Set.of(id) : Set.of();
  }

  private CaseLine line(CaseRecord record, CaseNames.Known known) {
    return new CaseLine(
        record.caseId(),
        record.process(),
        record.state(),
        record.channel(),
        record.customerType(),
        record.level(),
        names.branch(record.branchCode()),
        known.actor(record.startedBy()),
        record.startedAt(),
        record.endedAt(),
        record.customerId());
  }
}
