package io.kedang.access.web;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.ActorPrincipal;
import io.kedang.access.Actors;
import io.kedang.access.Branches;
import io.kedang.access.Person;
import io.kedang.access.Role;
import io.kedang.access.SignIns;
import io.kedang.access.SignedIn;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out, who one is, and the own password and language. */
@RestController
class SessionController {

  record SignInPage(boolean demo, List<DemoPerson> people, String password) {}

  record DemoPerson(
      String username,
      String displayName,
      String displayNameEn,
      List<String> roles,
      String branchName,
      String branchNameEn) {}

  record Credentials(
      @NotBlank @Size(max = 60) String username, @NotBlank @Size(max = 200) String password) {}

  record Language(@NotBlank @Pattern(regexp = "zh-CN|en") String locale) {}

  record NewPassword(
      @NotBlank @Size(max = 200) String current, @NotBlank @Size(max = 200) String chosen) {}

  private final SignIns signIns;
  private final StaffDirectory staff;
  private final Branches branches;
  private final SessionContexts contexts;
  private final CookieCsrfTokenRepository csrfTokens;
  private final SessionView.Features features;

  SessionController(
      SignIns signIns,
      StaffDirectory staff,
      Branches branches,
      SessionContexts contexts,
      CookieCsrfTokenRepository csrfTokens,
      @Value("${kedang.demo:false}") boolean demo,
      Environment environment) {
    this.signIns = signIns;
    this.staff = staff;
    this.branches = branches;
    this.contexts = contexts;
    this.csrfTokens = csrfTokens;
    this.features =
        new SessionView.Features(
            demo,
            demo
                && "simulator"
                    .equalsIgnoreCase(
                        environment.getProperty("kedang.messaging.sms.gateway", "simulator")));
  }

  /** What the sign-in page shows; the demo's people and their password in the demo only. */
  @GetMapping("/api/sign-in")
  @PreAuthorize("permitAll()")
  public SignInPage signInPage() {
    return features.demo()
        ? new SignInPage(
            true, signIns.demoPeople().stream().map(this::demoPerson).toList(), "kedang-demo")
        : new SignInPage(false, List.of(), null);
  }

  @PostMapping(path = "/api/session", consumes = MediaType.APPLICATION_JSON_VALUE)
  @PreAuthorize("permitAll()")
  public SessionView signIn(
      @Valid @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account =
        signIns.signIn(credentials.username(), credentials.password(), request.getRemoteAddr());
    HttpSession before = request.getSession(false);
    if (before != null) {
      // whatever session id somebody may have planted ends here
      before.invalidate();
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.as(account.actor()));
    contexts.saveContext(context, request, response);
    csrfTokens.saveToken(csrfTokens.generateToken(request), request, response);
    return view(account);
  }

  @GetMapping("/api/session")
  @PreAuthorize("isAuthenticated()")
  public SessionView session() {
    return view(ownAccount());
  }

  @DeleteMapping("/api/session")
  @PreAuthorize("permitAll()")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  public void signOut(HttpServletRequest request) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    if (who != null
        && who.getPrincipal() instanceof ActorPrincipal principal
        && !principal.actor().isServiceClient()) {
      signIns.signedOut(principal.actor().id(), request.getRemoteAddr());
    }
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }

  @PutMapping("/api/session/locale")
  @PreAuthorize("isAuthenticated()")
  public SessionView changeLocale(@Valid @RequestBody Language language) {
    signIns.changeLocale(Actors.current(), language.locale());
    return view(ownAccount());
  }

  @PutMapping("/api/session/password")
  @PreAuthorize("isAuthenticated()")
  public SessionView changePassword(
      @Valid @RequestBody NewPassword password, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    signIns.changePassword(
        Actors.current(),
        password.current(),
        password.chosen(),
        session == null ? null : session.getId());
    return view(ownAccount());
  }

  private Account ownAccount() {
    Actor actor = Actors.current();
    return staff
        .account(actor.id())
        .orElseThrow(() -> new ProblemException(Kind.UNAUTHENTICATED, "signInNeeded"));
  }

  private SessionView view(Account account) {
    return SessionView.of(
        account, branches.find(account.person().branchCode()).orElseThrow(), features);
  }

  private DemoPerson demoPerson(Account account) {
    Person person = account.person();
    var branch = branches.find(person.branchCode()).orElseThrow();
    return new DemoPerson(
        person.username(),
        person.displayName(),
        person.displayNameEn(),
        person.roles().stream().map(Role::code).toList(),
        branch.name(),
        branch.nameEn());
  }
}
