package dev.frontier.notification.domain.alert;

import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.change.StatusMove;

/**
 * What an alert is about, as the subject of a mail: the same for all alerts of a subject, so that
 * mail programs show them as one conversation.
 */
public final class AlertTitle {
  private AlertTitle() {}

  /** The title of an alert with these facts. */
  public static Wording of(Facts facts, Names names) {
    if (facts instanceof Facts.OfFiling filing) {
      return new FilingWriter(names).title(filing.step());
    }
    return facts instanceof Facts.OfFigure figure
        ? ofFigure(figure, names)
        : ofMove(((Facts.OfMove) facts).move());
  }

  private static Wording ofFigure(Facts.OfFigure figure, Names names) {
    FigureWords words = new FigureWords(names);
    return new Wording(
        words.seriesZh(figure) + "，" + PeriodWords.zh(figure.period()),
        words.seriesEn(figure) + ", " + figure.period());
  }

  private static Wording ofMove(StatusMove move) {
    return new Wording(
        "措施" + move.measure() + "（" + move.ministry() + "）",
        "Measure " + move.measure() + " (" + move.ministry() + ")");
  }
}
