package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The little that models may say. */
class GrammarTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${a}",
        "${a == 'PASS'}",
        "${a == 'PASS' || a == \"WARN\"}",
        "${!a && (b >= 3 or not c)}",
        "${empty a}",
        "${verificationNeeded == false}",
        "${a eq null}",
        "${ ( a ) }",
        "${attempts < 3}",
        "${a != 1.5}"
      })
  void conditions(String text) {
    assertThat(Grammar.isCondition(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "${}",
        "${a",
        "#{a}",
        "${a}${b}",
        "${a.b}",
        "${a['b']}",
        "${a()}",
        "${a ('x')}",
        "${a == }",
        "${a b}",
        "${(a}",
        "${a)}",
        "${a ? b : c}",
        "${a + 1 == 2}",
        "${a = 1}",
        "${a; b}",
        "${execution}",
        "${task == null}",
        "${a == 'x\\'}",
        "${'a'.length}",
        "${a == 'b'}  ",
        "${a:b(c)}",
        "${a -> b}",
        "${!}",
        "${&&}",
        "${a && }",
        "${((((((((((((((((((a))))))))))))))))))}",
        "${ａ.b}"
      })
  void noConditions(String text) {
    assertThat(Grammar.isCondition(text)).isFalse();
  }

  /** Whatever passes reaches into nothing and calls nothing. */
  @Property(tries = 20_000)
  void noConditionReachesFurther(@ForAll("soup") String soup) {
    String text = "${" + soup + "}";
    if (Grammar.isCondition(text)) {
      String outsideOfTexts =
          soup.replaceAll("'[^']*'|\"[^\"]*\"", "t").replaceAll("\\d+\\.\\d+", "1");
      assertThat(outsideOfTexts).doesNotContain(".", "[", "]", "{", "}", ":", "?", ";", "#", "$");
      assertThat(outsideOfTexts)
          .doesNotContainPattern(
              "(?!(?:and|or|not|empty|eq|ne|lt|gt|le|ge)\\s*\\()\\b[A-Za-z_]\\w*\\s*\\(");
    }
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            "a",
            "b2",
            "'x'",
            "\"y\"",
            "1",
            "1.5",
            "==",
            "!=",
            "<",
            ">=",
            "&&",
            "||",
            "!",
            "(",
            ")",
            ".",
            "[",
            "]",
            "and",
            "not",
            "empty",
            " ",
            "?",
            ":",
            "execution",
            "{",
            "}",
            "#",
            "$",
            ";")
        .list()
        .ofMaxSize(9)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1M", "P1D", "P1DT2H", "PT48H", "P2W", "P1M", "PT60S"})
  void durations(String text) {
    assertThat(Grammar.isDuration(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "P",
        "PT",
        "PT1S",
        "PT0S",
        "P0D",
        "-PT1H",
        "PT-1H",
        "1H",
        "PT1H/",
        "${a}",
        "P99999999999D",
        "R/PT1H"
      })
  void noDurations(String text) {
    assertThat(Grammar.isDuration(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R3/PT10M", "R100/P1D"})
  void cycles(String text) {
    assertThat(Grammar.isCycle(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"R/PT10M", "R101/PT10M", "R9999999999/PT10M", "R3/PT1S", "0 0 * * * ?", "R3/${a}"})
  void noCycles(String text) {
    assertThat(Grammar.isCycle(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "\"A\", \"B\"",
        "not(\"A\")",
        "> 5",
        "[1..5]",
        "]0..10.5[",
        "amount >= 3 and kind = \"x\"",
        "if a > 1 then \"b\" else \"c\"",
        "starts with(a, \"b\")",
        "x in (\"A\", \"B\")",
        "count(list) > 2",
        "date(\"2026-01-01\")",
        "@\"2026-01-01\"",
        "a + b * 2",
        "(a + b) / 2",
        "a and starts with(b, \"c\")",
        "\"for external (\""
      })
  void feel(String text) {
    assertThat(Feel.refused(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for x in 1..10 return x",
        "some x in a satisfies x",
        "every x in a satisfies x",
        "function(x) x",
        "{a: 1}",
        "a.b",
        "2 ** 9",
        "matches(a, \"b\")",
        "getClass()",
        "a // b",
        "a /* b */",
        "`a`",
        "1e9",
        "99999999999999999999",
        "string join(a)",
        "x instance of string",
        "\"open",
        "((((((((((((((((((1))))))))))))))))))",
        "a; b",
        "#a",
        "a.getClass().forName(\"x\")"
      })
  void noFeel(String text) {
    assertThat(Feel.refused(text)).isNotNull();
  }
}
