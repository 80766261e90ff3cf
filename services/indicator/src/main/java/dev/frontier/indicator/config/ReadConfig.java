package dev.frontier.indicator.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much may be asked for at once, and how long an answer keeps. */
@ConfigMapping(prefix = "frontier.read")
public interface ReadConfig {

  /** Indicators in one question: twice the paper's, so that a page needs one. */
  @WithDefault("20")
  int maxIndicators();

  /** Regions in one question: the 31 provinces, the country and some groups. */
  @WithDefault("50")
  int maxRegions();

  /** Entries of one page: all that one question can ask for, 20 indicators in 50 regions. */
  @WithDefault("1000")
  int maxPage();

  /**
   * Observations that are read for one answer, those of members and of the nation among them: as
   * many as SDMX reads, some 25 MB.
   */
  @WithDefault("100000")
  int maxObservations();

  /**
   * Values in one answer of series: all that one question can ask for over 25 years, or an
   * indicator of all provinces by month for as long. With what is derived of each they take some 2
   * kB, and these are 50 MB of a heap of 160.
   */
  @WithDefault("25000")
  int maxValues();

  /**
   * Series in one question about their history, which is taken in vintage by vintage: a region's
   * indicators, or an indicator of all regions, with every revision there was.
   */
  @WithDefault("100")
  int maxSeriesWithHistory();

  /**
   * Vintages in one triangle. A hundred are ten years of monthly revisions, and with 25 periods a
   * page that can be looked at.
   */
  @WithDefault("100")
  int usualVintages();

  /** The most vintages in one triangle: with 300 monthly periods some ten megabytes. */
  @WithDefault("500")
  int maxVintages();

  /**
   * Vintages that are taken in again to tell what changed or what was known when: an indicator of
   * all provinces by month for ten years, each figure revised a dozen times.
   */
  @WithDefault("50000")
  int maxVintagesReplayed();

  /** Changed values of one page: with some 400 bytes each eight megabytes. */
  @WithDefault("20000")
  int maxChanges();

  /**
   * How long ago an instant must be for its answer to be kept without asking again. A figure that
   * is a little late still takes its place at its vintage, so an answer for an hour ago could yet
   * be completed; a consumer that is a day behind would be noticed.
   */
  @WithDefault("1d")
  Duration settledAfter();

  /** How long a settled answer is kept by readers: a day spares nearly all repeats. */
  @WithDefault("1d")
  Duration keepSettled();
}
