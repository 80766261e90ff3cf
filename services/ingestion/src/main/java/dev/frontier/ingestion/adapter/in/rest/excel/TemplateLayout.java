package dev.frontier.ingestion.adapter.in.rest.excel;

import dev.frontier.ingestion.domain.observation.Columns;
import java.util.List;
import java.util.Map;

/** Where what stands in a template of schema 1; a change of it is another schema. */
final class TemplateLayout {
  static final int TITLE_ROW = 0;
  static final int HINT_ROW = 1;
  static final int REASON_ROW = 2;
  static final int HEADER_ROW = 3;
  static final int FIRST_ROW = 4;

  static final int REGION = 0;
  static final int INDICATOR = 1;
  static final int NAME = 2;
  static final int UNIT = 3;
  static final int PERIOD = 4;
  static final int LAST_PERIOD = 5;
  static final int LAST_VALUE = 6;
  static final int PUBLISHED = 7;
  static final int VALUE = 8;
  static final int STATUS = 9;
  static final int NOTE = 10;

  /** Where the reason of a revision is written. */
  static final int REASON = 3;

  /** The keys of the header's texts by column. */
  static final List<String> HEADER =
      List.of(
          "region",
          "indicator",
          "name",
          "unit",
          "period",
          "last-period",
          "last-value",
          "published",
          "value",
          "status",
          "note");

  /** What is read of it, under the names of a filing. */
  static final Map<String, Integer> READ =
      Map.of(
          Columns.REGION, REGION,
          Columns.INDICATOR, INDICATOR,
          Columns.PERIOD, PERIOD,
          Columns.VALUE, VALUE,
          Columns.OBS_STATUS, STATUS,
          Columns.NOTE, NOTE);

  /** The columns that an office fills in. */
  static final List<Integer> INPUTS = List.of(VALUE, STATUS, NOTE);

  private TemplateLayout() {}
}
