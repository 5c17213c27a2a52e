package io.kedang.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.KedangApplication;
import java.io.ByteArrayOutputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The program as it runs for work, over real HTTP: nothing of the demo, the first administrator,
 * and what only a real server answers.
 */
class OutsideDemoTest {

  private static final String FIRST_PASSWORD = "corridor-maple-47";

  @TempDir static Path directory;
  private static ConfigurableApplicationContext program;
  private static int port;

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  @BeforeAll
  static void start() {
    program =
        new SpringApplicationBuilder(KedangApplication.class)
            .profiles("work")
            .run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("work"),
                "--spring.datasource.username=the-user",
                "--spring.datasource.password=a-password-of-its-own",
                "--kedang.privacy.master-key=a2VkYW5nLXRlc3QtbWFzdGVyLWtleS0zMi1ieXRlcyE=",
                "--kedang.access.admin-password=" + FIRST_PASSWORD,
                "--kedang.messaging.sms.gateway=http",
                "--kedang.messaging.sms.http.url=http://127.0.0.1:1/sms",
                "--kedang.messaging.sms.http.body={\"to\":\"{e164}\",\"text\":\"{text}\",\"ext\":\"{token}\"}",
                "--kedang.jobs.enabled=false",
                "--camunda.bpm.job-execution.enabled=false");
    port = ((ServletWebServerApplicationContext) program).getWebServer().getPort();
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void theSignInPageNamesNobody() throws Exception {
    assertThat(get("/api/sign-in").body())
        .isEqualTo("{\"demo\":false,\"people\":[],\"password\":null}");
    assertThat(signIn("verifier", "kedang-demo").statusCode()).isEqualTo(401);
  }

  @Test
  void theFirstAdministratorSignsInAndChoosesAnotherPassword() throws Exception {
    HttpResponse<String> signedIn = signIn("system-admin", FIRST_PASSWORD);
    assertThat(signedIn.body()).contains("\"mustChangePassword\":true", "\"simulator\":false");
    assertThat(get("/api/accounts").body()).contains("passwordChangeNeeded");

    String change = "{\"current\":\"" + FIRST_PASSWORD + "\",\"chosen\":\"window-harbour-58\"}";
    assertThat(send("PUT", "/api/session/password", change, null).statusCode()).isEqualTo(403);
    assertThat(send("PUT", "/api/session/password", change, token()).body())
        .contains("\"mustChangePassword\":false");
    assertThat(get("/api/accounts").body()).contains("\"username\":\"system-admin\"");

    assertThat(send("DELETE", "/api/session", "", token()).statusCode()).isEqualTo(204);
    assertThat(get("/api/accounts").statusCode()).isEqualTo(401);
    assertThat(signIn("system-admin", FIRST_PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void theDescriptionOfTheInterfaceIsForThoseWhoAreSignedIn() throws Exception {
    assertThat(get("/v3/api-docs").statusCode()).isEqualTo(401);
  }

  @Test
  void healthIsForEverybodyAndItsDetailsAreNot() throws Exception {
    assertThat(get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/actuator/health/readiness").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/actuator/health").body())
        .doesNotContain("components")
        .doesNotContain("details");
    assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
    for (String closed :
        List.of("env", "beans", "heapdump", "configprops", "loggers", "threaddump", "mappings")) {
      assertThat(get("/actuator/" + closed).statusCode()).as(closed).isEqualTo(401);
    }
  }

  @Test
  void theSessionCookieIsSecureBehindATlsProxy() throws Exception {
    HttpResponse<String> answer =
        http.send(
            request("/api/session")
                .header("Content-Type", "application/json")
                .header("X-Forwarded-Proto", "https")
                .POST(BodyPublishers.ofString("{\"username\":\"nobody\",\"password\":\"x\"}"))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("XSRF-TOKEN=") && cookie.contains("Secure"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void addressesThatBreakTheRulesGetAProblemToo() throws Exception {
    for (String line :
        List.of(
            "GET /api/<x> HTTP/1.1",
            "GET /api/../../etc/passwd HTTP/1.1",
            "GET /api/%zz HTTP/1.1",
            "GET /api//session;x=1 HTTP/1.1")) {
      String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .as(line)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json", "requestRefused")
          .doesNotContain("Tomcat", "<html");
    }
    assertThat(raw("TRACE /api/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
        .contains("problem+json")
        .doesNotContain("<html");
    assertThat(
            raw(
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: "
                    + "a".repeat(20_000)
                    + "\r\nConnection: close\r\n\r\n"))
        .doesNotContain("<html", "Tomcat");
  }

  @Test
  void aHugeUploadByAStrangerIsRefusedForTheRightNotForTheSize() throws Exception {
    byte[] huge = new byte[70_000_000];
    Arrays.fill(huge, (byte) 'x');
    HttpResponse<String> answer =
        http.send(
            request("/api/accounts")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(huge))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return http.send(request(path).GET().build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> signIn(String username, String password) throws Exception {
    return send(
        "POST",
        "/api/session",
        "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}",
        null);
  }

  private HttpResponse<String> send(String method, String path, String body, String token)
      throws Exception {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElseThrow();
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private static String raw(String text) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(5_000);
      socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      socket.getInputStream().transferTo(answer);
      return answer.toString(StandardCharsets.UTF_8);
    }
  }
}
