package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Indicator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An indicator as the interface writes it. */
@Schema(name = "Indicator")
record IndicatorJson(
    @Schema(examples = "TRADE_TOTAL") String code,
    String nameZh,
    String nameEn,
    @Schema(description = "A code of /api/units.") String unit,
    @Schema(description = "The power of ten that figures are multiples of: 8 is hundred millions.")
        int unitMult,
    @Schema(description = "Computed figures are rounded to these, half up.") int decimals,
    @Schema(description = "SDMX CL_FREQ.") String freq,
    boolean higherIsBetter,
    @Schema(
            description =
                "The fraction of an aggregate's members that must have a figure for a total or a"
                    + " rank to be given.",
            examples = "0.75")
        String coverage,
    @Schema(
            nullable = true,
            description = "How it is computed of other indicators; null if offices file it.",
            examples = "per_head(TRADE_TOTAL, POPULATION)")
        String expression,
    @Schema(description = "Whether it is out of use: its figures stay, none are collected.")
        boolean retired) {

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
        indicator.coverage().toPlainString(),
        indicator.computed() ? indicator.expression().text() : null,
        indicator.retired());
  }

  /** Every version of an indicator. */
  @Schema(name = "IndicatorHistory")
  record History(List<Version> versions) {}

  /** One version of an indicator. */
  @Schema(name = "IndicatorVersion")
  record Version(IndicatorJson indicator, EntryVersionJson version) {

    static Version of(EntryVersion<Indicator> it) {
      return new Version(IndicatorJson.of(it.entry()), EntryVersionJson.of(it));
    }
  }
}
