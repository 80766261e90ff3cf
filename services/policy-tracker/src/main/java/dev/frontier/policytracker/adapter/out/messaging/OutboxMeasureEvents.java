package dev.frontier.policytracker.adapter.out.messaging;

import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import dev.frontier.policytracker.application.port.MeasureEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Measures as events of a compacted topic: the last of a key is the measure. */
@ApplicationScoped
class OutboxMeasureEvents implements MeasureEvents {

  private static final String TOPIC = "frontier.measures.v1";
  private static final String TYPE = "dev.frontier.policy-tracker.measures.v1";
  private static final String SCHEMA = "urn:frontier:contracts:policy-tracker:measures:v1";

  private final Outbox outbox;

  OutboxMeasureEvents(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void announce(List<Entry> entries) {
    outbox.append(entries.stream().map(OutboxMeasureEvents::event).toList());
  }

  private static OutgoingEvent event(Entry entry) {
    MeasureMessage message = MeasureMessage.of(entry);
    return new OutgoingEvent(
        TOPIC, message.measure(), TYPE, message.measure(), entry.at(), SCHEMA, message);
  }
}
