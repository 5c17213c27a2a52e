package io.kedang.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sheet as lists and its page show it.
 *
 * @param rows that are not empty
 * @param done rows dealt with in the present state: checked for the preview, or run
 * @param opened rows whose file is open
 * @param waiting rows whose case goes on: for a reply, a decision or a correction
 * @param rejected rows that were refused or whose case ended without a file
 * @param failed rows that broke for a reason not their own; starting the sheet again tries them
 *     again
 * @param clean rows dealt with in which nothing was found
 * @param findings how many rows have which finding
 * @param scansWaiting scans that came in a ZIP and belong to no case yet
 * @param message what there is to know about it, in the reader's language; may be null
 */
public record SheetView(
    String id,
    String name,
    SheetState state,
    int rows,
    int done,
    int opened,
    int waiting,
    int rejected,
    int failed,
    int clean,
    Map<String, Integer> findings,
    int scansWaiting,
    String message,
    By uploadedBy,
    Instant uploadedAt,
    List<String> may) {

  /** A person. */
  public record By(String id, String name) {}
}
