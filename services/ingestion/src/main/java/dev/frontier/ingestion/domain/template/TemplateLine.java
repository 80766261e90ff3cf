package dev.frontier.ingestion.domain.template;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import dev.frontier.ingestion.domain.observation.Period;
import java.util.Objects;

/**
 * One figure to be filled in.
 *
 * @param unit the indicator's, its names null as far as they are not known
 * @param lastYear the same period a year before as published; null when it is not
 * @param published the figure itself as published; null when it is not, which is the rule
 */
public record TemplateLine(
    CatalogueEntry.Indicator indicator,
    CatalogueEntry.Unit unit,
    Period period,
    ShownFigure lastYear,
    ShownFigure published) {

  public TemplateLine {
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(period, "period");
  }
}
