package io.kedang.access;

import io.kedang.shared.Language;
import java.util.Set;

/**
 * A member of staff as others see one.
 *
 * @param staffNo 工号, also the collector number 采集人工号 of a sheet
 * @param displayNameEn for those who read English; may be null
 * @param email may be null
 * @param locale {@code zh-CN} or {@code en}
 */
public record Person(
    String id,
    String username,
    String staffNo,
    String displayName,
    String displayNameEn,
    String email,
    String locale,
    String branchCode,
    String branchPath,
    Set<Role> roles,
    boolean active) {

  /** What whoever reads the answer under way knows the person by. */
  public String name() {
    return Language.choose(displayName, displayNameEn);
  }
}
