package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * One vintage of one observation: what was known about an indicator in a region and period from an
 * instant on, until the next vintage.
 *
 * @param indicator code of the indicator
 * @param region code of a province or of the country; never of an aggregate
 * @param period of the indicator's frequency
 * @param action what the release did; {@link Action#WITHDRAWN} says that nothing is known from here
 *     on
 * @param value in the indicator's unit and multiple, digits as filed; null if missing or withdrawn,
 *     never zero in their place
 * @param status SDMX OBS_STATUS, {@code O} for missing; null if withdrawn
 * @param note as filed; null if none
 * @param submission that carried it
 * @param knownFrom the vintage: the instant of its publication
 */
public record Observation(
    String indicator,
    String region,
    Period period,
    Action action,
    BigDecimal value,
    String status,
    String note,
    UUID submission,
    Instant knownFrom) {

  /** OBS_STATUS of a figure that is missing. */
  public static final String MISSING = "O";

  /** Names this vintage in words: {@code TRADE_TOTAL/CN-GX/2019@2026-03-01T08:00:00Z}. */
  public String id() {
    return indicator + "/" + region + "/" + period + "@" + knownFrom;
  }

  /** Whether there is something to know: a figure, or the statement that it is missing. */
  public boolean stands() {
    return action != Action.WITHDRAWN;
  }
}
