package io.kedang.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.kedang.program.Caller.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/**
 * Underwriting, endorsement, claims, call centre, telesales and online channel at work over HTTP,
 * each with its own credential, as integrators write their side ({@code docs/gate.md}): no file, no
 * business, and a call-back when an opening they asked for ends (CUST-6, CUST-7, OPEN-5).
 */
@Tag("gate")
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class BusinessSystemsIT {

  private static final String SECRET = "telesales and kedang only know this";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What telesales was told, and when it believed it. */
  private record Heard(String key, boolean believed, JsonNode body) {}

  @TempDir(cleanup = CleanupMode.ON_SUCCESS)
  Path home;

  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private int key;

  @Test
  void sixSystemsDoBusinessWithThoseWhoHaveAFile() throws Exception {
    HttpServer telesalesDesk =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    telesalesDesk.createContext("/decided", this::hear);
    telesalesDesk.start();
    Map<String, String> settings =
        Map.of(
            "kedang.demo-cases",
            "false",
            "kedang.messaging.sms.simulated-delivery",
            "100ms",
            "kedang.messaging.dispatch.first-retry",
            "200ms",
            "kedang.messaging.callbacks.telesales.url",
            "http://127.0.0.1:" + telesalesDesk.getAddress().getPort() + "/decided",
            "kedang.messaging.callbacks.telesales.secret",
            SECRET);
    try (Program program = Program.start(home, settings)) {
      work(program);
    } finally {
      telesalesDesk.stop(0);
    }
  }

  private void work(Program program) throws IOException {
    Caller underwriting = Caller.program(program.address(), "underwriting");
    Caller endorsement = Caller.program(program.address(), "endorsement");
    Caller claims = Caller.program(program.address(), "claims");
    Caller callCentre = Caller.program(program.address(), "callcentre");
    Caller telesales = Caller.program(program.address(), "telesales");
    Caller online = Caller.program(program.address(), "online");
    Caller tester = Caller.person(program.address(), "customer-rep");

    // underwriting: nobody, then the customer telesales has opened
    Map<String, Object> holder = Invented.form("TELESALES", "BASIC");
    Map<String, Object> policy = new HashMap<>();
    policy.put("kind", "POLICY");
    policy.put("externalId", "P-1");
    policy.put("state", "ACTIVE");
    policy.put("product", "LIFE-20");
    policy.put("identity", party(holder));
    assertThat(identity(underwriting, holder, "UNDERWRITING").get("answer").asText())
        .isEqualTo("NOT_OPEN");
    Answer refused = underwriting.post("/api/gate/links", policy, "link-P-1");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.body().get("code").asText()).isEqualTo("noFile");
    Answer opened = telesales.post("/api/openings", Map.of("requestId", "tele-1", "form", holder));
    assertThat(opened.status()).isEqualTo(201);
    assertThat(opened.body().get("customerCode").asText()).startsWith("D");
    Answer linked = underwriting.post("/api/gate/links", policy, "link-P-1");
    assertThat(linked.status()).as("%s", linked.body()).isEqualTo(200);
    assertThat(underwriting.post("/api/gate/links", policy, "link-P-1").body().get("repeated"))
        .hasToString("true");

    // telesales is called back; it was away the first time
    await(() -> heard.size() >= 2);
    assertThat(heard).extracting(Heard::believed).containsOnly(true);
    assertThat(heard).extracting(Heard::key).hasSize(2).containsOnly(heard.get(0).key());
    assertThat(heard.get(1).body().at("/data/requestId").asText()).isEqualTo("tele-1");
    assertThat(heard.get(1).body().at("/data/customerCode").asText())
        .isEqualTo(opened.body().get("customerCode").asText());

    // online: the customer confirms by SMS, then is the new insured
    Map<String, Object> insured = Invented.form("ONLINE", "ADVANCED");
    Map<String, Object> change = Map.of("externalId", "P-1", "newInsured", party(insured));
    assertThat(code(endorsement.post("/api/gate/endorsements", change, next())))
        .isEqualTo("noFile");
    assertThat(online.post("/api/openings", Map.of("requestId", "web-1", "form", insured)).status())
        .isEqualTo(201);
    reply(tester, (String) insured.get("mobile"));
    await(() -> open(endorsement, insured));
    Answer moved = endorsement.post("/api/gate/endorsements", change, next());
    assertThat(moved.body().get("change").asText()).isEqualTo("MOVED");
    assertThat(moved.body().get("customerCode").asText()).startsWith("W");

    // claims: a third party is opened from the claim
    Map<String, Object> claimant = Invented.form("COUNTER", "ADVANCED");
    Map<String, Object> claim =
        Map.of("externalId", "C-1", "policyExternalId", "P-1", "claimant", party(claimant));
    Answer noFile = claims.post("/api/gate/claims", claim, "claim-C-1");
    assertThat(code(noFile)).isEqualTo("noFile");
    claimant.put("customerType", noFile.body().at("/howToOpen/customerType").asText());
    claimant.put("claimNumber", "C-1");
    claimant.put("policyNumber", "P-1");
    Answer thirdParty =
        claims.post(
            noFile.body().at("/howToOpen/path").asText(),
            Map.of("requestId", "third-1", "form", claimant));
    assertThat(thirdParty.status()).as("%s", thirdParty.body()).isEqualTo(201);
    if (!thirdParty.body().get("state").asText().equals("OPENED")) {
      decide(program, thirdParty.body().get("caseId").asText());
      reply(tester, (String) claimant.get("mobile"));
      await(() -> open(claims, claimant));
    }
    assertThat(claims.post("/api/gate/claims", claim, "claim-C-1").status()).isEqualTo(200);

    // call centre: a contact and a complaint on the file of who called
    String customer = identity(callCentre, insured, "SERVICE").get("customerId").asText();
    Map<String, Object> call = new HashMap<>();
    call.put("requestId", "call-1");
    call.put("direction", "IN");
    call.put("medium", "PHONE");
    call.put("topic", "POLICY");
    call.put("note", "询问保单生效日");
    assertThat(callCentre.post("/api/customers/" + customer + "/interactions", call).status())
        .isEqualTo(201);
    Map<String, Object> complaint =
        Map.of("requestId", "complaint-1", "topic", "SERVICE", "severity", "HIGH", "text", "等待太久");
    assertThat(callCentre.post("/api/customers/" + customer + "/complaints", complaint).status())
        .isEqualTo(201);

    // everybody stays in the own field
    assertThat(callCentre.post("/api/gate/links", policy, next()).status()).isEqualTo(403);
    assertThat(Caller.program(program.address(), "nobody").get("/api/inbox").status())
        .isEqualTo(401);
  }

  private boolean open(Caller caller, Map<String, Object> form) {
    try {
      return identity(caller, form, "SERVICE").get("answer").asText().equals("OPEN");
    } catch (IOException e) {
      return false;
    }
  }

  private JsonNode identity(Caller caller, Map<String, Object> form, String purpose)
      throws IOException {
    Answer answer =
        caller.post(
            "/api/gate/identity",
            Map.of(
                "documentType",
                form.get("documentType"),
                "documentNumber",
                form.get("documentNumber"),
                "purpose",
                purpose));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(200);
    return answer.body();
  }

  /** The officer lets the scan of a third party be handed in later. */
  private static void decide(Program program, String caseId) throws IOException {
    Caller officer = Caller.person(program.address(), "information-officer");
    for (JsonNode item : officer.get("/api/inbox?view=roles&limit=200").body().get("items")) {
      if (item.get("caseId").asText().equals(caseId)) {
        officer.post(
            "/api/tasks/" + item.get("id").asText() + "/complete",
            Map.of("data", Map.of("decision", "ACCEPT", "reason", "影像随赔案补交")));
      }
    }
  }

  private static void reply(Caller tester, String mobile) {
    await(
        () -> {
          try {
            JsonNode messages =
                tester.get("/api/simulator/messages?phone=" + mobile + "&unanswered=true").body();
            return messages.size() == 1
                && tester
                    .post(
                        "/api/simulator/messages/" + messages.at("/0/id").asText() + "/reply",
                        Map.of("text", "是"))
                    .acknowledged();
          } catch (IOException e) {
            return false;
          }
        });
  }

  /** The other side of the call-back: believes nothing that is not signed, fails the first time. */
  private void hear(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    heard.add(
        new Heard(
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            isSigned(exchange.getRequestHeaders().getFirst("X-Kedang-Signature"), body)
                && !isSigned(
                    exchange.getRequestHeaders().getFirst("X-Kedang-Signature"),
                    (new String(body, StandardCharsets.UTF_8) + " ")
                        .getBytes(StandardCharsets.UTF_8)),
            JSON.readTree(body)));
    exchange.sendResponseHeaders(heard.size() == 1 ? 503 : 204, -1);
    exchange.close();
  }

  /** As {@code docs/gate.md} shows it. */
  private static boolean isSigned(String header, byte[] body) {
    try {
      String time = header.substring("t=".length(), header.indexOf(",v1="));
      String given = header.substring(header.indexOf(",v1=") + ",v1=".length());
      if (Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(time)) > 300) {
        return false;
      }
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((time + ".").getBytes(StandardCharsets.US_ASCII));
      return MessageDigest.isEqual(mac.doFinal(body), HexFormat.of().parseHex(given));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> party(Map<String, Object> form) {
    return Map.of(
        "documentType",
        form.get("documentType"),
        "documentNumber",
        form.get("documentNumber"),
        "name",
        form.get("name"));
  }

  private static String code(Answer answer) {
    return answer.body().path("code").asText();
  }

  private String next() {
    return "request-" + ++key;
  }

  private static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("it took too long").isLessThan(end);
      Program.sleep(200);
    }
  }
}
