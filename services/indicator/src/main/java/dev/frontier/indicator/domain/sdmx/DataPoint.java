package dev.frontier.indicator.domain.sdmx;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.derivation.Level;
import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * One observation as SDMX has it.
 *
 * @param indicator its catalogue entry
 * @param region code
 * @param period never null
 * @param value in the indicator's unit and multiple; null if missing or withheld
 * @param status SDMX OBS_STATUS, {@code Q} for a total that is withheld
 * @param note as filed, or what a total covers or lacks; null if there is nothing to say
 * @param vintage from when it is known
 */
public record DataPoint(
    Indicator indicator,
    String region,
    Period period,
    BigDecimal value,
    String status,
    String note,
    Instant vintage) {

  /** CONF_STATUS of whatever is published. */
  public static final String FREE = "F";

  /** OBS_STATUS of a figure that there would be but that is not given. */
  public static final String SUPPRESSED = "Q";

  /** What is known of an observation. */
  public static DataPoint of(Indicator indicator, String region, Period period, Level level) {
    String status = level.status();
    if (status == null) {
      status =
          level.outcome().reason() == Outcome.Reason.BELOW_COVERAGE
              ? SUPPRESSED
              : Observation.MISSING;
    }
    String note = level.note();
    if (note == null && level.coverage() != null && level.coverage().partial()) {
      note = level.coverage().text();
    }
    return new DataPoint(
        indicator, region, period, level.outcome().value(), status, note, level.vintage());
  }

  /** Only which observation it is, for one that is known no more. */
  public static DataPoint gone(Indicator indicator, String region, Period period) {
    return new DataPoint(indicator, region, period, null, null, null, null);
  }

  /** Only which observation this is, for a reader who has it and asks for it no more. */
  public DataPoint gone() {
    return gone(indicator, region, period);
  }

  private boolean known() {
    return vintage != null;
  }

  /**
   * The value of a component, as text; null if it has none. What is gone has those of its key and
   * no other: an attribute named in a deletion would be deleted of all that has it.
   */
  public String text(Component component) {
    return switch (component) {
      case FREQ -> indicator.freq().name();
      case INDICATOR -> indicator.code();
      case REGION -> region;
      case TIME_PERIOD -> period.toString();
      case OBS_VALUE -> value == null ? null : value.toPlainString();
      case OBS_STATUS -> status;
      case UNIT_MEASURE -> known() ? indicator.unit() : null;
      case UNIT_MULT -> known() ? Integer.toString(indicator.unitMult()) : null;
      case DECIMALS -> known() ? Integer.toString(indicator.decimals()) : null;
      case CONF_STATUS -> status == null ? null : FREE;
      case OBS_NOTE -> note;
      case VINTAGE -> vintage == null ? null : vintage.toString();
    };
  }

  /** The key of its series: all dimensions but time, separated by dots. */
  public String seriesKey() {
    return indicator.freq().name() + "." + indicator.code() + "." + region;
  }

  /** The key of the observation: all dimensions, separated by dots. */
  public String observationKey() {
    return seriesKey() + "." + period;
  }
}
