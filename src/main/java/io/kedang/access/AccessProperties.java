package io.kedang.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sign-in behaves (ACCS-1).
 *
 * @param failuresAllowed wrong passwords in a row before a name is locked out
 * @param lockOut how long it stays so; also how long failures are remembered
 * @param sessionAtMost a session ends after this time, however busy it is
 * @param registrationsWaiting requests for an account that may wait at one time; more are turned
 *     away
 * @param registrationsPerHour requests for an account taken from one address
 * @param adminPassword password of the first system administrator, read on the very first start
 *     only ({@code KEDANG_ADMIN_PASSWORD})
 */
@ConfigurationProperties("kedang.access")
public record AccessProperties(
    @DefaultValue("5") int failuresAllowed,
    @DefaultValue("15m") Duration lockOut,
    @DefaultValue("12h") Duration sessionAtMost,
    @DefaultValue("200") int registrationsWaiting,
    @DefaultValue("5") int registrationsPerHour,
    String adminPassword) {

  @Override
  public String toString() {
    return "AccessProperties[failuresAllowed=" + failuresAllowed + ", lockOut=" + lockOut + "]";
  }
}
