package dev.frontier.policytracker.domain.effect;

import static dev.frontier.policytracker.domain.effect.Told.TRADE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.frontier.policytracker.domain.effect.Comparison.Compared;
import dev.frontier.policytracker.domain.region.BorderProvince;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for any figures, not only for those of an example. */
class EffectLawsTest {

  private static final LocalDate VERIFIED = LocalDate.of(2026, 7, 1);
  private static final List<String> CONCERNED = List.of("CN-GX");
  private static final Instant VINTAGE = Instant.parse("2030-01-01T00:00:00Z");

  /** The last of six decimals, rounded on both sides of a comparison. */
  private static final double ROUNDING = 2e-6;

  private final EffectMethod method = new EffectMethod(Told.RULES);

  /** Figures of nine provinces and a nation that is larger than all of them. */
  private static List<Figure> figures(long seed) {
    Random random = new Random(seed);
    List<Figure> figures = new ArrayList<>();
    for (int year = 2020; year < 2031; year++) {
      BigDecimal sum = BigDecimal.valueOf(10_000 + random.nextInt(5_000));
      for (String region : BorderProvince.codes()) {
        BigDecimal value = BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
        sum = sum.add(value);
        figures.add(level(region, year, value));
      }
      figures.add(level(KnownFigures.NATION, year, sum));
    }
    return figures;
  }

  private static Figure level(String region, int year, BigDecimal value) {
    return new Figure(
        TRADE,
        region,
        Period.parse("" + year).orElseThrow(),
        Figure.Kind.LEVEL,
        value,
        "USD",
        8,
        VINTAGE);
  }

  private static Figure with(Figure it, BigDecimal value, int unitMult, Instant knownFrom) {
    return new Figure(
        it.indicator(), it.region(), it.period(), it.kind(), value, it.unit(), unitMult, knownFrom);
  }

  private IndicatorEffect estimate(List<Figure> figures, UnaryOperator<Figure> change) {
    return method.estimate(
        TRADE,
        CONCERNED,
        VERIFIED,
        KnownFigures.asOf(figures.stream().map(change).toList(), Told.LATER));
  }

  private static void assertSameDifferences(IndicatorEffect one, IndicatorEffect other) {
    Stream.<java.util.function.Function<IndicatorEffect, Comparison>>of(
            IndicatorEffect::nation, IndicatorEffect::provinces)
        .forEach(
            of ->
                assertEquals(
                    ((Compared) of.apply(one)).difference().doubleValue(),
                    ((Compared) of.apply(other)).difference().doubleValue(),
                    ROUNDING));
  }

  @Property(tries = 200)
  void whatBefallsAllAlikeLeavesTheDifferenceAsItIs(@ForAll long seed, @ForAll long shock) {
    List<Figure> figures = figures(seed);
    Map<Period, BigDecimal> shocks = new HashMap<>();
    Random random = new Random(shock);
    figures.forEach(
        it ->
            shocks.computeIfAbsent(
                it.period(), p -> BigDecimal.valueOf(10 + random.nextInt(400), 2)));

    IndicatorEffect shocked =
        estimate(
            figures,
            it -> with(it, it.value().multiply(shocks.get(it.period())), it.unitMult(), VINTAGE));

    assertSameDifferences(estimate(figures, it -> it), shocked);
  }

  @Property(tries = 200)
  void thePowerOfTenInWhichAFigureIsGivenChangesNothing(
      @ForAll long seed, @ForAll @IntRange(min = -9, max = 15) int unitMult) {
    List<Figure> figures = figures(seed);

    IndicatorEffect same =
        estimate(
            figures,
            it ->
                it.period().ordinal() % 2 == 0
                    ? it
                    : with(it, it.value().scaleByPowerOfTen(8 - unitMult), unitMult, VINTAGE));

    IndicatorEffect original = estimate(figures, it -> it);
    assertEquals(original.provinces(), same.provinces());
    assertEquals(original.nation(), same.nation());
    assertEquals(original.outcome(), same.outcome());
  }

  @Property(tries = 200)
  void aMissingFigureIsAYearLessForItsPairAndNeverAFall(
      @ForAll long seed, @ForAll @IntRange(min = 2021, max = 2025) int year) {
    List<Figure> figures = figures(seed);
    Period missing = Period.parse("" + year).orElseThrow();

    IndicatorEffect withMissing =
        estimate(
            figures,
            it ->
                it.region().equals("CN-GX") && it.period().equals(missing)
                    ? with(it, null, it.unitMult(), VINTAGE)
                    : it);
    IndicatorEffect withoutYear =
        estimate(figures.stream().filter(it -> !it.period().equals(missing)).toList(), it -> it);

    assertEquals(withoutYear.provinces(), withMissing.provinces());
    assertEquals(withoutYear.nation(), withMissing.nation());
    assertEquals(withoutYear.before(), withMissing.before());
  }

  @Property(tries = 200)
  void asOfAnyInstantItIsWhatReplayingTheEventsUntilThenGives(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 60) int revisions) {
    // Given figures, then revisions and withdrawals of some of them, one after the other
    List<Figure> log = new ArrayList<>(figures(seed));
    Random random = new Random(seed);
    List<Figure> first = List.copyOf(log);
    for (int i = 1; i <= revisions; i++) {
      Figure old = first.get(random.nextInt(first.size()));
      BigDecimal value =
          random.nextInt(4) == 0 ? null : BigDecimal.valueOf(100 + random.nextInt(90_000), 2);
      log.add(with(old, value, old.unitMult(), VINTAGE.plusSeconds(i)));
    }
    Instant instant = VINTAGE.plusSeconds(random.nextInt(62));

    // When
    IndicatorEffect effect =
        method.estimate(TRADE, CONCERNED, VERIFIED, KnownFigures.asOf(log, instant));

    // Then it is that of a map into which the events until then were put, one after the other
    Map<String, Figure> model = new HashMap<>();
    log.stream()
        .filter(it -> !it.knownFrom().isAfter(instant))
        .forEach(it -> model.put(it.region() + it.period(), it));
    model.values().removeIf(it -> it.value() == null);
    assertEquals(
        method.estimate(TRADE, CONCERNED, VERIFIED, KnownFigures.asOf(model.values(), Told.LATER)),
        effect);
  }
}
