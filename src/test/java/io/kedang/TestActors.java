package io.kedang;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.kedang.access.Account;
import io.kedang.access.Actor;
import io.kedang.access.SignIns;
import io.kedang.access.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * The demo's people at work in tests: {@code mvc.perform(get("/api/inbox").with(as("verifier")))},
 * or {@code actors.run("verifier", () -> …)}.
 */
public class TestActors {

  private final SignIns signIns;

  TestActors(SignIns signIns) {
    this.signIns = signIns;
  }

  /** A request by the demo person of this name, with its CSRF token. */
  public static RequestPostProcessor as(String username) {
    return request -> {
      TestActors actors =
          WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
              .getBean(TestActors.class);
      return csrf()
          .postProcessRequest(
              authentication(SignedIn.as(actors.actor(username))).postProcessRequest(request));
    };
  }

  /**
   * The CSRF token, as a page sends it: cookie and header. Spring's own {@code csrf()} puts another
   * token repository into the shared filter chain and leaves it there, so that no real cookie works
   * any more; use this one.
   */
  public static RequestPostProcessor csrf() {
    return request -> {
      Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
      Cookie[] all = Arrays.copyOf(cookies, cookies.length + 1);
      all[cookies.length] = new Cookie("XSRF-TOKEN", "of-a-test");
      request.setCookies(all);
      request.addHeader("X-XSRF-TOKEN", "of-a-test");
      return request;
    };
  }

  /** A request by a demo service client: {@code telesales} or {@code online}. */
  public static RequestPostProcessor client(String name) {
    return request -> {
      request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer kedang-demo-" + name);
      return request;
    };
  }

  /** The demo person of this name as an actor. */
  public Actor actor(String username) {
    return signIns.demoPeople().stream()
        .filter(account -> account.person().username().equals(username))
        .findFirst()
        .map(Account::actor)
        .orElseThrow(() -> new IllegalArgumentException("No demo person " + username));
  }

  /**
   * Runs work as the demo person of this name, so that {@code Actors.current()} names that person.
   */
  public <T> T run(String username, Callable<T> work) throws Exception {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(SignedIn.as(actor(username)));
    SecurityContextHolder.setContext(context);
    try {
      return work.call();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
