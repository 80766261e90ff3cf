package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.EntryVersion;
import dev.frontier.indicator.domain.catalogue.Unit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit as the interface writes it. */
@Schema(name = "Unit")
record UnitJson(
    @Schema(examples = "USD_PER_PERSON") String code,
    String nameZh,
    String nameEn,
    @Schema(
            description = "What it measures; only figures of equal dimensions can be added.",
            examples = "USD/PERSON")
        String dimension,
    @Schema(description = "How much of its dimension one of it is.", examples = "1") String scale,
    @Schema(description = "Whether figures in it may be summed over regions.") boolean summable,
    @Schema(description = "Whether no indicator may be given it any more.") boolean retired) {

  static UnitJson of(Unit unit) {
    return new UnitJson(
        unit.code(),
        unit.nameZh(),
        unit.nameEn(),
        unit.dimension().toString(),
        unit.scale().toPlainString(),
        unit.summable(),
        unit.retired());
  }

  /** Every version of a unit. */
  @Schema(name = "UnitHistory")
  record History(List<Version> versions) {}

  /** One version of a unit. */
  @Schema(name = "UnitVersion")
  record Version(UnitJson unit, EntryVersionJson version) {

    static Version of(EntryVersion<Unit> it) {
      return new Version(UnitJson.of(it.entry()), EntryVersionJson.of(it));
    }
  }
}
