package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kedang.shared.Channel;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

/** CUST-5: the code says where it comes from, and a slip in reading it aloud is found. */
class CustomerCodeTest {

  private static final String CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  @ParameterizedTest
  @CsvSource({"COUNTER, G", "FIELD, Y", "TELESALES, D", "ONLINE, W"})
  void theFirstLetterIsTheChannelsMark(Channel channel, String mark) {
    assertThat(CustomerCode.compose(channel, "440100", 7).orElseThrow())
        .startsWith(mark + "440100000000007")
        .hasSize(17);
  }

  @Property
  void whatIsComposedIsValid(@ForAll("codes") String code) {
    assertThat(code).matches("[GYDW]\\d{15}[0-9A-Z]");
    assertThat(CustomerCode.isValid(code)).isTrue();
  }

  @Property
  void everySlipOfOneCharacterIsFound(@ForAll("codes") String code) {
    for (int i = 0; i < code.length(); i++) {
      for (char other : CHARACTERS.toCharArray()) {
        if (other != code.charAt(i)) {
          String slip = code.substring(0, i) + other + code.substring(i + 1);
          assertThat(CustomerCode.isValid(slip)).as("%s for %s", slip, code).isFalse();
        }
      }
    }
  }

  @Property
  void everySwapOfTwoNeighboursIsFound(@ForAll("codes") String code) {
    for (int i = 0; i + 1 < code.length(); i++) {
      if (code.charAt(i) != code.charAt(i + 1)) {
        String swapped =
            code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
        assertThat(CustomerCode.isValid(swapped)).as("%s for %s", swapped, code).isFalse();
      }
    }
  }

  @Test
  void differentNumbersHaveDifferentCodesAndFewNumbersHaveNone() {
    Set<String> codes = new HashSet<>();
    int without = 0;
    for (int number = 1; number <= 10_000; number++) {
      if (!CustomerCode.compose(Channel.COUNTER, "440300", number).map(codes::add).orElse(true)) {
        throw new AssertionError("two numbers with one code");
      }
      without = 10_000 - codes.size();
    }
    assertThat(without).isBetween(1, 300);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "G44010000000000",
        "g4401000000000071",
        "4440100000000007A",
        "G44O10000000000071",
        "G440100 000000007",
        "G440100000000007*"
      })
  void whatHasNotTheFormIsNoCode(String text) {
    assertThat(CustomerCode.isValid(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "44010, 1",
    "4401000, 1",
    "44010A, 1",
    "440100, 0",
    "440100, -1",
    "440100, 1000000000"
  })
  void aBranchOrANumberThatDoesNotFitIsRefused(String branch, long number) {
    assertThatThrownBy(() -> CustomerCode.compose(Channel.COUNTER, branch, number))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Provide
  Arbitrary<String> codes() {
    return Combinators.combine(
            Arbitraries.of(Channel.class),
            Arbitraries.strings().numeric().ofLength(6),
            Arbitraries.longs().between(1, 999_999_999))
        .as(CustomerCode::compose)
        .filter(Optional::isPresent)
        .map(Optional::get);
  }
}
