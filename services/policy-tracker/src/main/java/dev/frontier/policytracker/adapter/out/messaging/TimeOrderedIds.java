package dev.frontier.policytracker.adapter.out.messaging;

import dev.frontier.platform.messaging.EventIds;
import dev.frontier.policytracker.application.port.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Identifiers made as those of events are: UUIDv7. */
@ApplicationScoped
class TimeOrderedIds implements Ids {

  @Override
  public UUID next() {
    return EventIds.next();
  }
}
