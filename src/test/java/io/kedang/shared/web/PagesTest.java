package io.kedang.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are pages of the single-page application. */
class PagesTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "inbox", "cases/01K8XYZ", "customers/01K8/history", "apis", "errors"})
  void addressesOfPagesAre(String path) {
    assertThat(PageResolver.isPage(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "api",
        "api/cases",
        "v3/api-docs",
        "actuator/env",
        "error",
        "assets/app",
        "favicon.ico",
        "deep/er/app.js"
      })
  void filesAndTheInterfaceAreNot(String path) {
    assertThat(PageResolver.isPage(path)).isFalse();
  }
}
