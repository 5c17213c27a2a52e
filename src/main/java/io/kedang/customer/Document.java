package io.kedang.customer;

import java.time.Instant;

/** A scan 影像, as lists show it; the picture itself is opened by {@link Documents#picture}. */
public record Document(
    String id,
    String ownerId,
    String subjectId,
    String name,
    String contentType,
    long size,
    Instant createdAt,
    String createdBy) {}
