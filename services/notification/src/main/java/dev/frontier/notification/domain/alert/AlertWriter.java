package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.rule.SeriesRule;

/** Says in a sentence what happened, and whether it updates or corrects what was said before. */
public final class AlertWriter {
  private final FigureWriter figures;
  private final CorrectionWriter corrections;
  private final FilingWriter filings;
  private final MoveWriter moves;

  /** A writer that knows these names. */
  public AlertWriter(Names names) {
    FigureWords words = new FigureWords(names);
    this.figures = new FigureWriter(words);
    this.corrections = new CorrectionWriter(words);
    this.filings = new FilingWriter(names);
    this.moves = new MoveWriter(names);
  }

  /** The sentence of a step of a filing. */
  public Wording write(Facts.OfFiling filing) {
    return filings.write(filing.step());
  }

  /** The sentence of a move of a measure. */
  public Wording write(Facts.OfMove moved) {
    return moves.write(moved.move());
  }

  /** The sentence of a step about a figure. */
  public Wording write(SeriesRule rule, Step step, Facts.OfFigure figure) {
    return switch (step) {
      case RAISED -> figures.write(rule, figure);
      case DEEPENED -> {
        Wording worse = figures.write(rule, figure);
        yield new Wording("更新：" + worse.zh(), "Update: " + worse.en());
      }
      case RETRACTED -> corrections.write(rule, figure);
    };
  }
}
