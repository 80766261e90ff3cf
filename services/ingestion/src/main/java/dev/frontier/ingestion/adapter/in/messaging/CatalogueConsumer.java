package dev.frontier.ingestion.adapter.in.messaging;

import dev.frontier.ingestion.application.ReceiveCatalogue;
import dev.frontier.platform.messaging.Inbox;
import dev.frontier.platform.messaging.ReceivedEvent;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Reads the catalogue from its owner's topic. */
@ApplicationScoped
public class CatalogueConsumer {
  private final Inbox inbox;
  private final CatalogueMessages messages;
  private final ReceiveCatalogue receiveCatalogue;

  CatalogueConsumer(Inbox inbox, CatalogueMessages messages, ReceiveCatalogue receiveCatalogue) {
    this.inbox = inbox;
    this.messages = messages;
    this.receiveCatalogue = receiveCatalogue;
  }

  /** Applies a batch once, whatever is delivered twice. */
  @Incoming("catalogue")
  @Blocking
  public void on(ConsumerRecords<String, byte[]> records) {
    inbox.process("ingestion.catalogue", records, this::receive);
  }

  private void receive(List<ReceivedEvent> events) {
    receiveCatalogue.handle(
        events.stream()
            .map(event -> messages.read(event.data()))
            .flatMap(Optional::stream)
            .toList());
  }
}
