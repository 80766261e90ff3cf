package dev.frontier.policytracker.domain.region;

import java.util.Arrays;
import java.util.List;

/**
 * The provinces with a land border, in the order of the paper. Geography and not a catalogue's
 * choice: a measure that names no region concerns these nine.
 */
public enum BorderProvince {
  LN("辽宁", "Liaoning"),
  JL("吉林", "Jilin"),
  HL("黑龙江", "Heilongjiang"),
  NM("内蒙古", "Inner Mongolia"),
  GS("甘肃", "Gansu"),
  XJ("新疆", "Xinjiang"),
  XZ("西藏", "Tibet"),
  YN("云南", "Yunnan"),
  GX("广西", "Guangxi");

  private final String zh;
  private final String en;

  BorderProvince(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** ISO 3166-2. */
  public String code() {
    return "CN-" + name();
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** The codes of all nine, in order. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(BorderProvince::code).toList();
  }
}
