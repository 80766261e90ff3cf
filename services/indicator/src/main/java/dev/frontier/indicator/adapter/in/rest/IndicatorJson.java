package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.period.Frequency;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as the interface writes it. */
@Schema(name = "Indicator")
record IndicatorJson(
    @Schema(description = "As in the address; may be left out.", examples = "TRADE_TOTAL")
        String code,
    @NotBlank @Size(max = 200) String nameZh,
    @NotBlank @Size(max = 200) String nameEn,
    @NotNull @Pattern(regexp = CodePatterns.CODE) String unit,
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
        String coverage) {

  static IndicatorJson of(Indicator indicator) {
    return new IndicatorJson(
        indicator.code(),
        indicator.nameZh(),
        indicator.nameEn(),
        indicator.unit(),
        indicator.unitMult(),
        indicator.decimals(),
        indicator.freq().name(),
        indicator.higherIsBetter(),
        indicator.coverage().toPlainString());
  }

  Indicator toDomain(String codeOfAddress) {
    return new Indicator(
        codeOfAddress,
        nameZh,
        nameEn,
        unit,
        unitMult,
        decimals,
        Frequency.valueOf(freq),
        higherIsBetter,
        coverage == null ? Indicator.USUAL_COVERAGE : new BigDecimal(coverage));
  }
}
