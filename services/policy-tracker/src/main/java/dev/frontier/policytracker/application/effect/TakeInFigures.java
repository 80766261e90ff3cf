package dev.frontier.policytracker.application.effect;

import dev.frontier.policytracker.application.port.FigureStore;
import dev.frontier.policytracker.domain.effect.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps what the other services tell about figures. */
@ApplicationScoped
public class TakeInFigures {

  private final FigureStore figures;

  public TakeInFigures(FigureStore figures) {
    this.figures = figures;
  }

  /** In the transaction of the caller, who remembers the events. */
  @Transactional
  public void execute(List<Figure> told) {
    if (!told.isEmpty()) {
      figures.record(told);
    }
  }
}
