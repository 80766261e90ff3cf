package dev.frontier.notification.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The inbox and its stream. */
@ConfigMapping(prefix = "frontier.inbox")
public interface InboxConfig {

  /** Entries a page: two screens. */
  @WithDefault("50")
  int pageSize();

  /** Below the 30 to 60 s after which proxies commonly cut a quiet connection. */
  @WithDefault("15s")
  Duration heartbeat();

  /**
   * A stream ends after this and the client comes back with its last position: a token is checked
   * when a stream opens, so this bounds how long somebody who has lost access goes on reading.
   */
  @WithDefault("10m")
  Duration longest();

  /**
   * Streams that one person may have open at once with one replica: a window in each of some
   * browsers and a program or two. Each holds a connection and is woken by every alert.
   */
  @WithDefault("10")
  int streams();
}
