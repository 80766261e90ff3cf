package dev.frontier.policytracker.domain.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A claim on the record. It is never edited: a ministry that errs files another.
 *
 * @param ministry who stated it, as the lead of that day
 * @param reporter the subject of the person who filed it; never published
 * @param at when, to the microsecond; strictly after the measure's previous change
 */
public record Report(
    UUID id, String measure, Claim claim, String ministry, String reporter, Instant at) {

  public Report {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(claim, "claim");
    Objects.requireNonNull(ministry, "ministry");
    Objects.requireNonNull(reporter, "reporter");
    Objects.requireNonNull(at, "at");
  }
}
