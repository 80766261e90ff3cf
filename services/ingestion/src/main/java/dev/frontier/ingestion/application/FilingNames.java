package dev.frontier.ingestion.application;

import dev.frontier.ingestion.application.port.CatalogueStore;
import dev.frontier.ingestion.domain.number.Conversion;
import dev.frontier.ingestion.domain.number.Conversions;
import dev.frontier.ingestion.domain.number.Style;
import dev.frontier.ingestion.domain.number.Width;
import dev.frontier.ingestion.domain.observation.Codes;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.PlainText;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Puts codes where a filing has the names of regions and indicators, in Chinese or English. Only a
 * name that is exactly one code's in the catalogue is known; any other stays as it is, and is
 * refused as a code that there is not.
 */
@ApplicationScoped
public class FilingNames {
  /** No name is longer; a text of a megabyte is not looked for. */
  private static final int LONGEST = 200;

  private final CatalogueStore catalogue;

  FilingNames(CatalogueStore catalogue) {
    this.catalogue = catalogue;
  }

  /** The filing with codes. */
  Filing coded(Filing filing) {
    Set<String> regions = names(filing, RawRow::region, Codes::isRegion);
    Set<String> indicators = names(filing, RawRow::indicator, Codes::isIndicator);
    if (regions.isEmpty() && indicators.isEmpty()) {
      return filing;
    }
    CatalogueStore.Names known = catalogue.named(regions, indicators);
    return filing.withRows(
        filing.rows().stream()
            .map(
                row ->
                    row.withCodes(
                        code(row.region(), known.regions()),
                        code(row.indicator(), known.indicators())))
            .toList());
  }

  /** The cells in which that put codes for names, and what else was understood. */
  static Conversions told(Filing filed, Filing coded, Conversions others) {
    if (filed == coded) {
      return others;
    }
    List<Conversion> names = new ArrayList<>();
    for (int i = 0; i < filed.rows().size(); i++) {
      RawRow from = filed.rows().get(i);
      RawRow to = coded.rows().get(i);
      tell(names, from.number(), Columns.REGION, from.region(), to.region());
      tell(names, from.number(), Columns.INDICATOR, from.indicator(), to.indicator());
    }
    return others.and(names);
  }

  private static void tell(List<Conversion> names, int row, String column, String from, String to) {
    if (!Objects.equals(from, to)) {
      names.add(Conversion.of(row, column, RowViolation.quote(from), to, Set.of(Style.NAME)));
    }
  }

  private static Set<String> names(
      Filing filing, Function<RawRow, String> cell, Predicate<String> isCode) {
    return filing.rows().stream()
        .map(cell)
        .filter(Objects::nonNull)
        .filter(text -> text.length() <= LONGEST && PlainText.isPlain(text))
        .filter(text -> !isCode.test(Width.narrow(text)))
        .collect(Collectors.toSet());
  }

  private static String code(String cell, Map<String, String> known) {
    return cell == null ? null : known.getOrDefault(cell, cell);
  }
}
