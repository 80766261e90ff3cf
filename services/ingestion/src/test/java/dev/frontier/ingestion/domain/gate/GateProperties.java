package dev.frontier.ingestion.domain.gate;

import static dev.frontier.ingestion.domain.gate.GateCase.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of the gate that hold for all series. */
@Label("The gate")
class GateProperties {
  private static final MathContext PRECISE = new MathContext(12);

  @Property(tries = 300)
  @Label("names every slip by a power of ten after a stable series")
  void slipsAreNamed(
      @ForAll("levels") double level,
      @ForAll @Size(min = 4, max = 8) List<@DoubleRange(min = 0.95, max = 1.10) Double> growths,
      @ForAll @DoubleRange(min = 0.90, max = 1.12) double now,
      @ForAll @IntRange(min = 1, max = 4) int power,
      @ForAll boolean tooLarge) {
    List<Double> series = series(level, growths);
    double slipped = last(series) * now * Math.pow(10, tooLarge ? power : -power);

    List<Finding> found =
        given()
            .published("CN-GX", "TRADE", 2010, texts(series))
            .filed("TRADE", 2010 + series.size(), text(slipped))
            .judged();

    assertEquals(List.of("power-of-ten"), found.stream().map(Finding::code).toList());
    assertEquals(
        (tooLarge ? "×" : "÷") + BigDecimal.TEN.pow(power), found.get(0).params().get("factor"));
  }

  @Property(tries = 300)
  @Label("has nothing to say about a series that grows as it always did")
  void constantGrowthPasses(
      @ForAll("levels") double level,
      @ForAll @IntRange(min = 1, max = 12) int years,
      @ForAll("steadyGrowths") double growth) {
    List<Double> growths = new ArrayList<>();
    for (int i = 0; i < years; i++) {
      growths.add(growth);
    }

    List<String> found = given().filed("TRADE", 2005, texts(series(level, growths))).codes();

    assertEquals(List.of(), found);
  }

  @Property(tries = 300)
  @Label("says the same whatever the unit is in which all is counted")
  void unitDoesNotMatter(
      @ForAll @Size(min = 7, max = 9) List<@DoubleRange(min = 0.3, max = 3) Double> ratios,
      @ForAll("levels") double level,
      @ForAll @IntRange(min = -3, max = 3) int power) {
    List<String> plain = crossSection(level, ratios);

    List<String> scaled = crossSection(level * Math.pow(10, power), ratios);

    assertEquals(plain, scaled);
  }

  @Property(tries = 300)
  @Label("says of figures in person-times that are whole nothing about fractions")
  void wholePeople(@ForAll @IntRange(min = 0, max = 2_000_000_000) int people) {
    BigDecimal value = BigDecimal.valueOf(people).movePointLeft(4);

    assertEquals(List.of(), given().filed("VISITORS", 2022, value.toPlainString()).codes());
  }

  @Property(tries = 300)
  @Label("never fails, whatever is filed")
  void neverFails(
      @ForAll @Size(min = 1, max = 12) List<@DoubleRange(min = -1e15, max = 1e15) Double> any) {
    GateCase filing =
        given()
            .filed("VISITORS", 2005, texts(any))
            .filed("RECEIPTS", 2005, texts(any))
            .filed("GDP", 2005, texts(any));

    assertTrue(filing.judged().size() <= 12 * 3 * any.size());
  }

  @Example
  @Label("makes the verdict of Hidiroglou and Berthelot independent of scale, and the score not")
  void hidiroglouBerthelot() {
    List<HidiroglouBerthelot.Unit> units =
        List.of(
            new HidiroglouBerthelot.Unit(100, 110),
            new HidiroglouBerthelot.Unit(50, 56),
            new HidiroglouBerthelot.Unit(400, 430),
            new HidiroglouBerthelot.Unit(10, 11.5),
            new HidiroglouBerthelot.Unit(80, 200));

    HidiroglouBerthelot test = HidiroglouBerthelot.of(units, 0.5, 0.05, 4);

    // By hand: ratios 1.1, 1.12, 1.075, 1.15, 2.5; the median is 1.12.
    assertEquals(1.12, test.medianRatio(), 1e-12);
    assertEquals((1 - 1.12 / 1.1) * Math.sqrt(110), test.scores().get(0), 1e-12);
    assertEquals((2.5 / 1.12 - 1) * Math.sqrt(200), test.scores().get(4), 1e-12);
    assertTrue(test.isOutlier(4));
    assertTrue(!test.isOutlier(0));
  }

  @Property(tries = 300)
  @Label("scales the scores of Hidiroglou and Berthelot by the scale to the power of U")
  void scoresScale(
      @ForAll @Size(min = 3, max = 12) List<@DoubleRange(min = 0.2, max = 5) Double> ratios,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double scale,
      @ForAll @DoubleRange(min = 0, max = 1) double u) {
    HidiroglouBerthelot plain = HidiroglouBerthelot.of(units(1, ratios), u, 0.05, 4);

    HidiroglouBerthelot scaled = HidiroglouBerthelot.of(units(scale, ratios), u, 0.05, 4);

    for (int i = 0; i < ratios.size(); i++) {
      double expected = plain.scores().get(i) * Math.pow(scale, u);
      assertEquals(expected, scaled.scores().get(i), 1e-9 * (1 + Math.abs(expected)));
    }
  }

  @Property(tries = 300)
  @Label("has a median that half of the values are on either side of")
  void median(
      @ForAll @Size(min = 1, max = 15) List<@DoubleRange(min = -9, max = 9) Double> values) {
    double median = RobustStatistics.median(values);

    long below = values.stream().filter(value -> value < median).count();
    long above = values.stream().filter(value -> value > median).count();
    assertTrue(2 * below <= values.size() && 2 * above <= values.size());
  }

  @Provide
  Arbitrary<Double> levels() {
    return Arbitraries.doubles().between(1, 100_000);
  }

  @Provide
  Arbitrary<Double> steadyGrowths() {
    // Exactly none would be the figure of last year, which is another question.
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0.60, 0.99), Arbitraries.doubles().between(1.01, 1.60));
  }

  private static List<String> crossSection(double level, List<Double> ratios) {
    GateCase filing = given().published("CN-GX", "TRADE", 2020, text(level));
    for (int i = 1; i < ratios.size(); i++) {
      double before = level * (i + 1);
      filing.published("CN-P" + i, "TRADE", 2020, text(before), text(before * ratios.get(i)));
    }
    return filing.filed("TRADE", 2021, text(level * ratios.get(0))).codes();
  }

  private static List<HidiroglouBerthelot.Unit> units(double scale, List<Double> ratios) {
    List<HidiroglouBerthelot.Unit> units = new ArrayList<>();
    for (int i = 0; i < ratios.size(); i++) {
      double before = scale * (i + 1);
      units.add(new HidiroglouBerthelot.Unit(before, before * ratios.get(i)));
    }
    return units;
  }

  private static List<Double> series(double level, List<Double> growths) {
    List<Double> series = new ArrayList<>(List.of(level));
    growths.forEach(growth -> series.add(last(series) * growth));
    return series;
  }

  private static double last(List<Double> series) {
    return series.get(series.size() - 1);
  }

  private static String[] texts(List<Double> values) {
    return values.stream().map(GateProperties::text).toArray(String[]::new);
  }

  private static String text(double value) {
    return new BigDecimal(value).round(PRECISE).toPlainString();
  }
}
