package dev.frontier.ingestion.domain.template;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Everything that a workbook to be filled in shows.
 *
 * @param seal proves that the stamp is ours and unchanged
 * @param roundZh name of the round
 * @param roundEn name of the round
 * @param dueAt when the region's filing is due
 * @param lines at least one, in the order of the sheet
 */
public record Template(
    TemplateStamp stamp,
    String seal,
    String roundZh,
    String roundEn,
    CatalogueEntry.Region region,
    Instant dueAt,
    List<TemplateLine> lines) {

  public Template {
    Objects.requireNonNull(stamp, "stamp");
    Objects.requireNonNull(seal, "seal");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(dueAt, "dueAt");
    lines = List.copyOf(lines);
  }
}
