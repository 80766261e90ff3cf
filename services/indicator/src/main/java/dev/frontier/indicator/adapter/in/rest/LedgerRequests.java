package dev.frontier.indicator.adapter.in.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is sent to the ledger. */
final class LedgerRequests {

  private LedgerRequests() {}

  /** A figure that was printed or reported elsewhere. */
  @Schema(name = "ReportedFigure")
  record Reported(
      @Schema(
              description =
                  "As printed, its decimals are its precision; levels in the indicator's unit and"
                      + " multiple, shares and growth in percent.",
              examples = "2585.51")
          @NotNull @Pattern(regexp = "-?(0|[1-9][0-9]{0,19})(\\.[0-9]{1,12})?")
          String value,
      @Schema(nullable = true, description = "Where it stands.")
          @Size(max = 200) @Pattern(regexp = ClaimRequest.LINE) String source) {}

  /** What a statistician says to a line. */
  @Schema(name = "ResidualNote")
  record Note(
      @Schema(enumeration = {"open", "closed"}) @NotNull @Pattern(regexp = "open|closed") String state,
      @Schema(
              nullable = true,
              description = "Code of the region whose office answers for it; as it is if left out.")
          @Pattern(regexp = CodePatterns.REGION) String owner,
      @Schema(
              nullable = true,
              description =
                  "As it is if left out; a line beyond its tolerance is not closed without.")
          @Size(min = 10, max = 1000) @Pattern(regexp = ClaimRequest.LINE) String explanation) {}
}
