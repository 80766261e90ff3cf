package dev.frontier.ingestion.adapter.in.rest;

import dev.frontier.ingestion.application.ReadRounds;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.round.Extension;
import dev.frontier.ingestion.domain.round.LocalTimes;
import dev.frontier.ingestion.domain.round.Round;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A round as it is shown. */
@Schema(name = "Round")
record RoundView(
    @Schema(required = true, examples = "ANNUAL-2022") String id,
    @Schema(required = true) String nameZh,
    @Schema(required = true) String nameEn,
    @Schema(
            required = true,
            enumeration = {"A", "Q", "M"})
        String freq,
    @Schema(required = true) List<String> periods,
    @Schema(required = true) List<String> indicators,
    @Schema(required = true) List<String> regions,
    @Schema(
            required = true,
            enumeration = {"planned", "open", "closed"})
        String state,
    @Schema(required = true) Instant opensAt,
    @Schema(required = true, description = "Beijing time", examples = "2026-11-01T08:00")
        String opensAtLocal,
    @Schema(required = true, description = "Filed later it is late, and still taken") Instant dueAt,
    @Schema(required = true, description = "Beijing time", examples = "2026-11-30T18:00")
        String dueAtLocal,
    @Schema(required = true, description = "More time for single regions; the last of each counts")
        List<ExtensionView> extensions,
    @Schema(required = true, description = "User name") String openedBy,
    @Schema(required = true) Instant createdAt,
    @Schema(nullable = true) Instant closedAt,
    @Schema(nullable = true, description = "User name") String closedBy,
    @Schema(nullable = true) String closeReason,
    @Schema(required = true, description = "Counts changes; the ETag") long version) {

  /** More time as it is shown. */
  @Schema(name = "RoundExtension")
  record ExtensionView(
      @Schema(required = true) String region,
      @Schema(required = true) Instant dueAt,
      @Schema(required = true, description = "Beijing time") String dueAtLocal,
      @Schema(required = true) String reason,
      @Schema(required = true, description = "User name") String by,
      @Schema(required = true) Instant at) {}

  /** A page of a list. */
  @Schema(name = "RoundPage")
  record PageOfRounds(
      @Schema(required = true, description = "The latest opened first") List<RoundView> items,
      @Schema(nullable = true, description = "Send as cursor for the next page; null on the last")
          String next) {
    static PageOfRounds of(ReadRounds.Page page, Clock clock) {
      return new PageOfRounds(
          page.rounds().stream().map(round -> RoundView.of(round, clock)).toList(),
          page.next().map(RoundView::cursor).orElse(null));
    }
  }

  /**
   * As it is now.
   *
   * @param clock in the zone whose local times are shown
   */
  static RoundView of(Round round, Clock clock) {
    return new RoundView(
        round.id(),
        round.nameZh(),
        round.nameEn(),
        round.freq().name(),
        round.periods().stream().map(Period::text).toList(),
        round.indicators(),
        round.regions(),
        round.state(clock.instant()).code(),
        round.opensAt(),
        LocalTimes.text(round.opensAt(), clock.getZone()),
        round.dueAt(),
        LocalTimes.text(round.dueAt(), clock.getZone()),
        round.extensions().stream().map(one -> extension(one, clock)).toList(),
        round.openedBy().name(),
        round.createdAt(),
        round.closing() == null ? null : round.closing().at(),
        round.closing() == null ? null : round.closing().by().name(),
        round.closing() == null ? null : round.closing().reason(),
        round.version());
  }

  private static ExtensionView extension(Extension one, Clock clock) {
    return new ExtensionView(
        one.region(),
        one.dueAt(),
        LocalTimes.text(one.dueAt(), clock.getZone()),
        one.reason(),
        one.by().name(),
        one.at());
  }

  private static String cursor(String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(last.getBytes(StandardCharsets.US_ASCII));
  }
}
