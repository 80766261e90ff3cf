package dev.frontier.local.stack;

import dev.frontier.local.LocalFailure;
import dev.frontier.local.part.Ports;
import java.util.Map;

/**
 * The ports of one stack. Only the gateway's is meant for people.
 *
 * @param gateway the one public door
 * @param ingestion on loopback
 * @param indicator on loopback
 * @param policyTracker on loopback
 * @param notification on loopback
 * @param keycloak on loopback
 * @param keycloakManagement where Keycloak answers probes, on loopback
 * @param postgres on loopback
 * @param kafka on loopback
 * @param kafkaController on loopback
 * @param mail where the mail catcher takes mail, on loopback
 * @param mailPage where people look at what it caught, on loopback
 */
public record StackPorts(
    int gateway,
    int ingestion,
    int indicator,
    int policyTracker,
    int notification,
    int keycloak,
    int keycloakManagement,
    int postgres,
    int kafka,
    int kafkaController,
    int mail,
    int mailPage) {

  /** The ports of a developer's stack, the same as in docker-compose.yml. */
  public static final StackPorts USUAL =
      new StackPorts(8080, 8081, 8082, 8083, 8084, 8180, 18180, 15432, 19092, 19093, 1025, 1080);

  /**
   * Twelve ports in a row, so that two stacks run side by side.
   *
   * @param base the gateway's port
   * @return the gateway at {@code base}, the other parts right after it
   */
  public static StackPorts from(int base) {
    return new StackPorts(
        base, base + 1, base + 2, base + 3, base + 4, base + 5, base + 6, base + 7, base + 8,
        base + 9, base + 10, base + 11);
  }

  /**
   * @return ports that are free now
   */
  public static StackPorts free() {
    return new StackPorts(
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free(),
        Ports.free());
  }

  /**
   * The ports that the environment asks for: {@code FRONTIER_PORT_BASE} moves all, {@code
   * FRONTIER_PORT} the gateway's alone.
   *
   * @param environment e.g. {@link System#getenv()}
   * @return the usual ones where nothing is asked
   * @throws LocalFailure when a value is no port
   */
  public static StackPorts of(Map<String, String> environment) {
    String base = environment.get("FRONTIER_PORT_BASE");
    StackPorts ports = base == null ? USUAL : from(number("FRONTIER_PORT_BASE", base));
    String gateway = environment.get("FRONTIER_PORT");
    return gateway == null ? ports : ports.withGateway(number("FRONTIER_PORT", gateway));
  }

  private StackPorts withGateway(int port) {
    return new StackPorts(
        port,
        ingestion,
        indicator,
        policyTracker,
        notification,
        keycloak,
        keycloakManagement,
        postgres,
        kafka,
        kafkaController,
        mail,
        mailPage);
  }

  private static int number(String name, String value) {
    try {
      int port = Integer.parseInt(value.trim());
      if (port > 0 && port < 65_525) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, with the other values that are no port.
    }
    throw new LocalFailure(
        name + "=" + value + " is no port", "set it to a number from 1024 to 65524");
  }
}
