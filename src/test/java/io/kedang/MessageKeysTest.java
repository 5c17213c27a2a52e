package io.kedang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things, and every refusal the code can utter is worded. */
class MessageKeysTest {

  private static final Path MESSAGES = Path.of("src/main/resources/messages");
  private static final Path SOURCES = Path.of("src/main/java");

  private static final Pattern PROBLEM =
      Pattern.compile(
          "(?:new\\s+ProblemException\\(\\s*(?:ProblemException\\.)?(?:Kind\\.)?[A-Z_]+,\\s*"
              + "|(?:ProblemException\\.|\\b)(?:conflict|invalid|forbidden)\\(\\s*|problems\\.of\\([^\";]*?,\\s*)\"(\\w+)\"");
  private static final Pattern NOT_FOUND = Pattern.compile("\\bnotFound\\(\\s*\"(\\w+)\"");
  private static final Pattern FIELD =
      Pattern.compile("\\.field\\([^\";]*(?:\"[\\w.\\[\\]]*\")?[^\";]*,\\s*\"(\\w+)\"");

  @ParameterizedTest
  @ValueSource(strings = {"problems", "fields", "mail", "sms", "intake", "reports", "consents"})
  void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
    Properties chinese = read(bundle + ".properties");
    Properties english = read(bundle + "_en.properties");
    assertThat(english.stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    for (String key : chinese.stringPropertyNames()) {
      assertThat(placeholders(english.getProperty(key)))
          .as(key)
          .isEqualTo(placeholders(chinese.getProperty(key)));
      assertThat(chinese.getProperty(key)).as(key).isNotBlank();
      assertThat(english.getProperty(key)).as(key).isNotBlank();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"problems", "fields"})
  void aMessageWithPlaceholdersHasNoLoneApostropheBecauseMessageFormatEatsIt(String bundle)
      throws IOException {
    for (String language : List.of("", "_en")) {
      Properties messages = read(bundle + language + ".properties");
      for (String key : messages.stringPropertyNames()) {
        String text = messages.getProperty(key);
        assertThat(text.contains("{") && text.replace("''", "").contains("'"))
            .as(key + ": write ’")
            .isFalse();
      }
    }
  }

  @Test
  void aKeyStandsOnceInItsFile() throws IOException {
    try (Stream<Path> files = Files.list(MESSAGES)) {
      for (Path file : files.toList()) {
        List<String> keys = new ArrayList<>();
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("[\\w.-]+\\s*=.*"))
            .forEach(line -> keys.add(line.split("=")[0].strip()));
        assertThat(keys).as(file.toString()).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void everyRefusalInTheCodeIsWorded() throws IOException {
    Properties problems = read("problems.properties");
    Properties fields = read("fields.properties");
    Set<String> missing = new TreeSet<>();
    for (String source : sources()) {
      for (String code : codes(source)) {
        Stream.of("problem." + code + ".title", "problem." + code + ".detail")
            .filter(key -> !problems.containsKey(key))
            .forEach(missing::add);
      }
      Matcher field = FIELD.matcher(source);
      while (field.find()) {
        if (!fields.containsKey("field." + field.group(1))) {
          missing.add("field." + field.group(1));
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void theScanFindsRefusalsHoweverTheyAreWritten() {
    assertThat(codes("throw new ProblemException(Kind.INVALID, \"one\")")).contains("one");
    assertThat(codes("new ProblemException(\n    ProblemException.Kind.CONFLICT,\n    \"two\", x)"))
        .contains("two");
    assertThat(codes("throw ProblemException.conflict(\n \"three\", a)")).contains("three");
    assertThat(codes("() -> ProblemException.notFound(\"case\")")).contains("caseNotFound");
    assertThat(codes("problems.of(HttpStatus.METHOD_NOT_ALLOWED, \"four\", request)"))
        .contains("four");
    Matcher field = FIELD.matcher("x.field(\"mobile\", \"five\")");
    assertThat(field.find()).isTrue();
    assertThat(field.group(1)).isEqualTo("five");
  }

  private static Set<String> codes(String source) {
    Set<String> codes = new TreeSet<>();
    Matcher problem = PROBLEM.matcher(source);
    while (problem.find()) {
      codes.add(problem.group(1));
    }
    Matcher notFound = NOT_FOUND.matcher(source);
    while (notFound.find()) {
      codes.add(notFound.group(1) + "NotFound");
    }
    return codes;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> sources = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
      return sources;
    }
  }

  private static Set<String> placeholders(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\w+").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  private static Properties read(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }
}
