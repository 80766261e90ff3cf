package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CompositionTest {

  private static final Period Y18 = Period.ofYear(2018);

  @Test
  void aMembersPartIsInPointsOfTheTotalsGrowthAndInPercentOfItsChange() {
    Levels levels =
        levels(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "16")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "18")),
            release(3, "CN-C", figure(2017, "30"), figure(2018, "30")),
            release(4, "CN-D", figure(2017, "40"), figure(2018, "56")));

    Contribution part = contribution(levels, "CN-A");

    assertEquals(0, new BigDecimal("6").compareTo(part.points().value()));
    assertEquals(0, new BigDecimal("30").compareTo(part.shareOfChange().value()));
    assertEquals("GROUP", part.group());
  }

  @Test
  void aMemberWithoutTheYearBeforeHasNoPartAndTheOthersAreComparedWithoutIt() {
    Levels levels =
        levels(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "20")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "20")),
            release(3, "CN-C", figure(2017, "70"), figure(2018, "70")),
            release(4, "CN-D", missing(2017), figure(2018, "1000")));

    Contribution of = contribution(levels, "CN-A");
    Contribution without = contribution(levels, "CN-D");

    assertEquals(0, new BigDecimal("10").compareTo(of.points().value()));
    assertEquals("3 of 4, partial", of.coverage().text());
    assertEquals(Outcome.Reason.NO_PREVIOUS, without.points().reason());
  }

  @Test
  void nobodyHasAPartInATotalThatDidNotChange() {
    Levels levels =
        levels(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "20")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "10")),
            release(3, "CN-C", figure(2017, "70"), figure(2018, "70")));

    Contribution part = contribution(levels, "CN-A");

    assertEquals(0, new BigDecimal("10").compareTo(part.points().value()));
    assertEquals(Outcome.Reason.NO_CHANGE, part.shareOfChange().reason());
  }

  @Test
  void concentrationIsTheSumOfSquaredSharesAndATenThousandForOneAlone() {
    Levels four =
        levels(
            release(1, "CN-A", figure(2018, "10")),
            release(2, "CN-B", figure(2018, "20")),
            release(3, "CN-C", figure(2018, "30")),
            release(4, "CN-D", figure(2018, "40")));
    Levels one =
        levels(
            release(1, "CN-A", figure(2018, "0")),
            release(2, "CN-B", figure(2018, "0")),
            release(3, "CN-C", figure(2018, "7")));

    assertEquals(0, new BigDecimal("3000").compareTo(concentration(four).value()));
    assertEquals(0, new BigDecimal("10000").compareTo(concentration(one).value()));
  }

  @Test
  void concentrationIsWithheldWhereItWouldSayNothing() {
    Levels belowCoverage = levels(release(1, "CN-A", figure(2018, "10")));
    Levels negative =
        levels(
            release(1, "CN-A", figure(2018, "-10")),
            release(2, "CN-B", figure(2018, "20")),
            release(3, "CN-C", figure(2018, "30")));
    Levels nothing =
        levels(
            release(1, "CN-A", figure(2018, "0")),
            release(2, "CN-B", figure(2018, "0")),
            release(3, "CN-C", figure(2018, "0")));

    assertEquals(Outcome.Reason.BELOW_COVERAGE, concentration(belowCoverage).reason());
    assertEquals(Outcome.Reason.NEGATIVE, concentration(negative).reason());
    assertEquals(Outcome.Reason.ZERO_BASE, concentration(nothing).reason());
    assertTrue(
        new Composition(Figures.CATALOGUE, negative).concentration(region("CN-A"), Y18).isEmpty());
  }

  @Property(tries = 300)
  void thePartsAddUpToTheTotalsGrowth(
      @ForAll @Size(4) List<@IntRange(min = -1, max = 90) Integer> before,
      @ForAll @Size(4) List<@IntRange(min = -1, max = 90) Integer> after) {
    Release[] releases = new Release[4];
    for (int i = 0; i < releases.length; i++) {
      releases[i] =
          release(i, Figures.MEMBERS.get(i), item(2017, before.get(i)), item(2018, after.get(i)));
    }
    Levels levels = levels(releases);

    BigDecimal parts =
        Figures.MEMBERS.stream()
            .flatMap(
                it ->
                    new Composition(Figures.CATALOGUE, levels)
                        .contribution(region(it), Y18).stream())
            .map(it -> it.points().value())
            .filter(java.util.Objects::nonNull)
            .reduce(BigDecimal.ZERO, BigDecimal::add);

    BigDecimal growth =
        new Derivation(Figures.TRADE, Figures.CATALOGUE, levels)
            .yearOnYear(Figures.GROUP, Y18)
            .map(it -> it.percent().value())
            .orElse(null);
    BigDecimal apart = parts.subtract(growth == null ? BigDecimal.ZERO : growth).abs();
    assertTrue(apart.compareTo(new BigDecimal("1e-25")) < 0, parts + " is not " + growth);
  }

  private static Release.Item item(int year, int value) {
    return value < 0 ? missing(year) : figure(year, Integer.toString(value));
  }

  private static Contribution contribution(Levels levels, String region) {
    return new Composition(Figures.CATALOGUE, levels)
        .contribution(region(region), Y18)
        .orElseThrow();
  }

  private static Outcome concentration(Levels levels) {
    return new Composition(Figures.CATALOGUE, levels)
        .concentration(Figures.GROUP, Y18)
        .orElseThrow();
  }

  private static Levels levels(Release... releases) {
    return Knowledge.of(
            Figures.CATALOGUE,
            Arrays.stream(releases).flatMap(it -> it.vintages().stream()).toList())
        .levels(Figures.TRADE);
  }

  private static Region region(String code) {
    return Figures.CATALOGUE.region(code).orElseThrow();
  }
}
