package io.kedang.messaging;

import io.kedang.access.Actor;
import io.kedang.audit.CaseHistory;
import io.kedang.messaging.Conversations.Disposition;
import io.kedang.messaging.Conversations.Line;
import io.kedang.privacy.DataSubjects;
import io.kedang.privacy.Reveals;
import io.kedang.shared.ProblemException;
import io.kedang.shared.Slice;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people see of messages: those of a case, and the replies that answered no open question. The
 * latter stay on the list until somebody has looked (VERI-1: never lost).
 */
@Service
public class MessagePages {

  /**
   * A reply nobody's question was answered by.
   *
   * @param phone masked
   * @param caseId the case whose question it came too late for; null when it answers none of ours
   */
  public record Unanswering(
      String id, Instant at, String phone, String text, Disposition disposition, String caseId) {}

  private final KeptConversations conversations;
  private final InboundStore inbound;
  private final CaseHistory cases;
  private final DataSubjects subjects;
  private final Reveals reveals;
  private final Clock clock;

  MessagePages(
      KeptConversations conversations,
      InboundStore inbound,
      CaseHistory cases,
      DataSubjects subjects,
      Reveals reveals,
      Clock clock) {
    this.conversations = conversations;
    this.inbound = inbound;
    this.cases = cases;
    this.subjects = subjects;
    this.reveals = reveals;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<Line> ofCase(String caseId) {
    cases.requireVisible(caseId);
    return conversations.ofCase(caseId);
  }

  /**
   * Oldest first. What belongs to a case outside the reader's scope is left out, so a page may be
   * shorter than asked for.
   */
  @Transactional(readOnly = true)
  public Slice<Unanswering> unanswering(String after, int limit) {
    List<InboundStore.Row> found = inbound.needingAttention(after == null ? "" : after, limit + 1);
    List<InboundStore.Row> page = found.subList(0, Math.min(limit, found.size()));
    subjects.prepare(page.stream().map(InboundStore.Row::subjectId).toList());
    List<Unanswering> items = page.stream().filter(this::isVisible).map(this::shown).toList();
    return new Slice<>(items, found.size() > limit ? page.get(page.size() - 1).id() : null);
  }

  private Unanswering shown(InboundStore.Row reply) {
    Line line = conversations.line(reply);
    return new Unanswering(
        reply.id(), reply.at(), line.party(), line.text(), reply.disposition(), reply.caseId());
  }

  private boolean isVisible(InboundStore.Row reply) {
    if (reply.caseId() == null) {
      return true;
    }
    try {
      cases.requireVisible(reply.caseId());
      return true;
    } catch (ProblemException e) {
      return false;
    }
  }

  /** Takes a reply off the list for everybody. */
  @Transactional
  public void seen(String id, Actor by) {
    visible(id);
    inbound.seen(id, by.id(), clock.instant());
  }

  /** The number a reply came from, in clear, so that somebody can call back. */
  @Transactional
  public String reveal(String id, String purpose, Actor by) {
    InboundStore.Row reply = visible(id);
    reveals.record(by.id(), reply.subjectId(), "message:" + id, "phone", purpose);
    return conversations.content(reply).number();
  }

  private InboundStore.Row visible(String id) {
    return inbound
        .find(id)
        .filter(this::isVisible)
        .orElseThrow(() -> ProblemException.notFound("message"));
  }
}
