package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Unit;
import dev.frontier.indicator.domain.unit.Dimension;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemException;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit that is put into the catalogue, and why. */
@Schema(name = "UnitEntry")
record UnitBody(
    @Schema(description = "As in the address; may be left out.", examples = "USD_PER_PERSON")
        String code,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @Schema(
            description =
                "What it measures: a product of powers of symbols, 1 for a plain number. Only"
                    + " figures of equal dimensions can be added.",
            examples = "USD/PERSON")
        @NotNull @Size(max = 300) String dimension,
    @Schema(
            description =
                "How much of its dimension one of it is, 0.01 for percent; 1 if left out.",
            examples = "0.01")
        @Size(max = 40) @Pattern(regexp = "[0-9]{1,18}(\\.[0-9]{1,18})?")
        String scale,
    @Schema(description = "Whether figures in it may be summed over regions; percents may not.")
        @NotNull Boolean summable,
    @Schema(
            nullable = true,
            description = "Why, for whoever reads the history; required for a change.")
        @Size(max = 1000) String reason) {

  /**
   * The entry.
   *
   * @throws dev.frontier.platform.http.ProblemException 422 for a dimension that cannot be read, a
   *     scale of zero, and for texts that cannot be shown
   */
  Unit toDomain(String codeOfAddress) {
    Map<String, String> texts = new HashMap<>();
    texts.put("nameZh", nameZh);
    texts.put("nameEn", nameEn);
    texts.put("reason", reason);
    EntryAnswers.check(codeOfAddress, code, texts);
    BigDecimal size = scale == null ? BigDecimal.ONE : new BigDecimal(scale);
    if (size.signum() == 0) {
      throw refused(
          "scale",
          RowRule.OUT_OF_RANGE,
          Map.of("value", scale, "min", "0.000000000000000001", "max", "999999999999999999"));
    }
    Dimension measured =
        Dimension.parse(dimension)
            .orElseThrow(
                () -> refused("dimension", RowRule.UNIT_DIMENSION, Map.of("value", dimension)));
    return new Unit(codeOfAddress, nameZh, nameEn, measured, size, summable, false);
  }

  private static ProblemException refused(String field, RowRule rule, Map<String, Object> params) {
    return Problem.of(ProblemType.INVALID_FIELDS)
        .violations(List.of(Violation.at(null, field, rule, params)))
        .asException();
  }
}
