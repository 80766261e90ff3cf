package dev.frontier.ingestion.domain.gate;

import dev.frontier.ingestion.domain.observation.Period;
import dev.frontier.ingestion.domain.observation.SubmissionRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a rule has to say about one figure.
 *
 * @param code of the rule, {@link GateRules}
 * @param row place among the data rows, from 1
 * @param value the figure as text; null where it is missing
 * @param params what the rule's text names, each value ready to be shown
 */
public record Finding(
    String code,
    Severity severity,
    int row,
    String indicator,
    String region,
    Period period,
    String value,
    Map<String, Object> params) {
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(indicator, "indicator");
    Objects.requireNonNull(region, "region");
    Objects.requireNonNull(period, "period");
    params = Map.copyOf(params);
  }

  /**
   * One question about one figure: what a justification answers. It stays the same question while
   * the figure does, whatever happens to the figures around it.
   *
   * @param period in its one written form
   */
  public record Key(String code, String indicator, String period) {
    public Key {
      Objects.requireNonNull(code, "code");
      Objects.requireNonNull(indicator, "indicator");
      Objects.requireNonNull(period, "period");
    }
  }

  /** Which question about which figure it is. */
  public Key key() {
    return new Key(code, indicator, period.text());
  }

  /** What the rule's text names: its own parameters, and the figure as {@code value}. */
  public Map<String, Object> shown() {
    if (value == null || params.containsKey("value")) {
      return params;
    }
    Map<String, Object> shown = new LinkedHashMap<>(params);
    shown.put("value", value);
    return shown;
  }

  /** Whether the submission is stopped by it for good. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  static Finding of(RuleCard rule, Subject subject, Map<String, Object> params) {
    SubmissionRow row = subject.row();
    return new Finding(
        rule.code(),
        rule.severity(),
        row.number(),
        row.indicator(),
        subject.region(),
        row.period(),
        row.value() == null ? null : row.value().toPlainString(),
        params);
  }
}
