package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontier.indicator.application.ChangesAnswer;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.ChangesId;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.observation.Release;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer of {@code GET /api/series/{indicator}/changes}. */
@Schema(name = "Changes")
record ChangesJson(
    @Schema(description = "The instant that the answer holds for.") Instant asOf,
    String indicator,
    @Schema(
            description =
                "Oldest vintage first; of one vintage in the order in which the figures were"
                    + " published, of one cause by region.")
        List<DocumentJson> changes,
    @Schema(nullable = true, description = "The cursor of the next page; null on the last.")
        String next) {

  /** What one cause changed in one series. */
  @Schema(name = "ChangesDocument")
  record DocumentJson(
      @Schema(
              description =
                  "A UUID of version 5 over cause, indicator and region: the same whenever it is"
                      + " asked for.")
          UUID id,
      DataJson data) {}

  /** The data of the event that announces it. */
  @Schema(
      name = "ChangesData",
      description = "As the schema urn:frontier:contracts:indicator:indicator-changes:v1 has it.")
  record DataJson(
      String indicator,
      String region,
      String freq,
      String unit,
      int unitMult,
      @Schema(description = "From when the new values are known.") Instant vintage,
      CauseJson cause,
      List<ChangeJson> changes) {}

  /** The figures event that led to the changes. */
  @Schema(name = "ChangesCause")
  record CauseJson(
      UUID event,
      UUID submission,
      @Schema(enumeration = {"published", "revised", "withdrawn"}) String action) {}

  /** One changed value. */
  @Schema(name = "Change")
  record ChangeJson(
      String period,
      @Schema(description = "level, share_of_national, yoy_absolute, yoy_percent or rank.")
          String measure,
      @Schema(description = "base: as filed; derived: computed.") String kind,
      @Schema(nullable = true) String old,
      @JsonProperty("new") @Schema(nullable = true) String now,
      @Schema(nullable = true) String oldStatus,
      @Schema(nullable = true) String newStatus,
      @Schema(nullable = true, description = "Why there is no new value.") String withheld,
      @Schema(nullable = true) MembersJson coverage,
      @Schema(nullable = true, description = "Year on year: the earlier period.")
          String comparedWith,
      @Schema(nullable = true, description = "The members compared, where that is not all.")
          List<String> comparedMembers) {}

  /** How many members had a figure. */
  @Schema(name = "ChangeCoverage")
  record MembersJson(int present, int expected, boolean partial, List<String> missing) {}

  /** The answer with the cursor of the next page; null if there is none. */
  static ChangesJson of(ChangesAnswer answer, String next) {
    return new ChangesJson(
        answer.asOf(),
        answer.indicator(),
        answer.documents().stream().map(it -> new DocumentJson(ChangesId.of(it), of(it))).toList(),
        next);
  }

  private static DataJson of(SeriesChanges changed) {
    Release cause = changed.cause();
    return new DataJson(
        changed.indicator().code(),
        changed.region(),
        changed.indicator().freq().name(),
        changed.indicator().unit(),
        changed.indicator().unitMult(),
        cause.vintage(),
        new CauseJson(cause.event(), cause.submission(), cause.action().code()),
        changed.changes().stream().map(ChangesJson::of).toList());
  }

  private static ChangeJson of(Change change) {
    Reading after = change.after();
    return new ChangeJson(
        change.period().toString(),
        change.measure().code(),
        change.derived() ? "derived" : "base",
        Texts.figure(change.before().value()),
        Texts.figure(after.value()),
        change.before().status(),
        after.status(),
        Texts.withheld(after.withheld()),
        of(after.coverage()),
        after.comparedWith() == null ? null : after.comparedWith().toString(),
        after.comparedMembers());
  }

  private static MembersJson of(Coverage coverage) {
    return coverage == null
        ? null
        : new MembersJson(
            coverage.present(), coverage.expected(), coverage.partial(), coverage.missing());
  }

  /** All of it but the instant and the cursor. */
  List<Object> content() {
    return List.of(indicator, changes);
  }
}
