package dev.frontier.policytracker.adapter.in.messaging;

import dev.frontier.platform.messaging.Inbox;
import dev.frontier.policytracker.application.effect.TakeInFigures;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Listens to changes of figures; each event is applied once, and a batch in one transaction. */
@ApplicationScoped
class FigureEvents {

  private final Inbox inbox;
  private final FigureReader reader;
  private final TakeInFigures takeIn;

  FigureEvents(Inbox inbox, FigureReader reader, TakeInFigures takeIn) {
    this.inbox = inbox;
    this.reader = reader;
    this.takeIn = takeIn;
  }

  @Incoming("indicator-changes")
  @Blocking
  void onIndicatorChanges(ConsumerRecords<String, byte[]> records) {
    inbox.process(
        "policy-tracker.indicator-changes",
        records,
        reader::ofInterest,
        events ->
            takeIn.execute(events.stream().map(reader::figures).flatMap(List::stream).toList()));
  }
}
