package dev.frontier.ingestion.domain.number;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.frontier.ingestion.domain.number.UnitWords.Result;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitWordsTest {
  @ParameterizedTest
  @CsvSource({
    "亿美元,USD,8",
    "万美元,USD,4",
    "万亿元,CNY,12",
    "亿,,8",
    "美元,USD,",
    "万人次,PERSON_TIMES,4",
    "百万人,PERSON,6",
    "万平方公里,KM2,4",
    "（亿美元）,USD,8",
    "亿 美元,USD,8",
    "million USD,USD,6",
    "USD million,USD,6",
    "Billion,,9",
    "us$ bn,USD,9",
    "WIDGETS,WIDGETS,"
  })
  void readsMultiplierAndUnit(String text, String unit, Integer power) {
    Result result = UnitWords.read(text, "WIDGETS");

    assertEquals(new Measure(unit, power), assertInstanceOf(Result.Known.class, result).measure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "亿$", "兆", "兆元", "¥"})
  void choosesNoneOfSeveralMeanings(String text) {
    assertInstanceOf(Result.Ambiguous.class, UnitWords.read(text, "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"吨", "亿吨", "furlongs", "亿亿"})
  void knowsNothingOfOthers(String text) {
    assertInstanceOf(Result.Unknown.class, UnitWords.read(text, "USD"));
  }

  @Property(tries = 3000)
  void saysSomethingToAnyText(@ForAll String text) {
    assertNotNull(UnitWords.read(text, "USD"));
  }
}
