package dev.frontier.ingestion.domain.catalogue;

import dev.frontier.ingestion.domain.observation.Freq;
import java.util.Objects;

/** One code of the catalogue; names are null where the owner gave none. */
public sealed interface CatalogueEntry {
  /** Unique within its kind. */
  String code();

  /** In Chinese; may be null. */
  String nameZh();

  /** In English; may be null. */
  String nameEn();

  /**
   * A place figures are about.
   *
   * @param parent code of the region right above a prefecture or a county; null for any other kind
   * @param retired whether it is out of use, so that nothing new is collected of it
   */
  record Region(
      String code, RegionKind kind, String nameZh, String nameEn, String parent, boolean retired)
      implements CatalogueEntry {
    public Region {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(kind, "kind");
    }

    /** One in use that lies below no other. */
    public Region(String code, RegionKind kind, String nameZh, String nameEn) {
      this(code, kind, nameZh, nameEn, null, false);
    }
  }

  /**
   * What is measured.
   *
   * @param unit code of the unit
   * @param unitMult power of ten of the unit that a value counts in (8 = 亿, 4 = 万)
   * @param decimals digits after the point that a value may have
   * @param freq how often it is measured
   * @param computed whether it is computed of others, so that nobody files it
   * @param retired whether it is out of use, so that nothing new is collected of it
   */
  record Indicator(
      String code,
      String nameZh,
      String nameEn,
      String unit,
      int unitMult,
      int decimals,
      Freq freq,
      boolean computed,
      boolean retired)
      implements CatalogueEntry {
    public Indicator {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(unit, "unit");
      Objects.requireNonNull(freq, "freq");
    }

    /** One in use that is filed. */
    public Indicator(
        String code,
        String nameZh,
        String nameEn,
        String unit,
        int unitMult,
        int decimals,
        Freq freq) {
      this(code, nameZh, nameEn, unit, unitMult, decimals, freq, false, false);
    }
  }

  /** What a value counts. */
  record Unit(String code, String nameZh, String nameEn) implements CatalogueEntry {
    public Unit {
      Objects.requireNonNull(code, "code");
    }
  }
}
