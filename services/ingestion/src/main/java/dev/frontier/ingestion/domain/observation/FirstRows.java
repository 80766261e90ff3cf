package dev.frontier.ingestion.domain.observation;

import java.util.HashMap;
import java.util.Map;

/**
 * Which row named a figure first, for files of any length: some four bytes a figure, kept by series
 * in pages of consecutive periods. A map of keys would be fifty times that.
 */
final class FirstRows {
  /** Periods in a page: a decade and a half of years, or a year and a third of months. */
  private static final int PAGE = 16;

  private static final int FIRST_YEAR = 1900;
  private static final int YEARS = 300;

  private final Map<String, Map<String, int[][]>> byRegion = new HashMap<>();

  /**
   * Enters a figure.
   *
   * @param row from 1
   * @return the row that named it before; 0 for none
   */
  int enter(String region, String indicator, Period period, int row) {
    int[][] pages =
        byRegion
            .computeIfAbsent(region, key -> new HashMap<>())
            .computeIfAbsent(indicator, key -> new int[pages(period.freq())][]);
    int place = ordinal(period);
    int[] page = pages[place / PAGE];
    if (page == null) {
      page = new int[PAGE];
      pages[place / PAGE] = page;
    }
    int before = page[place % PAGE];
    if (before == 0) {
      page[place % PAGE] = row;
    }
    return before;
  }

  private static int pages(Freq freq) {
    return (YEARS * ofYear(freq) + PAGE - 1) / PAGE;
  }

  private static int ordinal(Period period) {
    return (period.year() - FIRST_YEAR) * ofYear(period.freq()) + period.number() - 1;
  }

  private static int ofYear(Freq freq) {
    return switch (freq) {
      case A -> 1;
      case Q -> 4;
      case M -> 12;
    };
  }
}
