package io.kedang.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.customer.DocumentNumbers.Fault;
import io.kedang.customer.DocumentNumbers.Sex;
import io.kedang.shared.CustomerType;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * OPEN-3 B: each document's number follows its rule. The numbers here are made up or published in
 * the standards.
 */
class DocumentNumbersTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @ParameterizedTest
  @CsvSource({
    "RESIDENT_ID, 11010519491231002X,",
    "RESIDENT_ID, 440524188001010014, BIRTH_DATE",
    "RESIDENT_ID, 510104200010035707,",
    "RESIDENT_ID, 36010219730530469X,",
    "RESIDENT_ID, 441900196710220040,",
    "RESIDENT_ID, 110105491231002,",
    "RESIDENT_ID, 830000199001010012,",
    "RESIDENT_ID, 110105491331002, BIRTH_DATE",
    "RESIDENT_ID, 990105491231002, REGION",
    "RESIDENT_ID, 11010549123100X, CHARACTERS",
    "RESIDENT_ID, 110105194912310021, CHECK_CHARACTER",
    "RESIDENT_ID, 990101199206133581, REGION",
    "RESIDENT_ID, 110108198513016648, BIRTH_DATE",
    "RESIDENT_ID, 320102199002303181, BIRTH_DATE",
    "RESIDENT_ID, 110105209912317853, BIRTH_DATE",
    "RESIDENT_ID, 420106186501013943, BIRTH_DATE",
    "RESIDENT_ID, 1101051949123100X1, CHARACTERS",
    "RESIDENT_ID, 11010519491231002, LENGTH",
    "RESIDENT_ID, 11010519491231002XX, LENGTH",
    "RESIDENT_ID, 4.40105E+17, LENGTH",
    "RESIDENT_ID, '', EMPTY",
    "CREDIT_CODE, 91350100M000100Y43,",
    "CREDIT_CODE, 92420106TWMFMA6C52,",
    "CREDIT_CODE, 9113010243UD73N26J,",
    "CREDIT_CODE, 91350100M000100Y44, CHECK_CHARACTER",
    "CREDIT_CODE, 91350100M000100I43, CHARACTERS",
    "CREDIT_CODE, 9135O100M000100Y43, CHARACTERS",
    "CREDIT_CODE, 91990100M000100Y43, REGION",
    "CREDIT_CODE, 91350100M000100Y4, LENGTH",
    "CREDIT_CODE, 922201024WT8J01E01, CHECK_CHARACTER",
    "ORGANISATION_CODE, D2143569X,",
    "ORGANISATION_CODE, M000100Y4,",
    "ORGANISATION_CODE, D21435691, CHECK_CHARACTER",
    "ORGANISATION_CODE, D2143569, LENGTH",
    "ORGANISATION_CODE, D2143569Y, CHARACTERS",
    "PASSPORT, E12345678,",
    "PASSPORT, G12345678,",
    "PASSPORT, EA1234567,",
    "PASSPORT, P<USA1234, CHARACTERS",
    "PASSPORT, ABCDEF, CHARACTERS",
    "PASSPORT, 1234, LENGTH",
    "PASSPORT, 123456789012345678, LENGTH",
    "HK_MACAO_PERMIT, H12345678,",
    "HK_MACAO_PERMIT, M1234567801,",
    "HK_MACAO_PERMIT, A12345678, CHARACTERS",
    "HK_MACAO_PERMIT, H1234567, LENGTH",
    "TAIWAN_PERMIT, 12345678,",
    "TAIWAN_PERMIT, 1234567801,",
    "TAIWAN_PERMIT, 123456789, CHARACTERS",
    "TAIWAN_PERMIT, 1234567, LENGTH",
    "FOREIGN_PERMIT, USA110112345678,",
    "FOREIGN_PERMIT, 1SA110112345678, CHARACTERS",
    "FOREIGN_PERMIT, 911124198108030024,",
    "FOREIGN_PERMIT, 911124198108030034, CHECK_CHARACTER",
    "FOREIGN_PERMIT, 999124198108030024, REGION",
    "FOREIGN_PERMIT, 811124198108030024, CHARACTERS",
    "FOREIGN_PERMIT, 9111241981, LENGTH",
  })
  void followsItsRule(DocumentType type, String number, Fault fault) {
    assertThat(DocumentNumbers.check(type, number, TODAY)).isEqualTo(Optional.ofNullable(fault));
  }

  @ParameterizedTest
  @CsvSource({
    "' 110105 19491231 002x ', 11010519491231002X",
    "１１０１０５１９４９１２３１００２Ｘ, 11010519491231002X",
    "110105-19491231-002X, 11010519491231002X",
    "(110105)19491231（002X）, 11010519491231002X",
    "'\u200b110105\u00a019491231\u3000002X\t', 11010519491231002X",
  })
  void decorationDoesNotMatter(String raw, String normalised) {
    assertThat(DocumentNumbers.normalise(DocumentType.RESIDENT_ID, raw)).isEqualTo(normalised);
  }

  @Test
  void theDayCountsOnTheDay() {
    String born = "110105" + "20261122" + "001";
    String number = born + check(born);
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, number, TODAY)).isEmpty();
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, number, TODAY.minusDays(1)))
        .contains(Fault.BIRTH_DATE);
    String old = "110105" + "18961122" + "001";
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, old + check(old), TODAY)).isEmpty();
    assertThat(
            DocumentNumbers.check(DocumentType.RESIDENT_ID, old + check(old), TODAY.plusYears(1)))
        .contains(Fault.BIRTH_DATE);
  }

  @Test
  void oneIdentityInItsForms() {
    assertThat(key(DocumentType.RESIDENT_ID, "110105491231002"))
        .isEqualTo(key(DocumentType.RESIDENT_ID, "11010519491231002X"));
    assertThat(key(DocumentType.CREDIT_CODE, "91350100M000100Y43"))
        .isEqualTo(key(DocumentType.ORGANISATION_CODE, "M000100Y4"));
    assertThat(key(DocumentType.HK_MACAO_PERMIT, "H1234567802"))
        .isEqualTo(key(DocumentType.HK_MACAO_PERMIT, "H12345678"));
    assertThat(key(DocumentType.PASSPORT, "110105491231002"))
        .isNotEqualTo(key(DocumentType.RESIDENT_ID, "110105491231002"));
  }

  @Test
  void aBrokenNumberMeetsNobody() {
    // the organisation inside is right, the code around it is not
    assertThat(key(DocumentType.CREDIT_CODE, "91350200M000100Y43"))
        .isNotEqualTo(key(DocumentType.ORGANISATION_CODE, "M000100Y4"));
    assertThat(key(DocumentType.RESIDENT_ID, "")).isNotNull();
    assertThat(key(DocumentType.CREDIT_CODE, "")).isNotNull();
    assertThat(key(DocumentType.HK_MACAO_PERMIT, "H1")).isNotNull();
  }

  @Test
  void tellsBirthDateAndSex() {
    assertThat(DocumentNumbers.birthDate(DocumentType.RESIDENT_ID, "110105491231002"))
        .contains(LocalDate.of(1949, 12, 31));
    assertThat(DocumentNumbers.sex(DocumentType.RESIDENT_ID, "110105491231002"))
        .contains(Sex.FEMALE);
    assertThat(DocumentNumbers.sex(DocumentType.RESIDENT_ID, "510104200010035717"))
        .contains(Sex.MALE);
    assertThat(DocumentNumbers.birthDate(DocumentType.PASSPORT, "E12345678")).isEmpty();
    assertThat(DocumentNumbers.birthDate(DocumentType.RESIDENT_ID, "110105199002300000")).isEmpty();
  }

  @Property
  void everyProperResidentNumberPasses(@ForAll("residents") String number) {
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, number, TODAY)).isEmpty();
  }

  @Property
  void changingAnyOneCharacterOfAResidentNumberIsFound(
      @ForAll("residents") String number,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 9) int digit) {
    Assume.that(number.charAt(at) != '0' + digit);
    assertThat(
            DocumentNumbers.check(
                DocumentType.RESIDENT_ID, replace(number, at, (char) ('0' + digit)), TODAY))
        .isPresent();
  }

  @Property
  void swappingNeighboursOfAResidentNumberIsFound(
      @ForAll("residents") String number, @ForAll @IntRange(max = 16) int at) {
    Assume.that(number.charAt(at) != number.charAt(at + 1));
    String swapped = replace(replace(number, at, number.charAt(at + 1)), at + 1, number.charAt(at));
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, swapped, TODAY)).isPresent();
  }

  @Property
  void changingAnyOneCharacterOfACreditCodeIsFound(
      @ForAll("creditCodes") String code,
      @ForAll @IntRange(max = 17) int at,
      @ForAll @IntRange(max = 30) int letter) {
    char other = ALPHABET.charAt(letter);
    Assume.that(code.charAt(at) != other);
    assertThat(DocumentNumbers.check(DocumentType.CREDIT_CODE, code, TODAY)).isEmpty();
    assertThat(DocumentNumbers.check(DocumentType.CREDIT_CODE, replace(code, at, other), TODAY))
        .isPresent();
  }

  @Property
  void changingAnyOneDigitOfAnOrganisationCodeIsFound(
      @ForAll @IntRange(max = 99999999) int body,
      @ForAll @IntRange(max = 7) int at,
      @ForAll @IntRange(max = 9) int digit) {
    String eight = "%08d".formatted(body);
    String code = eight + organisationCheck(eight);
    Assume.that(code.charAt(at) != '0' + digit);
    assertThat(DocumentNumbers.check(DocumentType.ORGANISATION_CODE, code, TODAY)).isEmpty();
    assertThat(
            DocumentNumbers.check(
                DocumentType.ORGANISATION_CODE, replace(code, at, (char) ('0' + digit)), TODAY))
        .isPresent();
  }

  @Property
  void theOldFormIsTheSameIdentity(@ForAll("residents") String number) {
    Assume.that(number.startsWith("19", 6));
    String old = number.substring(0, 6) + number.substring(8, 17);
    assertThat(DocumentNumbers.check(DocumentType.RESIDENT_ID, old, TODAY)).isEmpty();
    assertThat(key(DocumentType.RESIDENT_ID, old)).isEqualTo(key(DocumentType.RESIDENT_ID, number));
  }

  @Property
  void noTextBreaksTheRules(@ForAll DocumentType type, @ForAll String text) {
    String number = DocumentNumbers.normalise(type, text);
    DocumentNumbers.check(type, number, TODAY);
    DocumentNumbers.birthDate(type, number);
    DocumentNumbers.sex(type, number);
    assertThat(key(type, number)).isNotNull();
    if (number.chars().allMatch(c -> c < 128)) {
      assertThat(DocumentNumbers.normalise(type, number)).isEqualTo(number);
    } else {
      assertThat(DocumentNumbers.check(type, number, TODAY)).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "居民身份证, RESIDENT_ID",
    "身份证, RESIDENT_ID",
    "' 身 份 证 ', RESIDENT_ID",
    "ID Card, RESIDENT_ID",
    "resident_id, RESIDENT_ID",
    "护照, PASSPORT",
    "港澳居民来往内地通行证, HK_MACAO_PERMIT",
    "台胞证, TAIWAN_PERMIT",
    "外国人永久居留身份证, FOREIGN_PERMIT",
    "统一社会信用代码, CREDIT_CODE",
    "营业执照, CREDIT_CODE",
    "组织机构代码证, ORGANISATION_CODE",
  })
  void sheetsNameTheTypeInTheirWords(String label, DocumentType type) {
    assertThat(DocumentType.ofLabel(label)).contains(type);
  }

  @Test
  void typesFitTheirCustomers() {
    assertThat(DocumentType.ofLabel("驾驶证")).isEmpty();
    assertThat(DocumentType.ofLabel(null)).isEmpty();
    assertThat(DocumentType.RESIDENT_ID.fits(CustomerType.INDIVIDUAL)).isTrue();
    assertThat(DocumentType.RESIDENT_ID.fits(CustomerType.CORPORATE)).isFalse();
    assertThat(DocumentType.CREDIT_CODE.fits(CustomerType.CORPORATE)).isTrue();
  }

  @Provide
  Arbitrary<String> residents() {
    Arbitrary<String> region =
        Arbitraries.of("110105", "440106", "650102", "441900", "820000", "710000", "830000");
    Arbitrary<LocalDate> birth =
        Arbitraries.longs().between(0, 40_000).map(LocalDate.of(1900, 1, 1)::plusDays);
    return Combinators.combine(region, birth, Arbitraries.integers().between(0, 999))
        .as(
            (where, when, order) ->
                where + when.toString().replace("-", "") + "%03d".formatted(order))
        .map(seventeen -> seventeen + check(seventeen));
  }

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Provide
  Arbitrary<String> creditCodes() {
    Arbitrary<String> eight = Arbitraries.strings().withChars(ALPHABET.toCharArray()).ofLength(8);
    return Combinators.combine(
            Arbitraries.of("91", "92", "93", "11", "52", "N1", "Y1"),
            Arbitraries.of("440106", "100000", "650102"),
            eight)
        .as((kind, region, body) -> kind + region + body + organisationCheck(body))
        .map(seventeen -> seventeen + creditCheck(seventeen));
  }

  private static String key(DocumentType type, String number) {
    return DocumentNumbers.identityKey(type, number);
  }

  private static String replace(String text, int at, char by) {
    return text.substring(0, at) + by + text.substring(at + 1);
  }

  /**
   * The standard's own formula, weights as powers of two, written otherwise than the code under
   * test.
   */
  private static char check(String seventeen) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += (seventeen.charAt(i) - '0') * ((1 << (17 - i)) % 11);
    }
    int value = (12 - sum % 11) % 11;
    return value == 10 ? 'X' : (char) ('0' + value);
  }

  private static char creditCheck(String seventeen) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += ALPHABET.indexOf(seventeen.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  private static char organisationCheck(String eight) {
    int[] weights = {3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 8; i++) {
      sum += Integer.parseInt(eight.substring(i, i + 1), 36) * weights[i];
    }
    int value = 11 - sum % 11;
    return value == 10 ? 'X' : (char) ('0' + value % 11);
  }
}
