package io.kedang.access.web;

import io.kedang.access.AccessProperties;
import io.kedang.access.Account;
import io.kedang.access.SignedIn;
import io.kedang.access.StaffDirectory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Who a session belongs to. The session stores the person's id and nothing else: roles come from
 * the directory with every request, so that a right taken away is gone at once, and an update of
 * the program never meets a session it cannot read.
 */
class SessionContexts implements SecurityContextRepository {

  /** Also the column by which the sessions of one person are found and ended. */
  private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

  private final StaffDirectory staff;
  private final AccessProperties properties;
  private final Clock clock;

  SessionContexts(StaffDirectory staff, AccessProperties properties, Clock clock) {
    this.staff = staff;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  @Deprecated
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    HttpServletRequest request = holder.getRequest();
    HttpSession session = BearerTokenFilter.showsToken(request) ? null : request.getSession(false);
    if (session != null
        && session.getAttribute(PERSON) instanceof String id
        && Instant.ofEpochMilli(session.getCreationTime())
            .plus(properties.sessionAtMost())
            .isAfter(clock.instant())) {
      staff
          .account(id)
          .filter(account -> account.person().active())
          .map(Account::actor)
          .map(SignedIn::as)
          .ifPresent(context::setAuthentication);
    }
    return context;
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    Authentication authentication = context.getAuthentication();
    if (authentication instanceof SignedIn signedIn
        && !signedIn.getPrincipal().actor().isServiceClient()) {
      request.getSession().setAttribute(PERSON, signedIn.getName());
    }
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(PERSON) != null;
  }
}
