package io.kedang.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.messaging.InboundStore.Question;
import io.kedang.messaging.ReplyMatching.Match;
import io.kedang.messaging.ReplyMatching.Result;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which question a reply answers; the questions are those that went to the number it comes from
 * (VERI-1).
 */
class ReplyMatchingTest {

  private static final Question NEWER = new Question("m2", "s2", "v2", "c2", "7350");
  private static final Question OLDER = new Question("m1", "s1", "v1", "c1", "4821");
  private static final List<Question> QUESTIONS = List.of(NEWER, OLDER);

  private final ReplyMatching matching = new ReplyMatching("10690000");

  private static void matched(Match match, Question question) {
    assertThat(match.result()).isEqualTo(Result.MATCHED);
    assertThat(match.question()).isSameAs(question);
  }

  private static void unknown(Match match) {
    assertThat(match.result()).isEqualTo(Result.UNKNOWN);
    assertThat(match.question()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"106900004821", "+86 10690000 4821", "１０６９００００４８２１", "86106900004821"})
  void byTheExtensionItWasSentTo(String to) {
    matched(matching.match(QUESTIONS, to, "是"), OLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"是4821", "4821 是", "是 ４８２１", "Y4821。", "我的验证码：4821，同意"})
  void byTheDigitsInTheText(String text) {
    matched(matching.match(QUESTIONS, "10690000", text), OLDER);
    matched(matching.match(QUESTIONS, null, text), OLDER);
  }

  @Test
  void byBothWhenTheyAgree() {
    matched(matching.match(QUESTIONS, "106900004821", "是4821"), OLDER);
  }

  @Test
  void notByTheNumberAlone() {
    unknown(matching.match(QUESTIONS, "10690000", "是"));
    unknown(matching.match(List.of(OLDER), null, "是"));
  }

  @Test
  void notByTheTokenAlone() {
    unknown(matching.match(List.of(), "106900004821", "是4821"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"是482", "是48210", "14821", "4 8 2 1"})
  void notByPartsOfOtherNumbers(String text) {
    unknown(matching.match(QUESTIONS, "10690000", text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1069000048210", "10690000821", "4821", "95555"})
  void notByAnotherExtension(String to) {
    unknown(matching.match(QUESTIONS, to, "是"));
  }

  @Test
  void aReplyThatNamesTwoQuestionsIsLeftToAPerson() {
    assertThat(matching.match(QUESTIONS, "106900004821", "是7350").result())
        .isEqualTo(Result.CONTRADICTORY);
    assertThat(matching.match(QUESTIONS, null, "4821是 7350否").result())
        .isEqualTo(Result.CONTRADICTORY);
  }

  @Test
  void oneTokenForTwoQuestionsIsLeftToAPersonToo() {
    Question same = new Question("m3", "s3", "v3", "c3", "4821");
    assertThat(matching.match(List.of(same, OLDER), "106900004821", "是").result())
        .isEqualTo(Result.CONTRADICTORY);
  }

  @Test
  void aQuestionAskedTwiceIsOneQuestion() {
    Question again = new Question("m9", "s1", "v1", "c1", "4821");
    matched(matching.match(List.of(again, OLDER), "106900004821", "是"), again);
  }

  @Test
  void withoutKnowingOurOwnNumberTheEndOfItCounts() {
    ReplyMatching blind = new ReplyMatching(null);
    matched(blind.match(QUESTIONS, "106557788994821", "是"), OLDER);
    unknown(blind.match(QUESTIONS, "4821", "是"));
  }
}
