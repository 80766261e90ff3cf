package dev.frontier.notification.domain.history;

import static dev.frontier.notification.domain.Changes.known;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.DerivedMeasure;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeriverTest {
  private static final Coverage EIGHT = new Coverage(8, 9, List.of("CN-XZ"));
  private static final Coverage NINE = new Coverage(9, 9, List.of());

  private final Deriver deriver = new Deriver(new History(), Set.of("TRADE_TOTAL"));
  private Instant vintage = Instant.parse("2026-08-01T00:00:00Z");

  @Test
  void aRevisionIsHeldAgainstTheFirstReleaseAndNotTheOneBeforeIt() {
    told("CN-GX", "2022", Measure.LEVEL, known("100"));
    told("CN-GX", "2022", Measure.LEVEL, known("90"));

    List<IndicatorNews> derived = told("CN-GX", "2022", Measure.LEVEL, known("95"));

    FigureChange change = of(derived, DerivedMeasure.ON_FIRST_PERCENT).orElseThrow();
    assertThat(change.now()).isEqualTo(known("-5.000000"));
    assertThat(change.reference()).isEqualByComparingTo("100");
  }

  @Test
  void aTotalThatIsCompletedIsReleasedFirstWhenItIsComplete() {
    told("BORDER9", "2022", Measure.LEVEL, known("80"), EIGHT);
    told("BORDER9", "2022", Measure.LEVEL, known("100"), NINE);

    List<IndicatorNews> derived = told("BORDER9", "2022", Measure.LEVEL, known("99"), NINE);

    assertThat(of(derived, DerivedMeasure.ON_FIRST_ABSOLUTE).orElseThrow().now())
        .isEqualTo(known("-1"));
  }

  @Test
  void aWithdrawnFigureIsNoFallOnItsFirstRelease() {
    told("CN-GX", "2022", Measure.LEVEL, known("100"));

    List<IndicatorNews> derived = told("CN-GX", "2022", Measure.LEVEL, new Figure.Missing());

    assertThat(of(derived, DerivedMeasure.ON_FIRST_PERCENT).orElseThrow().now())
        .isEqualTo(new Figure.Missing());
  }

  @Test
  void aRevisedShareMovesTheChangeOfTheYearAfterToo() {
    told("CN-GX", "2021", Measure.SHARE_OF_NATIONAL, known("5.000000"));
    told("CN-GX", "2022", Measure.SHARE_OF_NATIONAL, known("4.000000"));

    List<IndicatorNews> derived =
        told("CN-GX", "2021", Measure.SHARE_OF_NATIONAL, known("4.200000"));

    assertThat(derived.get(0).changes())
        .filteredOn(c -> c.measure() == DerivedMeasure.SHARE_POINTS && c.period().equals("2022"))
        .singleElement()
        .satisfies(c -> assertThat(c.now()).isEqualTo(known("-0.200000")))
        .satisfies(c -> assertThat(c.comparedWith()).isEqualTo("2021"));
  }

  @Test
  void aRankThatMovedByWhoWasMissingIsPartial() {
    told("CN-GX", "2021", Measure.RANK, known("3"), EIGHT);

    List<IndicatorNews> derived = told("CN-GX", "2022", Measure.RANK, known("5"), NINE);

    FigureChange change = of(derived, DerivedMeasure.PLACES_WON).orElseThrow();
    assertThat(change.now()).isEqualTo(known("-2"));
    assertThat(change.coverage().partial()).isTrue();
  }

  @Test
  void aYearThatIsFoundToDeclineJoinsTheRowsAroundIt() {
    told("CN-GX", "2019", Measure.YOY_ABSOLUTE, known("-1"));
    told("CN-GX", "2021", Measure.YOY_ABSOLUTE, known("-1"));
    told("CN-GX", "2022", Measure.YOY_ABSOLUTE, known("-1"));

    List<IndicatorNews> derived = told("CN-GX", "2020", Measure.YOY_ABSOLUTE, known("-1"));

    assertThat(derived.get(0).changes())
        .filteredOn(c -> c.measure() == DerivedMeasure.DECLINES)
        .extracting(FigureChange::period, FigureChange::now, FigureChange::comparedWith)
        .containsExactlyInAnyOrder(
            tuple("2020", known("2"), "2018"),
            tuple("2021", known("3"), "2018"),
            tuple("2022", known("4"), "2018"));
  }

  @Test
  void theNationThatTurnsToGrowthLeavesBehindWhoFalls() {
    told("CN", "2022", Measure.YOY_PERCENT, known("-1.000000"));
    told("CN-GX", "2022", Measure.YOY_PERCENT, known("-2.000000"));
    told("CN-YN", "2022", Measure.YOY_PERCENT, known("3.000000"));

    List<IndicatorNews> derived = told("CN", "2022", Measure.YOY_PERCENT, known("1.500000"));

    assertThat(derived).hasSize(2);
    FigureChange change = derived.get(1).changes().get(0);
    assertThat(change.region()).isEqualTo("CN-GX");
    assertThat(change.measure()).isEqualTo(DerivedMeasure.AGAINST_NATION);
    assertThat(change.now()).isEqualTo(known("-2.000000"));
    assertThat(change.reference()).isEqualTo(new BigDecimal("1.500000"));
  }

  @Test
  void theLastOfAllThatAreRankedIsNoPlaceAboveTheLast() {
    Deriver withoutPast = new Deriver(new History(), Set.of());

    List<IndicatorNews> derived =
        withoutPast.derive(news(change("CN-XZ", "2022", Measure.RANK, known("9"), NINE)));

    assertThat(of(derived, DerivedMeasure.ABOVE_LAST).orElseThrow().now()).isEqualTo(known("0"));
  }

  @Test
  void quartersAreHeldAgainstTheSameQuarter() {
    String quarter = "2022-Q3";

    Optional<String> before = Years.before(quarter);

    assertThat(before).contains("2021-Q3");
    assertThat(Years.after("2021-07")).contains("2022-07");
    assertThat(Years.before("0000")).isEmpty();
    assertThat(Years.before("latest")).isEmpty();
  }

  private List<IndicatorNews> told(String region, String period, Measure measure, Figure figure) {
    return told(region, period, measure, figure, Coverage.whole());
  }

  private List<IndicatorNews> told(
      String region, String period, Measure measure, Figure figure, Coverage coverage) {
    vintage = vintage.plusSeconds(1);
    return deriver.derive(news(change(region, period, measure, figure, coverage)));
  }

  private static IndicatorNews news(FigureChange change) {
    return new IndicatorNews(UUID.randomUUID(), "USD", 8, List.of(change));
  }

  private FigureChange change(
      String region, String period, Measure measure, Figure figure, Coverage coverage) {
    return new FigureChange(
        "TRADE_TOTAL",
        region,
        period,
        vintage,
        measure,
        new Figure.Missing(),
        figure,
        coverage,
        null);
  }

  private static Optional<FigureChange> of(List<IndicatorNews> derived, DerivedMeasure measure) {
    return derived.get(0).changes().stream().filter(c -> c.measure() == measure).findFirst();
  }
}
