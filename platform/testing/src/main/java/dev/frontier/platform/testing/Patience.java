package dev.frontier.platform.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** How long tests wait for what happens by itself, unless they say otherwise. */
public final class Patience {
  /**
   * What is waited for comes in a fraction of a second on an idle machine. On a busy one
   * Awaitility's own ten seconds were not enough at times, and waiting longer costs nothing but
   * where it fails.
   */
  private static final Duration LONG = Duration.ofSeconds(60);

  private Patience() {}

  /** Awaitility's {@code await()} that does not give up so soon. */
  public static ConditionFactory await() {
    return Awaitility.await().atMost(LONG);
  }
}
