package io.kedang.shared.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the container refuses by itself, such as an address with forbidden characters, told as a
 * problem too.
 */
@Hidden
@RestController
class ContainerErrors implements ErrorController {

  private final Problems problems;

  ContainerErrors(Problems problems) {
    this.problems = problems;
  }

  @RequestMapping("/error")
  @PreAuthorize("permitAll()")
  public ResponseEntity<ProblemDetail> error(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status =
        code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
    if (status == null || status.is5xxServerError()) {
      status = HttpStatus.INTERNAL_SERVER_ERROR;
    }
    String problem =
        switch (status) {
          case NOT_FOUND -> "pageNotFound";
          case PAYLOAD_TOO_LARGE -> "uploadTooLarge";
          case METHOD_NOT_ALLOWED -> "methodNotAllowed";
          case INTERNAL_SERVER_ERROR -> "internal";
          default -> "requestRefused";
        };
    return ResponseEntity.status(status)
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
        .body(problems.of(status, problem, request, "-"));
  }
}
