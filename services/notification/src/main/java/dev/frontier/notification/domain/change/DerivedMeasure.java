package dev.frontier.notification.domain.change;

/**
 * What this service derives from the figures that it was told. None of these travels in events of
 * the indicator service.
 */
public enum DerivedMeasure implements Measured {
  /** The level less its first release, in the unit of the level. */
  ON_FIRST_ABSOLUTE("on_first_release_absolute"),
  /** The same in percent of the first release, six decimals. */
  ON_FIRST_PERCENT("on_first_release_percent"),
  /** The share of the national figure less that of the year before, percentage points. */
  SHARE_POINTS("share_on_year_before"),
  /** Places won on the year before; below 0 when places are lost. */
  PLACES_WON("places_on_year_before"),
  /** How many years in a row, up to this one, were below the year before. */
  DECLINES("declines_in_a_row"),
  /** How many places above the last of all that are ranked; 0 is the last. */
  ABOVE_LAST("places_above_last"),
  /** The fall on the year before, percent, while the nation grows; else 0. Never above 0. */
  AGAINST_NATION("fall_against_nation");

  private final String code;

  DerivedMeasure(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether more has to be known for it than the change that it follows from. */
  public boolean ofHistory() {
    return this != ABOVE_LAST;
  }
}
