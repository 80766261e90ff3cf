package dev.frontier.notification.domain.judge;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;

/**
 * What a subscriber has been told of a subject.
 *
 * @param first the first alert, which every later one refers to
 * @param told the number at the last telling, the lower the worse
 * @param open whether the alert stands; false once it was taken back
 * @param rearmed whether a later period has come back to the rule's recovery, so that periods after
 *     that are told again
 */
public record Standing(UUID first, BigDecimal told, boolean open, boolean rearmed) {
  /** Refuses absent parts. */
  public Standing {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(told, "told");
  }

  Standing again(BigDecimal number) {
    return new Standing(first, number, true, false);
  }

  Standing worse(BigDecimal number) {
    return new Standing(first, number, true, rearmed);
  }

  Standing takenBack() {
    return new Standing(first, told, false, false);
  }

  Standing recovered() {
    return new Standing(first, told, open, true);
  }
}
