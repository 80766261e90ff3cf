package dev.frontier.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL for the tests, started once in this JVM. */
public final class PostgresOnly implements QuarkusTestResourceLifecycleManager {

  /**
   * @return {@code FRONTIER_DB_URL}, {@code FRONTIER_DB_USER}, {@code FRONTIER_DB_PASSWORD}
   */
  @Override
  public Map<String, String> start() {
    return Backing.postgres();
  }

  /** Nothing: the parts end with the JVM, since the next test class needs them again. */
  @Override
  public void stop() {}
}
