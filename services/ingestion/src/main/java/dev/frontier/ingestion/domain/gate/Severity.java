package dev.frontier.ingestion.domain.gate;

import java.util.Locale;

/** What a finding does to a submission. */
public enum Severity {
  /** Cannot be right: the submission goes nowhere until the figure is mended. */
  ERROR,
  /** May be right: the office says why, the approver accepts it, and it is published beside it. */
  WARNING;

  /** The name in the interface. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
