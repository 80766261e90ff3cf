package dev.frontier.ingestion.domain.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureTextTest {
  @Test
  void keepsTheDigitsAsFiled() {
    FigureText.Result read = FigureText.parse("1053.20");

    assertEquals(new FigureText.Result.Figure(new BigDecimal("1053.20")), read);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,234.56|number-format",
        "9.17E+02|number-format",
        "1 234|number-format",
        ".5|number-format",
        "5.|number-format",
        "--5|number-format",
        "NaN|number-format",
        "９１７|number-format",
        "1234567890123456789|too-many-digits",
        "0.1234567890|too-many-decimals"
      })
  void namesTheRuleThatIsBroken(String written, String rule) {
    FigureText.Result read = FigureText.parse(written);

    assertEquals(rule, assertInstanceOf(FigureText.Result.Broken.class, read).rule());
  }

  @Test
  void readsAMegabyteOfDigitsWithoutMakingANumberOfThem() {
    FigureText.Result read = FigureText.parse("9".repeat(1 << 20));

    assertEquals(
        Rules.TOO_MANY_DIGITS, assertInstanceOf(FigureText.Result.Broken.class, read).rule());
  }

  @Property
  void everyFigureWithinTheLimitsReadsBackEqual(
      @ForAll @LongRange(min = -999_999_999_999_999_999L, max = 999_999_999_999_999_999L)
          long unscaled,
      @ForAll @IntRange(min = 0, max = 9) int scale) {
    BigDecimal figure = new BigDecimal(BigInteger.valueOf(unscaled), scale);

    FigureText.Result read = FigureText.parse(figure.toPlainString());

    assertEquals(new FigureText.Result.Figure(figure), read);
  }

  @Property
  void anyTextIsAFigureWithinTheLimitsOrBreaksARule(@ForAll String text) {
    FigureText.Result read = FigureText.parse(text);

    if (read instanceof FigureText.Result.Figure figure) {
      assertTrue(figure.value().scale() <= FigureText.MAX_DECIMALS);
    } else {
      assertTrue(((FigureText.Result.Broken) read).rule().matches("[a-z-]+"));
    }
  }
}
