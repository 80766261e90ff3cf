package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.PlanMeasureStore;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.catalogue.PlanMeasure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** The code lists changed: alerts use the new names from now on. */
@ApplicationScoped
public class HandleCatalogue {
  private final CatalogueStore catalogue;
  private final PlanMeasureStore measures;

  /** All parts are needed. */
  public HandleCatalogue(CatalogueStore catalogue, PlanMeasureStore measures) {
    this.catalogue = catalogue;
    this.measures = measures;
  }

  /** Keeps the entries of a batch. */
  @Transactional
  public void handle(List<Entry> entries) {
    if (!entries.isEmpty()) {
      catalogue.put(entries);
    }
  }

  /** Keeps the measures of a batch: rules may be about them from now on. */
  @Transactional
  public void plan(List<PlanMeasure> planned) {
    if (!planned.isEmpty()) {
      measures.put(planned);
    }
  }
}
