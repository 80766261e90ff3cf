package dev.frontier.ingestion.application.port;

import dev.frontier.ingestion.domain.gate.Figures;
import java.util.List;
import java.util.Set;

/** What the gate sees around a submission; takes part in the caller's transaction. */
public interface Surroundings {
  /** The published figures of all regions of these indicators, both years included. */
  List<Figures.Known> published(Set<String> indicators, int firstYear, int lastYear);

  /** The codes of all provinces that the catalogue knows. */
  List<String> provinces();
}
