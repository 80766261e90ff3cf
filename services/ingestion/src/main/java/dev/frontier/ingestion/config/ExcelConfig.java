package dev.frontier.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much a workbook may make the service work. What HTTP lets in comes before all of these. */
@ConfigMapping(prefix = "frontier.ingestion.excel")
public interface ExcelConfig {

  /**
   * Bytes of all parts together once inflated. The template of the largest filing takes some 8 MB;
   * twice that fits a small heap, twice over.
   */
  @WithDefault("16777216")
  long maxInflated();

  /**
   * How many times its packed size a part may grow to. Sheets of a form repeat themselves and pack
   * to a fiftieth; a bomb packs to a thousandth.
   */
  @WithDefault("300")
  int maxRatio();

  /** A workbook has some ten parts and a few more for each sheet. */
  @WithDefault("300")
  int maxParts();

  /**
   * XML elements of all parts together: a cell takes two, the largest filing has 110,000 cells, and
   * each may have its own shared text.
   */
  @WithDefault("600000")
  int maxElements();

  /** The markup of a spreadsheet is some ten deep, of a drawing some twenty. */
  @WithDefault("64")
  int maxDepth();

  /**
   * XML elements of a workbook that errors are still marked in: to change it, all of it is kept as
   * objects, some 400 bytes an element. A larger one gets its errors as a problem, by cell.
   */
  @WithDefault("60000")
  int maxMarkedElements();

  /**
   * Workbooks taken apart at once: the largest filing takes some 60 MB while it is read, of a heap
   * of 160.
   */
  @WithDefault("1")
  int atOnce();

  /** How long another one waits for its turn; the largest takes two seconds on a cold start. */
  @WithDefault("PT10S")
  Duration turn();
}
