package dev.frontier.ingestion.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Limits of national loads. */
@ConfigMapping(prefix = "frontier.ingestion.upload")
public interface UploadConfig {
  /** Three decades of monthly figures of the nation; duplicates are known by four bytes a row. */
  @WithDefault("5000000")
  int maxRows();

  /**
   * Some 200 bytes for each of those rows, unpacked: a small file that unpacks to more is a trap.
   */
  @WithDefault("1G")
  MemorySize maxUnpacked();

  /** The largest body that is not a load: one filing of ten thousand rows, twice over. */
  @WithDefault("4M")
  MemorySize ordinaryBody();

  /**
   * Each takes a connection of eight for as long as its file takes; the offices need the others.
   */
  @WithDefault("2")
  int atOnce();

  /** The largest file over a line of 5 Mbit/s takes half an hour. */
  @WithDefault("PT40M")
  Duration longestReception();

  /** A load of the largest size needs a minute or two; beyond this something is broken. */
  @WithDefault("PT10M")
  Duration longestPublication();

  /** A bar that moves twice a second moves; a load costs that many small updates. */
  @WithDefault("PT0.5S")
  Duration report();

  /** Whoever sends waits longer than this before they wonder. */
  @WithDefault("PT2S")
  Duration lookForAbandoned();

  /** A token is checked when a stream opens, so this bounds how long it is good for. */
  @WithDefault("PT10M")
  Duration longestStream();

  /** Shorter than what proxies take for silence. */
  @WithDefault("PT15S")
  Duration heartbeat();
}
