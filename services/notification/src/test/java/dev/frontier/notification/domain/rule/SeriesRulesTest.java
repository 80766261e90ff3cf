package dev.frontier.notification.domain.rule;

import static dev.frontier.notification.domain.Changes.change;
import static dev.frontier.notification.domain.Changes.eightOfNine;
import static dev.frontier.notification.domain.Changes.known;
import static dev.frontier.notification.domain.Changes.level;
import static dev.frontier.notification.domain.Changes.yoyPercent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.notification.domain.change.Change;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.Measure;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesRulesTest {
  private static final Rule FALLS_20 = falls("20");
  private static final Rule BELOW_900 = below("900");

  @ParameterizedTest
  @CsvSource({
    "-20.000654, true",
    "-20.000000, true",
    "-19.999999, false",
    "-3.999913, false",
    "0.000000, false",
    "25.000000, false",
    "-100.000000, true"
  })
  void aFallByPercentFiresFromItsLimitOnByAllSixDecimals(String percent, boolean fires) {
    Change change = yoyPercent(percent);

    Outcome outcome = FALLS_20.on(change);

    assertThat(outcome)
        .isEqualTo(fires ? Outcome.fires() : Outcome.quiet(Outcome.Why.WITHIN_LIMIT));
  }

  @ParameterizedTest
  @CsvSource({
    "899.99, true",
    "900, false",
    "900.00, false",
    "917.02, false",
    "-1, true",
    "0, true"
  })
  void belowAThresholdDoesNotIncludeTheThreshold(String value, boolean fires) {
    Change change = level(value);

    Outcome outcome = BELOW_900.on(change);

    assertThat(outcome)
        .isEqualTo(fires ? Outcome.fires() : Outcome.quiet(Outcome.Why.WITHIN_LIMIT));
  }

  @Test
  void aMissingFigureIsNeverAFall() {
    Figure missing = new Figure.Missing();

    Outcome outcome = BELOW_900.on(level(missing));

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.MISSING));
    assertThat(FALLS_20.on(yoyPercent(missing))).isEqualTo(Outcome.quiet(Outcome.Why.MISSING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"below_coverage", "missing", "no_previous", "zero_base", "not_known_yet"})
  void aWithheldFigureIsNeverAFall(String reason) {
    Figure withheld = new Figure.Withheld(reason);

    Outcome outcome = BELOW_900.on(level(withheld));

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.WITHHELD));
    assertThat(FALLS_20.on(yoyPercent(withheld))).isEqualTo(Outcome.quiet(Outcome.Why.WITHHELD));
  }

  @Test
  void aTotalWithMissingMembersIsNotHeldAgainstAThreshold() {
    Rule rule = new FallsBelow("TRADE_TOTAL", "BORDER9", new BigDecimal("900"));

    Outcome outcome = rule.on(change("BORDER9", Measure.LEVEL, known("800"), eightOfNine()));

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.PARTIAL));
  }

  @Test
  void aFallLikeForLikeOverMembersPresentInBothYearsCounts() {
    Rule rule = new FallsByPercent("TRADE_TOTAL", "BORDER9", new BigDecimal("45"));

    Outcome outcome =
        rule.on(change("BORDER9", Measure.YOY_PERCENT, known("-45.496885"), eightOfNine()));

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @Test
  void aCompleteTotalOfTheNineIsWatchedLikeAProvince() {
    Rule rule = new FallsBelow("TRADE_TOTAL", "BORDER9", new BigDecimal("900"));

    Outcome outcome =
        rule.on(
            change(
                "BORDER9", Measure.LEVEL, known("800"), new Coverage(9, 9, java.util.List.of())));

    assertThat(outcome).isEqualTo(Outcome.fires());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHARE_OF_NATIONAL", "YOY_ABSOLUTE", "RANK", "YOY_PERCENT"})
  void aThresholdLooksAtTheLevelOnly(String measure) {
    Change other = change("CN-GX", Measure.valueOf(measure), known("-50"), Coverage.whole());

    Outcome outcome = BELOW_900.on(other);

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.NOT_WATCHED));
  }

  @Test
  void anotherRegionIsNotWatched() {
    Change yunnan = change("CN-YN", Measure.LEVEL, known("1"), Coverage.whole());

    Outcome outcome = BELOW_900.on(yunnan);

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.NOT_WATCHED));
  }

  @Test
  void anotherIndicatorIsNotWatched() {
    Rule rule = new FallsBelow("FDI_UTILISED", "CN-GX", new BigDecimal("900"));

    Outcome outcome = rule.on(level("1"));

    assertThat(outcome).isEqualTo(Outcome.quiet(Outcome.Why.NOT_WATCHED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-5", "100.000001"})
  void aPercentageThatIsNoFallIsRefused(String percent) {
    assertThatThrownBy(() -> falls(percent)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Rule falls(String percent) {
    return new FallsByPercent("TRADE_TOTAL", "CN-GX", new BigDecimal(percent));
  }

  private static Rule below(String threshold) {
    return new FallsBelow("TRADE_TOTAL", "CN-GX", new BigDecimal(threshold));
  }
}
