package dev.frontier.platform.messaging;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Pauses that double up to a bound, each shortened at random by up to a half so that replicas
 * spread out.
 */
final class BackOff {
  private final Duration first;
  private final Duration longest;
  private Duration current;

  BackOff(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.current = first;
  }

  Duration next() {
    Duration pause = current;
    Duration doubled = current.multipliedBy(2);
    current = doubled.compareTo(longest) > 0 ? longest : doubled;
    double share = 1 - ThreadLocalRandom.current().nextDouble() / 2;
    return Duration.ofNanos((long) (pause.toNanos() * share));
  }

  void reset() {
    current = first;
  }
}
