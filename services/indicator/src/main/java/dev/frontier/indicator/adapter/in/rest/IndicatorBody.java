package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.expression.Expression;
import dev.frontier.indicator.domain.expression.ExpressionParser;
import dev.frontier.indicator.domain.expression.Parsed;
import dev.frontier.indicator.domain.period.Frequency;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator that is put into the catalogue, and why. */
@Schema(name = "IndicatorEntry")
record IndicatorBody(
    @Schema(description = "As in the address; may be left out.", examples = "TRADE_TOTAL")
        String code,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @Schema(description = "A code of /api/units.") @NotNull @Pattern(regexp = CodePatterns.CODE) String unit,
    @Schema(description = "The power of ten that figures are multiples of: 8 is hundred millions.")
        @NotNull @Min(-9) @Max(15) Integer unitMult,
    @NotNull @Min(0) @Max(9) Integer decimals,
    @Schema(description = "SDMX CL_FREQ.") @NotNull @Pattern(regexp = "[AQM]") String freq,
    @NotNull Boolean higherIsBetter,
    @Schema(
            description =
                "The fraction of an aggregate's members that must have a figure for a total or a"
                    + " rank to be given; 0.75 if left out.",
            examples = "0.75")
        @Size(max = 12) @Pattern(regexp = "0\\.[0-9]*[1-9][0-9]*|1(\\.0+)?")
        String coverage,
    @Schema(
            nullable = true,
            description =
                "How it is computed of other indicators; left out if offices file it. Figures by"
                    + " their codes, numbers, + - * /, brackets, and share(x), share(x, y),"
                    + " ratio(x, y), difference(x, y), growth(x), index(x, 2015),"
                    + " per_head(x, POPULATION).",
            examples = "per_head(TRADE_TOTAL, POPULATION)")
        String expression,
    @Schema(
            nullable = true,
            description = "Why, for whoever reads the history; required for a change.")
        @Size(max = 1000) String reason) {

  /**
   * The entry.
   *
   * @throws dev.frontier.platform.http.ProblemException 422 for an expression that cannot be read,
   *     and for texts that cannot be shown
   */
  Indicator toDomain(String codeOfAddress) {
    Map<String, String> texts = new HashMap<>();
    texts.put("nameZh", nameZh);
    texts.put("nameEn", nameEn);
    texts.put("reason", reason);
    EntryAnswers.check(codeOfAddress, code, texts);
    return new Indicator(
        codeOfAddress,
        nameZh,
        nameEn,
        unit,
        unitMult,
        decimals,
        Frequency.valueOf(freq),
        higherIsBetter,
        coverage == null ? Indicator.USUAL_COVERAGE : new BigDecimal(coverage),
        expression == null ? null : read(expression),
        false);
  }

  private static Expression read(String text) {
    Parsed parsed = ExpressionParser.parse(text);
    if (parsed instanceof Parsed.Read read) {
      return read.expression();
    }
    Parsed.Unreadable unreadable = (Parsed.Unreadable) parsed;
    Map<String, Object> params =
        Map.of(
            "value", text.length() > 100 ? text.substring(0, 100) : text,
            "at", unreadable.at(),
            "found", unreadable.found(),
            "expected", unreadable.expected());
    throw Problem.of(ProblemType.INVALID_FIELDS)
        .violations(List.of(Violation.at(null, "expression", unreadable.rule(), params)))
        .asException();
  }
}
