package io.kedang.opening;

/**
 * A request for an opening from outside the draft form: the API or a sheet.
 *
 * @param submitterId actor who asks; gets the correction task
 * @param requestId the caller's own id; the same id gets the same answer (OPEN-6). Null for rows of
 *     a sheet
 * @param batchId sheet; with {@code batchLine} the row's identity
 */
public record OpeningRequest(
    OpeningForm form, String submitterId, String requestId, String batchId, Integer batchLine) {}
