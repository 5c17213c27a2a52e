package io.kedang.messaging;

import io.kedang.privacy.ConsentPurpose;

/** A waiting message as a courier gets it. */
record OutboxEntry(
    String id,
    MessageKind kind,
    String subjectId,
    String caseId,
    String reference,
    String replyToken,
    String client,
    byte[] sealedContent,
    String plainContent,
    int attempts,
    ConsentPurpose purpose) {}
