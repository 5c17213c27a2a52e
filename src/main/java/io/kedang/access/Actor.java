package io.kedang.access;

import java.io.Serializable;
import java.util.Set;

/**
 * Who is asking: a person at a page, or a service client 业务系统 over the API.
 *
 * @param id the person's id, or {@code client:<name>} for a service client
 * @param username sign-in name
 * @param staffNo 工号, null for service clients
 * @param branchPath the branch's place in the tree, {@code /000000/440000/440100/}; a file is in
 *     scope when its branch path starts with this
 * @param scopes what a service client may do; empty for persons
 */
public record Actor(
    String id,
    String username,
    String displayName,
    String staffNo,
    String branchCode,
    String branchPath,
    Set<Role> roles,
    Set<String> scopes)
    implements Serializable {

  static final String CLIENT_PREFIX = "client:";

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /**
   * Whether files of the branch at {@code path} are this actor's business: own branch and below,
   * everything for an auditor.
   */
  public boolean sees(String path) {
    return path != null && path.startsWith(visiblePath());
  }

  /** The path prefix to put into queries; the whole tree for an auditor. */
  public String visiblePath() {
    return has(Role.AUDITOR) ? "/" : branchPath;
  }

  public boolean isServiceClient() {
    return id.startsWith(CLIENT_PREFIX);
  }
}
