package dev.frontier.notification.domain.preview;

import dev.frontier.notification.domain.alert.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How often a rule would have told something.
 *
 * @param perYear alerts for each year of figures, updates and corrections included; two decimals, 0
 *     without figures
 * @param bound more than so many a year are called noisy
 */
public record Noise(BigDecimal perYear, int bound) {
  private static final int DECIMALS = 2;

  /** The noise of what was counted by year; {@code alerts} may be empty. */
  public static Noise of(Map<String, Integer> alerts, int bound) {
    long sum = alerts.values().stream().mapToLong(Integer::longValue).sum();
    return new Noise(
        BigDecimal.valueOf(sum)
            .divide(BigDecimal.valueOf(Math.max(1, alerts.size())), DECIMALS, RoundingMode.HALF_UP),
        bound);
  }

  /** Whether it is more than people go on reading. */
  public boolean noisy() {
    return perYear.compareTo(BigDecimal.valueOf(bound)) > 0;
  }

  /** The warning; there is one even when it is not noisy. */
  public Wording warning() {
    return new Wording(
        "按以往数据，每一年的数据平均会带来"
            + perYear.toPlainString()
            + "条提醒，多于"
            + bound
            + "条。太频繁的提醒往往无人再看：可收紧界限、减少地区，或设置恢复水平。",
        "By what was published so far, a year of figures brings "
            + perYear.toPlainString()
            + " alerts, more than "
            + bound
            + ". Alerts that come too often are not read any more: choose a stricter limit, fewer"
            + " regions, or a recovery.");
  }
}
