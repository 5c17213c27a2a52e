package io.kedang.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A bare Spring Boot application with the engine's starter and one page: what the product's start
 * is measured against. Carries no stereotype, so that no test's component scan picks it up.
 */
@EnableAutoConfiguration
public class BareApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(BareApplication.class, arguments);
  }

  @Bean
  RouterFunction<ServerResponse> page() {
    return RouterFunctions.route().GET("/", request -> ServerResponse.ok().body("bare")).build();
  }
}
