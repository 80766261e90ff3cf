package dev.frontier.ingestion.domain.observation;

import java.util.List;

/** The columns of a filing, in the order of a file; the same names in JSON. */
public final class Columns {
  public static final String REGION = "region";
  public static final String INDICATOR = "indicator";
  public static final String PERIOD = "period";
  public static final String VALUE = "value";
  public static final String OBS_STATUS = "obs_status";
  public static final String NOTE = "note";

  public static final String UNIT = "unit";

  /** Of SDMX only. */
  public static final String FREQ = "freq";

  /** Of SDMX only. */
  public static final String UNIT_MULT = "unit_mult";

  /** Of SDMX only. */
  public static final String ACTION = "action";

  /** Every column of a filing that is not SDMX. */
  public static final List<String> ALL =
      List.of(REGION, INDICATOR, PERIOD, VALUE, OBS_STATUS, NOTE, UNIT);

  private Columns() {}
}
