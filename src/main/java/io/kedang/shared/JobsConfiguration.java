package io.kedang.shared;

import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.jdbctemplate.JdbcTemplateLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.task.ThreadPoolTaskSchedulerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * Scheduled jobs, each on one node at a time: a job carries {@code @Scheduled} and
 * {@code @SchedulerLock}. Tests set {@code kedang.jobs.enabled} to false and call the job's method
 * themselves.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "kedang.jobs.enabled", matchIfMissing = true)
@EnableScheduling
@EnableSchedulerLock(defaultLockAtMostFor = "PT10M")
class JobsConfiguration {

  /**
   * A job that fails is run again at its next time; the log gets no messages that might quote data.
   */
  @Bean
  ThreadPoolTaskSchedulerCustomizer failuresWithoutData() {
    return scheduler ->
        scheduler.setErrorHandler(failure -> Failures.log(failure, "a scheduled job"));
  }

  /** The database's clock decides, so that nodes whose clocks differ do not both run. */
  @Bean
  LockProvider lockProvider(DataSource dataSource) {
    return new JdbcTemplateLockProvider(
        JdbcTemplateLockProvider.Configuration.builder()
            .withJdbcTemplate(new JdbcTemplate(dataSource))
            .usingDbTime()
            .build());
  }
}
