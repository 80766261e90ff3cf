package dev.frontier.indicator.domain.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.frontier.indicator.Figures;
import dev.frontier.indicator.domain.estimate.Interval;
import dev.frontier.indicator.domain.estimate.Measured;
import dev.frontier.indicator.domain.estimate.Quantity;
import dev.frontier.indicator.domain.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class ResidualTest {

  private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
  private static final String WHY = "It was revised since it was printed.";

  private static ReportedFigure reported(String value) {
    Quantity quantity =
        new Quantity(Quantity.Kind.LEVEL, Figures.INDICATOR, "GROUP", null, Period.ofYear(2017));
    return new ReportedFigure(quantity, value == null ? null : new BigDecimal(value), "table", NOW);
  }

  private static Measured computed(String value, String half) {
    BigDecimal figure = new BigDecimal(value);
    return new Measured.Known(figure, Interval.around(figure, new BigDecimal(half)), null, null);
  }

  private static Residual line(Residual before, String reported, String computed) {
    return Residual.of(
        before, reported(reported), computed(computed, "0.02"), Figures.CATALOGUE, NOW);
  }

  @Test
  void aResidualIsExplainedByRoundingUpToItsToleranceAndNoFurther() {
    Residual within = line(null, "100.00", "100.025");
    Residual beyond = line(null, "100.00", "100.026");

    assertEquals("0.025", within.tolerance().toPlainString());
    assertEquals(Residual.ClosedBy.TOLERANCE, within.closedBy());
    assertEquals(Residual.State.OPEN, beyond.state());
  }

  @Test
  void aLineThatComesOutTheSameIsTheSameVersion() {
    Residual before = line(null, "100.00", "101.00");

    Residual again = line(before, "100.00", "101.000");

    assertSame(before, again);
  }

  @Test
  void anExplanationHoldsForItsResidualOnly() {
    Residual explained =
        line(null, "100.00", "101.00")
            .annotated(Residual.State.CLOSED, null, WHY, NOW)
            .orElseThrow();

    Residual same = line(explained, "100.00", "101.00");
    Residual moved = line(explained, "100.00", "102.00");

    assertSame(explained, same);
    assertEquals(Residual.State.OPEN, moved.state());
    assertEquals(3, moved.version());
    assertEquals(WHY, moved.explanation());
  }

  @Test
  void nothingBeyondToleranceIsClosedWithoutAnExplanation() {
    Residual open = line(null, "100.00", "101.00");

    assertTrue(open.annotated(Residual.State.CLOSED, null, null, NOW).isEmpty());
  }

  @Test
  void whatIsWithinToleranceStaysClosed() {
    Residual closed = line(null, "100.00", "100.00");

    Residual noted = closed.annotated(Residual.State.OPEN, "CN-A", null, NOW).orElseThrow();

    assertEquals(Residual.State.CLOSED, noted.state());
    assertEquals("CN-A", noted.owner());
  }

  @Test
  void aFigureThatIsTakenBackClosesItsLine() {
    Residual before = line(null, "100.00", "101.00");

    Residual after = line(before, null, "101.00");

    assertEquals(Residual.ClosedBy.WITHDRAWAL, after.closedBy());
    assertEquals(2, after.version());
  }

  @Property
  void aReportedFigureThatRoundsATrueTotalIsNeverLeftOpen(
      @ForAll @BigRange(min = "0", max = "1000") @Scale(4) BigDecimal exact,
      @ForAll @BigRange(min = "-0.02", max = "0.02") @Scale(4) BigDecimal error) {
    BigDecimal printed = exact.setScale(2, java.math.RoundingMode.HALF_UP);

    Residual line = line(null, printed.toPlainString(), exact.add(error).toPlainString());

    assertEquals(Residual.State.CLOSED, line.state());
  }
}
