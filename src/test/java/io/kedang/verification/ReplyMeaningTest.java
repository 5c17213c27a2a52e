package io.kedang.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** VERI-1: only a clear yes confirms by itself. */
class ReplyMeaningTest {

  private static final String TOKEN = "482193";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "是", "是的", "确认", "同意", "对", "好的", "本人", "是本人", "是我", "Y", "y", "yes", "Yes", "YES", "ok",
            "OK", "1",
        // as phones and people write
        " 是 ", "是。", "是！", "是!!!", "“是”", "【是】", "是\n", "　是　", "Ｙ", "ｙｅｓ", "ＹＥＳ！", "１", "是👍",
            "👍是", "是的~", "Y.", "\u200b是",
        // with the token, wherever it stands
        "是 482193", "482193 是", "482193是", "是482193", "是，482193。", "ＹＥＳ　４８２１９３",
      })
  void aClearYesConfirms(String text) {
    assertThat(ReplyMeaning.of(text, TOKEN)).isEqualTo(ReplyMeaning.YES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "否",
        "不",
        "不是",
        "不对",
        "不同意",
        "拒绝",
        "非本人",
        "不是本人",
        "不是我",
        "N",
        "n",
        "no",
        "NO",
        "Ｎｏ",
        "2",
        "0",
        "TD",
        "t",
        "退订",
        "退订！",
        "否。",
        " 否 482193",
        "不是我👎",
      })
  void aClearNoIsANo(String text) {
    assertThat(ReplyMeaning.of(text, TOKEN)).isEqualTo(ReplyMeaning.NO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "？",
        "?",
        "👍",
        "你们是谁",
        "你是谁？",
        "是不是",
        "是吗",
        "是否",
        "是或者不是",
        "好像是",
        "是的吧",
        "不知道",
        "yes or no",
        "yesno",
        "ye",
        "noo",
        "11",
        "482193",
        "482193482193",
        "123456",
        "是 否",
        "Y/N",
        "稍后",
        "call me",
        "<script>是</script>",
        "是的我是王小明但地址不对",
      })
  void everythingElseIsForAPerson(String text) {
    assertThat(ReplyMeaning.of(text, TOKEN)).isEqualTo(ReplyMeaning.UNCLEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "是 100000, 100000, YES",
    "1, 111111, YES",
    "2 222222, 222222, NO",
    "0 000000, 000000, NO",
    "是 100000, 200000, UNCLEAR"
  })
  void onlyItsOwnTokenIsTakenOutOfTheText(String text, String token, ReplyMeaning meaning) {
    assertThat(ReplyMeaning.of(text, token)).isEqualTo(meaning);
  }

  @Test
  void nothingAndNoTokenAreReadToo() {
    assertThat(ReplyMeaning.of(null, TOKEN)).isEqualTo(ReplyMeaning.UNCLEAR);
    assertThat(ReplyMeaning.of("是", null)).isEqualTo(ReplyMeaning.YES);
  }
}
