package dev.frontier.indicator.adapter.out.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontier.indicator.domain.change.Change;
import dev.frontier.indicator.domain.change.Reading;
import dev.frontier.indicator.domain.change.SeriesChanges;
import dev.frontier.indicator.domain.derivation.Coverage;
import dev.frontier.indicator.domain.observation.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The data of an indicator-changes event as its schema has it. */
record ChangesData(
    String indicator,
    String region,
    String freq,
    String unit,
    int unitMult,
    Instant vintage,
    CauseData cause,
    List<ChangeData> changes) {

  /** The figures event that led to the changes. */
  record CauseData(UUID event, UUID submission, String action) {}

  /** One changed value. */
  record ChangeData(
      String period,
      String measure,
      String kind,
      String old,
      @JsonProperty("new") String now,
      String oldStatus,
      String newStatus,
      String withheld,
      CoverageData coverage,
      String comparedWith,
      List<String> comparedMembers) {}

  /** How many members had a figure. */
  record CoverageData(int present, int expected, boolean partial, List<String> missing) {}

  static ChangesData of(SeriesChanges changed, List<Change> part) {
    Release cause = changed.cause();
    return new ChangesData(
        changed.indicator().code(),
        changed.region(),
        changed.indicator().freq().name(),
        changed.indicator().unit(),
        changed.indicator().unitMult(),
        cause.vintage(),
        new CauseData(cause.event(), cause.submission(), cause.action().code()),
        part.stream().map(ChangesData::of).toList());
  }

  static ChangeData of(Change change) {
    Reading after = change.after();
    return new ChangeData(
        change.period().toString(),
        change.measure().code(),
        change.derived() ? "derived" : "base",
        text(change.before().value()),
        text(after.value()),
        change.before().status(),
        after.status(),
        after.withheld() == null ? null : after.withheld().code(),
        of(after.coverage()),
        after.comparedWith() == null ? null : after.comparedWith().toString(),
        after.comparedMembers());
  }

  private static CoverageData of(Coverage coverage) {
    return coverage == null
        ? null
        : new CoverageData(
            coverage.present(), coverage.expected(), coverage.partial(), coverage.missing());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
