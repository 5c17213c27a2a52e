package io.kedang;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ActiveProfilesResolver;

/**
 * A test of the whole program on a real database: H2 in memory, or MySQL with {@code -Pmysql}
 * (system property {@code kedang.test.profile}).
 *
 * <p>All such tests share one application context, which starts once. Keep it so: no
 * {@code @MockBean}, no {@code @TestPropertySource}, no {@code @DirtiesContext}, no {@code csrf()}
 * of Spring's (take {@link TestActors#csrf()}); make data of your own with fresh ids instead of
 * counting rows. The demo's branches, people and clients are there (sign in as them with {@link
 * TestActors}); scheduled jobs and the engine's job executor are off, so a test calls the job's
 * method and executes engine jobs itself. Tagged {@code database}, so that {@code -Pmysql} runs it
 * again there. A test that needs another configuration starts the application in its own way and
 * closes it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Tag("database")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
@AutoConfigureMockMvc
@ActiveProfiles(resolver = KedangTest.DatabaseProfile.class)
@Import(TestActors.class)
public @interface KedangTest {

  /** {@code h2} unless the build says otherwise. */
  class DatabaseProfile implements ActiveProfilesResolver {
    @Override
    public String[] resolve(Class<?> testClass) {
      return new String[] {name()};
    }

    public static String name() {
      return System.getProperty("kedang.test.profile", "h2");
    }
  }
}
