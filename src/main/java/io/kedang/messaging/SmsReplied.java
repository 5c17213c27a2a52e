package io.kedang.messaging;

import java.time.Instant;

/**
 * A customer's reply that was matched, by token and number, to one SMS of ours. Published in the
 * transaction that stores the reply. The text is not part of the event; {@link Conversations#text}
 * opens it.
 *
 * @param inboundId the stored reply
 * @param reference what the sender gave with the SMS
 */
public record SmsReplied(
    String inboundId, String messageId, String reference, String caseId, Instant at) {}
