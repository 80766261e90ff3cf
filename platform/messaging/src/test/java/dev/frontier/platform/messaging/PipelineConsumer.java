package dev.frontier.platform.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** A consumer as services write it. */
@ApplicationScoped
public class PipelineConsumer {
  static final String NAME = "test.pipeline";

  private final Inbox inbox;
  private final TestDatabase database;

  PipelineConsumer(Inbox inbox, TestDatabase database) {
    this.inbox = inbox;
    this.database = database;
  }

  @Incoming("pipeline")
  @Blocking(ordered = true)
  void on(ConsumerRecords<String, byte[]> records) {
    inbox.process(NAME, records, events -> events.forEach(event -> database.apply(NAME, event)));
  }
}
