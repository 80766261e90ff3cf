package dev.frontier.policytracker.domain.effect;

/** Why nothing can be compared, with its words in both languages. */
public enum Reason {
  NOT_VERIFIED(
      "not_verified",
      "尚无核查人确认该措施已落实，因此没有可供比较的日期。",
      "No verifier has confirmed that the measure was carried out, so there is no day to compare"
          + " around."),
  NO_INDICATOR(
      "no_indicator", "该措施没有绑定任何指标。", "The measure names no indicator that it should move."),
  NO_FIGURES(
      "no_figures", "有关省区没有这一指标的数据。", "The provinces concerned have no figures of this indicator."),
  NO_NATIONAL("no_national", "没有全国数据可供对照。", "There are no national figures to compare with."),
  NO_OTHER_PROVINCES(
      "no_other_provinces",
      "该措施涉及全部九省区，没有未涉及的省区可供对照。",
      "The measure concerns all nine provinces, so none is left to compare with."),
  NO_CONTROL_FIGURES(
      "no_control_figures",
      "未涉及的省区没有可供对照的数据。",
      "The provinces not concerned have no figures to compare with."),
  SHORT_BASELINE(
      "short_baseline",
      "核查日之前完整年度的数据太少，看不出此前的走势。",
      "Too few whole years before the verified date have figures to know how things went before."),
  UNITS_DIFFER("units_differ", "各地数据的计量单位不同。", "The figures are not all in the same unit."),
  NOT_POSITIVE(
      "not_positive",
      "数据中有零或负值，省区的绝对变动与全国的不可比。",
      "Some figures are zero or negative, and a province's absolute change cannot be held against"
          + " the nation's."),
  PRE_TREND(
      "pre_trend",
      "核查日之前差距已在同方向变动；照此趋势，差别的一半以上本会出现。",
      "The gap was already moving that way before the verified date; had it gone on so, half of the"
          + " difference or more would be there anyway."),
  CONTRADICTION(
      "contradiction",
      "与全国比较和与其他沿边省区比较的方向相反。",
      "Against the nation the difference points one way, against the other border provinces the"
          + " other.");

  private final String code;
  private final String zh;
  private final String en;

  Reason(String code, String zh, String en) {
    this.code = code;
    this.zh = zh;
    this.en = en;
  }

  public String code() {
    return code;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }
}
