package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Unit;
import java.util.LinkedHashMap;
import java.util.Map;

/** What codes mean, for the readers of tables: in Chinese and English. */
final class Wording {

  /**
   * A text in both languages.
   *
   * @param zh in Chinese
   * @param en in English
   */
  record Both(String zh, String en) {}

  private static final Both NONE = new Both(null, null);

  /** SDMX CL_OBS_STATUS, as far as figures are filed with it. */
  private static final Map<String, Both> STATUS = new LinkedHashMap<>();

  private static final Map<String, Both> WITHHELD = new LinkedHashMap<>();
  private static final Map<Integer, Both> POWERS = new LinkedHashMap<>();

  static {
    STATUS.put("A", new Both("正常值", "Normal value"));
    STATUS.put("B", new Both("时间序列中断", "Time series break"));
    STATUS.put("E", new Both("估计值", "Estimated value"));
    STATUS.put("F", new Both("预测值", "Forecast value"));
    STATUS.put("I", new Both("插补值", "Imputed value"));
    STATUS.put("M", new Both("缺失值（不可能存在）", "Missing value; data cannot exist"));
    STATUS.put("O", new Both("缺失值", "Missing value"));
    STATUS.put("P", new Both("初步值", "Provisional value"));
    WITHHELD.put(
        "below_coverage",
        new Both("有数的成员少于要求", "Fewer members have a figure than the indicator requires"));
    WITHHELD.put("missing", new Both("该数缺失", "The figure itself is missing"));
    WITHHELD.put("no_national", new Both("没有全国数", "There is no national figure"));
    WITHHELD.put("no_previous", new Both("没有上年数", "There is no figure of the year before"));
    WITHHELD.put("no_base", new Both("基期无数", "There is no figure in the base period"));
    WITHHELD.put(
        "no_change", new Both("合计没有变化，无从分摊", "The total did not change, so nobody has a part"));
    WITHHELD.put("negative", new Both("含负数，无意义", "A figure is below zero"));
    WITHHELD.put(
        "not_additive", new Both("不可加总的指标", "What a whole has is not the sum of its parts"));
    WITHHELD.put("withdrawn", new Both("已撤回", "It was published and taken back"));
    WITHHELD.put("zero_base", new Both("基数为零或负数", "The base is zero or below"));
    POWERS.put(0, new Both("", ""));
    POWERS.put(3, new Both("千", "thousand "));
    POWERS.put(4, new Both("万", "10,000 "));
    POWERS.put(6, new Both("百万", "million "));
    POWERS.put(8, new Both("亿", "100 million "));
    POWERS.put(9, new Both("十亿", "billion "));
    POWERS.put(12, new Both("万亿", "trillion "));
  }

  private Wording() {}

  /** An observation's status; two nulls for null, and a code of another list as it is. */
  static Both status(String code) {
    return of(STATUS, code);
  }

  /** Why a value is withheld; two nulls for null. */
  static Both withheld(String code) {
    return of(WITHHELD, code);
  }

  private static Both of(Map<String, Both> texts, String code) {
    return code == null ? NONE : texts.getOrDefault(code, new Both(code, code));
  }

  /** What the figures of an indicator are in, its power of ten in words. */
  static Both unit(Indicator indicator, Unit unit) {
    int power = indicator.unitMult();
    Both times = POWERS.getOrDefault(power, new Both("10^" + power + " ", "10^" + power + " "));
    return new Both(times.zh() + unit.nameZh(), times.en() + unit.nameEn());
  }

  /** All statuses. */
  static Map<String, Both> statuses() {
    return STATUS;
  }

  /** All reasons. */
  static Map<String, Both> reasons() {
    return WITHHELD;
  }
}
