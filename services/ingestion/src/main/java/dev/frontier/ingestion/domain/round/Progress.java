package dev.frontier.ingestion.domain.round;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How far one indicator of one region is in a round.
 *
 * @param periods how many of the round's periods are at each stage; at least one in all
 * @param handedInAt when the last of its periods was handed in for the first time by the submission
 *     that counts; null while one is not
 * @param dueAt until when the region has time
 */
public record Progress(
    String region,
    String indicator,
    Map<Stage, Integer> periods,
    Instant handedInAt,
    Instant dueAt) {
  public Progress {
    Objects.requireNonNull(dueAt, "dueAt");
    periods = Map.copyOf(periods);
    if (periods.values().stream().mapToInt(Integer::intValue).sum() == 0) {
      throw new IllegalArgumentException("a round asks for some period");
    }
  }

  /** The stage of the period that is least far: that one is waited for. */
  public Stage stage() {
    return periods.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .map(Map.Entry::getKey)
        .min(Stage::compareTo)
        .orElseThrow();
  }

  /** Whether the office has let its time pass without handing in. */
  public boolean isOverdue(Instant now) {
    return !stage().isHandedIn() && now.isAfter(dueAt);
  }

  /** Whether it was handed in within its time; empty while it is not and its time is not over. */
  public Optional<Boolean> isTimely(Instant now) {
    if (stage().isHandedIn()) {
      return Optional.of(handedInAt == null || !handedInAt.isAfter(dueAt));
    }
    return isOverdue(now) ? Optional.of(false) : Optional.empty();
  }

  /** What is waited for, in one word: the stage, or that it is overdue. */
  public String state(Instant now) {
    return isOverdue(now) ? "overdue" : stage().code();
  }
}
