package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How webhooks are sent. */
@ConfigMapping(prefix = "frontier.webhook")
public interface WebhookConfig {

  /**
   * Base64 of the 32 bytes that encrypt webhook secrets at rest. Without default: nobody must share
   * it.
   */
  String key();

  /**
   * Whether receivers on this machine may be called, also by plain http; for trials, never in
   * production.
   */
  @WithDefault("false")
  boolean allowLoopback();

  /**
   * Further blocks of addresses that are never called, e.g. those of the cluster when they are
   * public ones.
   */
  Optional<List<String>> refusedNetworks();

  /**
   * A receiver has so long for connection, request and answer together: Standard Webhooks advises
   * 15 to 30 s.
   */
  @WithDefault("15s")
  Duration timeout();

  /**
   * Three tries of TCP's first packet fit in (0, 1 and 3 s); who is not there then is not there.
   */
  @WithDefault("5s")
  Duration connectTimeout();

  /**
   * Bytes of an answer that are kept: enough for an error message, too few to fill a disk by
   * answering.
   */
  @WithDefault("512")
  int answerBytes();

  /** Bytes of an answer's headers: what servers commonly allow for. */
  @WithDefault("8192")
  int answerHeaderBytes();

  /**
   * Calls under way in one replica. Threads that wait, so cheap; each needs a connection and some
   * 100 KB.
   */
  @WithDefault("32")
  int workers();

  /**
   * Calls under way to one receiver: an eighth of the workers, so that it takes eight slow ones to
   * use them up.
   */
  @WithDefault("4")
  int perReceiver();

  /**
   * Calls under way for one owner: a quarter of the workers, so that whoever has slow receivers at
   * many addresses leaves the others to everybody else. Twice a receiver's share, so that one that
   * is slow does not hold up its owner's others.
   */
  @WithDefault("8")
  int perOwner();

  /**
   * How long a worker may keep a message. Longer than an attempt (lookup 3 s, then the timeout) by
   * as much as clocks of replicas may differ; a crashed worker's messages wait so long.
   */
  @WithDefault("60s")
  Duration lease();

  /**
   * How long a worker waits for a signal before it looks all the same: the accuracy of the retry
   * times.
   */
  @WithDefault("1s")
  Duration poll();

  /** Waits before the attempts, the schedule that Standard Webhooks 1.0 advises. */
  @WithDefault("0s,5s,5m,30m,2h,5h,10h,14h,20h,24h")
  List<Duration> schedule();

  /**
   * By up to this share of itself a wait is longer: spreads what failed together, and hardly
   * delays.
   */
  @WithDefault("0.1")
  double jitter();

  /**
   * A receiver that took nothing for so long is not called any more: longer than all attempts of
   * one message last (3.2 days), so that an outage of some days disables nobody. It begins anew
   * with a failure that comes later after the one before it than any two of a message do.
   */
  @WithDefault("7d")
  Duration disableAfter();

  /** A receiver's Retry-After is believed for no longer: the longest wait of the schedule. */
  @WithDefault("24h")
  Duration retryAfterMost();
}
