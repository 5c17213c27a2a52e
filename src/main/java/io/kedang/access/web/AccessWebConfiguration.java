package io.kedang.access.web;

import io.kedang.access.StaffDirectory;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class AccessWebConfiguration implements WebMvcConfigurer {

  private final StaffDirectory staff;

  AccessWebConfiguration(StaffDirectory staff) {
    this.staff = staff;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RightsInterceptor(staff)).order(Ordered.HIGHEST_PRECEDENCE);
  }
}
