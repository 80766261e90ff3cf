package dev.frontier.indicator.domain.observation;

import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one submission says about one series, all at the same vintage.
 *
 * @param event id of the event that brought it
 * @param dataflow SDMX dataflow, for example {@code BORDER_OPENNESS}
 * @param frequency never null
 * @param indicator code
 * @param region code
 * @param unit SDMX unit code that the figures are in
 * @param unitMult power of ten that they are multiples of
 * @param submission that carried it
 * @param vintage the instant of its publication
 * @param observations at least one, each of another period
 */
public record Release(
    UUID event,
    String dataflow,
    Frequency frequency,
    String indicator,
    String region,
    String unit,
    int unitMult,
    UUID submission,
    Instant vintage,
    List<Item> observations) {

  /**
   * One observation of a release.
   *
   * @param period as written
   * @param action never null
   * @param value null if missing or withdrawn
   * @param status SDMX OBS_STATUS; may be null if withdrawn
   * @param note null if none
   * @param overridden what was asked about it before it was published; empty if nothing was
   */
  public record Item(
      Period period,
      Action action,
      BigDecimal value,
      String status,
      String note,
      List<Overridden> overridden) {

    /** Copies the list. */
    public Item {
      overridden = List.copyOf(overridden);
    }

    /** One that nothing was asked about. */
    public Item(Period period, Action action, BigDecimal value, String status, String note) {
      this(period, action, value, status, note, List.of());
    }
  }

  /** Copies the list. */
  public Release {
    observations = List.copyOf(observations);
  }

  /** The vintages that this release adds to the record. */
  public List<Observation> vintages() {
    return observations.stream()
        .map(
            item ->
                new Observation(
                    indicator,
                    region,
                    item.period(),
                    item.action(),
                    item.value(),
                    item.action() == Action.WITHDRAWN ? null : item.status(),
                    item.note(),
                    submission,
                    vintage))
        .toList();
  }

  /** The part of this release that says these of its observations; the same event brought it. */
  public Release only(List<Item> some) {
    return new Release(
        event, dataflow, frequency, indicator, region, unit, unitMult, submission, vintage, some);
  }

  /**
   * The one word for what the release did. Where it did several things, the gravest: a withdrawal
   * before a revision before a first publication.
   */
  public Action action() {
    Set<Action> actions = observations.stream().map(Item::action).collect(Collectors.toSet());
    return actions.stream().max(java.util.Comparator.naturalOrder()).orElseThrow();
  }
}
