package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.application.port.FacilityCounting;
import dev.frontier.indicator.domain.estimate.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** No register of facilities is kept yet, so that claims on one are undecided. */
@ApplicationScoped
public class RegisteredFacilities implements FacilityCounting {

  @Override
  public Figures.FacilityCounts at(Instant instant) {
    return Figures.FacilityCounts.NONE;
  }
}
