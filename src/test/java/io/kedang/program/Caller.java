package io.kedang.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/**
 * Somebody who uses the API from outside: a demo person with a session, or a service client with a
 * token.
 */
final class Caller {

  private static final ObjectMapper JSON = new ObjectMapper();

  record Answer(int status, JsonNode body) {
    boolean acknowledged() {
      return status >= 200 && status < 300;
    }
  }

  private final URI address;
  private final String token;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client;

  private Caller(URI address, String token) {
    this.address = address;
    this.token = token;
    HttpClient.Builder builder = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
    this.client = token == null ? builder.cookieHandler(cookies).build() : builder.build();
  }

  static Caller program(URI address, String client) {
    return new Caller(address, "kedang-demo-" + client);
  }

  static Caller person(URI address, String username) throws IOException {
    Caller caller = new Caller(address, null);
    caller.get("/api/sign-in");
    Answer answer =
        caller.post("/api/session", Map.of("username", username, "password", "kedang-demo"));
    if (!answer.acknowledged()) {
      throw new IllegalStateException(username + " could not sign in: " + answer);
    }
    return caller;
  }

  Answer get(String path) throws IOException {
    return send(request(path).GET());
  }

  Answer post(String path, Object body) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  /** With the caller's own key, under which the same request is the same. */
  Answer post(String path, Object body, String idempotencyKey) throws IOException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", idempotencyKey)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
  }

  Answer upload(String path, String fileName, byte[] content) throws IOException {
    String boundary = "kedang-boundary";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + boundary
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + fileName
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", "en");
    if (token != null) {
      return builder.header("Authorization", "Bearer " + token);
    }
    for (HttpCookie cookie : cookies.getCookieStore().getCookies()) {
      if (cookie.getName().equals("XSRF-TOKEN")) {
        builder.header("X-XSRF-TOKEN", cookie.getValue());
      }
    }
    return builder;
  }

  private Answer send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<byte[]> response =
          client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
