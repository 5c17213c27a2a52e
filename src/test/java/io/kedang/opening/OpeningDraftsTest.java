package io.kedang.opening;

import static io.kedang.TestActors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.drew.imaging.ImageMetadataReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import io.kedang.KedangTest;
import io.kedang.OpeningDesk;
import io.kedang.OpeningDesk.Answer;
import io.kedang.Pictures;
import io.kedang.TestForm;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Nothing typed is lost (OPEN-4), and what is uploaded is a picture and nothing else. */
@KedangTest
class OpeningDraftsTest {

  @Autowired OpeningDesk desk;
  @Autowired MockMvc mvc;

  @Test
  void aDraftGrowsAsItsAuthorTypes() {
    Answer created =
        desk.post(
                "customer-rep",
                "/api/openings/drafts",
                Map.of("form", Map.of("channel", "COUNTER")))
            .is(201);
    String draft = created.text("id");
    TestForm form = TestForm.counter().advanced();

    Answer saved =
        save("customer-rep", draft, created.body().get("version").asLong(), form).is(200);

    Answer read = desk.get("customer-rep", "/api/openings/drafts/" + draft).is(200);
    assertThat(read.body().get("version")).isEqualTo(saved.body().get("version"));
    form.forEach(
        (field, value) ->
            assertThat(read.body().get("form").get(field).asText()).as(field).isEqualTo(value));
    assertThat(desk.get("customer-rep", "/api/openings/drafts").body().findValuesAsText("id"))
        .contains(draft);
  }

  @Test
  void aDraftHoldsWhateverIsTyped() {
    Map<String, Object> odd = new HashMap<>();
    odd.put("documentNumber", "不知道");
    odd.put("mobile", "晚上再问");
    odd.put("name", "<b>王</b> =1+1");
    odd.put("mail", "没有");
    Answer created = desk.post("customer-rep", "/api/openings/drafts", Map.of("form", odd)).is(201);
    Answer read = desk.get("customer-rep", "/api/openings/drafts/" + created.text("id"));
    odd.forEach(
        (field, value) -> assertThat(read.body().get("form").get(field).asText()).isEqualTo(value));
  }

  @Test
  void ofTwoWindowsTheSlowerOneIsToldAndNothingIsOverwritten() {
    Answer created =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", TestForm.counter()))
            .is(201);
    long version = created.body().get("version").asLong();
    save("customer-rep", created.text("id"), version, TestForm.counter().with("name", "王小明"))
        .is(200);

    Answer late =
        save("customer-rep", created.text("id"), version, TestForm.counter().with("name", "李小红"))
            .is(409);

    assertThat(late.code()).isEqualTo("draftChanged");
    assertThat(late.body().get("version").asLong()).isEqualTo(version + 1);
    assertThat(
            desk.get("customer-rep", "/api/openings/drafts/" + created.text("id"))
                .body()
                .at("/form/name")
                .asText())
        .isEqualTo("王小明");
  }

