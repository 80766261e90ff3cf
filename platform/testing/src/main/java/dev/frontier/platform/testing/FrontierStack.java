package dev.frontier.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Real PostgreSQL, Kafka and Keycloak for the tests, started once in this JVM. Keycloak has the
 * local realm with its demo users, whose password is {@code demo-for-tests}; see {@link Tokens}.
 */
public final class FrontierStack implements QuarkusTestResourceLifecycleManager {

  /**
   * @return the settings of {@link PostgresAndKafka}, and {@code FRONTIER_OIDC_URL}, {@code
   *     FRONTIER_KEYCLOAK_URL}, {@code FRONTIER_PUBLIC_URL}, {@code FRONTIER_PUBLIC_PORT} (free:
   *     where a gateway under test may listen so that logins come back to it) and {@code
   *     FRONTIER_GATEWAY_SECRET}
   */
  @Override
  public Map<String, String> start() {
    return Together.start(Backing::postgres, Backing::kafka, Backing::keycloak);
  }

  /** Nothing: the parts end with the JVM, since the next test class needs them again. */
  @Override
  public void stop() {}
}
