package dev.frontier.ingestion.domain.template;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Period;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a template asks of a region: every indicator for every period.
 *
 * @param indicators at least one; by code
 * @param periods at least one; ascending
 */
public record Questions(List<CatalogueEntry.Indicator> indicators, List<Period> periods) {

  public Questions {
    indicators =
        indicators.stream().sorted(Comparator.comparing(CatalogueEntry.Indicator::code)).toList();
    periods = periods.stream().sorted().toList();
  }

  /** How many figures are asked for. */
  public long count() {
    return (long) indicators.size() * periods.size();
  }

  /**
   * All of it in short: another one when a figure is asked for more, or less, or in another unit,
   * which would make the same number another figure.
   */
  public String inShort() {
    StringBuilder text = new StringBuilder();
    periods.forEach(period -> text.append(period.text()).append('\n'));
    for (CatalogueEntry.Indicator indicator : indicators) {
      text.append(indicator.code())
          .append('|')
          .append(indicator.unit())
          .append('|')
          .append(indicator.unitMult())
          .append('\n');
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /**
   * The figures that a template shows where they are published: those asked for, and last year's.
   */
  public Set<ShownFigure.Key> shown() {
    Set<ShownFigure.Key> shown = new LinkedHashSet<>();
    for (CatalogueEntry.Indicator indicator : indicators) {
      for (Period period : periods) {
        shown.add(new ShownFigure.Key(indicator.code(), period.text()));
        period
            .yearBefore()
            .ifPresent(before -> shown.add(new ShownFigure.Key(indicator.code(), before.text())));
      }
    }
    return shown;
  }
}
