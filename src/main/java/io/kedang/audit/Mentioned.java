package io.kedang.audit;

import java.util.List;

/** A comment names colleagues, who are to be told; published in the comment's transaction. */
public record Mentioned(String caseId, String byId, List<String> personIds) {}
