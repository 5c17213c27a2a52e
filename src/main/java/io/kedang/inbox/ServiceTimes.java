package io.kedang.inbox;

import java.time.Duration;

/**
 * What the table {@code task-service-level} promises of a task, in working time (INBX-3, EVAL-2).
 *
 * @param dueWithin from its creation; zero when it is never due
 * @param remindBefore before it is due
 * @param remindAgain from one reminder to the next; zero for one only
 * @param reassignAfter overdue, until the holder loses it; zero for never
 * @param escalateAfter overdue, until {@code escalateTo} is told; zero for never
 * @param escalateTo code of a role
 * @param rule the table's rule that said so
 */
record ServiceTimes(
    Duration dueWithin,
    int priority,
    Duration remindBefore,
    Duration remindAgain,
    Duration reassignAfter,
    Duration escalateAfter,
    String escalateTo,
    String rule) {}
