package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.change.Reach;
import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.RecordedVintage;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.AsOf;
import dev.frontier.indicator.domain.period.PeriodRange;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The record of observations with their vintages. Nothing in it is ever overwritten. */
public interface ObservationStore {

  /**
   * Lets no other transaction take in releases of these indicators until this one ends. Totals and
   * ranks depend on many series that come on different partitions; without this two replicas could
   * both report the same total as the one before, and the chain of old and new values would break.
   */
  void serialise(Collection<String> indicators);

  /**
   * The latest vintage of each of these observations, withdrawn ones too; those never published are
   * absent.
   */
  List<Observation> latest(Collection<Reach> reaches);

  /**
   * The vintage of each observation that was known at an instant, withdrawn ones too.
   *
   * @param range of whole years: a period may lie outside it by less than a year
   */
  default List<Observation> known(
      Collection<String> indicators, Collection<String> regions, PeriodRange range, AsOf asOf) {
    return known(indicators, regions, range, asOf, Integer.MAX_VALUE);
  }

  /**
   * The same, but of all that there are only some if they are more.
   *
   * @param most no more than so many
   */
  List<Observation> known(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      int most);

  /**
   * Every vintage that was known by an instant, those that others followed and withdrawals too.
   *
   * @param range as of {@link #known}
   * @param most no more than so many, whichever
   */
  List<Observation> vintages(
      Collection<String> indicators,
      Collection<String> regions,
      PeriodRange range,
      AsOf asOf,
      int most);

  /**
   * The vintages of all periods in the order in which they became known, with what brought them: by
   * vintage; those of the same vintage by event, whose ids follow each other as the events were
   * published; those of one event together.
   *
   * @param after left out are those that others followed by this instant; null for none
   * @param most no more than so many
   */
  List<RecordedVintage> recorded(
      Collection<String> indicators,
      Collection<String> regions,
      Instant after,
      AsOf asOf,
      int most);

  /**
   * Adds the releases' vintages at their places in history: each is known until the next of the
   * same observation. A vintage that is there already is left as it is.
   */
  void record(List<Release> releases);

  /**
   * Adds the releases' vintages as the first of their observations, which is many times quicker
   * than {@link #record}, since there is no history that they could have a place in.
   *
   * @param releases of observations of which nothing was ever published, each of them once
   */
  void begin(List<Release> releases);

  /** Whether anything of the indicator was ever published. */
  boolean holdsAnyOf(String indicator);
}