  @Test
  void aDraftIsItsAuthorsAlone() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    String scan =
        desk.get("customer-rep", "/api/openings/drafts/" + draft).body().at("/scans/0/id").asText();
    for (String other : new String[] {"account-manager", "information-officer"}) {
      desk.get(other, "/api/openings/drafts/" + draft).is(404);
      save(other, draft, 0, TestForm.counter()).is(404);
      desk.post(other, "/api/openings/drafts/" + draft + "/check", "{}").is(404);
      desk.post(other, "/api/openings/drafts/" + draft + "/submit", "{}").is(404);
      desk.attach(other, draft, "a.png", Pictures.png()).is(404);
      desk.perform(delete("/api/openings/drafts/" + draft), as(other)).is(404);
      desk.get(other, "/api/openings/" + draft + "/scans").is(404);
      desk.get(other, "/api/openings/" + draft + "/scans/" + scan + "?purpose=核对").is(404);
      desk.get(other, "/api/openings/" + draft).is(404);
    }
    desk.get("verifier", "/api/openings/drafts/" + draft).is(403);
  }

  @Test
  void aDraftThatIsThrownAwayTakesItsScansAlong() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    desk.perform(delete("/api/openings/drafts/" + draft), as("customer-rep")).is(204);
    desk.get("customer-rep", "/api/openings/drafts/" + draft).is(404);
    desk.get("customer-rep", "/api/openings/" + draft + "/scans").is(404);
  }

  @Test
  void aCheckTellsWhatSubmissionWouldFindAndChangesNothing() {
    TestForm form = TestForm.counter().with("documentNumber", "440106199001011234");
    String draft =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", form)).is(201).text("id");
    for (int i = 0; i < 2; i++) {
      assertThat(
              desk.post("customer-rep", "/api/openings/drafts/" + draft + "/check", "{}")
                  .is(200)
                  .findings())
          .containsExactlyInAnyOrder("NUMBER_INVALID", "SCAN_MISSING");
    }
    TestForm clean = TestForm.counter();
    String first = desk.draft("customer-rep", clean);
    assertThat(
            desk.post("customer-rep", "/api/openings/drafts/" + first + "/check", "{}").findings())
        .isEmpty();
    // a look reserves nothing: somebody else may still be faster
    assertThat(desk.submit("account-manager", clean.again().with("channel", "FIELD")).text("state"))
        .isEqualTo("OPENED");
    assertThat(
            desk.post("customer-rep", "/api/openings/drafts/" + first + "/check", "{}").findings())
        .containsExactly("IDENTITY_EXISTS");
  }

  @Test
  void whatCannotBeAddressedIsRefusedWithItsFieldsNamedAndStaysADraft() {
    TestForm form =
        TestForm.counter()
            .advanced()
            .with("branchCode", "999999")
            .with("collector", "NOBODY")
            .with("mail", "nowhere");
    String draft = desk.draft("customer-rep", form);
    Answer refused =
        desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").is(422);
    assertThat(refused.fields())
        .containsExactlyInAnyOrder("branchCode: unknown", "collector: unknown", "mail: noMail");
    desk.get("customer-rep", "/api/openings/drafts/" + draft).is(200);

    String empty =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", Map.of()))
            .is(201)
            .text("id");
    assertThat(
            desk.post("customer-rep", "/api/openings/drafts/" + empty + "/submit", "{}")
                .is(422)
                .fields())
        .containsExactlyInAnyOrder(
            "channel: required",
            "customerType: required",
            "level: required",
            "branchCode: required");
  }

  @ParameterizedTest
  @CsvSource({
    "customer-rep, FIELD, 440100, channel: notYours",
    "account-manager, COUNTER, 440100, channel: notYours",
    "customer-rep, TELESALES, 440100, channel: notYours",
    "information-officer, ONLINE, 440100, channel: notYours",
    "customer-rep, COUNTER, 110000, branchCode: outOfScope",
    "customer-rep2, COUNTER, 440300, branchCode: outOfScope",
    "customer-rep2, COUNTER, 440000, branchCode: outOfScope",
  })
  void nobodyOpensByAChannelOrForABranchThatIsNotTheirs(
      String username, String channel, String branch, String field) {
    TestForm form = TestForm.counter().with("channel", channel).with("branchCode", branch);
    Answer refused =
        desk.post(username, "/api/openings/drafts/" + desk.draft(username, form) + "/submit", "{}")
            .is(422);
    assertThat(refused.fields()).containsExactly(field);
  }

  @Test
  void aFieldThatIsTooLongIsNamed() {
    Answer refused =
        desk.post(
                "customer-rep",
                "/api/openings/drafts",
                Map.of("form", TestForm.counter().with("address", "长".repeat(201))))
            .is(422);
    assertThat(refused.fields()).containsExactly("address: tooLong");
    Answer control =
        desk.post(
                "customer-rep",
                "/api/openings/drafts",
                Map.of("form", TestForm.counter().with("address", "街\u0007道")))
            .is(422);
    assertThat(control.fields()).containsExactly("address: characters");
  }

  @Test
  void aDraftSubmittedTwiceIsOneRequest() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    Answer first =
        desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").is(200);
    Answer second =
        desk.post("customer-rep", "/api/openings/drafts/" + draft + "/submit", "{}").is(200);
    assertThat(second.text("customerCode")).isEqualTo(first.text("customerCode")).isNotNull();
    assertThat(second.body().get("repeated").asBoolean()).isTrue();
    save("customer-rep", draft, 0, TestForm.counter()).is(404);
    desk.attach("customer-rep", draft, "a.png", Pictures.png()).is(404);
  }

  @Test
  void aPictureKeepsItsPixelsAndLosesThePlaceWhereItWasTaken() throws Exception {
    byte[] taken = Pictures.fromATelephone(1);
    Metadata before = ImageMetadataReader.readMetadata(new ByteArrayInputStream(taken));
    assertThat(before.getFirstDirectoryOfType(GpsDirectory.class).getGeoLocation().getLatitude())
        .isBetween(23.12, 23.13);
    assertThat(
            before
                .getFirstDirectoryOfType(ExifIFD0Directory.class)
                .getString(ExifIFD0Directory.TAG_MAKE))
        .isEqualTo("KedangPhone");

    byte[] kept = kept(taken, "image/jpeg");

    Metadata after = ImageMetadataReader.readMetadata(new ByteArrayInputStream(kept));
    assertThat(after.getFirstDirectoryOfType(GpsDirectory.class)).isNull();
    assertThat(after.getFirstDirectoryOfType(ExifIFD0Directory.class)).isNull();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("KedangPhone");
    assertThat(colours(kept)).isEqualTo("40x20 red|blue");
  }

  @ParameterizedTest(name = "orientation {0}: {1}")
  @CsvSource({
    "1, 40x20 red|blue", "2, 40x20 blue|red", "3, 40x20 blue|red", "4, 40x20 red|blue",
    "5, 20x40 red/blue", "6, 20x40 red/blue", "7, 20x40 blue/red", "8, 20x40 blue/red",
  })
  void aPictureStandsTheWayItWasMeant(int orientation, String seen) throws Exception {
    assertThat(colours(kept(Pictures.fromATelephone(orientation), "image/jpeg"))).isEqualTo(seen);
  }

  @Test
  void aPngIsKeptAsOne() throws Exception {
    assertThat(colours(kept(Pictures.png(), "image/png"))).isEqualTo("40x20 red|blue");
  }

  @Test
  void aPictureThatIsAlsoAPageIsOnlyAPictureAfterwards() throws Exception {
    byte[] polyglot = Pictures.polyglot();
    assertThat(new String(polyglot, StandardCharsets.ISO_8859_1)).contains("<script>");
    byte[] kept = kept(polyglot, "image/jpeg");
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("script");
  }

  @Test
  void whatIsNoPictureIsRefusedWhateverItsName() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    byte[] text = "这是一段文字，不是照片。".getBytes(StandardCharsets.UTF_8);
    assertThat(desk.attach("customer-rep", draft, "证件.jpg", text).is(415).fields())
        .containsExactly("file: noPicture");
    assertThat(
            desk.attach(
                    "customer-rep", draft, "证件.png", "%PDF-1.7\n".getBytes(StandardCharsets.UTF_8))
                .is(415)
                .code())
        .isEqualTo("scanNoPicture");
    assertThat(
            desk.attach(
                    "customer-rep",
                    draft,
                    "a.svg",
                    "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8))
                .is(415)
                .code())
        .isEqualTo("scanNoPicture");
    assertThat(desk.attach("customer-rep", draft, "leer.jpg", new byte[0]).is(422).fields())
        .containsExactly("file: empty");
    byte[] whole = Pictures.png();
    assertThat(
            desk.attach("customer-rep", draft, "halb.png", Arrays.copyOf(whole, whole.length / 2))
                .is(422)
                .fields())
        .containsExactly("file: unreadable");
    assertThat(
            desk.attach("customer-rep", draft, "halb.jpg", Arrays.copyOf(Pictures.jpeg(), 200))
                .is(422)
                .fields())
        .containsExactly("file: unreadable");
    assertThat(
            desk.attach("customer-rep", draft, "bombe.png", Pictures.pixelBomb()).is(422).fields())
        .containsExactly("file: tooManyPixels");
    assertThat(
            desk.attach("customer-rep", draft, "gross.jpg", Pictures.jpegOf(20 * 1024 * 1024))
                .is(413)
                .fields())
        .containsExactly("file: tooLarge");
    assertThat(desk.get("customer-rep", "/api/openings/" + draft + "/scans").body())
        .as("what was there before")
        .hasSize(1);
  }

  @Test
  void theTwentyFirstScanIsOneTooMany() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    for (int i = 2; i <= 20; i++) {
      desk.attach("customer-rep", draft, i + ".png", Pictures.png()).is(201);
    }
    assertThat(desk.attach("customer-rep", draft, "21.png", Pictures.png()).is(409).code())
        .isEqualTo("scansTooMany");
    String scan =
        desk.get("customer-rep", "/api/openings/" + draft + "/scans").body().at("/0/id").asText();
    desk.perform(delete("/api/openings/{id}/scans/{scan}", draft, scan), as("customer-rep"))
        .is(204);
    desk.attach("customer-rep", draft, "21.png", Pictures.png()).is(201);
  }

  @Test
  void aFileNameIsShownWithoutItsPathAndStandsNowhereInClear() {
    String draft = desk.draft("customer-rep", TestForm.counter());
    Answer attached =
        desk.attach("customer-rep", draft, "C:\\Users\\王小明\\桌面\\身份证.png", Pictures.png()).is(201);
    assertThat(attached.text("name")).isEqualTo("身份证.png");
    assertThat(attached.text("type")).isEqualTo("image/png");
  }

  private Answer save(String username, String draft, long version, TestForm form) {
    return desk.send(
        username, put("/api/openings/drafts/" + draft), Map.of("version", version, "form", form));
  }

  /** Uploads a picture and fetches what was kept of it. */
  private byte[] kept(byte[] upload, String type) throws Exception {
    String draft =
        desk.post("customer-rep", "/api/openings/drafts", Map.of("form", TestForm.counter()))
            .is(201)
            .text("id");
    Answer scan = desk.attach("customer-rep", draft, "IMG_0001.HEIC", upload).is(201);
    assertThat(scan.text("type")).isEqualTo(type);
    var response =
        mvc.perform(
                get("/api/openings/{id}/scans/{scan}", draft, scan.text("id"))
                    .with(as("customer-rep")))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getContentType()).isEqualTo(type);
    assertThat(response.getHeader("Cache-Control")).contains("no-store");
    assertThat(response.getContentAsByteArray()).hasSize(scan.body().get("size").asInt());
    return response.getContentAsByteArray();
  }

  private static String colours(byte[] picture) throws Exception {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture));
    boolean wide = image.getWidth() > image.getHeight();
    String first = colour(image.getRGB(4, 4));
    String last = colour(image.getRGB(image.getWidth() - 5, image.getHeight() - 5));
    return image.getWidth() + "x" + image.getHeight() + " " + first + (wide ? "|" : "/") + last;
  }

  private static String colour(int rgb) {
    Color colour = new Color(rgb);
    return colour.getRed() > 150 && colour.getBlue() < 100
        ? "red"
        : colour.getBlue() > 150 && colour.getRed() < 100 ? "blue" : colour.toString();
  }
}
