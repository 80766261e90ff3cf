package dev.frontier.policytracker.application.port;

import dev.frontier.policytracker.domain.effect.Figure;
import java.util.Collection;
import java.util.List;

/** The figures that this service was told, with their vintages. */
public interface FigureStore {

  /**
   * Keeps figures, and notes which measures they concern, in a number of statements that does not
   * depend on how many there are. One told twice is kept once.
   */
  void record(List<Figure> figures);

  /** All that became known of these indicators in the nation and the nine, in one statement. */
  List<Figure> history(Collection<String> indicators);
}
