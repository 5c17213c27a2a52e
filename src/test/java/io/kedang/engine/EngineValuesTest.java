package io.kedang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.shared.Ids;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class EngineValuesTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "ADVANCED",
        "information-officer",
        "440100",
        "opening.withdrawn",
        "2026-11-22T01:02:03.123456789Z",
        "2026-11-22T09:00+08:00",
        "PT48H",
        "client:callcentre"
      })
  void idsCodesAndTimesMayBeKept(String value) {
    assertThat(EngineValues.isPlain(value)).isTrue();
  }

  @Test
  void idsMayBeKept() {
    assertThat(EngineValues.isPlain(Ids.next())).isTrue();
    assertThat(EngineValues.isPlain(UUID.randomUUID().toString())).isTrue();
    assertThat(EngineValues.isPlain(3)).isTrue();
    assertThat(EngineValues.isPlain(3L)).isTrue();
    assertThat(EngineValues.isPlain(true)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "王小明",
        "Wang Xiaoming",
        "13800138000",
        "+8613800138000",
        "138-0013-8000",
        "0755-2345678",
        "0663.234.5678",
        "44010019900307123X",
        "E12345678",
        "C1234567",
        "91440101MA5CXXXX0X",
        "12345678-9",
        "1990-03-07",
        "19900307",
        "wang@example.cn",
        "广州市越秀区",
        "a;b",
        "x y"
      })
  void personalDataMayNot(String value) {
    assertThat(EngineValues.isPlain(value)).isFalse();
  }

  @Test
  void otherKindsMayNot() {
    assertThat(
            List.of(
                13800138000L,
                44010019L,
                1.5,
                new BigDecimal("1"),
                new Date(),
                List.of("a"),
                new byte[0],
                'x'))
        .allSatisfy(value -> assertThat(EngineValues.isPlain(value)).isFalse());
  }
}
