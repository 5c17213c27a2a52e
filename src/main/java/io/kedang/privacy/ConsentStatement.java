package io.kedang.privacy;

import java.util.Set;

/**
 * What a customer said to a notice: every purpose of the notice was told, those listed were agreed
 * to.
 *
 * @param notice version of the text, as {@code GET /api/consents/notices} names it
 */
public record ConsentStatement(String notice, Set<ConsentPurpose> given) {}
