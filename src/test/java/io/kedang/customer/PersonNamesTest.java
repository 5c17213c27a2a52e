package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.customer.PersonNames.Fault;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of persons and firms: what is a name, and what is markup, a formula or a statement. */
class PersonNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王伟",
        "欧阳文博",
        "阿卜杜拉·买买提",
        "扎西·多吉",
        "古丽•阿依夏",
        "𠮷田",
        "𰻝伟",
        "王〇",
        "佐々木ケンー",
        "O'Neill",
        "D’Angelo",
        "Anne-Marie Smith",
        "José Müller",
        "Jose\u0301",
        "Nguyễn Văn A",
        "Иван Петров",
        "محمد علي",
        "བཀྲ་ཤིས",
        "J. R. Smith",
        "广州市瑞康医药有限公司",
        "深圳（中国）3M有限公司",
        "A&B Co., Ltd.",
        "张三、李四合伙企业（有限合伙）",
        "360公司",
        "邉\uDB40\uDD00",
        "　王伟 ",
      })
  void isAName(String name) {
    assertThat(PersonNames.check(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "' \u3000 ', EMPTY",
    "<b>王</b>, MARKUP",
    "王<script>, MARKUP",
    "=1+1, FORMULA",
    "'=HYPERLINK(\"x\")', FORMULA",
    "+王, FORMULA",
    "-王, FORMULA",
    "@SUM(A1), FORMULA",
    "'''王', FORMULA",
    "'''; drop table customer; --', FORMULA",
    "＝王, FORMULA",
    "'\t王', FORMULA",
    "'王\t', CONTROL",
    "'王\n伟', CONTROL",
    "'王\u0000伟', CONTROL",
    "'王\u200b伟', CONTROL",
    "'\u202e王伟', CONTROL",
    "'\ufeff王伟', CONTROL",
    "'王\ue000', CONTROL",
    "'王\ufffd', CONTROL",
    "'A\ufe0f', CONTROL",
    "王; drop table customer, CHARACTERS",
    "王--, CHARACTERS",
    "王=1, CHARACTERS",
    "'王\"', CHARACTERS",
    "'王'' or', CHARACTERS",
    "${7*7}, CHARACTERS",
    "{{王}}, CHARACTERS",
    "王|calc, CHARACTERS",
    "王\\, CHARACTERS",
    "123456, CHARACTERS",
    "（）, CHARACTERS",
    "·王, CHARACTERS",
    "王😀, CHARACTERS",
    "𝐀𝐁, CHARACTERS",
    "&lt;b&gt;, CHARACTERS",
    "javascript:alert(1), CHARACTERS",
    "王＜伟, CHARACTERS",
  })
  void isNoName(String name, Fault fault) {
    assertThat(PersonNames.check(name)).contains(fault);
  }

  @Test
  void hasALimit() {
    assertThat(PersonNames.check("王".repeat(PersonNames.LONGEST))).isEmpty();
    assertThat(PersonNames.check("王".repeat(PersonNames.LONGEST + 1))).contains(Fault.LENGTH);
    assertThat(PersonNames.check(null)).contains(Fault.EMPTY);
    assertThat(PersonNames.check("\ud800王")).contains(Fault.CONTROL);
  }

  @Test
  void isStoredInOneForm() {
    assertThat(PersonNames.normalise("　Jose\u0301   Smith ")).isEqualTo("José Smith");
    assertThat(PersonNames.normalise(null)).isEmpty();
  }

  @Property
  void charactersOfTheBasicPlaneMakeNames(
      @ForAll @StringLength(min = 1, max = 30) @CharRange(from = '一', to = '龥') String name) {
    assertThat(PersonNames.check(name)).isEmpty();
  }

  @Property
  void whatPassesCanDoNoHarm(@ForAll String text) {
    if (PersonNames.check(text).isEmpty()) {
      assertThat(PersonNames.normalise(text))
          .doesNotContainPattern("[<>;=\"`{}|$%*#\\\\\\p{Cc}\\p{Cf}\\p{Co}]")
          .doesNotMatch("(?s)[-+@'].*");
    }
  }
}
