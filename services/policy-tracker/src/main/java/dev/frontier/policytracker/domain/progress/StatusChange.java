package dev.frontier.policytracker.domain.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One step in a measure's life. The steps of a measure, in order, are its history: {@link
 * StatusHistory} gives the status of any instant from them.
 *
 * @param sequence 1 for the measure's first step, then without gaps
 * @param verifiedBy ministry of the verifier or {@code independent}; empty for a claim
 * @param at when it became known, to the microsecond
 */
public record StatusChange(
    String measure,
    int sequence,
    Move move,
    Status before,
    Status after,
    UUID report,
    Optional<String> verifiedBy,
    Instant at) {

  public StatusChange {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(move, "move");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(verifiedBy, "verifiedBy");
    Objects.requireNonNull(at, "at");
  }

  /** What happened. */
  public enum Move {
    CLAIMED("claimed"),
    VERIFIED("verified"),
    PARTLY_VERIFIED("partly_verified"),
    REFUSED("refused");

    private final String code;

    Move(String code) {
      this.code = code;
    }

    /** The move as events spell it. */
    public String code() {
      return code;
    }

    /** The move that a verdict makes. */
    static Move of(Verification verdict) {
      return switch (verdict) {
        case CONFIRMED -> VERIFIED;
        case PARTLY -> PARTLY_VERIFIED;
        case REFUSED -> REFUSED;
        case NONE -> throw new IllegalArgumentException("No verdict");
      };
    }
  }
}
