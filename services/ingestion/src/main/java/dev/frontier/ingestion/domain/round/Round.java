package dev.frontier.ingestion.domain.round;

import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import dev.frontier.ingestion.domain.submission.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A round of collection: which figures are asked of which regions, from when until when.
 *
 * @param id chosen by the statistician who opened it
 * @param periods in the frequency of the round, ascending, at least one
 * @param indicators codes of that frequency, sorted, at least one
 * @param regions codes, sorted, at least one
 * @param dueAt later than {@code opensAt}; for a region with an extension that one counts
 * @param extensions oldest first
 * @param closing null while nobody has closed it
 * @param version counts changes; compared with what a caller has read
 */
public record Round(
    String id,
    String nameZh,
    String nameEn,
    Freq freq,
    List<Period> periods,
    List<String> indicators,
    List<String> regions,
    Instant opensAt,
    Instant dueAt,
    Person openedBy,
    Instant createdAt,
    List<Extension> extensions,
    Closing closing,
    long version) {

  public Round {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(freq, "freq");
    Objects.requireNonNull(openedBy, "openedBy");
    Objects.requireNonNull(createdAt, "createdAt");
    // Sorted once, so that each of many rows is found by halving.
    periods = periods.stream().distinct().sorted().toList();
    indicators = indicators.stream().distinct().sorted().toList();
    regions = regions.stream().distinct().sorted().toList();
    extensions = List.copyOf(extensions);
    if (periods.isEmpty() || indicators.isEmpty() || regions.isEmpty()) {
      throw new IllegalArgumentException("a round asks somebody for something");
    }
    if (!dueAt.isAfter(opensAt)) {
      throw new IllegalArgumentException("a round is due after it opens");
    }
  }

  /** What came of a change. */
  public sealed interface Change {
    /** It is done; {@code round} is how things are from now on. */
    record Made(Round round) implements Change {}

    /** It is not done. */
    record Refused(Refusal refusal) implements Change {}
  }

  /** Where it is at that moment. */
  public RoundState state(Instant now) {
    if (closing != null) {
      return RoundState.CLOSED;
    }
    return now.isBefore(opensAt) ? RoundState.PLANNED : RoundState.OPEN;
  }

  /** Until when the region has time. */
  public Instant dueAt(String region) {
    return extensions.stream()
        .filter(extension -> extension.region().equals(region))
        .reduce((earlier, later) -> later)
        .map(Extension::dueAt)
        .orElse(dueAt);
  }

  /** Whether the region is asked at all. */
  public boolean asks(String region) {
    return regions.contains(region);
  }

  /** Whether the figure is asked for, of whichever region it is. */
  public boolean collects(SubmissionRow row) {
    return collects(row.indicator()) && Collections.binarySearch(periods, row.period()) >= 0;
  }

  /** Whether figures of the indicator are asked for. */
  public boolean collects(String indicator) {
    return Collections.binarySearch(indicators, indicator) >= 0;
  }

  /** Gives a region more time. The actor's right to do so was checked, as was the reason's form. */
  public Change extend(String region, Instant newDueAt, String reason, Person by, Instant now) {
    if (closing != null) {
      return new Change.Refused(Refusal.roundNotOpen(id, RoundState.CLOSED.code()));
    }
    if (!asks(region)) {
      return new Change.Refused(
          Refusal.ofFields(
              List.of(
                  RoundRules.broken(
                      "region", RoundRules.NOT_IN_ROUND, Map.of("value", region, "round", id)))));
    }
    if (!newDueAt.isAfter(dueAt(region)) || !newDueAt.isAfter(now)) {
      return new Change.Refused(
          Refusal.ofFields(
              List.of(
                  RoundRules.broken(
                      "dueAt",
                      RoundRules.TIME_TOO_EARLY,
                      Map.of(
                          "value",
                          newDueAt.toString(),
                          "limit",
                          (now.isAfter(dueAt(region)) ? now : dueAt(region)).toString())))));
    }
    List<Extension> more = new ArrayList<>(extensions);
    more.add(new Extension(region, newDueAt, reason, by, now));
    return new Change.Made(with(more, closing));
  }

  /**
   * Ends it.
   *
   * @param reason null when none is given
   */
  public Change close(String reason, Person by, Instant now) {
    return closing == null
        ? new Change.Made(with(extensions, new Closing(by, now, reason)))
        : new Change.Refused(Refusal.roundNotOpen(id, RoundState.CLOSED.code()));
  }

  /** The same, after storage counted the change. */
  public Round withVersion(long stored) {
    return new Round(
        id,
        nameZh,
        nameEn,
        freq,
        periods,
        indicators,
        regions,
        opensAt,
        dueAt,
        openedBy,
        createdAt,
        extensions,
        closing,
        stored);
  }

  /** The same with what was read of its extensions, oldest first. */
  public Round withExtensions(List<Extension> stored) {
    return with(stored, closing);
  }

  private Round with(List<Extension> newExtensions, Closing newClosing) {
    return new Round(
        id,
        nameZh,
        nameEn,
        freq,
        periods,
        indicators,
        regions,
        opensAt,
        dueAt,
        openedBy,
        createdAt,
        newExtensions,
        newClosing,
        version);
  }
}
