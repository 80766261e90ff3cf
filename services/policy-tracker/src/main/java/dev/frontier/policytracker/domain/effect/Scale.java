package dev.frontier.policytracker.domain.effect;

import java.math.BigDecimal;

/** How changes of regions of different size are made comparable. */
public enum Scale {
  /** Natural logarithms: a difference of 0.05 is about five percent. Needs positive figures. */
  LOG("log"),
  /** The figures themselves, in whole units. */
  ABSOLUTE("absolute");

  private final String code;

  Scale(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** StrictMath, so that yesterday's answer is the same on any machine. */
  double of(BigDecimal value) {
    return this == LOG ? StrictMath.log(value.doubleValue()) : value.doubleValue();
  }
}
