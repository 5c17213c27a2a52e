package io.kedang.access;

import io.kedang.shared.ProblemException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request that is being served. */
public final class Actors {

  private Actors() {}

  /**
   * @throws ProblemException UNAUTHENTICATED when nobody is signed in
   */
  public static Actor current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof ActorPrincipal principal) {
      return principal.actor();
    }
    throw new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "signInNeeded");
  }
}
