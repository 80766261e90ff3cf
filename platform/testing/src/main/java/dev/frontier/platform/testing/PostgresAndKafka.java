package dev.frontier.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A real PostgreSQL and a real Kafka for the tests, started once in this JVM. */
public final class PostgresAndKafka implements QuarkusTestResourceLifecycleManager {

  /**
   * @return the settings of {@link PostgresOnly} and {@code FRONTIER_KAFKA}
   */
  @Override
  public Map<String, String> start() {
    return Together.start(Backing::postgres, Backing::kafka);
  }

  /** Nothing: the parts end with the JVM, since the next test class needs them again. */
  @Override
  public void stop() {}
}
