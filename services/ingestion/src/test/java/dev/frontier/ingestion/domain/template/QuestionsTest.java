package dev.frontier.ingestion.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.frontier.ingestion.domain.catalogue.CatalogueEntry.Indicator;
import dev.frontier.ingestion.domain.observation.Freq;
import dev.frontier.ingestion.domain.observation.Period;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionsTest {
  private static final Period YEAR = new Period(Freq.A, 2022, 1);
  private static final Period NEXT = new Period(Freq.A, 2023, 1);

  @Test
  void areAnotherQuestionInAnotherUnit() {
    Questions questions = new Questions(List.of(indicator("TRADE", 8)), List.of(YEAR));

    assertNotEquals(
        questions.inShort(),
        new Questions(List.of(indicator("TRADE", 4)), List.of(YEAR)).inShort());
    assertNotEquals(
        questions.inShort(),
        new Questions(List.of(indicator("TRADE", 8)), List.of(YEAR, NEXT)).inShort());
  }

  @Test
  void areTheSameInAnyOrder() {
    Indicator trade = indicator("TRADE", 8);
    Indicator visits = indicator("VISITS", 4);

    assertEquals(
        new Questions(List.of(trade, visits), List.of(YEAR, NEXT)).inShort(),
        new Questions(List.of(visits, trade), List.of(NEXT, YEAR)).inShort());
  }

  @Test
  void showEachFigureAndTheOneAYearBefore() {
    Questions questions = new Questions(List.of(indicator("TRADE", 8)), List.of(YEAR, NEXT));

    assertEquals(
        Set.of(
            new ShownFigure.Key("TRADE", "2021"),
            new ShownFigure.Key("TRADE", "2022"),
            new ShownFigure.Key("TRADE", "2023")),
        questions.shown());
    assertEquals(2, questions.count());
  }

  private static Indicator indicator(String code, int power) {
    return new Indicator(code, null, null, "USD", power, 2, Freq.A);
  }
}
