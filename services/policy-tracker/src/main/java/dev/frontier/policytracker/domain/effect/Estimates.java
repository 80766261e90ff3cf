package dev.frontier.policytracker.domain.effect;

import java.time.LocalDate;
import java.util.List;

/** Gives the effect on an indicator, by the figures known at one instant. */
@FunctionalInterface
public interface Estimates {

  /**
   * The estimate.
   *
   * @param regions the provinces concerned; empty means all nine
   * @param verified the day, in Beijing
   */
  IndicatorEffect of(String indicator, List<String> regions, LocalDate verified);
}
