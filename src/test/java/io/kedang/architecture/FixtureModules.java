package io.kedang.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.ModulithMetadata;

/** Modulith's view of the fixtures; by itself it leaves test classes out. */
class FixtureModules extends ApplicationModules {
  FixtureModules() {
    super(
        ModulithMetadata.of("io.kedang.architecture.fixtures"),
        DescribedPredicate.alwaysFalse(),
        location -> location.contains("fixtures"));
  }
}
