package dev.frontier.notification.domain.change;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that happened to the figures which a region files.
 *
 * @param eventId id of the event that told it
 * @param what happened
 * @param region code of the region
 * @param round code of the collection round; null outside one
 * @param submission the filing; null when there is none
 * @param reason why it was returned; null when it is overdue
 * @param indicators codes of those concerned
 * @param periods those concerned
 * @param dueAt until when the region had time; null when that was not told
 * @param at when
 */
public record FilingStep(
    UUID eventId,
    What what,
    String region,
    String round,
    UUID submission,
    String reason,
    List<String> indicators,
    List<String> periods,
    Instant dueAt,
    Instant at)
    implements Change {
  /** Copies the lists, and refuses a step that says of nothing that it happened. */
  public FilingStep {
    Objects.requireNonNull(eventId, "eventId");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(at, "at");
    indicators = List.copyOf(indicators);
    periods = List.copyOf(periods);
    if (what == What.RETURNED) {
      Objects.requireNonNull(submission, "submission");
      Objects.requireNonNull(reason, "reason");
    } else {
      Objects.requireNonNull(round, "round");
    }
  }

  /** What happens to filings that somebody may want to hear of. */
  public enum What {
    /** A filing was sent back to be mended. */
    RETURNED("returned"),
    /** The region's time is over, and figures are missing. */
    OVERDUE("overdue");

    private final String code;

    What(String code) {
      this.code = code;
    }

    /** The name in events, answers and the database. */
    public String code() {
      return code;
    }

    /** The step of a name. */
    public static What of(String code) {
      for (What what : values()) {
        if (what.code.equals(code)) {
          return what;
        }
      }
      throw new IllegalArgumentException("no step of a filing " + code);
    }
  }

  /**
   * What is told once: of a filing each return, of a region's duty each due time. The same step
   * that comes under another event id is not told again.
   */
  public String subject() {
    return switch (what) {
      case RETURNED -> "returned " + submission + " " + at;
      case OVERDUE -> "overdue " + round + ":" + region + " " + (dueAt == null ? "" : dueAt);
    };
  }
}
