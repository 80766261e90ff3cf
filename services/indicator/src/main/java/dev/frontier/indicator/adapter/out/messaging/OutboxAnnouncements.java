package dev.frontier.indicator.adapter.out.messaging;

import dev.frontier.indicator.application.port.Announcements;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.platform.messaging.Outbox;
import dev.frontier.platform.messaging.OutgoingEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Puts what is announced into the outbox. */
@ApplicationScoped
public class OutboxAnnouncements implements Announcements {

  // An event holds at most 1,000,000 bytes. A change names at most the members of one aggregate
  // twice: 1.5 kB
  // with a hundred of them, 0.4 kB with nine.
  private static final int MOST_CHANGES = 500;

  private final Outbox outbox;

  /** Uses this outbox. */
  public OutboxAnnouncements(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void changes(List<SeriesChanges> changes) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (SeriesChanges changed : changes) {
      List<Change> all = changed.changes();
      for (int from = 0; from < all.size(); from += MOST_CHANGES) {
        List<Change> part = all.subList(from, Math.min(all.size(), from + MOST_CHANGES));
        String key = changed.indicator().code() + ":" + changed.region();
        events.add(
            event(
                "frontier.indicator-changes.v1",
                "indicator-changes",
                key,
                changed.cause().vintage(),
                ChangesData.of(changed, part)));
      }
    }
    outbox.append(events);
  }

  @Override
  public void entry(Indicator indicator, Instant from) {
    catalogue("indicator:" + indicator.code(), from, CatalogueData.of(indicator));
  }

  @Override
  public void entry(Region region, Instant from) {
    catalogue("region:" + region.code(), from, CatalogueData.of(region));
  }

  private void catalogue(String key, Instant from, CatalogueData data) {
    outbox.append(List.of(event("frontier.catalogue.v1", "catalogue", key, from, data)));
  }

  private static OutgoingEvent event(
      String topic, String event, String key, Instant time, Object data) {
    return new OutgoingEvent(
        topic,
        key,
        "dev.frontier.indicator." + event + ".v1",
        key,
        time,
        "urn:frontier:contracts:indicator:" + event + ":v1",
        data);
  }
}
