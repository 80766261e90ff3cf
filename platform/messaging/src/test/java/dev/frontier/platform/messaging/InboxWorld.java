package dev.frontier.platform.messaging;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;

/** An inbox over an empty database, and a use case that counts how often it is called. */
abstract class InboxWorld {
  static final String CONSUMER = "test.figures";

  @Inject Inbox inbox;
  @Inject Outbox outbox;
  @Inject MessagingConfig config;
  @Inject TestDatabase database;
  @Inject DataSource dataSource;

  final AtomicInteger calls = new AtomicInteger();

  @BeforeEach
  void clear() {
    database.clear();
  }

  void apply(List<ReceivedEvent> events) {
    apply(CONSUMER, events);
  }

  void apply(String consumer, List<ReceivedEvent> events) {
    calls.incrementAndGet();
    events.forEach(event -> database.apply(consumer, event));
  }

  List<String> dead(String header) {
    return database.query("select headers ->> '" + header + "' from outbox order by seq");
  }
}
