package dev.frontier.notification.domain.alert;

/** SDMX periods as Chinese text writes them. English keeps the code: 2021, 2021-Q3, 2021-07. */
final class PeriodWords {
  private PeriodWords() {}

  /** 2021年, 2021年第3季度, 2021年7月; anything else as it is. */
  static String zh(String period) {
    if (period.matches("[0-9]{4}")) {
      return period + "年";
    }
    if (period.matches("[0-9]{4}-Q[1-4]")) {
      return period.substring(0, 4) + "年第" + period.charAt(6) + "季度";
    }
    if (period.matches("[0-9]{4}-[0-9]{2}")) {
      return period.substring(0, 4) + "年" + Integer.parseInt(period.substring(5)) + "月";
    }
    return period;
  }
}
