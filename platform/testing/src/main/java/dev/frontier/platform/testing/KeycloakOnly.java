package dev.frontier.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real Keycloak with the local realm for the tests, started once in this JVM. */
public final class KeycloakOnly implements QuarkusTestResourceLifecycleManager {

  /**
   * @return {@code FRONTIER_OIDC_URL}, {@code FRONTIER_KEYCLOAK_URL}, {@code FRONTIER_PUBLIC_URL},
   *     {@code FRONTIER_PUBLIC_PORT} and {@code FRONTIER_GATEWAY_SECRET}; see {@link FrontierStack}
   */
  @Override
  public Map<String, String> start() {
    return Backing.keycloak();
  }

  /** Nothing: the parts end with the JVM, since the next test class needs them again. */
  @Override
  public void stop() {}
}
