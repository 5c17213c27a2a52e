package io.kedang.access.web;

import io.kedang.access.ActorPrincipal;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.ProblemException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Asks for the right before anything of the request is read: method security alone would parse and
 * judge the body first, and tell strangers about it. An endpoint of ours that names no right is
 * closed; a service client passes only where a scope is named.
 */
class RightsInterceptor implements HandlerInterceptor {

  private final PreAuthorizeAuthorizationManager rights = new PreAuthorizeAuthorizationManager();
  private final StaffDirectory staff;

  RightsInterceptor(StaffDirectory staff) {
    this.staff = staff;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    // an answer in parts comes by here again when it ends; the right was asked when it began
    if (request.getDispatcherType() == DispatcherType.ASYNC
        || !(handler instanceof HandlerMethod method)
        || !method.getBeanType().getName().startsWith("io.kedang.")) {
      return true;
    }
    PreAuthorize right =
        AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), PreAuthorize.class);
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (right == null || !mayCall(right, who, method)) {
      throw new AccessDeniedException("no right");
    }
    if (who != null
        && who.getPrincipal() instanceof ActorPrincipal principal
        && mustChangePassword(principal, request)) {
      throw ProblemException.forbidden("passwordChangeNeeded");
    }
    return true;
  }

  private boolean mayCall(PreAuthorize right, Authentication who, HandlerMethod method) {
    if (right.value().equals("permitAll()")) {
      return true;
    }
    if (who != null
        && who.getPrincipal() instanceof ActorPrincipal principal
        && principal.actor().isServiceClient()
        && !right.value().contains("SCOPE_")) {
      return false;
    }
    AuthorizationResult result =
        rights.authorize(
            () -> who, new SimpleMethodInvocation(method.getBean(), method.getMethod()));
    return result != null && result.isGranted();
  }

  private boolean mustChangePassword(ActorPrincipal principal, HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/session")
        && !request.getRequestURI().equals("/api/sign-in")
        && !principal.actor().isServiceClient()
        && staff
            .account(principal.actor().id())
            .filter(account -> account.mustChangePassword())
            .isPresent();
  }
}
