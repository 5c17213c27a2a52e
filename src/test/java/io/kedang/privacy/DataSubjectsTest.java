package io.kedang.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.kedang.KedangTest;
import io.kedang.SqlStatements;
import io.kedang.shared.Ids;
import io.kedang.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KedangTest
class DataSubjectsTest {

  private static final String SECRET = "欧阳文博 13800138000";

  @Autowired DataSubjects subjects;
  @Autowired Reveals reveals;
  @Autowired BlindIndex index;
  @Autowired JdbcClient jdbc;
  @Autowired ObjectMapper json;

  @Test
  void whatIsSealedOpensForItsSubjectAndPlaceOnly() {
    String one = subjects.create();
    String other = subjects.create();
    byte[] sealed = subjects.seal(one, "application:1:form", SECRET);

    assertThat(subjects.open(one, "application:1:form", sealed, String.class)).isEqualTo(SECRET);
    assertThatThrownBy(() -> subjects.open(other, "application:1:form", sealed, String.class))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> subjects.open(one, "application:2:form", sealed, String.class))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aChangedByteIsNoticed() {
    String subject = subjects.create();
    byte[] box = subjects.seal(subject, "x", SECRET);
    box[box.length / 2] ^= 1;

    assertThatThrownBy(() -> subjects.open(subject, "x", box, String.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("欧阳");
  }

  @Test
  void theSameContentNeverLooksTheSame() {
    String subject = subjects.create();

    assertThat(subjects.seal(subject, "x", SECRET))
        .isNotEqualTo(subjects.seal(subject, "x", SECRET));
  }

  @Test
  void nothingStaysNothing() {
    String subject = subjects.create();

    assertThat(subjects.seal(subject, "x", null)).isNull();
    assertThat(subjects.open(subject, "x", null, String.class)).isNull();
  }

  @Test
  void aDestroyedKeyTakesItsContentAlong() throws Exception {
    String subject = subjects.create();
    byte[] sealed = subjects.seal(subject, "x", SECRET);
    jdbc.sql("update data_subject set wrapped_key = null where id = ?").param(subject).update();

    DataSubjects anotherNode = node("a2VkYW5nLXRlc3QtbWFzdGVyLWtleS0zMi1ieXRlcyE=");
    assertThatThrownBy(() -> anotherNode.open(subject, "x", sealed, String.class))
        .isInstanceOf(KeyDestroyedException.class);
    anotherNode.prepare(List.of(subject));
    assertThatThrownBy(() -> anotherNode.open(subject, "x", sealed, String.class))
        .isInstanceOf(KeyDestroyedException.class);
  }

  @Test
  void anotherMasterKeyOpensNothing() throws Exception {
    String subject = subjects.create();
    byte[] sealed = subjects.seal(subject, "x", SECRET);
    DataSubjects stranger =
        node(
            Base64.getEncoder()
                .encodeToString(
                    "another-master-key-of-32-bytes!!".getBytes(StandardCharsets.UTF_8)));

    assertThatThrownBy(() -> stranger.open(subject, "x", sealed, String.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("master key");
  }

  @Test
  void manyKeysAreFetchedInOneStatement() throws Exception {
    List<String> many = IntStream.range(0, 50).mapToObj(i -> subjects.create()).toList();
    DataSubjects anotherNode = node("a2VkYW5nLXRlc3QtbWFzdGVyLWtleS0zMi1ieXRlcyE=");

    assertThat(
            SqlStatements.of(
                () -> {
                  anotherNode.prepare(many);
                  return null;
                }))
        .hasSize(1);
  }

  @Test
  void equalValuesOfDifferentKindsDoNotMeet() {
    assertThat(index.token(BlindIndex.Kind.PHONE, "1"))
        .isEqualTo(index.token(BlindIndex.Kind.PHONE, "1"))
        .hasSize(32);
    assertThat(index.token(BlindIndex.Kind.PHONE, "1"))
        .isNotEqualTo(index.token(BlindIndex.Kind.NAME, "1"));
    assertThat(index.token(BlindIndex.Kind.PHONE, null)).isNull();
  }

  @Test
  void aRevealNeedsAPurposeAndIsWrittenDown() {
    String subject = subjects.create();
    String owner = "customer:" + Ids.next();

    assertThatThrownBy(() -> reveals.record("somebody", subject, owner, "mobile", " "))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> reveals.record("somebody", subject, owner, "mobile", "x".repeat(201)))
        .isInstanceOf(ProblemException.class);
    reveals.record("somebody", subject, owner, "mobile", "客户要求回电");

    assertThat(
            jdbc.sql("select actor_id from reveal where owner = ? and field = 'mobile'")
                .param(owner)
                .query(String.class)
                .list())
        .containsExactly("somebody");
  }

  @Test
  void withoutAUsableMasterKeyNothingStarts(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> MasterKey.load(new PrivacyProperties(null, null, false)))
        .isInstanceOf(MissingMasterKeyException.class);
    assertThatThrownBy(() -> MasterKey.load(new PrivacyProperties("short", null, false)))
        .isInstanceOf(MissingMasterKeyException.class);
    Path file = folder.resolve("keys/master.key");
    assertThatThrownBy(() -> MasterKey.load(new PrivacyProperties(null, file, false)))
        .isInstanceOf(MissingMasterKeyException.class);

    byte[] made = MasterKey.load(new PrivacyProperties(null, file, true)).derive("x");
    assertThat(MasterKey.load(new PrivacyProperties(null, file, false)).derive("x"))
        .isEqualTo(made);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void masksShowAsMuchAsAClerkNeeds() {
    assertThat(Masking.phone("13800138000")).isEqualTo("138****8000");
    assertThat(Masking.phone("+8613800138000")).isEqualTo("138****8000");
    assertThat(Masking.phone("0769-22801001")).isEqualTo("0769-****1001");
    assertThat(Masking.phone("123")).isEqualTo("****");
    assertThat(Masking.documentNumber("440103199001011234")).isEqualTo("4401**********1234");
    assertThat(Masking.documentNumber("E1234567")).isEqualTo("E****7");
    assertThat(Masking.mail("chen@example.cn")).isEqualTo("c***@example.cn");
    assertThat(Masking.address("天河区体育西路218号")).isEqualTo("天河区体育****");
    assertThat(Masking.phone(null)).isNull();
  }

  private DataSubjects node(String masterKey) throws Exception {
    return new TinkDataSubjects(
        jdbc,
        Clock.systemUTC(),
        json,
        MasterKey.load(new PrivacyProperties(masterKey, null, false)));
  }
}
