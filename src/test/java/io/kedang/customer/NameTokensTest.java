package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.customer.NameTokens.Token;
import io.kedang.privacy.BlindIndex.Kind;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CUST-6: a name is found by its characters, its pinyin and its initials, whole or in part. */
class NameTokensTest {

  @ParameterizedTest
  @CsvSource({
    "黄涛, 黄涛",
    "黄涛, 黄",
    "黄涛, huangtao",
    "黄涛, Huang Tao",
    "黄涛, ht",
    "黄涛, HT",
    "黄涛, tao",
    "黄涛, huang",
    "欧阳文博, 文博",
    "欧阳文博, ouyang",
    "欧阳文博, ouyangwenbo",
    "欧阳文博, oywb",
    "欧阳文博, wenbo",
    "欧阳文博, wb",
    "单雄信, shanxiongxin",
    "单雄信, danxiongxin",
    "曾国, zengguo",
    "解晓东, xiexiaodong",
    "仇英, qiuying",
    "区志, ouzhi",
    "查良镛, zhaliangyong",
    "朴树, piaoshu",
    "尉迟恭, yuchigong",
    "万俟卨, moqi",
    "盖叫天, gejiaotian",
    "吕布, lvbu",
    "吕布, lyubu",
    "吕布, lübu",
    "任飞, renfei",
    "翟志刚, zhaizhigang",
    "广州市瑞康医药有限公司, 瑞康",
    "广州市瑞康医药有限公司, 瑞康医药",
    "广州市瑞康医药有限公司, ruikang",
    "广州市瑞康医药有限公司, rkyy",
    "广州市瑞康医药有限公司, ruikangyiyao",
    "广州市瑞康医药有限公司, 广",
    "阿卜杜拉·买买提, 阿卜杜拉买买提",
    "阿卜杜拉·买买提, 买买提",
    "阿卜杜拉•买买提, 阿卜杜拉·买买提",
    "阿卜杜拉·买买提, maimaiti",
    "John O'Neill, oneill",
    "John O'Neill, john",
    "John O'Neill, John O'Neill",
    "ＡＢＣ公司, abc",
    "西安饭店, xian",
    "西安饭店, xianfandian",
    "𠮷田, 𠮷",
  })
  void isFound(String name, String text) {
    assertThat(found(name, text)).isTrue();
    assertThat(NameTokens.matches(name, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "黄涛, 黄河",
    "黄涛, huanghe",
    "黄涛, 涛黄",
    "黄涛, th",
    "黄涛, wangtao",
    "广州市瑞康医药有限公司, 康瑞",
    "欧阳文博, 欧文",
    "黄涛, x",
    "广州市瑞康医药有限公司, 医",
  })
  void isNotFound(String name, String text) {
    assertThat(found(name, text)).isFalse();
  }

  @Test
  void pairsOutOfOrderAreToldApartAfterDecryption() {
    assertThat(found("文博文", "博文博")).isTrue();
    assertThat(NameTokens.matches("文博文", "博文博")).isFalse();
    assertThat(NameTokens.matches("黄涛", "uangtao")).isFalse();
  }

  @Test
  void nothingFindsNothing() {
    assertThat(NameTokens.query("")).isEmpty();
    assertThat(NameTokens.query(null)).isEmpty();
    assertThat(NameTokens.query("·--· ")).isEmpty();
    assertThat(NameTokens.of("")).isEmpty();
    assertThat(NameTokens.matches("黄涛", " ")).isFalse();
  }

  @Test
  void staysSmall() {
    assertThat(NameTokens.of("重庆长行乐单重长")).hasSizeLessThan(90);
    assertThat(NameTokens.of("黄涛"))
        .contains(
            new Token(Kind.NAME, "黄"),
            new Token(Kind.PINYIN, "huang tao"),
            new Token(Kind.INITIALS, "ht"))
        .hasSizeLessThan(9);
    assertThat(NameTokens.of("广州市瑞康医药股份有限公司".repeat(20))).hasSizeLessThan(300);
  }

  @Test
  void noTextMakesItSlow() {
    long start = System.nanoTime();
    NameTokens.query("xianganxianganxianganxianganxianganxiangv".repeat(50));
    NameTokens.matches("长".repeat(120), "changzhang".repeat(30) + "q");
    assertThat(System.nanoTime() - start).isLessThan(3_000_000_000L);
  }

  @Property(tries = 300)
  void everyPartOfTwoCharactersOrMoreIsFound(
      @ForAll @StringLength(min = 2, max = 12) @CharRange(from = '一', to = '龥') String name,
      @ForAll @IntRange(max = 11) int from,
      @ForAll @IntRange(max = 11) int to) {
    int start = Math.min(Math.min(from, to), name.length() - 2);
    int end = Math.min(name.length(), Math.max(Math.max(from, to), start + 2));
    assertThat(found(name, name.substring(start, end))).isTrue();
    assertThat(NameTokens.matches(name, name.substring(start, end))).isTrue();
  }

  private static boolean found(String name, String text) {
    Set<Token> tokens = NameTokens.of(name);
    return NameTokens.query(text).stream().anyMatch(tokens::containsAll);
  }
}
