package io.kedang.access;

import io.kedang.shared.ProblemException;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request that is being served. */
public final class Actors {

  private Actors() {}

  /**
   * @throws ProblemException UNAUTHENTICATED when nobody is signed in
   */
  public static Actor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null
        && authentication.getPrincipal() instanceof ActorPrincipal principal) {
      return principal.actor();
    }
    throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "signInNeeded");
  }

  /**
   * Does something in an actor's name outside a request: the program itself does, when it fills a
   * try-out.
   */
  public static void as(Actor actor, Runnable work) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    ActorPrincipal principal = () -> actor;
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(principal, null, List.of()));
    SecurityContextHolder.setContext(context);
    try {
      work.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
