package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Figures as a test tells them. */
final class Told {

  static final String TRADE = "TRADE_TOTAL";
  static final Instant LATER = Instant.parse("2035-01-01T00:00:00Z");
  static final EffectRules RULES =
      new EffectRules(5, 3, 3, 2, 0.01, Set.of("CLEARANCE_HOURS"), Set.of("PERCENT"));

  private final List<Figure> figures = new ArrayList<>();
  private Instant vintage = Instant.parse("2030-01-01T00:00:00Z");
  private String unit = "USD";
  private int unitMult = 8;

  Told in(String unit, int unitMult) {
    this.unit = unit;
    this.unitMult = unitMult;
    return this;
  }

  Told at(Instant vintage) {
    this.vintage = vintage;
    return this;
  }

  /** Levels of consecutive periods; null is missing. */
  Told levels(String region, String first, String... values) {
    return put(region, first, Figure.Kind.LEVEL, values);
  }

  Told shares(String region, String first, String... values) {
    return put(region, first, Figure.Kind.SHARE, values);
  }

  private Told put(String region, String first, Figure.Kind kind, String... values) {
    Period begin = Period.parse(first).orElseThrow();
    for (int i = 0; i < values.length; i++) {
      figures.add(
          new Figure(
              TRADE,
              region,
              begin.next(i),
              kind,
              values[i] == null ? null : new BigDecimal(values[i]),
              unit,
              unitMult,
              vintage));
    }
    return this;
  }

  List<Figure> all() {
    return List.copyOf(figures);
  }

  KnownFigures known() {
    return KnownFigures.asOf(figures, LATER);
  }
}
