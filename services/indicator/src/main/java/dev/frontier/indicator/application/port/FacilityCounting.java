package dev.frontier.indicator.application.port;

import dev.frontier.indicator.domain.estimate.Figures;
import java.time.Instant;

/** The register of facilities, as far as claims count on it. */
public interface FacilityCounting {

  /** What the register says at an instant. */
  Figures.FacilityCounts at(Instant instant);
}
