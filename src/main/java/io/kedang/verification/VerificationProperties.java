package io.kedang.verification;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Waiting times, attempts and quiet hours (VERI-5); times of day are Asia/Shanghai.
 *
 * @param replyWindow how long an SMS may be answered, from the moment it may be sent
 * @param quietFrom no SMS from here; null for no quiet hours
 * @param quietTo until here on the next morning
 * @param callAttempts calls without an answer before the contact counts as unreachable
 * @param callSlots times of day at which to try again; the next try is never in the slot of the
 *     last one
 * @param callGap at least this long between two tries
 * @param mostCalls calls of any outcome, so that call-backs end
 * @param callbackWithin how far ahead a customer may name a time
 */
@ConfigurationProperties("kedang.verification")
public record VerificationProperties(
    @DefaultValue("PT24H") Duration replyWindow,
    LocalTime quietFrom,
    LocalTime quietTo,
    @DefaultValue("3") int callAttempts,
    @DefaultValue({"09:30", "14:30", "19:00"}) List<LocalTime> callSlots,
    @DefaultValue("PT2H") Duration callGap,
    @DefaultValue("10") int mostCalls,
    @DefaultValue("P30D") Duration callbackWithin) {}
