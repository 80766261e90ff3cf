package dev.frontier.ingestion.domain.catalogue;

import dev.frontier.ingestion.domain.observation.Freq;
import java.util.Objects;

/** One code of the catalogue; names are null where the owner gave none. */
public sealed interface CatalogueEntry {
  /** Unique within its kind. */
  String code();

  /** A place figures are about. */
  record Region(String code, RegionKind kind, String nameZh, String nameEn)
      implements CatalogueEntry {
    public Region {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(kind, "kind");
    }
  }

  /**
   * What is measured.
   *
   * @param unit code of the unit
   * @param unitMult power of ten of the unit that a value counts in (8 = 亿, 4 = 万)
   * @param decimals digits after the point that a value may have
   * @param freq how often it is measured
   */
  record Indicator(
      String code, String nameZh, String nameEn, String unit, int unitMult, int decimals, Freq freq)
      implements CatalogueEntry {
    public Indicator {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(freq, "freq");
    }
  }

  /** What a value counts. */
  record Unit(String code, String nameZh, String nameEn) implements CatalogueEntry {
    public Unit {
      Objects.requireNonNull(code, "code");
    }
  }
}
