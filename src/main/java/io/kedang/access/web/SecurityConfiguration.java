package io.kedang.access.web;

import static org.springframework.security.config.Customizer.withDefaults;

import io.kedang.access.AccessProperties;
import io.kedang.access.Role;
import io.kedang.access.ServiceClients;
import io.kedang.access.SignedIn;
import io.kedang.access.StaffDirectory;
import io.kedang.shared.ProblemException;
import io.kedang.shared.ProblemException.Kind;
import io.kedang.shared.web.Problems;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.aop.Advisor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.method.AuthorizationManagerBeforeMethodInterceptor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AntPathRequestMatcher;

/**
 * The security chain (ACCS-1): one for people with sessions and programs with tokens. See
 * docs/adr/0002-sessions-and-csrf.md.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity(prePostEnabled = false)
class SecurityConfiguration {

  /** No script but our own files; styles inline because antd writes them so. */
  static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
          + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

  private static final String METRICS = "SCOPE_metrics:read";

  /** Of the four annotations the house uses one; each more looks at every method at every start. */
  @Bean
  @org.springframework.context.annotation.Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor preAuthorize() {
    return AuthorizationManagerBeforeMethodInterceptor.preAuthorize();
  }

  @Bean
  CookieCsrfTokenRepository csrfTokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookiePath("/");
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  @Bean
  SessionContexts sessionContexts(StaffDirectory staff, AccessProperties properties, Clock clock) {
    return new SessionContexts(staff, properties, clock);
  }

  /**
   * What the firewall turns away is answered at once: the container's error page would pass the
   * firewall again and stay empty.
   */
  @Bean
  RequestRejectedHandler rejected(Problems problems) {
    return (request, response, e) ->
        problems.write(request, response, new ProblemException(Kind.MALFORMED, "requestRefused"));
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      Problems problems,
      ServiceClients clients,
      SessionContexts contexts,
      CookieCsrfTokenRepository csrfTokens,
      @Value("${kedang.demo:false}") boolean demo)
      throws Exception {
    // plain header, and read with every request: the first answer of any kind, a 401 too, brings
    // the cookie along
    CsrfTokenRequestAttributeHandler plainHeader = new CsrfTokenRequestAttributeHandler();
    plainHeader.setCsrfRequestAttributeName(null);

    AccessDeniedHandler denied =
        (request, response, e) ->
            problems.write(
                request,
                response,
                ProblemException.forbidden(
                    e instanceof CsrfException ? "csrfMissing" : "forbidden"));

    return http.authorizeHttpRequests(
            to ->
                to.dispatcherTypeMatchers(
                        DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/api/sign-in", "/api/session")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/api/registrations")
                    .permitAll()
                    .requestMatchers("/api/**")
                    .authenticated()
                    .requestMatchers("/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml")
                    .access(
                        (who, context) ->
                            new AuthorizationDecision(demo || who.get() instanceof SignedIn))
                    .requestMatchers(
                        "/actuator/health",
                        "/actuator/health/liveness",
                        "/actuator/health/readiness")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAnyAuthority(Role.SYSTEM_ADMIN.authority(), METRICS)
                    .requestMatchers(HttpMethod.GET, "/**")
                    .permitAll()
                    .requestMatchers(HttpMethod.HEAD, "/**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(
            csrf ->
                csrf.csrfTokenRepository(csrfTokens)
                    .csrfTokenRequestHandler(plainHeader)
                    // Signing in takes JSON only, which no foreign form can send, and our cookies
                    // are SameSite=Strict: a page that was just
                    // opened may sign in at once. A request with a bearer token is judged by the
                    // token alone, which no foreign page can add.
                    .ignoringRequestMatchers(
                        AntPathRequestMatcher.antMatcher(HttpMethod.POST, "/api/session"))
                    .ignoringRequestMatchers(BearerTokenFilter::showsToken))
        .securityContext(context -> context.securityContextRepository(contexts))
        .addFilterBefore(
            new BearerTokenFilter(clients, problems), AnonymousAuthenticationFilter.class)
        .exceptionHandling(
            on ->
                on.authenticationEntryPoint(
                        (request, response, e) ->
                            problems.write(
                                request,
                                response,
                                new ProblemException(Kind.UNAUTHENTICATED, "signInNeeded")))
                    .accessDeniedHandler(denied))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .frameOptions(FrameOptionsConfig::deny)
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .crossOriginOpenerPolicy(
                        opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                    .crossOriginResourcePolicy(
                        resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                    .permissionsPolicyHeader(
                        permissions ->
                            permissions.policy(
                                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()")))
        .anonymous(withDefaults())
        .sessionManagement(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }
}
