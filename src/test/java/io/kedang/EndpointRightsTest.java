package io.kedang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.kedang.access.Actor;
import io.kedang.access.Role;
import io.kedang.access.SignedIn;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Every endpoint × every role, nobody, and service clients of every scope, through the real
 * security chain, against {@code endpoint-rights.csv}: an endpoint that is not listed fails, and so
 * does a line without an endpoint.
 */
@KedangTest
class EndpointRightsTest {

  private static final String ANYONE = "anyone";
  private static final String SIGNED_IN = "signed-in";

  @Autowired MockMvc mvc;
  @Autowired ApplicationContext context;
  @Autowired TestActors actors;

  @Test
  void theListAndTheProgramNameTheSameEndpoints() throws IOException {
    assertThat(endpoints().keySet()).containsExactlyInAnyOrderElementsOf(rights().keySet());
  }

  @Test
  void theListNamesKnownRolesOnly() throws IOException {
    Set<String> known = new TreeSet<>(Set.of(ANYONE, SIGNED_IN));
    Arrays.stream(Role.values()).map(Role::code).forEach(known::add);
    assertThat(rights().values().stream().flatMap(Set::stream).filter(who -> !who.contains(":")))
        .isSubsetOf(known);
  }

  @Test
  void everyEndpointLetsInWhomTheListNamesAndNobodyElse() throws Exception {
    Map<String, Set<String>> rights = rights();
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, MediaType> endpoint : endpoints().entrySet()) {
      Set<String> named = rights.getOrDefault(endpoint.getKey(), Set.of());
      for (Map.Entry<String, SignedIn> caller : callers(rights).entrySet()) {
        boolean expected =
            named.contains(ANYONE)
                || named.contains(caller.getKey())
                || named.contains(SIGNED_IN)
                    && caller.getValue() != null
                    && !caller.getKey().contains(":");
        String refusal = refusal(call(endpoint.getKey(), endpoint.getValue(), caller.getValue()));
        String expectedRefusal =
            expected ? null : caller.getValue() == null ? "401 signInNeeded" : "403 forbidden";
        if (!java.util.Objects.equals(refusal, expectedRefusal)) {
          wrong.add(
              endpoint.getKey()
                  + " by "
                  + caller.getKey()
                  + ": expected "
                  + expectedRefusal
                  + ", was "
                  + refusal);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private Map<String, SignedIn> callers(Map<String, Set<String>> rights) {
    Map<String, SignedIn> callers = new LinkedHashMap<>();
    callers.put("nobody", null);
    for (Role role : Role.values()) {
      callers.put(role.code(), SignedIn.as(actors.actor(role.code())));
    }
    Set<String> scopes = new TreeSet<>(Set.of("nothing:at-all"));
    rights
        .values()
        .forEach(named -> named.stream().filter(who -> who.contains(":")).forEach(scopes::add));
    scopes.forEach(
        scope ->
            callers.put(
                scope,
                SignedIn.as(
                    new Actor(
                        "client:test",
                        "test",
                        "test",
                        null,
                        "440000",
                        "/000000/440000/",
                        Set.of(),
                        Set.of(scope)))));
    return callers;
  }

  private MockHttpServletResponse call(String endpoint, MediaType type, SignedIn who)
      throws Exception {
    String[] parts = endpoint.split(";");
    HttpMethod method = parts[0].equals("ANY") ? HttpMethod.GET : HttpMethod.valueOf(parts[0]);
    String path = parts[1].replaceAll("\\{[^}]+}", "01K00000000000000000000000").replace("**", "x");
    var request = MockMvcRequestBuilders.request(method, URI.create(path));
    if (method != HttpMethod.GET && method != HttpMethod.DELETE) {
      request.contentType(type).content("{}");
    }
    request.with(TestActors.csrf());
    if (who != null) {
      request.with(authentication(who));
    }
    return mvc.perform(request).andReturn().getResponse();
  }

  /** The chain's own refusal; a refusal of a service for another reason has another code. */
  private static String refusal(MockHttpServletResponse response) throws Exception {
    for (String code : List.of("signInNeeded", "forbidden", "csrfMissing")) {
      if (response.getStatus() >= 401
          && response.getStatus() <= 403
          && response.getContentAsString().contains("\"code\":\"" + code + "\"")) {
        return response.getStatus() + " " + code;
      }
    }
    return null;
  }

  private Map<String, MediaType> endpoints() {
    Map<String, MediaType> endpoints = new TreeMap<>();
    context
        .getBeansOfType(RequestMappingInfoHandlerMapping.class)
        .values()
        .forEach(
            mapping -> mapping.getHandlerMethods().keySet().forEach(info -> add(endpoints, info)));
    return endpoints;
  }

  private static void add(Map<String, MediaType> endpoints, RequestMappingInfo info) {
    MediaType type =
        info.getConsumesCondition().getConsumableMediaTypes().stream()
            .findFirst()
            .orElse(MediaType.APPLICATION_JSON);
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    for (String path : info.getPatternValues()) {
      if (methods.isEmpty()) {
        endpoints.put("ANY;" + path, type);
      }
      methods.forEach(method -> endpoints.put(method + ";" + path, type));
    }
  }

  private static Map<String, Set<String>> rights() throws IOException {
    Map<String, Set<String>> rights = new TreeMap<>();
    String text =
        new ClassPathResource("endpoint-rights.csv").getContentAsString(StandardCharsets.UTF_8);
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(
            line -> {
              String[] parts = line.split(";");
              assertThat(rights.put(parts[0] + ";" + parts[1], Set.of(parts[2].split("\\|"))))
                  .as("listed twice: " + line)
                  .isNull();
            });
    return rights;
  }
}
