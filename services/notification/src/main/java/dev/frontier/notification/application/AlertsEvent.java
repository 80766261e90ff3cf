package dev.frontier.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Several alerts as they are sent in one message: a CloudEvent 1.0 in structured JSON.
 *
 * @param specversion of CloudEvents
 * @param id of the message, the same as webhook-id and at every attempt
 * @param source this service
 * @param type of the event
 * @param time when the last of them was raised
 * @param datacontenttype of the data
 * @param data the alerts
 */
public record AlertsEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    Instant time,
    String datacontenttype,
    Alerts data) {

  /**
   * Alerts.
   *
   * @param alerts in the order in which they were raised
   */
  public record Alerts(List<One> alerts) {}

  /**
   * One of several alerts.
   *
   * @param id of the alert
   * @param subject indicator and region, the measure, or the region
   * @param time when it was raised
   * @param data the alert
   */
  public record One(UUID id, String subject, Instant time, AlertView data) {
    private static One of(InboxItem item) {
      return new One(item.id(), AlertView.subject(item), item.at(), AlertView.of(item));
    }
  }

  /** The event of a message that says these. */
  public static AlertsEvent of(UUID message, List<InboxItem> items) {
    return new AlertsEvent(
        "1.0",
        message,
        "urn:frontier:notification",
        "dev.frontier.notification.alerts.v1",
        items.get(items.size() - 1).at(),
        "application/json",
        new Alerts(items.stream().map(One::of).toList()));
  }
}
