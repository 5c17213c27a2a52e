package io.kedang.shared;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.annotation.Scheduled;

/** What ShedLock refuses only when a job first runs is found here. */
class JobsTest {

  private static final ArchRule LOCKED_JOBS_ANSWER_NO_PRIMITIVE =
      methods()
          .that()
          .areAnnotatedWith(SchedulerLock.class)
          .should()
          .haveRawReturnType(
              DescribedPredicate.describe(
                  "void or an object",
                  (JavaClass type) -> type.getName().equals("void") || !type.isPrimitive()));

  @Test
  void jobsWithALockCanBeLocked() {
    JavaClasses house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.kedang");
    LOCKED_JOBS_ANSWER_NO_PRIMITIVE.check(house);
  }

  @Test
  void theRuleCanFail() {
    JavaClasses wrong = new ClassFileImporter().importClasses(Wrong.class);
    assertThat(LOCKED_JOBS_ANSWER_NO_PRIMITIVE.evaluate(wrong).hasViolation()).isTrue();
  }

  static class Wrong {
    @Scheduled(fixedDelay = 1)
    @SchedulerLock(name = "wrong")
    int run() {
      return 0;
    }
  }
}
