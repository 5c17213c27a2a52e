package io.kedang.access.web;

import io.kedang.access.Actor;
import io.kedang.access.ServiceClients;
import io.kedang.access.SignedIn;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import io.kedang.shared.web.Problems;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Service clients: {@code Authorization: Bearer}. A request that shows a token is judged by the
 * token alone, whatever cookies come with it.
 */
class BearerTokenFilter extends OncePerRequestFilter {

  private static final String SCHEME = "bearer ";

  private final ServiceClients clients;
  private final Problems problems;

  BearerTokenFilter(ServiceClients clients, Problems problems) {
    this.clients = clients;
    this.problems = problems;
  }

  static boolean showsToken(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (showsToken(request)) {
      String token =
          request.getHeader(HttpHeaders.AUTHORIZATION).substring(SCHEME.length()).strip();
      Optional<Actor> actor = clients.authenticate(token);
      if (actor.isEmpty()) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
        problems.write(
            request, response, new ProblemException(Kind.UNAUTHENTICATED, "tokenInvalid"));
        return;
      }
      SecurityContext context = SecurityContextHolder.createEmptyContext();
      context.setAuthentication(SignedIn.as(actor.get()));
      SecurityContextHolder.setContext(context);
    }
    chain.doFilter(request, response);
  }
}
