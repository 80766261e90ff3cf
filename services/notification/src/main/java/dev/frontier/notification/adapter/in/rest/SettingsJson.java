package dev.frontier.notification.adapter.in.rest;

import dev.frontier.notification.application.port.SettingsStore;
import dev.frontier.notification.domain.timing.OwnClockDraft;
import dev.frontier.notification.domain.timing.QuietHours;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Settings as JSON. */
final class SettingsJson {
  private SettingsJson() {}

  /** What holds for all of somebody's subscriptions, as asked for. */
  @Schema(name = "SettingsRequest")
  record Request(
      @Schema(
              required = true,
              description = "A name of the IANA database; digests and quiet hours go by it.",
              examples = "Asia/Shanghai")
          String timeZone,
      @Schema(nullable = true, description = "When nothing but the critical is to be sent.")
          Quiet quietHours) {
    /** Nothing at all. */
    static final Request NONE = new Request(null, null);

    OwnClockDraft toDraft() {
      return new OwnClockDraft(
          timeZone,
          quietHours == null ? null : new OwnClockDraft.Quiet(quietHours.from(), quietHours.to()));
    }
  }

  /** Hours of each day. */
  @Schema(name = "QuietHours", description = "A from after to is over midnight.")
  record Quiet(
      @Schema(required = true, examples = "22:00") String from,
      @Schema(required = true, examples = "07:00") String to) {

    static Quiet of(QuietHours hours) {
      return hours == null ? null : new Quiet(hours.from().toString(), hours.to().toString());
    }
  }

  /** What holds. */
  @Schema(name = "Settings")
  record Answer(
      @Schema(required = true) String timeZone,
      @Schema(nullable = true, description = "Null when it is never quiet.") Quiet quietHours,
      @Schema(required = true, description = "Counts its versions; in quotes it is the ETag.")
          long version) {

    static Answer of(SettingsStore.Kept kept) {
      return new Answer(
          kept.clock().zone().getId(), Quiet.of(kept.clock().quiet()), kept.version());
    }
  }
}
