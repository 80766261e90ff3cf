package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.derivation.Coverage;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members of an aggregate have a figure. */
@Schema(name = "Coverage")
record CoverageJson(
    int present,
    int expected,
    boolean partial,
    List<String> missing,
    @Schema(examples = "8 of 9, partial") String text) {

  static CoverageJson of(Coverage coverage) {
    return coverage == null
        ? null
        : new CoverageJson(
            coverage.present(),
            coverage.expected(),
            coverage.partial(),
            coverage.missing(),
            coverage.text());
  }
}
