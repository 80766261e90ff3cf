package dev.frontier.indicator.application;

import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.util.List;

/**
 * What is asked of series.
 *
 * @param indicators codes, without repetition
 * @param regions codes, without repetition
 * @param range which periods
 * @param asOf null for the latest
 * @param updatedAfter only what became known or was taken back after this instant; null for all
 * @param vintages which vintages of it
 * @param inputs whether each value is to carry the vintages that it is computed from
 * @param bounds how much of the record may be read for it, and how many values given
 */
public record SeriesQuestion(
    List<String> indicators,
    List<String> regions,
    PeriodRange range,
    Instant asOf,
    Instant updatedAfter,
    Vintages vintages,
    boolean inputs,
    ReadBounds bounds) {

  /** Which vintages of an observation. */
  public enum Vintages {
    /** The one known at the instant. */
    KNOWN,
    /** That one, with all that were known before it. */
    ALL,
    /** The one in which it first had a value, with what was derived of it then. */
    FIRST
  }

  /** Copies the lists. */
  public SeriesQuestion {
    indicators = List.copyOf(indicators);
    regions = List.copyOf(regions);
  }

  /** Without bounds. */
  public SeriesQuestion(
      List<String> indicators,
      List<String> regions,
      PeriodRange range,
      Instant asOf,
      Instant updatedAfter,
      Vintages vintages,
      boolean inputs) {
    this(indicators, regions, range, asOf, updatedAfter, vintages, inputs, ReadBounds.NONE);
  }

  /** What was known at an instant, and no more. */
  public static SeriesQuestion known(
      List<String> indicators, List<String> regions, PeriodRange range, Instant asOf) {
    return new SeriesQuestion(indicators, regions, range, asOf, null, Vintages.KNOWN, false);
  }
}
