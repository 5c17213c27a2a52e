package io.kedang.access;

import java.util.Set;

/**
 * A member of staff as others see one.
 *
 * @param staffNo 工号, also the collector number 采集人工号 of a sheet
 * @param email may be null
 * @param locale {@code zh-CN} or {@code en}
 */
public record Person(
    String id,
    String username,
    String staffNo,
    String displayName,
    String email,
    String locale,
    String branchCode,
    String branchPath,
    Set<Role> roles,
    boolean active) {}
