package io.kedang.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kedang.shared.ProblemException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Business systems 业务系统 that come over the API, each with its own bearer token and scopes
 * (REQUIREMENTS §1). The table holds the token's SHA-256: a token is 256 random bits, which nobody
 * guesses, so a slow password hash would cost time on every request and protect nothing.
 */
@Service
public class ServiceClients {

  /** A client as the administrator sees it; the token itself is shown once, when it is made. */
  public record ServiceClient(
      String name,
      String displayName,
      String branchCode,
      Set<String> scopes,
      boolean active,
      Instant createdAt) {}

  private final JdbcClient jdbc;
  private final Clock clock;
  private final BranchTree branches;
  private final RightsLog log;
  private final Cache<String, Optional<Actor>> byTokenHash =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(Duration.ofSeconds(30)).build();

  ServiceClients(JdbcClient jdbc, Clock clock, BranchTree branches, RightsLog log) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.branches = branches;
    this.log = log;
  }

  /** Whose token this is. */
  public Optional<Actor> authenticate(String token) {
    return byTokenHash.get(
        Secrets.sha256(token),
        hash ->
            jdbc.sql(
                    "select name, display_name, branch_code, scopes from service_client where token_hash = ? and active = ?")
                .params(hash, true)
                .query(
                    (row, i) ->
                        actor(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            scopes(row.getString(4))))
                .optional());
  }

  /** The clients of the branches that {@code by} administers. */
  public List<ServiceClient> seenBy(Actor by) {
    return all().stream()
        .filter(
            client ->
                branches
                    .find(client.branchCode())
                    .filter(branch -> by.sees(branch.path()))
                    .isPresent())
        .toList();
  }

  private List<ServiceClient> all() {
    return jdbc.sql(
            "select name, display_name, branch_code, scopes, active, created_at from service_client order by name")
        .query(
            (row, i) ->
                new ServiceClient(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    scopes(row.getString(4)),
                    row.getBoolean(5),
                    row.getTimestamp(6).toInstant()))
        .list();
  }

  /** Adds a client and answers its token, which cannot be read again. */
  @Transactional
  public String add(
      Actor by, String name, String displayName, String branchCode, Set<String> scopes) {
    Branch branch = branches.requireFor(by, branchCode);
    String token = Secrets.token();
    try {
      insert(name, displayName, branch.code(), scopes, token, false);
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("clientExists").field("name", "taken");
    }
    log.write(
        Actor.CLIENT_PREFIX + name,
        "CLIENT_ADDED",
        "scopes=" + String.join(" ", new TreeSet<>(scopes)),
        by.id());
    return token;
  }

  /** Replaces the token; the old one stops working within half a minute. */
  @Transactional
  public String renewToken(Actor by, String name) {
    require(by, name);
    String token = Secrets.token();
    change(
        "update service_client set token_hash = ? where name = ? and active = true",
        Secrets.sha256(token),
        name);
    log.write(Actor.CLIENT_PREFIX + name, "CLIENT_TOKEN_RENEWED", null, by.id());
    return token;
  }

  @Transactional
  public void close(Actor by, String name) {
    require(by, name);
    change("update service_client set active = ? where name = ?", false, name);
    log.write(Actor.CLIENT_PREFIX + name, "CLIENT_CLOSED", null, by.id());
  }

  void insert(
      String name,
      String displayName,
      String branchCode,
      Set<String> scopes,
      String token,
      boolean demo) {
    jdbc.sql(
            """
            insert into service_client (name, display_name, token_hash, branch_code, scopes, active, demo, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(
            name,
            displayName,
            Secrets.sha256(token),
            branchCode,
            String.join(" ", new TreeSet<>(scopes)),
            true,
            demo,
            Timestamp.from(clock.instant()))
        .update();
  }

  private void require(Actor by, String name) {
    if (seenBy(by).stream().noneMatch(client -> client.name().equals(name))) {
      throw ProblemException.notFound("client");
    }
  }

  private void change(String sql, Object... params) {
    if (jdbc.sql(sql).params(params).update() == 0) {
      throw ProblemException.notFound("client");
    }
    byTokenHash.invalidateAll();
  }

  private Actor actor(String name, String displayName, String branchCode, Set<String> scopes) {
    String path = branches.find(branchCode).map(Branch::path).orElseThrow();
    return new Actor(
        Actor.CLIENT_PREFIX + name, name, displayName, null, branchCode, path, Set.of(), scopes);
  }

  private static Set<String> scopes(String text) {
    return Set.copyOf(Arrays.asList(text.split(" ")));
  }
}
