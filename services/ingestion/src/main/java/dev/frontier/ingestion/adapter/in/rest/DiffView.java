package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.frontier.ingestion.application.ReadDifferences.Comparison;
import dev.frontier.ingestion.domain.publication.Difference;
import dev.frontier.ingestion.domain.publication.Difference.Change;
import dev.frontier.ingestion.domain.publication.StandingFigure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a submission changes, as it is shown. */
@Schema(name = "Diff")
record DiffView(
    @Schema(required = true) UUID submission,
    @Schema(required = true) String region,
    @Schema(required = true, description = "Of the submission") String state,
    @Schema(
            required = true,
            description =
                "Compared with what was published just before this moment: the vintage at which it"
                    + " was published itself, or now")
        Instant comparedAt,
    @Schema(required = true) int added,
    @Schema(required = true) int changed,
    @Schema(required = true) int unchanged,
    @Schema(required = true) int withdrawn,
    @Schema(required = true, description = "In the order of filing") List<RowView> rows) {

  /** One row. */
  @Schema(name = "DiffRow")
  record RowView(
      @Schema(required = true, description = "Place among the data rows, from 1") int row,
      @Schema(required = true) String indicator,
      @Schema(required = true) String period,
      @Schema(
              required = true,
              enumeration = {"added", "changed", "unchanged", "withdrawn"})
          String change,
      @Schema(nullable = true, description = "Null when nothing stood") BeforeView before,
      @Schema(required = true) AfterView after,
      @Schema(
              nullable = true,
              description =
                  "The new value less the old one, in the unit of the indicator; null"
                      + " unless both are there",
              examples = "212.88")
          String difference) {}

  /** What stood. */
  @Schema(name = "DiffBefore")
  record BeforeView(
      @Schema(nullable = true) String value,
      @JsonProperty("obs_status") @Schema(required = true) String obsStatus,
      @Schema(nullable = true) String note,
      @Schema(required = true, description = "The submission that said so") UUID submission,
      @Schema(required = true, description = "Since when it was known so") Instant vintage) {}

  /** What is filed. */
  @Schema(name = "DiffAfter")
  record AfterView(
      @Schema(nullable = true) String value,
      @JsonProperty("obs_status") @Schema(required = true) String obsStatus,
      @Schema(nullable = true) String note) {}

  static DiffView of(Comparison comparison) {
    List<Difference> rows = comparison.rows();
    return new DiffView(
        comparison.submission().id(),
        comparison.submission().region(),
        comparison.submission().state().code(),
        comparison.at(),
        count(rows, Change.ADDED),
        count(rows, Change.CHANGED),
        count(rows, Change.UNCHANGED),
        count(rows, Change.WITHDRAWN),
        rows.stream().map(DiffView::row).toList());
  }

  private static int count(List<Difference> rows, Change change) {
    return (int) rows.stream().filter(row -> row.change() == change).count();
  }

  private static RowView row(Difference difference) {
    var row = difference.row();
    return new RowView(
        row.number(),
        row.indicator(),
        row.period().text(),
        difference.change().code(),
        difference.before() == null ? null : before(difference.before()),
        new AfterView(text(row.value()), row.status().name(), row.note()),
        difference.byHowMuch().map(DiffView::text).orElse(null));
  }

  private static BeforeView before(StandingFigure before) {
    var figure = before.figure();
    return new BeforeView(
        text(figure.value()),
        figure.status().name(),
        figure.note(),
        before.submission(),
        before.vintage());
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
