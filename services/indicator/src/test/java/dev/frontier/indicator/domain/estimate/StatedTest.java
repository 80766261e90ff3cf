package dev.frontier.indicator.domain.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTest {

  @ParameterizedTest
  @CsvSource({
    "EQUALS,-72.28,-72.284,true",
    "EQUALS,-72.28,-72.286,false",
    "EQUALS,70,70.5,true",
    "EQUALS,70,74.98,false",
    "EQUALS,70.0,70.06,false",
    "ABOUT,20,19.44,true",
    "ABOUT,20,17.9,false",
    "NEARLY,100,95,true",
    "NEARLY,100,100.4,true",
    "NEARLY,100,101,false",
    "NEARLY,100,89,false",
    "MORE_THAN,10,10,false",
    "MORE_THAN,10,10.01,true",
    "AT_LEAST,50,50,true",
    "AT_LEAST,50,49.99,false",
    "LESS_THAN,0.5,0.5,false",
    "AT_MOST,2,2,true",
    "AT_MOST,2,3,false",
    "ORDER_OF,1000,917.02,true",
    "ORDER_OF,1000,317,true",
    "ORDER_OF,1000,315,false",
    "ORDER_OF,1000,3164,false"
  })
  void aRelationAllowsWhatIsDocumented(
      Relation relation, String figure, BigDecimal value, boolean holds) {
    assertEquals(holds, Stated.of(relation, figure).mayHold(Interval.exactly(value)));
  }

  @Test
  void betweenHoldsBothEnds() {
    Stated stated = new Stated(Relation.BETWEEN, BigDecimal.ONE, BigDecimal.TEN);

    List<Boolean> holds =
        List.of("0.99", "1", "6.31", "10", "10.01").stream()
            .map(it -> stated.mayHold(Interval.exactly(new BigDecimal(it))))
            .toList();

    assertEquals(List.of(false, true, true, true, false), holds);
  }

  @Property
  void whatRoundsToThePrintedFigureIsNeverCalledFalse(
      @ForAll @BigRange(min = "-1000", max = "1000") @Scale(6) BigDecimal exact,
      @ForAll @IntRange(max = 4) int decimals) {
    BigDecimal printed = exact.setScale(decimals, RoundingMode.HALF_UP);

    assertTrue(new Stated(Relation.EQUALS, printed, null).mayHold(Interval.exactly(exact)));
  }

  @Property
  void aGrowthOfTrueFiguresIsNeverCalledFalseByTheirRoundedOnes(
      @ForAll @BigRange(min = "0.1", max = "1000") @Scale(5) BigDecimal from,
      @ForAll @BigRange(min = "0.0", max = "1000") @Scale(5) BigDecimal to) {
    BigDecimal growth =
        to.subtract(from).multiply(BigDecimal.valueOf(100)).divide(from, 2, RoundingMode.HALF_UP);

    Interval range = rounded(to).over(rounded(from)).lessOne().percent();

    assertTrue(new Stated(Relation.EQUALS, growth, null).mayHold(range));
  }

  private static Interval rounded(BigDecimal exact) {
    return Interval.rounded(exact.setScale(2, RoundingMode.HALF_UP), 2);
  }

  @Property
  void whatSurelyHoldsMayHold(
      @ForAll Relation relation,
      @ForAll @BigRange(min = "1", max = "100") @Scale(2) BigDecimal figure,
      @ForAll @BigRange(min = "-200", max = "200") @Scale(2) BigDecimal low,
      @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal width) {
    Stated stated = new Stated(relation, figure, figure.add(BigDecimal.TEN));
    Interval values = new Interval(low, low.add(width));

    assertTrue(!stated.surelyHolds(values) || stated.mayHold(values));
  }
}
