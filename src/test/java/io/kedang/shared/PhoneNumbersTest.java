package io.kedang.shared;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.kedang.shared.PhoneNumbers.Kind;
import io.kedang.shared.PhoneNumbers.Phone;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumbersTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        " 138 0013 8000 ",
        "138-0013-8000",
        "138—0013–8000",
        "１３８００１３８０００",
        "+86 13800138000",
        "＋８６13800138000",
        "008613800138000",
        "(+86)138-0013-8000",
        "（138）00138000",
        "\u202d13800138000\u202c",
        "138\u00a00013\u30008000"
      })
  void oneMobileHoweverItIsTyped(String raw) {
    assertThat(PhoneNumbers.normalise(raw))
        .contains(new Phone("+8613800138000", "13800138000", Kind.MOBILE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0755-23456789",
        "(0755)23456789",
        "075523456789",
        "+86 755 23456789",
        "+86-0755-23456789",
        "0086 755 2345 6789"
      })
  void oneLandlineHoweverItIsTyped(String raw) {
    assertThat(PhoneNumbers.normalise(raw))
        .contains(new Phone("+8675523456789", "0755-23456789", Kind.LANDLINE));
  }

  @Test
  void areaCodesOfTwoAndThreeDigits() {
    assertThat(PhoneNumbers.normalise("(0757)83210000"))
        .get()
        .extracting(Phone::national)
        .isEqualTo("0757-83210000");
    assertThat(PhoneNumbers.normalise("020-87654321"))
        .get()
        .extracting(Phone::national)
        .isEqualTo("020-87654321");
    assertThat(PhoneNumbers.normalise("010-65551234"))
        .get()
        .extracting(Phone::national)
        .isEqualTo("010-65551234");
    assertThat(PhoneNumbers.normalise("+86 10 65551234"))
        .get()
        .extracting(Phone::national)
        .isEqualTo("010-65551234");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        " ",
        "1３８0013800",
        "1380013800",
        "12345678901",
        "138001380000",
        "11012345678",
        "87654321",
        "23456789",
        "013800138000",
        "75523456789",
        "+86 87654321",
        "+86",
        "0086",
        "+1 650 253 0000",
        "+852 5123 4567",
        "110",
        "138a0013800",
        "13800138000#1",
        "=13800138000",
        "13800138000/13900139000",
        "0755-23456789-8001",
        "1380013800013800138000"
      })
  void notANumberThatRings(String raw) {
    assertThat(PhoneNumbers.normalise(raw)).isEmpty();
  }

  @Test
  void endlessInputIsNoNumber() {
    assertThat(PhoneNumbers.normalise(" ".repeat(1_000_000) + "13800138000")).isEmpty();
  }

  @Test
  void aPhoneDoesNotPrintItself() {
    assertThat(PhoneNumbers.normalise("13800138000").orElseThrow().toString())
        .doesNotContain("138");
  }

  /** Most numbers are judged without the library's long way; it would have said the same. */
  @Test
  void whatBeginsLikeAMobileIsJudgedAsTheLibraryJudgesIt() throws NumberParseException {
    PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    int mobiles = 0;
    for (int start = 100; start < 200; start++) {
      for (String rest : List.of("00000000", "12345678", "50138000", "99999999")) {
        String digits = start + rest;
        PhoneNumber parsed = library.parse(digits, "CN");
        Optional<Phone> said = PhoneNumbers.normalise(digits);
        boolean mobile = library.getNumberType(parsed) == PhoneNumberType.MOBILE;
        assertThat(said.filter(phone -> phone.kind() == Kind.MOBILE).isPresent())
            .as(digits)
            .isEqualTo(mobile);
        if (mobile) {
          mobiles++;
          assertThat(said.orElseThrow().e164())
              .isEqualTo(library.format(parsed, PhoneNumberFormat.E164));
        }
      }
    }
    assertThat(mobiles).isBetween(100, 300);
  }
}
