package dev.frontier.notification;

import dev.frontier.notification.config.ChangeLogConfig;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;

/** Leads the service under test to {@link ChangeLogServer}, whose port is not known before. */
@Alternative
@Priority(1)
@Singleton
class TestChangeLogConfig implements ChangeLogConfig {
  @Override
  public URI url() {
    return ChangeLogServer.shared().url();
  }

  @Override
  public Duration connectTimeout() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration timeout() {
    return Duration.ofSeconds(20);
  }

  @Override
  public int regions() {
    return 50;
  }

  @Override
  public int documents() {
    return 1000;
  }

  @Override
  public int mostChanges() {
    return 100_000;
  }
}
