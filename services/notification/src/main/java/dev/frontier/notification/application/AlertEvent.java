package dev.frontier.notification.application;

import java.time.Instant;
import java.util.UUID;

/**
 * An alert as it is sent to a webhook: a CloudEvent 1.0 in structured JSON.
 *
 * @param specversion of CloudEvents
 * @param id of the alert, the same at every attempt
 * @param source this service
 * @param type of the event
 * @param subject indicator and region, the measure, or the region
 * @param time when the alert was raised
 * @param datacontenttype of the data
 * @param data the alert
 */
public record AlertEvent(
    String specversion,
    UUID id,
    String source,
    String type,
    String subject,
    Instant time,
    String datacontenttype,
    AlertView data) {
  /** Media type of the whole. */
  public static final String MEDIA_TYPE = "application/cloudevents+json";

  /** The event of an alert. */
  public static AlertEvent of(InboxItem item) {
    return new AlertEvent(
        "1.0",
        item.id(),
        "urn:frontier:notification",
        "dev.frontier.notification.alert.v1",
        AlertView.subject(item),
        item.at(),
        "application/json",
        AlertView.of(item));
  }
}
