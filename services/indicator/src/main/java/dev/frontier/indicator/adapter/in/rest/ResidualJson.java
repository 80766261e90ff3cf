package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.application.ReadLedger;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.reconciliation.Residual;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ledger as the interface writes it. */
final class ResidualJson {

  private ResidualJson() {}

  /** The answer of {@code GET /api/reconciliation}. */
  @Schema(name = "Ledger")
  record Ledger(
      @Schema(description = "The instant at which it stood so.") Instant asOf,
      @Schema(description = "Open lines of all, whatever was asked for.") int open,
      @Schema(description = "Closed lines of all, whatever was asked for.") int closed,
      @Schema(description = "By indicator, period, region and measure.") List<Line> lines,
      @Schema(nullable = true, description = "Ask with it as 'after' for more; null at the end.")
          String next) {

    List<Object> content() {
      return List.of(open, closed, lines);
    }
  }

  /** One line in one version. */
  @Schema(name = "Residual")
  record Line(
      String indicator,
      String region,
      String period,
      @Schema(
              enumeration = {"level", "share", "growth"},
              description =
                  "A level (of a group: the sum of its members), the percentage of the nation, or"
                      + " the change in percent against the year before.")
          String measure,
      @Schema(description = "From 1; send it as If-Match.") int version,
      @Schema(description = "When this version was written.") Instant since,
      @Schema(nullable = true, description = "As printed; null if it was taken back.")
          String reported,
      @Schema(nullable = true, description = "Where the reported figure stands.") String source,
      @Schema(nullable = true, description = "What the record gives.") String computed,
      @Schema(nullable = true, description = "Computed less reported.") String residual,
      @Schema(nullable = true, description = "What rounding explains.") String tolerance,
      @Schema(nullable = true, description = "Why the record gives nothing.") String reason,
      @Schema(nullable = true) CoverageJson coverage,
      @Schema(enumeration = {"open", "closed"}) String state,
      @Schema(
              nullable = true,
              description =
                  "What closed it: tolerance, statistician or withdrawal; null while it is open.")
          String closedBy,
      @Schema(description = "Code of the region whose office answers for it.") String owner,
      @Schema(nullable = true) String explanation) {}

  /** A line with all its versions. */
  @Schema(name = "ResidualWithHistory")
  record WithHistory(Line line, @Schema(description = "The latest first.") List<Line> history) {}

  static Ledger of(ReadLedger.Answer answer, int limit) {
    List<Residual> lines = answer.lines();
    return new Ledger(
        answer.asOf(),
        answer.count().open(),
        answer.count().closed(),
        lines.stream().map(ResidualJson::of).toList(),
        lines.size() < limit ? null : cursor(lines.get(lines.size() - 1).quantity()));
  }

  static WithHistory of(ReadLedger.WithHistory line) {
    return new WithHistory(of(line.line()), line.history().stream().map(ResidualJson::of).toList());
  }

  static Line of(Residual it) {
    return new Line(
        it.quantity().indicator(),
        it.quantity().region(),
        it.quantity().period().toString(),
        it.quantity().kind().code(),
        it.version(),
        it.knownFrom(),
        Texts.figure(it.reported()),
        it.source(),
        ClaimJson.rounded(it.computed(), RoundingMode.HALF_UP),
        ClaimJson.rounded(it.size(), RoundingMode.HALF_UP),
        ClaimJson.rounded(it.tolerance(), RoundingMode.CEILING),
        it.reason() == null ? null : it.reason().code(),
        CoverageJson.of(it.coverage()),
        it.state().code(),
        it.closedBy() == null ? null : it.closedBy().code(),
        it.owner(),
        it.explanation());
  }

  /** A line's address behind that of the ledger. */
  static String cursor(Quantity quantity) {
    return String.join(
        "/",
        quantity.indicator(),
        quantity.region(),
        quantity.period().toString(),
        quantity.kind().code());
  }
}
