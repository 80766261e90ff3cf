package dev.frontier.ingestion.application;

import dev.frontier.ingestion.domain.catalogue.Catalogue;
import dev.frontier.ingestion.domain.catalogue.CodesByName;
import dev.frontier.ingestion.domain.number.ConversionLog;
import dev.frontier.ingestion.domain.number.Style;
import dev.frontier.ingestion.domain.number.Width;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Puts codes where a load has names, as {@link FilingNames} does for a filing: of the whole
 * catalogue in memory, since nothing can be asked of the database while rows stream by.
 */
final class LoadNames {
  private final CodesByName regions;
  private final CodesByName indicators;
  private final ConversionLog told;

  /**
   * Of all that is known.
   *
   * @param told where it is noted which cells named what they mean
   */
  LoadNames(Catalogue known, ConversionLog told) {
    this.regions = CodesByName.of(known.regions().values());
    this.indicators = CodesByName.of(known.indicators().values());
    this.told = told;
  }

  /** The row with codes. */
  RawRow coded(RawRow row) {
    Optional<String> region = code(row.region(), regions, Codes::isRegion);
    Optional<String> indicator = code(row.indicator(), indicators, Codes::isIndicator);
    if (region.isEmpty() && indicator.isEmpty()) {
      return row;
    }
    region.ifPresent(code -> tell(row, Columns.REGION, row.region(), code));
    indicator.ifPresent(code -> tell(row, Columns.INDICATOR, row.indicator(), code));
    return row.withCodes(region.orElse(row.region()), indicator.orElse(row.indicator()));
  }

  /** What has the form of a code is one, whatever is called so. */
  private static Optional<String> code(String cell, CodesByName names, Predicate<String> isCode) {
    return names.code(cell).filter(code -> !isCode.test(Width.narrow(cell)));
  }

  private void tell(RawRow row, String column, String from, String to) {
    told.add(row.number(), column, RowViolation.quote(from), to, Set.of(Style.NAME));
  }
}
