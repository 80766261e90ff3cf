package dev.frontier.notification.adapter.in.messaging;

import static dev.frontier.notification.adapter.contract.Fields.instant;
import static dev.frontier.notification.adapter.contract.Fields.isSo;
import static dev.frontier.notification.adapter.contract.Fields.number;
import static dev.frontier.notification.adapter.contract.Fields.text;
import static dev.frontier.notification.adapter.contract.Fields.textOrNull;
import static dev.frontier.notification.adapter.contract.Fields.texts;
import static dev.frontier.notification.adapter.contract.Fields.uuidOrNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.adapter.contract.IndicatorChanges;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.audience.DutyNotice;
import dev.frontier.notification.domain.audience.ReminderKind;
import dev.frontier.notification.domain.audience.RoundNotice;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.platform.messaging.PoisonEvent;
import dev.frontier.platform.messaging.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads the events of others as their contracts say: what is not known is passed over, what is
 * missing or malformed makes the event poison.
 */
@ApplicationScoped
class EventReader {
  /** Those after "moved" never move a light, so they alert nobody. */
  private static final Set<String> STATUS_EVENTS =
      Set.of(
          "claimed",
          "verified",
          "partly_verified",
          "refused",
          "overdue",
          "moved",
          "milestone_added",
          "milestone_changed",
          "milestone_reached",
          "milestone_dropped",
          "milestone_reopened",
          "answered",
          "commented");

  private final ObjectMapper json;

  EventReader(ObjectMapper json) {
    this.json = json;
  }

  /** Reads {@code indicator-changes}, leaving out measures that are not known. */
  IndicatorNews indicatorChanges(ReceivedEvent event) {
    return read(event, data -> IndicatorChanges.news(event.id(), data));
  }

  /** Reads {@code policy-status}; empty for what is not known to have happened. */
  Optional<StatusMove> policyStatus(ReceivedEvent event) {
    return read(
        event,
        data ->
            STATUS_EVENTS.contains(text(data, "event"))
                ? Optional.of(
                    new StatusMove(
                        event.id(),
                        text(data, "measure"),
                        text(data, "recommendation"),
                        text(data, "ministry"),
                        text(data, "event"),
                        status(data, "before"),
                        status(data, "after"),
                        instant(data, "at")))
                : Optional.empty());
  }

  /** Reads {@code catalogue}; empty for kinds that are not known. */
  Optional<Entry> catalogue(ReceivedEvent event) {
    return read(
        event,
        data ->
            Entry.Kind.of(text(data, "kind"))
                .map(
                    kind ->
                        new Entry(
                            kind,
                            text(data, "code"),
                            text(data, "nameZh"),
                            text(data, "nameEn"),
                            kind == Entry.Kind.INDICATOR ? text(data, "unit") : null,
                            kind == Entry.Kind.INDICATOR ? number(data, "unitMult") : null,
                            data.path("members").isArray()
                                ? Set.copyOf(texts(data, "members"))
                                : Set.of(),
                            event.time())));
  }

  /** Reads {@code measures}. */
  PlanMeasure measure(ReceivedEvent event) {
    return read(
        event,
        data ->
            new PlanMeasure(
                text(data, "measure"),
                text(data.path("name"), "zh"),
                text(data.path("name"), "en"),
                isSo(data, "retired"),
                event.time()));
  }

  /**
   * Reads the reminders among the steps of the {@code collection}; empty for other steps, and for
   * kinds of reminders that are not known.
   */
  Optional<RoundNotice> reminder(ReceivedEvent event) {
    return read(
        event,
        data ->
            text(data, "event").equals("reminder")
                ? ReminderKind.of(text(data, "kind")).map(kind -> notice(event.id(), kind, data))
                : Optional.empty());
  }

  private static RoundNotice notice(UUID id, ReminderKind kind, JsonNode data) {
    JsonNode audience = data.path("audience");
    // Only what comes back outside a round has no due time.
    boolean isDue = kind != ReminderKind.RETURNED || textOrNull(data, "dueAt") != null;
    return new RoundNotice(
        id,
        new Audience(text(audience, "role"), text(audience, "region")),
        kind,
        kind == ReminderKind.RETURNED ? textOrNull(data, "round") : text(data, "round"),
        textOrNull(data.path("roundName"), "zh"),
        textOrNull(data.path("roundName"), "en"),
        text(data, "region"),
        uuidOrNull(data, "submission"),
        textOrNull(data, "reason"),
        texts(data, "indicators"),
        texts(data, "periods"),
        isDue ? instant(data, "dueAt") : null,
        instant(data, "at"));
  }

  /**
   * Reads the reminders among what {@code policy-status} tells; empty for what is none, and for
   * kinds of reminders that are not known.
   */
  Optional<DutyNotice> dutyReminder(ReceivedEvent event) {
    return read(
        event,
        data ->
            text(data, "event").equals("reminder")
                ? ReminderKind.of(text(data, "kind")).map(kind -> duty(event.id(), kind, data))
                : Optional.empty());
  }

  private static DutyNotice duty(UUID id, ReminderKind kind, JsonNode data) {
    JsonNode audience = data.path("audience");
    String ministry = textOrNull(audience, "ministry");
    String milestone = textOrNull(data, "milestoneCode");
    return new DutyNotice(
        id,
        // Who looks after all ministries has none.
        ministry == null ? Audience.ofTheNation() : new Audience(text(audience, "role"), ministry),
        kind,
        text(data, "ministry"),
        text(data, "measure"),
        text(data.path("measureName"), "zh"),
        text(data.path("measureName"), "en"),
        milestone == null ? text(data, "period") : null,
        milestone,
        textOrNull(data.path("milestoneName"), "zh"),
        textOrNull(data.path("milestoneName"), "en"),
        LocalDate.parse(text(data, "dueDay")),
        instant(data, "dueAt"),
        instant(data, "at"));
  }

  static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new PoisonEvent("\"submission\" is not a UUID", e);
    }
  }

  <T> T read(ReceivedEvent event, Function<JsonNode, T> reading) {
    try {
      return reading.apply(json.readTree(event.data()));
    } catch (IOException | NumberFormatException | DateTimeParseException e) {
      throw new PoisonEvent("not as " + event.type() + " is: " + e.getMessage(), e);
    }
  }

  private static MeasureStatus status(JsonNode data, String field) {
    JsonNode node = data.path(field);
    return new MeasureStatus(text(node, "claimed"), text(node, "verified"));
  }
}
