package dev.frontier.policytracker.adapter.in.rest;

import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes an answer that says no (RFC 9457); it is written by the catalogue of problems. */
@Schema(name = "Problem")
record ProblemSchema(
    @Schema(required = true, examples = "urn:frontier:problem:invalid-rows") URI type,
    @Schema(required = true) String title,
    @Schema(required = true, examples = "422") int status,
    @Schema(required = true) String detail,
    String instance,
    @Schema(description = "The broken rules, each at its place") List<Broken> errors) {

  /** One broken rule. */
  @Schema(name = "ProblemError")
  record Broken(
      @Schema(nullable = true, description = "Data row from 1; the header of a CSV is not counted")
          Integer row,
      @Schema(nullable = true, examples = "period") String column,
      @Schema(required = true, examples = "period-format") String rule,
      @Schema(required = true) String message,
      @Schema(required = true, description = "How to mend it") String mend,
      String value) {}
}
