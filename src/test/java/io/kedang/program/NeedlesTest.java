package io.kedang.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NeedlesTest {

  private final Needles needles = new Needles();

  @BeforeEach
  void two() {
    needles.add(bytes("令狐"), "a name");
    needles.add(bytes("13800001234"), "a number");
    needles.add(bytes("ab"), "a pair");
  }

  @Test
  void eachIsFoundWhereverItStands() {
    assertThat(needles.in(bytes("13800001234"))).as("and nothing else").containsExactly("a number");
    assertThat(needles.in(bytes("…令狐"))).as("at the end").containsExactly("a name");
    assertThat(needles.in(bytes("令狐113800001234aab")))
        .as("after a false start")
        .containsExactly("a name", "a number", "a pair");
  }

  @Test
  void aPartOfOneIsNone() {
    assertThat(needles.in(bytes("1380000123"))).isEmpty();
    assertThat(needles.in(bytes("a"))).isEmpty();
    assertThat(needles.in(new byte[0])).isEmpty();
  }

  @Test
  void oneByteIsNoNeedle() {
    assertThatIllegalArgumentException().isThrownBy(() -> needles.add(bytes("a"), "a letter"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
