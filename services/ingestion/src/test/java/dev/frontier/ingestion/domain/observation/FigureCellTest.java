package dev.frontier.ingestion.domain.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry.Indicator;
import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureCellTest {
  private static final Indicator TRADE =
      new Indicator("TRADE_TOTAL", "外贸总额", "Trade", "USD", 8, 2, Freq.A);
  private static final Map<String, Integer> WORDS =
      Map.of("亿美元", 8, "万美元", 4, "百万美元", 6, "千美元", 3, "billion USD", 9, "万亿美元", 12);

  @Property
  void aUnitInWordsIsConvertedToTheDigit(
      @ForAll @BigRange(min = "-99999", max = "99999") @Scale(2) BigDecimal number,
      @ForAll("words") String words) {
    FigureCell.Result result = read(number.toPlainString() + ' ' + words, null, null);

    BigDecimal expected = number.scaleByPowerOfTen(WORDS.get(words) - 8);
    assertEquals(
        0, expected.compareTo(assertInstanceOf(FigureCell.Result.Figure.class, result).value()));
  }

  @Property
  void aStatedMultiplierIsTheSameAsWords(
      @ForAll @BigRange(min = "-99999", max = "99999") @Scale(2) BigDecimal number,
      @ForAll("words") String words) {
    FigureCell.Result stated =
        read(number.toPlainString(), "USD", Integer.toString(WORDS.get(words)));
    FigureCell.Result inWords = read(number.toPlainString(), words, null);

    assertEquals(inWords, stated);
  }

  @Property(tries = 3000)
  void anyTextIsAFigureOrARule(@ForAll String value, @ForAll String unit, @ForAll String power) {
    RawRow row = row("0" + value, unit, power);

    assertTrue(FigureCell.read(row, TRADE) != null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "917.02亿美元|-|-|917.02",
        "1053.20|亿美元|8|1053.20",
        "9,170,200万美元|-|-|917.0200",
        "９１７．０２亿|-|-|917.02",
        "91.702 billion|-|-|917.02",
        "1.5|USD|9|15",
        "917.02|USD|-|917.02"
      })
  void keepsTheFigureInTheUnitOfItsIndicator(
      String value, String unit, String power, String expected) {
    FigureCell.Result result = read(value, unit, power);

    assertEquals(
        expected, assertInstanceOf(FigureCell.Result.Figure.class, result).value().toPlainString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "917.02亿元|-|-|value|unit-mismatch",
        "917.02亿人民币|-|-|value|unit-mismatch",
        "917.02|CNY|8|unit|unit-mismatch",
        "917.02美元|-|-|value|unit-without-multiplier",
        "917.02|美元|-|unit|unit-without-multiplier",
        "917.02$|-|-|value|ambiguous-unit",
        "917.02兆|-|-|value|ambiguous-unit",
        "917.02吨|-|-|value|unknown-unit",
        "917.02|吨|-|unit|unknown-unit",
        "917.02万|亿美元|-|value|unit-conflict",
        "917.02|亿美元|4|unit|unit-conflict",
        "人民币1亿美元|-|-|value|unit-conflict",
        "917.02|USD|eight|unit_mult|out-of-range",
        "917.02|USD|99|unit_mult|out-of-range",
        "1,234|-|-|value|ambiguous-number",
        "917.02e3|-|-|value|number-format",
        "1,5|-|-|value|decimal-comma",
        "0.00001美元|USD|0|value|too-many-decimals"
      })
  void namesWhatDoesNotFit(String value, String unit, String power, String column, String rule) {
    FigureCell.Result result = read(value, unit, power);

    FigureCell.Result.Broken broken = assertInstanceOf(FigureCell.Result.Broken.class, result);
    assertEquals(rule, broken.rule());
    assertEquals(column, broken.column());
  }

  private static FigureCell.Result read(String value, String unit, String power) {
    return FigureCell.read(row(value, unit, power), TRADE);
  }

  private static RawRow row(String value, String unit, String power) {
    return new RawRow(
        1,
        "CN-GX",
        "TRADE_TOTAL",
        "2021",
        value,
        null,
        null,
        RowAction.REPLACE,
        new RawRow.Stated(null, unit, power));
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(WORDS.keySet());
  }
}
