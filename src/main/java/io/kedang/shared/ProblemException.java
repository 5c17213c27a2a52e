package io.kedang.shared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal the caller can act on. The web layer turns it into an RFC 9457 problem in the reader's
 * language: title and detail are the messages {@code problem.<code>.title} and {@code
 * problem.<code>.detail}. Arguments must not hold personal data, because problems are logged.
 */
public class ProblemException extends RuntimeException {

  /** Fact that names the seconds to wait; the answer carries it as {@code Retry-After}. */
  public static final String RETRY_AFTER = "retryAfter";

  /** What the refusal means for the caller; each kind is one HTTP status. */
  public enum Kind {
    /** 400: the request cannot be read. */
    MALFORMED,
    /** 401. */
    UNAUTHENTICATED,
    /** 403. */
    FORBIDDEN,
    /** 404, also for what exists outside the reader's scope. */
    NOT_FOUND,
    /** 409: somebody else was faster, or the state does not allow it. */
    CONFLICT,
    /** 413. */
    TOO_LARGE,
    /** 415. */
    UNSUPPORTED_TYPE,
    /** 422: read and understood, but a field is wrong. */
    INVALID,
    /** 429. */
    TOO_MANY,
    /** 503: nothing wrong with the request; this node has no room for it just now. */
    UNAVAILABLE
  }

  /** One field's trouble; the text is the message {@code field.<code>}. */
  public record FieldProblem(String field, String code, List<Object> arguments) {}

  private final Kind kind;
  private final String code;
  private final List<FieldProblem> fields = new ArrayList<>();
  private final Map<String, Object> facts = new LinkedHashMap<>();
  private final transient Object[] arguments;

  public ProblemException(Kind kind, String code, Object... arguments) {
    super(code);
    this.kind = kind;
    this.code = code;
    this.arguments = arguments;
  }

  /** Names the field that is wrong; may be called several times. */
  public ProblemException field(String field, String code, Object... arguments) {
    fields.add(new FieldProblem(field, code, List.of(arguments)));
    return this;
  }

  /**
   * Adds a machine-readable fact to the problem, for example the id of the case that stands in the
   * way.
   */
  public ProblemException fact(String name, Object value) {
    facts.put(name, value);
    return this;
  }

  public static ProblemException notFound(String what) {
    return new ProblemException(Kind.NOT_FOUND, what + "NotFound");
  }

  public static ProblemException conflict(String code, Object... arguments) {
    return new ProblemException(Kind.CONFLICT, code, arguments);
  }

  public static ProblemException invalid(String code, Object... arguments) {
    return new ProblemException(Kind.INVALID, code, arguments);
  }

  public static ProblemException forbidden(String code, Object... arguments) {
    return new ProblemException(Kind.FORBIDDEN, code, arguments);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public List<FieldProblem> fields() {
    return fields;
  }

  public Map<String, Object> facts() {
    return facts;
  }

  public Object[] arguments() {
    return arguments;
  }
}
