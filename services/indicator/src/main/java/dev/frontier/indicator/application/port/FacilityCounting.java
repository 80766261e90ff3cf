package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.estimate.Figures;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedSet;

/** The register of facilities, as far as claims count on it. */
public interface FacilityCounting {

  /** Lets the register stay as it is until this transaction ends. */
  void holdStill();

  /**
   * The instants at which it came to say something else of these kinds: by what was entered, and by
   * the days that began meanwhile.
   *
   * @param kinds whatever else a claim names may be among them
   * @param now days that begin later are to come
   */
  SortedSet<Instant> changes(Collection<String> kinds, Instant now);

  /** What the register says at an instant. */
  Figures.FacilityCounts at(Instant instant);
}
