package dev.frontier.platform.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How events are sent and remembered. Every number has its reason. */
@ConfigMapping(prefix = "frontier.messaging")
public interface MessagingConfig {

  /** The service's name in the source of its events, {@code urn:frontier:<service>}. */
  @WithDefault("${quarkus.application.name:unnamed}")
  String service();

  /** Kafka's bootstrap servers, the same that the consumers read from. */
  @WithDefault("${kafka.bootstrap.servers:${FRONTIER_KAFKA:127.0.0.1:19092}}")
  String bootstrapServers();

  /** Further client settings, for example of TLS; they do not override what ordering depends on. */
  Map<String, String> kafka();

  /**
   * Topics whose events share a partition when their keys begin alike, up to the first colon. Of
   * the topics of a series ({@code <indicator>:<region>}) an indicator's regions are worked out
   * together: totals, shares and ranks are of all of them.
   */
  Optional<Set<String>> partitionedByLeadingPart();

  /**
   * The largest event in bytes, key and headers included. Below the broker's default of 1,048,588
   * by enough that a dead letter, which carries a few headers more, still fits.
   */
  @WithDefault("1000000")
  int maxEventBytes();

  /**
   * Bytes of events that one transaction holds in memory; what is beyond waits in a table of its
   * own until the commit. A use case writes a few events and never reaches it, a national load
   * writes tens of megabytes.
   */
  @WithDefault("4194304")
  long heldBytes();

  /** The relay. */
  Relay relay();

  /** The inbox. */
  Inbox inbox();

  /** How the outbox is emptied. */
  interface Relay {
    /** Off only in tests of something else. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Rows a round. A round costs two statements and one wait for acknowledgements; at 500 these
     * are spread thin and a crash repeats at most 500 events.
     */
    @WithDefault("500")
    int batchRows();

    /**
     * Bytes a round: a quarter of the producer's buffer of 32 MiB, so that sending never waits for
     * room.
     */
    @WithDefault("8388608")
    long batchBytes();

    /**
     * How long to wait for a notification before looking all the same. Notifications are reliable
     * while the connection lives, so this only bounds how late the buckets of a dead replica are
     * taken over.
     */
    @WithDefault("1s")
    Duration pollInterval();

    /** The first pause after a failure: short, most are a restart. */
    @WithDefault("200ms")
    Duration backOff();

    /**
     * The longest pause after failures: an outage that has ended goes unnoticed for no longer than
     * this.
     */
    @WithDefault("5s")
    Duration maxBackOff();

    /**
     * How long a stopping service waits for acknowledgements under way; less than what Kubernetes
     * grants (30 s).
     */
    @WithDefault("5s")
    Duration shutdownGrace();

    /** How often the backlog is counted for the metrics; a count of a long backlog is not free. */
    @WithDefault("10s")
    Duration statsInterval();
  }

  /** How events are applied. */
  interface Inbox {
    /**
     * How long ids are remembered: longer than any topic keeps its events (30 days), or a consumer
     * that is set back to the start of a topic would apply events again.
     */
    @WithDefault("45d")
    Duration retention();

    /** How often old ids are deleted; a day's worth of ids is small beside 45 days of them. */
    @WithDefault("1h")
    Duration pruneInterval();

    /**
     * A batch that takes longer than this is rolled back and tried again: 500 events take far less.
     */
    @WithDefault("60s")
    Duration transactionTimeout();

    /** The first pause after a failure of the infrastructure. */
    @WithDefault("200ms")
    Duration backOff();

    /** The longest such pause. */
    @WithDefault("10s")
    Duration maxBackOff();

    /**
     * How often an event that fails for an unknown reason is tried on its own before it goes to the
     * dead letters: with the pauses doubling from 200 ms, some 6 s, which outlasts a race between
     * two writers.
     */
    @WithDefault("6")
    int attempts();
  }
}
