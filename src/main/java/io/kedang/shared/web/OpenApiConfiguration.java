package io.kedang.shared.web;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.beans.Introspector;
import java.util.List;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /v3/api-docs} says beyond the controllers: how one signs in, and that every refusal
 * is a problem.
 */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String PROBLEM = "Problem";

  /** Names that stay when endpoints are added: {@code account.invite}, not {@code list_4}. */
  @Bean
  GlobalOperationCustomizer stableNames() {
    return (operation, method) -> {
      String capability = method.getBeanType().getSimpleName().replaceFirst("Controller$", "");
      return operation.operationId(
          Introspector.decapitalize(capability) + "." + method.getMethod().getName());
    };
  }

  /**
   * Records named after what they hold ({@code Page}, {@code Line}, {@code Scan}) exist in several
   * capabilities, and the description would take one for the other: a nested one is called with the
   * type around it, {@code OpeningPagesPage}.
   */
  @Bean
  ModelResolver schemaNames(ObjectMapperProvider mapper) {
    return new ModelResolver(
        mapper.jsonMapper(),
        new TypeNameResolver() {
          @Override
          protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> around = type.getEnclosingClass();
            return around == null || type.getName().startsWith("java.")
                ? super.nameForClass(type, options)
                : around.getSimpleName() + type.getSimpleName();
          }
        });
  }

  @Bean
  OpenApiCustomizer describeTheHouse() {
    return api -> {
      describe(api);
      ApiResponse problem =
          new ApiResponse()
              .description(
                  "RFC 9457 problem in the reader's language (Accept-Language: zh-CN or en)")
              .content(
                  new Content()
                      .addMediaType(
                          "application/problem+json",
                          new MediaType().schema(new Schema<>().$ref(PROBLEM))));
      api.getPaths()
          .values()
          .forEach(
              path ->
                  path.readOperations()
                      .forEach(
                          operation ->
                              operation.getResponses().addApiResponse("default", problem)));
    };
  }

  private static void describe(OpenAPI api) {
    Components components = api.getComponents() == null ? new Components() : api.getComponents();
    api.info(
            new Info()
                .title("Kedang 客档")
                .version("1")
                .description(
                    "People: POST /api/session opens a session (cookie SESSION); every change carries the cookie XSRF-TOKEN's value in the header"
                        + " X-XSRF-TOKEN. Programs: Authorization: Bearer, no cookie and no X-XSRF-TOKEN."))
        .servers(List.of(new Server().url("/")))
        .components(components)
        .security(
            List.of(
                new SecurityRequirement().addList("session").addList("csrf"),
                new SecurityRequirement().addList("token")));
    components
        .addSecuritySchemes(
            "session",
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SESSION"))
        .addSecuritySchemes(
            "csrf",
            new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.HEADER)
                .name("X-XSRF-TOKEN"))
        .addSecuritySchemes(
            "token", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"))
        .addSchemas(
            PROBLEM,
            new ObjectSchema()
                .addProperty("type", new StringSchema().description("urn:kedang:problem:<code>"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("stable, for programs"))
                .addProperty(
                    "fields",
                    new ArraySchema()
                        .items(
                            new ObjectSchema()
                                .addProperty("field", new StringSchema())
                                .addProperty("code", new StringSchema())
                                .addProperty("message", new StringSchema())))
                .required(List.of("type", "title", "status", "code", "fields")));
  }
}
