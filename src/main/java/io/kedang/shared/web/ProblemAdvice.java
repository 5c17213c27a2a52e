package io.kedang.shared.web;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.kedang.shared.Failures;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Every refusal and every failure leaves the house as an RFC 9457 problem in the reader's language;
 * a stack trace never does.
 */
@RestControllerAdvice
class ProblemAdvice {

  private final Problems problems;
  private final List<ProblemTranslator> translators;

  ProblemAdvice(Problems problems, List<ProblemTranslator> translators) {
    this.problems = problems;
    this.translators = translators;
  }

  @ExceptionHandler(ProblemException.class)
  ResponseEntity<ProblemDetail> refused(ProblemException problem, HttpServletRequest request) {
    return answer(problems.of(problem, request));
  }

  /** A body or form whose values break the rules declared on its type. */
  @ExceptionHandler(BindException.class)
  ResponseEntity<ProblemDetail> invalid(BindException e, HttpServletRequest request) {
    return refused(fields(e.getBindingResult()), request);
  }

  @ExceptionHandler(HandlerMethodValidationException.class)
  ResponseEntity<ProblemDetail> invalidParameter(
      HandlerMethodValidationException e, HttpServletRequest request) {
    ProblemException problem = ProblemException.invalid("invalid");
    e.getParameterValidationResults()
        .forEach(
            result ->
                result
                    .getResolvableErrors()
                    .forEach(
                        error -> {
                          if (error instanceof FieldError field) {
                            name(problem, field.getField(), field.getCode(), field.getArguments());
                          } else {
                            name(
                                problem,
                                result.getMethodParameter().getParameterName(),
                                constraint(error),
                                error.getArguments());
                          }
                        }));
    return refused(problem, request);
  }

