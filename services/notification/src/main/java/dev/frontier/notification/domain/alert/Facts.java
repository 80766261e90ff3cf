package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.Figure;
import dev.frontier.notification.domain.change.FigureChange;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.change.IndicatorNews;
import dev.frontier.notification.domain.change.Measured;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.judge.Outcome;
import dev.frontier.notification.domain.rule.Reading;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What an alert is about, for programs. */
public sealed interface Facts {

  /** Id of the event that led to the alert. */
  UUID eventId();

  /**
   * A figure.
   *
   * @param measure what of the series
   * @param old the value known before, in the unit of the measure; null when there was none
   * @param value the value that raised the alert; null when there is none any more
   * @param comparedWith the earlier period of a year-on-year measure, else null
   * @param coverage what stands behind the value
   * @param unit code of the unit of the level
   * @param unitMult its power of ten
   * @param level the level of the period as far as the same event told it, else null
   * @param gone why there is no value to judge any more; null while there is
   * @param reference what a derived value is held against, see {@link FigureChange}, else null
   */
  record OfFigure(
      UUID eventId,
      String indicator,
      String region,
      String period,
      Instant vintage,
      Measured measure,
      BigDecimal old,
      BigDecimal value,
      String comparedWith,
      Coverage coverage,
      String unit,
      int unitMult,
      BigDecimal level,
      Reading.Why gone,
      BigDecimal reference)
      implements Facts {

    /** The facts of a change of which something is told. */
    public static OfFigure of(IndicatorNews news, FigureChange change, Outcome outcome) {
      return new OfFigure(
          news.eventId(),
          change.indicator(),
          change.region(),
          change.period(),
          change.vintage(),
          change.measure(),
          valueOrNull(change.was()),
          valueOrNull(change.now()),
          change.comparedWith(),
          change.coverage(),
          news.unit(),
          news.unitMult(),
          news.levelBeside(change).map(Figure.Known::value).orElse(null),
          outcome instanceof Outcome.Retracts retracts
                  && retracts.reading() instanceof Reading.Unknown unknown
              ? unknown.why()
              : null,
          change.reference());
    }

    private static BigDecimal valueOrNull(Figure figure) {
      return figure instanceof Figure.Known known ? known.value() : null;
    }
  }

  /**
   * A step of a filing.
   *
   * @param step as it was told
   */
  record OfFiling(FilingStep step) implements Facts {
    @Override
    public UUID eventId() {
      return step.eventId();
    }
  }

  /**
   * A move of a measure.
   *
   * @param move as it was told
   */
  record OfMove(StatusMove move) implements Facts {
    @Override
    public UUID eventId() {
      return move.eventId();
    }
  }
}
