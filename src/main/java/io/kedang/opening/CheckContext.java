package io.kedang.opening;

/**
 * Beside what else a form is checked.
 *
 * @param applicationId the application itself, which never stands in its own way; null before there
 *     is one
 * @param batchId the sheet it is a row of; earlier rows count, whatever became of them
 * @param scans how many pictures were uploaded for it
 */
public record CheckContext(String applicationId, String batchId, Integer batchLine, int scans) {}
