package dev.frontier.ingestion.domain.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.frontier.ingestion.domain.observation.ObsStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FreshnessTest {
  private static final Instant FIRST = Instant.parse("2026-01-10T08:00:00Z");
  private static final Instant LATER = Instant.parse("2026-02-10T08:00:00Z");

  @Test
  void isFreshWhileWhatItShowsIsWhatIsPublished() {
    TemplateStamp stamp = stamp(figure("TRADE", "2021", "917.02", FIRST));

    Freshness freshness =
        Freshness.of(stamp, "asked", List.of(figure("TRADE", "2021", "917.02", FIRST)));

    assertInstanceOf(Freshness.Fresh.class, freshness);
  }

  @Test
  void namesEachFigureThatWasPublishedOrWithdrawnSince() {
    TemplateStamp stamp =
        stamp(figure("TRADE", "2021", "917.02", LATER), figure("VISITS", "2021", "12", FIRST));

    Freshness freshness =
        Freshness.of(
            stamp,
            "asked",
            List.of(
                figure("TRADE", "2021", "917.02", LATER),
                figure("EXPORT", "2022", "5", FIRST),
                figure("TRADE", "2022", "930", LATER)));

    List<ChangedFigure> changed = assertInstanceOf(Freshness.Changed.class, freshness).figures();
    assertEquals(
        List.of("EXPORT 2022", "TRADE 2022", "VISITS 2021"),
        changed.stream().map(one -> one.key().indicator() + " " + one.key().period()).toList());
    assertNull(changed.get(0).shown());
    assertNull(changed.get(2).now());
  }

  @Test
  void namesAFigureThatWasRevisedWithBothValues() {
    TemplateStamp stamp = stamp(figure("TRADE", "2021", "917.02", FIRST));

    Freshness freshness =
        Freshness.of(stamp, "asked", List.of(figure("TRADE", "2021", "930", LATER)));

    ChangedFigure changed = assertInstanceOf(Freshness.Changed.class, freshness).figures().get(0);
    assertEquals(new BigDecimal("917.02"), changed.shown().value());
    assertEquals(new BigDecimal("930"), changed.now().value());
  }

  @Test
  void seesAChangeThatIsOlderThanTheLatestVintageShown() {
    // Two publications at once: the one with the earlier vintage was committed later.
    TemplateStamp stamp = stamp(figure("TRADE", "2021", "917.02", LATER));

    Freshness freshness =
        Freshness.of(
            stamp,
            "asked",
            List.of(
                figure("TRADE", "2021", "917.02", LATER), figure("VISITS", "2021", "12", FIRST)));

    assertInstanceOf(Freshness.Changed.class, freshness);
  }

  @Test
  void isAnotherTemplateWhenTheRoundAsksForSomethingElse() {
    Freshness freshness = Freshness.of(stamp(), "asked otherwise", List.of());

    assertInstanceOf(Freshness.OtherQuestions.class, freshness);
  }

  @Test
  void hasAsItsBaseTheLatestVintageShown() {
    assertEquals(
        Optional.of(LATER),
        stamp(figure("TRADE", "2021", "1", FIRST), figure("VISITS", "2021", "1", LATER)).base());
    assertEquals(Optional.empty(), stamp().base());
  }

  @Test
  void hasOneTextWhateverTheOrderOfItsFiguresAndAnotherOneForAnyOtherFigure() {
    ShownFigure one = figure("TRADE", "2021", "1", FIRST);
    ShownFigure other = figure("VISITS", "2021", "1", LATER);

    assertEquals(stamp(one, other).text(), stamp(other, one).text());
    assertNotEquals(stamp(one).text(), stamp(figure("TRADE", "2021", "2", FIRST)).text());
    assertNotEquals(stamp(one).text(), stamp(figure("TRADE", "2021", "1", LATER)).text());
  }

  private static TemplateStamp stamp(ShownFigure... figures) {
    return new TemplateStamp("1", "ANNUAL-2022", "CN-GX", "zh", "asked", List.of(figures));
  }

  private static ShownFigure figure(String code, String period, String value, Instant vintage) {
    return new ShownFigure(code, period, new BigDecimal(value), ObsStatus.A, vintage);
  }
}
