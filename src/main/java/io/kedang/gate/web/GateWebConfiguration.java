package io.kedang.gate.web;

import io.kedang.access.ActorPrincipal;
import io.kedang.gate.GateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what service clients ask, whichever endpoint they call; people are not counted. */
@Configuration(proxyBeanMethods = false)
class GateWebConfiguration implements WebMvcConfigurer {

  private final GateLimits limits;

  GateWebConfiguration(GateLimits limits) {
    this.limits = limits;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Counter(limits)).addPathPatterns("/api/**");
  }

  private record Counter(GateLimits limits) implements HandlerInterceptor {

    @Override
    public boolean preHandle(
        HttpServletRequest request, HttpServletResponse response, Object handler) {
      Authentication who = SecurityContextHolder.getContext().getAuthentication();
      if (who != null
          && who.getPrincipal() instanceof ActorPrincipal principal
          && principal.actor().isServiceClient()) {
        limits.request(principal.actor());
      }
      return true;
    }
  }
}
