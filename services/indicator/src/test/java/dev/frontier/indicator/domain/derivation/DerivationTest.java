package dev.frontier.indicator.domain.derivation;

import static dev.frontier.indicator.Figures.figure;
import static dev.frontier.indicator.Figures.missing;
import static dev.frontier.indicator.Figures.release;
import static dev.frontier.indicator.Figures.withdrawn;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.indicator.domain.observation.KnownObservations;
import dev.frontier.indicator.domain.observation.Release;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final Period Y17 = Period.ofYear(2017);
  private static final Period Y18 = Period.ofYear(2018);

  @Test
  void aTotalIsTheExactSumWithTheDigitsAsFiled() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "0.10")),
            release(2, "CN-B", figure(2017, "0.20")),
            release(3, "CN-C", figure(2017, "1000000000000.05")),
            release(4, "CN-D", figure(2017, "0.00")));

    Level total = known.level(Figures.GROUP, Y17).orElseThrow();

    assertEquals("1000000000000.35", total.outcome().value().toPlainString());
    assertEquals("4 of 4", total.coverage().text());
    assertEquals(Figures.vintage(4), total.vintage());
  }

  @Test
  void aTotalIsKnownFromTheWithdrawalThatChangedIt() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "1")),
            release(1, "CN-B", figure(2017, "2")),
            release(1, "CN-C", figure(2017, "3")),
            release(1, "CN-D", figure(2017, "4")),
            release(3, "CN-D", withdrawn(2017)));

    Level total = known.level(Figures.GROUP, Y17).orElseThrow();

    assertEquals(new BigDecimal("6"), total.outcome().value());
    assertEquals(Figures.vintage(3), total.vintage());
  }

  @Test
  void aWithdrawalBeforeTheNewestFigureLeavesTheTotalItsVintage() {
    Derivation known =
        known(
            release(1, "CN-D", figure(2017, "4")),
            release(2, "CN-D", withdrawn(2017)),
            release(3, "CN-A", figure(2017, "1")));

    Level total = known.level(Figures.GROUP, Y17).orElseThrow();

    assertEquals(Figures.vintage(3), total.vintage());
  }

  @Test
  void whereAllIsWithdrawnThereIsNoTotal() {
    Derivation known =
        known(release(1, "CN-A", figure(2017, "1")), release(2, "CN-A", withdrawn(2017)));

    assertTrue(known.level(Figures.GROUP, Y17).isEmpty());
  }

  @Test
  void aMissingMemberIsLeftOutAndTheTotalSaysSo() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "1")),
            release(2, "CN-B", missing(2017)),
            release(3, "CN-C", figure(2017, "2")),
            release(4, "CN-D", figure(2017, "3")));

    Level total = known.level(Figures.GROUP, Y17).orElseThrow();

    assertEquals(new BigDecimal("6"), total.outcome().value());
    assertEquals("3 of 4, partial", total.coverage().text());
    assertEquals(List.of("CN-B"), total.coverage().missing());
  }

  @Test
  void belowTheRequiredCoverageTotalShareChangeAndRanksAreWithheld() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "1"), figure(2018, "1")),
            release(2, "CN-B", figure(2017, "2"), figure(2018, "2")),
            release(3, "CN-C", figure(2017, "2"), missing(2018)),
            release(5, "CN", figure(2018, "100")));

    Outcome total = known.level(Figures.GROUP, Y18).orElseThrow().outcome();

    assertEquals(Outcome.Reason.BELOW_COVERAGE, total.reason());
    assertEquals(
        Outcome.Reason.BELOW_COVERAGE,
        known.shareOfNational(Figures.GROUP, Y18).orElseThrow().reason());
    assertEquals(
        Outcome.Reason.BELOW_COVERAGE,
        known.yearOnYear(Figures.GROUP, Y18).orElseThrow().percent().reason());
    assertEquals(
        Outcome.Reason.BELOW_COVERAGE,
        known.rank(province("CN-A"), Y18).orElseThrow().place().reason());
    assertEquals(Outcome.Reason.BELOW_COVERAGE, known.ranking(Figures.GROUP, Y18).withheld());
  }

  @Test
  void aChangeBetweenDifferentCoverageIsOverTheMembersOfBothAndNamesThem() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "11")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "22")),
            release(3, "CN-C", figure(2017, "30"), figure(2018, "33")),
            release(4, "CN-D", figure(2017, "40"), missing(2018)));

    Growth growth = known.yearOnYear(Figures.GROUP, Y18).orElseThrow();

    assertEquals(new BigDecimal("6"), growth.absolute().value());
    assertEquals(0, growth.percent().value().compareTo(BigDecimal.TEN));
    assertEquals(List.of("CN-A", "CN-B", "CN-C"), growth.comparedMembers());
    assertEquals("3 of 4, partial", growth.coverage().text());
  }

  @Test
  void aChangeBetweenEqualCoverageNamesNobodyEvenIfThatIsPartial() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "11")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "22")),
            release(3, "CN-C", figure(2017, "30"), figure(2018, "33")));

    Growth growth = known.yearOnYear(Figures.GROUP, Y18).orElseThrow();

    assertEquals(new BigDecimal("6"), growth.absolute().value());
    assertNull(growth.comparedMembers());
  }

  @Test
  void aChangeIsWithheldIfTooFewMembersHaveBothPeriods() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "10"), figure(2018, "11")),
            release(2, "CN-B", figure(2017, "20"), figure(2018, "22")),
            release(3, "CN-C", figure(2017, "30")),
            release(4, "CN-D", figure(2018, "5")));

    Growth growth = known.yearOnYear(Figures.GROUP, Y18).orElseThrow();

    assertEquals(Outcome.Reason.BELOW_COVERAGE, growth.absolute().reason());
  }

  @Test
  void withoutTheYearBeforeThereIsNoChange() {
    Derivation known =
        known(release(1, "CN-A", missing(2016), figure(2017, "10"), figure(2019, "1")));

    Growth first = known.yearOnYear(province("CN-A"), Y17).orElseThrow();
    Growth afterGap = known.yearOnYear(province("CN-A"), Period.ofYear(2019)).orElseThrow();

    assertEquals(Outcome.Reason.NO_PREVIOUS, first.absolute().reason());
    assertEquals(Outcome.Reason.NO_PREVIOUS, afterGap.percent().reason());
  }

  @Test
  void aMissingFigureHasNoChangeNoShareAndNoRank() {
    Derivation known =
        known(
            release(1, "CN-A", figure(2017, "10"), missing(2018)),
            release(2, "CN-B", figure(2018, "1")),
            release(3, "CN-C", figure(2018, "1")),
            release(4, "CN-D", figure(2018, "1")),
            release(5, "CN", figure(2018, "100")));

    Region region = province("CN-A");

    assertEquals(Outcome.Reason.MISSING, known.level(region, Y18).orElseThrow().outcome().reason());
    assertEquals(
        Outcome.Reason.MISSING, known.yearOnYear(region, Y18).orElseThrow().absolute().reason());
    assertEquals(Outcome.Reason.MISSING, known.shareOfNational(region, Y18).orElseThrow().reason());
    assertEquals(Outcome.Reason.MISSING, known.rank(region, Y18).orElseThrow().place().reason());
    assertEquals(List.of("CN-A"), known.ranking(Figures.GROUP, Y18).coverage().missing());
  }

  @Test
  void nothingIsKnownOfAWithdrawnFigure() {
    Derivation known =
        known(release(1, "CN-A", figure(2017, "10")), release(2, "CN-A", withdrawn(2017)));

    assertTrue(known.level(province("CN-A"), Y17).isEmpty());
    assertTrue(known.level(Figures.GROUP, Y17).isEmpty());
    assertTrue(known.yearOnYear(province("CN-A"), Y17).isEmpty());
  }

  @Test
  void aBaseOfZeroHasADifferenceButNoPercentage() {
    Derivation known = known(release(1, "CN-A", figure(2017, "0.00"), figure(2018, "5.00")));

    Growth growth = known.yearOnYear(province("CN-A"), Y18).orElseThrow();

    assertEquals(new BigDecimal("5.00"), growth.absolute().value());
    assertEquals(Outcome.Reason.ZERO_BASE, growth.percent().reason());
  }

  @Test
  void aNegativeBaseHasNoPercentageEither() {
    Derivation known = known(release(1, "CN-A", figure(2017, "-1.00"), figure(2018, "5.00")));

    Growth growth = known.yearOnYear(province("CN-A"), Y18).orElseThrow();

    assertEquals(new BigDecimal("6.00"), growth.absolute().value());
    assertEquals(Outcome.Reason.ZERO_BASE, growth.percent().reason());
  }

  @Test
  void withoutANationalFigureThereIsNoShare() {
    Derivation known =
        known(release(1, "CN-A", figure(2017, "10")), release(2, "CN", missing(2017)));

    Outcome share = known.shareOfNational(province("CN-A"), Y17).orElseThrow();

    assertEquals(Outcome.Reason.NO_NATIONAL, share.reason());
    assertTrue(known.shareOfNational(Figures.NATION, Y17).isEmpty());
  }

  @Test
  void equalFiguresShareAPlaceAndTheNextIsLeftFree() {
    Derivation known = fourFigures(Figures.TRADE);

    List<String> order = order(known);

    assertEquals(List.of("1 CN-D", "2 CN-A", "2 CN-B", "4 CN-C"), order);
  }

  @Test
  void theLowestFigureIsFirstWhereLowerIsBetter() {
    Derivation known = fourFigures(Figures.indicator(false, "0.75"));

    List<String> order = order(known);

    assertEquals(List.of("1 CN-C", "2 CN-A", "2 CN-B", "4 CN-D"), order);
  }

  @Test
  void theRequiredCoverageIsTheIndicatorsOwn() {
    Derivation known =
        new Derivation(
            Figures.indicator(true, "1"),
            Figures.CATALOGUE,
            observations(
                release(1, "CN-A", figure(2017, "1")),
                release(2, "CN-B", figure(2017, "1")),
                release(3, "CN-C", figure(2017, "1"))));

    Outcome total = known.level(Figures.GROUP, Y17).orElseThrow().outcome();

    assertEquals(Outcome.Reason.BELOW_COVERAGE, total.reason());
  }

  private static Derivation fourFigures(Indicator indicator) {
    return new Derivation(
        indicator,
        Figures.CATALOGUE,
        observations(
            release(1, "CN-A", figure(2017, "5.0")),
            release(2, "CN-B", figure(2017, "5.00")),
            release(3, "CN-C", figure(2017, "1")),
            release(4, "CN-D", figure(2017, "9"))));
  }

  private static List<String> order(Derivation known) {
    return known.ranking(Figures.GROUP, Y17).places().stream()
        .map(place -> place.rank() + " " + place.region())
        .toList();
  }

  private static Derivation known(Release... releases) {
    return new Derivation(Figures.TRADE, Figures.CATALOGUE, observations(releases));
  }

  private static KnownObservations observations(Release... releases) {
    return KnownObservations.of(
        Arrays.stream(releases).flatMap(release -> release.vintages().stream()).toList());
  }

  private static Region province(String code) {
    return Figures.CATALOGUE.region(code).orElseThrow();
  }
}
