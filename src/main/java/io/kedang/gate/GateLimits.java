package io.kedang.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.kedang.access.Actor;
import io.kedang.shared.ProblemException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Keeps a client that runs wild from the others (CUST-6). Each node counts for itself: with n nodes
 * a client gets n times the figure, which protects the node and needs no write for every request.
 */
@Component
public class GateLimits {

  private final GateProperties properties;
  private final Cache<String, Bucket> requests =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(Duration.ofHours(2)).build();
  private final Cache<String, Bucket> unknowns =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterAccess(Duration.ofHours(2)).build();

  GateLimits(GateProperties properties) {
    this.properties = properties;
  }

  /**
   * Counts a request.
   *
   * @throws ProblemException TOO_MANY with the seconds to wait
   */
  public void request(Actor client) {
    take(
        requests.get(
            client.username(), name -> bucket(properties.perMinute(name), Duration.ofMinutes(1))));
  }

  /** Before an answer is looked for: whether the client may still come upon an unknown identity. */
  void requireUnknownsLeft(Actor client) {
    Bucket bucket = unknowns(client);
    if (bucket.getAvailableTokens() == 0) {
      take(bucket);
    }
  }

  /** Counts an identity that has no file. */
  void unknown(Actor client) {
    take(unknowns(client));
  }

  private Bucket unknowns(Actor client) {
    return unknowns.get(
        client.username(), name -> bucket(properties.unknownPerHour(name), Duration.ofHours(1)));
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      long seconds = 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
      throw new ProblemException(ProblemException.Kind.TOO_MANY, "tooManyRequests", seconds)
          .fact(ProblemException.RETRY_AFTER, seconds);
    }
  }

  private static Bucket bucket(int tokens, Duration period) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tokens).refillGreedy(tokens, period))
        .build();
  }
}
