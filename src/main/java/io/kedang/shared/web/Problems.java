package io.kedang.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.shared.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Makes RFC 9457 problems: {@code type, title, status, detail, instance, code, fields} and the
 * facts, in the reader's language.
 */
@Component
public class Problems {

  private static final Set<String> RESERVED =
      Set.of("type", "title", "status", "detail", "instance", "code", "fields");
  private static final Object[] NONE = {};

  /** One field's trouble as the reader gets it. */
  public record Field(String field, String code, String message) {}

  private final MessageSource messages;
  private final LocaleResolver locales;
  private final ObjectMapper json;

  Problems(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
    this.messages = messages;
    this.locales = locales;
    this.json = json;
  }

  public ProblemDetail of(ProblemException problem, HttpServletRequest request) {
    return of(status(problem.kind()), problem, request);
  }

  /** A problem whose status is none of {@link ProblemException.Kind}. */
  public ProblemDetail of(
      HttpStatusCode status, String code, HttpServletRequest request, Object... arguments) {
    return of(
        status, new ProblemException(ProblemException.Kind.MALFORMED, code, arguments), request);
  }

  /** The same, with the fields and facts of {@code problem} but another status. */
  ProblemDetail of(HttpStatusCode status, ProblemException problem, HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    ProblemDetail detail = ProblemDetail.forStatus(status);
    detail.setType(URI.create("urn:kedang:problem:" + problem.code()));
    detail.setTitle(text("problem." + problem.code() + ".title", NONE, locale));
    detail.setDetail(text("problem." + problem.code() + ".detail", problem.arguments(), locale));
    detail.setInstance(instance(request));
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("code", problem.code());
    properties.put("fields", fields(problem, locale));
    problem
        .facts()
        .forEach(
            (name, value) -> {
              if (!RESERVED.contains(name)) {
                properties.put(name, value);
              }
            });
    detail.setProperties(properties);
    return detail;
  }

  /** Answers a request that no controller saw. */
  public void write(
      HttpServletRequest request, HttpServletResponse response, ProblemException problem)
      throws IOException {
    write(response, of(problem, request));
  }

  void write(HttpServletResponse response, ProblemDetail detail) throws IOException {
    if (response.isCommitted()) {
      return;
    }
    response.setStatus(detail.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), detail);
  }

  private List<Field> fields(ProblemException problem, Locale locale) {
    return problem.fields().stream()
        .map(
            trouble ->
                new Field(
                    trouble.field(),
                    trouble.code(),
                    text("field." + trouble.code(), trouble.arguments().toArray(), locale)))
        .toList();
  }

  /**
   * Only what has placeholders goes through MessageFormat, so that an apostrophe elsewhere is an
   * apostrophe.
   */
  private String text(String key, Object[] arguments, Locale locale) {
    String pattern = messages.getMessage(key, null, key, locale);
    return arguments == null || arguments.length == 0 || pattern == null || !pattern.contains("{")
        ? pattern
        : new MessageFormat(pattern, locale).format(arguments);
  }

  private static URI instance(HttpServletRequest request) {
    Object original = request.getAttribute(jakarta.servlet.RequestDispatcher.ERROR_REQUEST_URI);
    try {
      return URI.create(original instanceof String path ? path : request.getRequestURI());
    } catch (IllegalArgumentException notAnAddress) {
      return null;
    }
  }

  private static HttpStatus status(ProblemException.Kind kind) {
    return switch (kind) {
      case MALFORMED -> HttpStatus.BAD_REQUEST;
      case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
      case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
