package io.kedang;

import io.kedang.engine.EngineMappings;
import io.kedang.shared.EarlyDatabase;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Kedang 客档: the life cycle of a customer's file. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KedangApplication {

  /**
   * Times are stored in UTC whatever the machine's own zone is; pages show them in Asia/Shanghai.
   */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    SpringApplication application = new SpringApplication(KedangApplication.class);
    application.addInitializers(new EarlyDatabase(), new EngineMappings());
    application.run(args);
  }
}
