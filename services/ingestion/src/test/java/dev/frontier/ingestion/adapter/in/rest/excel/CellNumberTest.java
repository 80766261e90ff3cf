package dev.frontier.ingestion.adapter.in.rest.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellNumberTest {

  @ParameterizedTest
  @CsvSource({
    "578.79,578.79",
    "578.78999999999996,578.79",
    "0.30000000000000004,0.30000000000000004",
    "0.1,0.1",
    "1E+2,100",
    "1.2345E-2,0.012345",
    "-4.2000000000000002,-4.2",
    "0,0",
    "-0,0",
    "123456789012345670,123456789012345670",
    "1E999999999,1E999999999",
    "abc,abc"
  })
  void givesTheShortestDecimalThatMeansTheSame(String stored, String typed) {
    assertEquals(typed, CellNumber.text(stored));
  }

  @Property
  void givesBackWhatCouldBeTypedHoweverAProgramWritesTheFraction(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long digits,
      @ForAll @IntRange(max = 9) int decimals) {
    BigDecimal typed = BigDecimal.valueOf(digits, decimals);
    // All digits of the binary fraction, as some programs store it.
    String stored = new BigDecimal(typed.doubleValue()).round(new MathContext(17)).toString();

    String read = CellNumber.text(stored);

    assertEquals(0, typed.compareTo(new BigDecimal(read)), read);
  }
}
