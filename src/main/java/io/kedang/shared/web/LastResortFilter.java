package io.kedang.shared.web;

import io.kedang.shared.Failures;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Catches what fails in other filters, before the container can log its message or answer with a
 * page of its own: a session store that is down.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResortFilter extends OncePerRequestFilter {

  private final Problems problems;

  LastResortFilter(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(request, response);
    } catch (IOException readerWentAway) {
      throw readerWentAway;
    } catch (ServletException | RuntimeException e) {
      Throwable cause = e instanceof ServletException && e.getCause() != null ? e.getCause() : e;
      if (cause instanceof ProblemException problem) {
        problems.write(request, response, problem);
      } else {
        String reference = Failures.log(cause, request.getMethod() + " in a filter");
        ProblemException problem =
            new ProblemException(Kind.MALFORMED, "internal", reference)
                .fact("reference", reference);
        problems.write(response, problems.of(HttpStatus.INTERNAL_SERVER_ERROR, problem, request));
      }
    }
  }
}
