package io.kedang.engine;

/**
 * Something the safety gate refuses.
 *
 * @param elementId id of the element, or of the nearest one above it that has an id; empty when the
 *     file as a whole is refused
 * @param elementName what the element is called in the diagram; may be empty
 * @param rule code of the rule, which pages translate ({@code gate.<rule>})
 * @param detail the attribute or element that offends, for the person who repairs the model
 */
public record Finding(String elementId, String elementName, String rule, String detail) {}
