package io.kedang.gate;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much a service client may ask, and as which system it reports ({@code docs/gate.md}).
 *
 * @param perMinute requests of one client on one node
 * @param unknownPerHour questions about identities without a file, so that nobody finds out by
 *     trying whose file exists
 * @param clients by name; what is not set is as above
 */
@ConfigurationProperties("kedang.gate")
record GateProperties(
    @DefaultValue("600") int perMinute,
    @DefaultValue("300") int unknownPerHour,
    @DefaultValue Map<String, ClientSettings> clients) {

  /**
   * @param system under which the client's records are known; several clients of one core system
   *     share it. Null for the client's own name
   */
  record ClientSettings(String system, Integer perMinute, Integer unknownPerHour) {}

  private static final ClientSettings NONE = new ClientSettings(null, null, null);

  String system(String client) {
    String system = of(client).system();
    return system == null ? client : system;
  }

  int perMinute(String client) {
    Integer own = of(client).perMinute();
    return own == null ? perMinute : own;
  }

  int unknownPerHour(String client) {
    Integer own = of(client).unknownPerHour();
    return own == null ? unknownPerHour : own;
  }

  private ClientSettings of(String client) {
    return clients.getOrDefault(client, NONE);
  }
}
