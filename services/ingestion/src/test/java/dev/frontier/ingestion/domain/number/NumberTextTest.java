package dev.frontier.ingestion.domain.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.frontier.ingestion.domain.number.NumberText.Result;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {
  @Property
  void aPlainNumberIsItself(
      @ForAll BigInteger unscaled, @ForAll @IntRange(min = 0, max = 9) int scale) {
    String text = new BigDecimal(unscaled, scale).toPlainString();

    Result result = NumberText.read(text);

    assertEquals(new Result.Number(text, "", "", Set.of()), result);
  }

  @Property
  void theWidthOfDigitsChangesNothing(
      @ForAll BigInteger unscaled, @ForAll @IntRange(min = 0, max = 9) int scale) {
    String text = new BigDecimal(unscaled, scale).toPlainString();

    Result result = NumberText.read(wide(text));

    assertEquals(new Result.Number(text, "", "", Set.of(Style.FULL_WIDTH)), result);
  }

  @Property
  void groupsOfThreeBeforeAPointAreTheirDigits(
      @ForAll @IntRange(min = 1_000) int whole, @ForAll @IntRange(min = 0, max = 99) int cents) {
    BigDecimal number = new BigDecimal(whole + "." + (cents < 10 ? "0" : "") + cents);
    DecimalFormat grouped =
        new DecimalFormat("#,##0.00", DecimalFormatSymbols.getInstance(Locale.ENGLISH));

    Result result = NumberText.read(grouped.format(number));

    assertEquals(
        new Result.Number(number.toPlainString(), "", "", Set.of(Style.THOUSANDS_SEPARATORS)),
        result);
  }

  @Property(tries = 5000)
  void anyTextIsANumberOrARule(@ForAll String text) {
    Result result = NumberText.read(text);

    assertNotNull(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1，234|1234",
        "1 234|1234",
        "12,345,678|12345678",
        "１２３４．５|1234.5",
        "－１２|-12",
        "-1，234.50|-1234.50"
      })
  void readsWhatIsUnambiguous(String text, String digits) {
    Result result = NumberText.read(text);

    assertEquals(digits, assertInstanceOf(Result.Number.class, result).digits());
  }

  @Test
  void namesBothReadingsOfASingleComma() {
    Result result = NumberText.read("1,234");

    assertEquals(
        new Result.Broken(NumberRules.AMBIGUOUS_NUMBER, Map.of("first", "1234", "second", "1.234")),
        result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "917,02|decimal-comma",
        "0,917|decimal-comma",
        "1.234,5|decimal-comma",
        "1,23,456|digit-groups",
        "1234,567,890|digit-groups",
        "1，23|digit-groups",
        "1 234,567|digit-groups",
        "1.2.3|number-format",
        "--1|number-format",
        "1.5.|unit",
        "|number-format"
      })
  void namesWhatIsWrongWithTheRest(String text, String rule) {
    Result result = NumberText.read(text == null ? "" : text);

    // What is left over after the digits is judged as a unit, by somebody else.
    assertEquals(rule, result instanceof Result.Broken broken ? broken.rule() : "unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12.34亿美元", "US$12.34", "12.34 million USD", "人民币12.34亿元"})
  void keepsTheWordsAroundTheDigits(String text) {
    Result.Number number = assertInstanceOf(Result.Number.class, NumberText.read(text));

    assertEquals("12.34", number.digits());
    assertEquals(
        text.replace(" ", ""),
        (number.before() + number.digits() + number.after()).replace(" ", ""));
  }

  private static String wide(String text) {
    StringBuilder wide = new StringBuilder();
    text.chars().map(c -> c + '！' - '!').forEach(c -> wide.append((char) c));
    return wide.toString();
  }
}