  @ExceptionHandler(HttpMessageNotReadableException.class)
  ResponseEntity<ProblemDetail> unreadable(
      HttpMessageNotReadableException e, HttpServletRequest request) {
    for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof StreamConstraintsException) {
        return refused(new ProblemException(Kind.TOO_LARGE, "bodyOutOfBounds"), request);
      }
      if (cause instanceof JsonParseException parse) {
        int line = parse.getLocation() == null ? 0 : parse.getLocation().getLineNr();
        int column = parse.getLocation() == null ? 0 : parse.getLocation().getColumnNr();
        return refused(
            new ProblemException(Kind.MALFORMED, "bodyUnreadable", line, column)
                .fact("line", line)
                .fact("column", column),
            request);
      }
    }
    if (e.getCause() instanceof MismatchedInputException mismatch
        && !mismatch.getPath().isEmpty()) {
      return refused(ProblemException.invalid("invalid").field(path(mismatch), "format"), request);
    }
    return refused(new ProblemException(Kind.MALFORMED, "bodyMissing"), request);
  }

  @ExceptionHandler(MissingServletRequestParameterException.class)
  ResponseEntity<ProblemDetail> missing(
      MissingServletRequestParameterException e, HttpServletRequest request) {
    return refused(missing(e.getParameterName()), request);
  }

  @ExceptionHandler(MissingServletRequestPartException.class)
  ResponseEntity<ProblemDetail> missing(
      MissingServletRequestPartException e, HttpServletRequest request) {
    return refused(missing(e.getRequestPartName()), request);
  }

  @ExceptionHandler(ServletRequestBindingException.class)
  ResponseEntity<ProblemDetail> unbound(HttpServletRequest request) {
    return refused(new ProblemException(Kind.MALFORMED, "parameterMissing", "-"), request);
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<ProblemDetail> mismatch(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return refused(
        new ProblemException(Kind.MALFORMED, "parameterInvalid", e.getName())
            .field(e.getName(), "format"),
        request);
  }

  @ExceptionHandler(MaxUploadSizeExceededException.class)
  ResponseEntity<ProblemDetail> tooLarge(HttpServletRequest request) {
    return refused(new ProblemException(Kind.TOO_LARGE, "uploadTooLarge"), request);
  }

  @ExceptionHandler(MultipartException.class)
  ResponseEntity<ProblemDetail> multipart(HttpServletRequest request) {
    return refused(new ProblemException(Kind.MALFORMED, "uploadUnreadable"), request);
  }

  @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
  ResponseEntity<ProblemDetail> unsupported(HttpServletRequest request) {
    return refused(new ProblemException(Kind.UNSUPPORTED_TYPE, "typeUnsupported"), request);
  }

  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  ResponseEntity<ProblemDetail> method(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
        instanceof ResourceHttpRequestHandler) {
      // the catch-all of the static pages answered because nothing else is there
      return nothingThere(request);
    }
    ResponseEntity<ProblemDetail> answer =
        answer(problems.of(HttpStatus.METHOD_NOT_ALLOWED, "methodNotAllowed", request));
    return ResponseEntity.status(answer.getStatusCode())
        .headers(answer.getHeaders())
        .headers(e.getHeaders())
        .body(answer.getBody());
  }

  @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
  ResponseEntity<ProblemDetail> nothingThere(HttpServletRequest request) {
    return refused(new ProblemException(Kind.NOT_FOUND, "pageNotFound"), request);
  }

  /** Method security refuses inside the dispatcher, so the security filters never see it. */
  @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
  ResponseEntity<ProblemDetail> denied(HttpServletRequest request) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    boolean anonymous = who == null || who instanceof AnonymousAuthenticationToken;
    return refused(
        anonymous
            ? new ProblemException(Kind.UNAUTHENTICATED, "signInNeeded")
            : ProblemException.forbidden("forbidden"),
        request);
  }

  /** The reader went away; there is nobody to answer. */
  @ExceptionHandler({ClientAbortException.class, AsyncRequestNotUsableException.class})
  void gone() {}

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> failed(Exception e, HttpServletRequest request) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return refused(problem, request);
      }
      for (ProblemTranslator translator : translators) {
        var problem = translator.translate(cause);
        if (problem.isPresent()) {
          return refused(problem.get(), request);
        }
      }
      if (cause instanceof OptimisticLockingFailureException) {
        return refused(ProblemException.conflict("changedMeanwhile"), request);
      }
      if (cause instanceof ConcurrencyFailureException
          || cause instanceof QueryTimeoutException
          || cause instanceof DuplicateKeyException) {
        return refused(ProblemException.conflict("tryAgain"), request);
      }
    }
    if (e instanceof CannotCreateTransactionException
        || e instanceof TransactionTimedOutException) {
      return unexpected(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", e, request);
    }
    if (e instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return answer(problems.of(known.getStatusCode(), "requestRefused", request));
    }
    return unexpected(HttpStatus.INTERNAL_SERVER_ERROR, "internal", e, request);
  }

  private ResponseEntity<ProblemDetail> unexpected(
      HttpStatus status, String code, Exception e, HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    String reference = Failures.log(e, request.getMethod() + " " + Objects.toString(pattern, "-"));
    return answer(
        problems.of(
            status,
            new ProblemException(Kind.MALFORMED, code, reference).fact("reference", reference),
            request));
  }

  /**
   * The content type is fixed, so that a reader who asked for a picture or a sheet still gets the
   * problem.
   */
  private static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(detail.getStatus())
            .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    Map<String, Object> facts = detail.getProperties();
    if (facts != null && facts.containsKey(ProblemException.RETRY_AFTER)) {
      answer.header(
          HttpHeaders.RETRY_AFTER, String.valueOf(facts.get(ProblemException.RETRY_AFTER)));
    }
    return answer.body(detail);
  }

  private static ProblemException missing(String name) {
    return new ProblemException(Kind.MALFORMED, "parameterMissing", name).field(name, "required");
  }

  private static ProblemException fields(BindingResult result) {
    ProblemException problem = ProblemException.invalid("invalid");
    result
        .getFieldErrors()
        .forEach(error -> name(problem, error.getField(), error.getCode(), error.getArguments()));
    result
        .getGlobalErrors()
        .forEach(error -> name(problem, "", error.getCode(), error.getArguments()));
    return problem;
  }

  private static void name(
      ProblemException problem, String field, String constraint, Object[] arguments) {
    switch (constraint == null ? "" : constraint) {
      case "NotNull", "NotBlank", "NotEmpty" -> problem.field(field, "required");
      case "Size" -> {
        // Spring puts the field's own name first, then the constraint's attributes by name: max,
        // min
        Object[] bounds =
            arguments == null
                ? new Object[0]
                : Arrays.stream(arguments).filter(Number.class::isInstance).toArray();
        if (bounds.length == 2) {
          problem.field(field, "length", bounds[1], bounds[0]);
        } else {
          problem.field(field, "format");
        }
      }
      case "Min", "Max", "Positive", "PositiveOrZero", "DecimalMin", "DecimalMax" ->
          problem.field(field, "range");
      default -> problem.field(field, "format");
    }
  }

  private static String constraint(MessageSourceResolvable error) {
    String[] codes = error.getCodes();
    return codes == null || codes.length == 0 ? "" : codes[codes.length - 1];
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getFieldName() != null
                    ? "." + step.getFieldName()
                    : "[" + step.getIndex() + "]")
        .collect(Collectors.joining())
        .replaceFirst("^\\.", "");
  }
}
