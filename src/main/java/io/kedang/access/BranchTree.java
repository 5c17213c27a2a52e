package io.kedang.access;

import io.kedang.shared.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tree as the database has it, read again once a minute so that a branch made on another node
 * appears here.
 */
@Service
public class BranchTree implements Branches {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private record Snapshot(Map<String, Branch> byCode, Instant readAt) {}

  private final JdbcClient jdbc;
  private final RightsLog log;
  private volatile Snapshot snapshot;

  BranchTree(JdbcClient jdbc, RightsLog log) {
    this.jdbc = jdbc;
    this.log = log;
  }

  @Override
  public Optional<Branch> find(String code) {
    return code == null ? Optional.empty() : Optional.ofNullable(byCode().get(code));
  }

  @Override
  public List<Branch> all() {
    return List.copyOf(byCode().values());
  }

  /** The branches whose files are {@code actor}'s business. */
  public List<Branch> seenBy(Actor actor) {
    return byCode().values().stream().filter(branch -> actor.sees(branch.path())).toList();
  }

  /**
   * Finds a branch that {@code actor} may put people or clients into.
   *
   * @throws ProblemException INVALID when there is none
   */
  Branch requireFor(Actor actor, String code) {
    return find(code)
        .filter(branch -> actor.sees(branch.path()))
        .orElseThrow(
            () -> ProblemException.invalid("branchUnknown").field("branchCode", "unknown"));
  }

  /** Adds a branch below {@code parentCode}. */
  @Transactional
  public Branch add(Actor by, String code, String name, String nameEn, String parentCode) {
    Branch parent =
        find(parentCode)
            .filter(found -> by.sees(found.path()))
            .orElseThrow(
                () -> ProblemException.invalid("branchUnknown").field("parentCode", "unknown"));
    Branch branch = new Branch(code, name, nameEn, parent.code(), parent.path() + code + "/");
    insert(branch);
    log.write(code, "BRANCH_ADDED", "parent=" + parent.code(), by.id());
    return branch;
  }

  /** Changes a branch's names; code and place stay, because files carry them. */
  @Transactional
  public Branch rename(Actor by, String code, String name, String nameEn) {
    Branch known =
        find(code)
            .filter(found -> by.sees(found.path()))
            .orElseThrow(() -> ProblemException.notFound("branch"));
    jdbc.sql("update branch set name = ?, name_en = ? where code = ?")
        .params(name, nameEn, code)
        .update();
    snapshot = null;
    log.write(code, "BRANCH_RENAMED", null, by.id());
    return new Branch(code, name, nameEn, known.parentCode(), known.path());
  }

  void insert(Branch branch) {
    try {
      jdbc.sql("insert into branch (code, name, name_en, parent_code, path) values (?, ?, ?, ?, ?)")
          .params(branch.code(), branch.name(), branch.nameEn(), branch.parentCode(), branch.path())
          .update();
    } catch (DuplicateKeyException e) {
      throw ProblemException.conflict("branchExists").field("code", "taken");
    }
    snapshot = null;
  }

  private Map<String, Branch> byCode() {
    Snapshot known = snapshot;
    if (known == null || known.readAt.plus(FRESH).isBefore(Instant.now())) {
      Map<String, Branch> read = new LinkedHashMap<>();
      jdbc.sql("select code, name, name_en, parent_code, path from branch order by path")
          .query(
              (row, i) ->
                  new Branch(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5)))
          .list()
          .forEach(branch -> read.put(branch.code(), branch));
      known = new Snapshot(read, Instant.now());
      snapshot = known;
    }
    return known.byCode;
  }
}
