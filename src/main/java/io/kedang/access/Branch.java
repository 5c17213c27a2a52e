package io.kedang.access;

/**
 * One branch 机构 of the tree.
 *
 * @param code six digits
 * @param path codes from the root to this branch, {@code /000000/440000/440100/}
 */
public record Branch(String code, String name, String nameEn, String parentCode, String path) {}
