package dev.frontier.notification.domain.alert;

import java.time.Instant;
import java.util.UUID;

/**
 * By what an alert is told from every other: of one identity there is one alert, whatever arrives
 * again.
 */
public sealed interface Identity {

  /**
   * A figure of one vintage, to one subscription; the same figure told in another event is the same
   * alert.
   *
   * @param vintage from when on the figure is known
   */
  record OfFigure(
      UUID subscription, String indicator, String region, String period, Instant vintage)
      implements Identity {}

  /**
   * A move of a measure, to one subscription.
   *
   * @param eventId id of the event that told it
   */
  record OfMove(UUID subscription, UUID eventId) implements Identity {}

  /** The identity of an alert to this subscription on these facts. */
  static Identity of(UUID subscription, Facts facts) {
    if (facts instanceof Facts.OfFigure figure) {
      return new OfFigure(
          subscription, figure.indicator(), figure.region(), figure.period(), figure.vintage());
    }
    return new OfMove(subscription, facts.eventId());
  }
}
