package dev.frontier.gateway.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much and how often a client may send. */
@ConfigMapping(prefix = "frontier.gateway.limits")
public interface LimitsConfig {

  /**
   * A filing of the nine provinces' every indicator for fifty years is below 1 MB; four leave room
   * for notes.
   */
  @WithDefault("4M")
  MemorySize body();

  /**
   * A national load: five million figures at some 200 bytes, twice what thirty years of months are.
   * It passes through without being kept.
   */
  @WithDefault("1G")
  MemorySize upload();

  /** A document as evidence: the limit of the service that keeps it, so that both say the same. */
  @WithDefault("20M")
  MemorySize document();

  /**
   * Opening the pages takes some twenty requests; an office of a dozen people behind one address
   * opens them at once.
   */
  @WithDefault("600")
  long apiBurst();

  /** A program that loads history runs at this pace for as long as it likes. */
  @WithDefault("100")
  long apiPerSecond();

  /** Signing in takes about six requests. */
  @WithDefault("120")
  long signInBurst();

  /**
   * Enough for an office in the morning, little for guessing passwords, which the realm also
   * counts.
   */
  @WithDefault("10")
  long signInPerSecond();

  /**
   * Clients remembered at once, about 200 bytes each: the memory stays below 20 MB whoever calls.
   */
  @WithDefault("50000")
  long clients();
}
