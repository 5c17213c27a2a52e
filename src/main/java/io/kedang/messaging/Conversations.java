package io.kedang.messaging;

import java.time.Instant;
import java.util.List;

/** What was sent to and received from customers, as evidence (VERI-4) and for pages. */
public interface Conversations {

  /** How a reply was dealt with; set by whoever asked for it. */
  enum Disposition {
    /** Waiting for the asking capability's answer, within the transaction. */
    NEW,
    /** Decided the question. */
    COUNTED,
    /** Came after the question was decided or its window had closed. */
    LATE,
    /** A second reply to a question already answered. */
    DUPLICATE,
    /** Matched, but neither a clear yes nor a clear no. */
    AMBIGUOUS,
    /** No open SMS with this token and number. */
    UNKNOWN
  }

  /**
   * One message in either direction.
   *
   * @param direction {@code OUT} or {@code IN}
   * @param kind {@code SMS}, {@code MAIL} or {@code CALLBACK}
   * @param state outgoing: QUEUED, SENDING, SENT, DELIVERED, UNDELIVERABLE, WITHDRAWN, SUPPRESSED,
   *     DEAD; incoming: the disposition
   * @param party masked number or address
   * @param text in clear; empty for callbacks
   * @param reference what the sender named it by, for example a verification's id; may be null
   */
  record Line(
      String id,
      String direction,
      String kind,
      String state,
      String party,
      String text,
      Instant at,
      Instant deliveredAt,
      String reference) {}

  List<Line> ofCase(String caseId);

  /** The text of one reply. */
  String text(String inboundId);

  void dispose(String inboundId, Disposition disposition);
}
