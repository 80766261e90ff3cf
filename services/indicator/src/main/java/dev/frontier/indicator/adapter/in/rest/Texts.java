package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.derivation.Outcome;
import dev.frontier.indicator.domain.observation.Observation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Figures as the interface writes them: decimal texts, which no reader rounds. */
final class Texts {

  /** Decimals of a percentage, as the tables of the statistical yearbooks print them. */
  private static final int PERCENT_DECIMALS = 2;

  private Texts() {}

  /** The exact figure; null if it is withheld. */
  static String figure(Outcome outcome) {
    return figure(outcome.value());
  }

  /** The exact figure; null for null. */
  static String figure(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }

  /** The percentage to two decimals, half up; null if it is withheld. */
  static String percent(Outcome outcome) {
    BigDecimal value = outcome.value();
    return value == null
        ? null
        : value.setScale(PERCENT_DECIMALS, RoundingMode.HALF_UP).toPlainString();
  }

  /** Why a value is withheld; null if it is not. */
  static String withheld(Outcome outcome) {
    return withheld(outcome.reason());
  }

  /** The reason's word; null for null. */
  static String withheld(Outcome.Reason reason) {
    return reason == null ? null : reason.code();
  }

  /** The ids of vintages, as {@code inputs} has them. */
  static List<String> ids(List<Observation> vintages) {
    return vintages.stream().map(Observation::id).toList();
  }
}
