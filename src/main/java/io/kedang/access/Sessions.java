package io.kedang.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Which sessions still stand, for whoever answers one long after it was asked (ACCS-1). Signing
 * out, locking an account and taking a right remove the session's row, so that this is the truth on
 * every node.
 */
@Service
public class Sessions {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Clock clock;

  Sessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those of the ids whose session was neither ended nor left idle for too long. */
  public Set<String> standing(Collection<String> ids) {
    List<String> all = new ArrayList<>(new HashSet<>(ids));
    Set<String> standing = new HashSet<>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      standing.addAll(
          jdbc.sql(
                  "select SESSION_ID from SPRING_SESSION where SESSION_ID in (:ids) and EXPIRY_TIME > :now")
              .param("ids", all.subList(from, Math.min(from + AT_ONCE, all.size())))
              .param("now", clock.millis())
              .query(String.class)
              .list());
    }
    return standing;
  }
}
