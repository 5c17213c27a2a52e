package io.kedang.customer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/**
 * How the characters of a name are read, without tones, ü written v. A character keeps all its
 * readings, the one of a surname first.
 */
final class Pinyin {

  private static final int MOST_READINGS = 4;
  private static final int FIRST_IDEOGRAPH = 0x4E00;
  private static final int LAST_IDEOGRAPH = 0x9FA5;

  /** Surnames that are read otherwise than the same characters elsewhere. */
  private static final Map<String, String> SURNAMES = new HashMap<>();

  static {
    String table =
        "单 shan,曾 zeng,解 xie,仇 qiu,区 ou,查 zha,朴 piao,尉迟 yu chi,万俟 mo qi,单于 chan yu,澹台 tan tai,长孙 zhang sun,令狐 ling hu,"
            + "盖 ge,乜 nie,缪 miao,召 shao,员 yun,贠 yun,黑 he,折 she,繁 po,种 chong,秘 bi,祭 zhai,翟 zhai,冼 xian,洗 xian,覃 qin,逄 pang,任 ren,"
            + "华 hua,葛 ge,宁 ning,隗 kui,句 gou,郇 xun,郗 xi,应 ying,燕 yan,过 guo,哈 ha,车 che,佴 nai,能 nai,阚 kan,撒 sa,柏 bai,卜 bu,薄 bo,"
            + "都 du,乐 yue,谌 chen,尹 yin,於 yu,晁 chao,石 shi,沈 shen,盛 sheng,相 xiang,尉 wei,褚 chu,纪 ji,俞 yu,佟 tong,殷 yin,牟 mu,"
            + "幺 yao,么 yao,訾 zi,重 chong,行 xing,粘 nian,瞿 qu,郝 hao,冯 feng,夏侯 xia hou,鲜于 xian yu,皇甫 huang fu,宓 mi,厘 xi,臧 zang,"
            + "卡 qia,不 fou,大 dai,娄 lou,逯 lu,禤 xuan,鞠 ju,呙 guo,洗 xian,曲 qu,强 qiang,尧 yao,车 che,藏 zang,柏 bai,万 wan,叶 ye,吕 lv";
    for (String entry : table.split(",")) {
      SURNAMES.put(entry.substring(0, entry.indexOf(' ')), entry.substring(entry.indexOf(' ') + 1));
    }
  }

  /** The dictionary's answers; it takes each apart anew. At most as many as it has characters. */
  private static final Map<Character, List<String>> READ = new ConcurrentHashMap<>();

  private Pinyin() {}

  /**
   * Each character's readings in the order to prefer them, at most four. Letters and digits that
   * are not Chinese are read as themselves, in runs; signs are left out.
   *
   * @param name as {@link NameTokens} compares names: lower case, without signs
   */
  static List<Set<String>> readings(String name) {
    int[] characters = name.codePoints().toArray();
    Map<Integer, String> surname = surname(name);
    List<Set<String>> readings = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      if (!Character.isIdeographic(characters[i])) {
        run.appendCodePoint(characters[i]);
        continue;
      }
      flush(run, readings);
      Set<String> ofCharacter = new LinkedHashSet<>();
      if (surname.containsKey(i)) {
        ofCharacter.add(surname.get(i));
      }
      for (String reading : dictionary(characters[i])) {
        if (ofCharacter.size() < MOST_READINGS) {
          ofCharacter.add(reading);
        }
      }
      // passports write ü as yu
      List.copyOf(ofCharacter).stream()
          .filter(reading -> reading.contains("v"))
          .forEach(reading -> ofCharacter.add(passport(reading)));
      readings.add(
          ofCharacter.isEmpty()
              ? Set.of(Character.toString(characters[i]))
              : Collections.unmodifiableSet(ofCharacter));
    }
    flush(run, readings);
    return readings;
  }

  /** All syllables there are; what a search text in Latin letters may be made of. */
  static Set<String> syllables() {
    return Syllables.ALL;
  }

  private static String passport(String reading) {
    return reading.replace("v", "yu");
  }

  private static void flush(StringBuilder run, List<Set<String>> readings) {
    if (!run.isEmpty()) {
      readings.add(Set.of(run.toString()));
      run.setLength(0);
    }
  }

  private static Map<Integer, String> surname(String name) {
    for (int length = Math.min(2, name.length()); length > 0; length--) {
      String known = SURNAMES.get(name.substring(0, length));
      if (known != null) {
        String[] syllables = known.split(" ");
        return syllables.length == 1
            ? Map.of(0, syllables[0])
            : Map.of(0, syllables[0], 1, syllables[1]);
      }
    }
    return Map.of();
  }

  /** The dictionary knows the basic plane only; rarer characters are found by writing them. */
  private static List<String> dictionary(int character) {
    return Character.isBmpCodePoint(character)
        ? READ.computeIfAbsent((char) character, Pinyin::lookUp)
        : List.of();
  }

  private static List<String> lookUp(char character) {
    try {
      String[] found = PinyinHelper.toHanyuPinyinStringArray(character, Format.PLAIN);
      return found == null ? List.of() : List.of(found);
    } catch (BadHanyuPinyinOutputFormatCombination e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Format {
    static final HanyuPinyinOutputFormat PLAIN = new HanyuPinyinOutputFormat();

    static {
      PLAIN.setCaseType(HanyuPinyinCaseType.LOWERCASE);
      PLAIN.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
      PLAIN.setVCharType(HanyuPinyinVCharType.WITH_V);
    }
  }

  private static final class Syllables {
    static final Set<String> ALL;

    static {
      Set<String> all =
          new TreeSet<>(
              SURNAMES.values().stream()
                  .flatMap(text -> List.of(text.split(" ")).stream())
                  .toList());
      for (int character = FIRST_IDEOGRAPH; character <= LAST_IDEOGRAPH; character++) {
        for (String reading : dictionary(character)) {
          all.add(reading);
          all.add(passport(reading));
        }
      }
      // sounds such as "n" and "hng" stand in the dictionary, but would let a text be cut in too
      // many ways
      all.removeIf(syllable -> syllable.chars().noneMatch(letter -> "aeiouv".indexOf(letter) >= 0));
      ALL = Collections.unmodifiableSet(all);
    }
  }
}
