package io.kedang.opening;

/**
 * Beside what else a form is checked.
 *
 * @param applicationId the application itself, which never stands in its own way; null before there
 *     is one
 * @param batchId the sheet it is a row of; earlier rows count, whatever became of them
 * @param scans how many pictures were uploaded for it
 * @param customerId the open file that the form changes, whose own identity and phones are no
 *     finding; null for an opening
 * @param identityStands whether the identity is not asked for: the open file keeps the one it has
 */
public record CheckContext(
    String applicationId,
    String batchId,
    Integer batchLine,
    int scans,
    String customerId,
    boolean identityStands) {

  public CheckContext(String applicationId, String batchId, Integer batchLine, int scans) {
    this(applicationId, batchId, batchLine, scans, null, false);
  }

  boolean isOwn(String otherCustomerId) {
    return customerId != null && customerId.equals(otherCustomerId);
  }
}
