package io.kedang.intake;

import io.kedang.opening.OpeningForm;
import java.util.List;

/**
 * A row understood as an opening request.
 *
 * @param obstacles what keeps it from becoming a case at all: what only the sheet can get wrong
 */
record RowReading(OpeningForm form, List<RowFinding> obstacles) {}
