package io.kedang.shared;

import java.util.List;

/**
 * One page of a list that is paged by key.
 *
 * @param next the cursor to send as {@code after} for the following page; null on the last one
 */
public record Slice<T>(List<T> items, String next) {}
