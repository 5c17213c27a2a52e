package io.kedang.inbox;

/**
 * A leaver's work goes to others, so that whoever keeps more of it than tasks passes that on as
 * well. Told in a transaction of its own; it may be told again when a node went down meanwhile.
 *
 * @param successorId null when nobody in particular takes over
 */
public record WorkHandedOver(String personId, String successorId) {}
