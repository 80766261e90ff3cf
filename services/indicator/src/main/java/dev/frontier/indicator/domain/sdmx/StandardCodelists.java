package dev.frontier.indicator.domain.sdmx;

import dev.frontier.indicator.domain.sdmx.Artefact.Item;
import dev.frontier.indicator.domain.sdmx.Artefact.ItemScheme;
import java.util.ArrayList;
import java.util.List;

/**
 * The cross-domain code lists of the SDMX Statistical Working Group that the structure uses: the
 * codes and English names are theirs, the Chinese names ours.
 */
final class StandardCodelists {

  static final ItemScheme FREQ =
      list(
          "CL_FREQ",
          "2.0",
          new LocalText("Frequency", "频率"),
          "A",
          "Annual",
          "年度",
          "S",
          "Half-yearly, semester",
          "半年度",
          "Q",
          "Quarterly",
          "季度",
          "M",
          "Monthly",
          "月度",
          "W",
          "Weekly",
          "每周",
          "D",
          "Daily",
          "每日",
          "H",
          "Hourly",
          "每小时",
          "B",
          "Daily - business week",
          "每个工作日",
          "N",
          "Minutely",
          "每分钟");

  static final ItemScheme OBS_STATUS =
      list(
          "CL_OBS_STATUS",
          "2.2",
          new LocalText("Observation status", "观测状态"),
          "A",
          "Normal value",
          "正常值",
          "B",
          "Time series break",
          "时间序列中断",
          "D",
          "Definition differs",
          "定义不同",
          "E",
          "Estimated value",
          "估计值",
          "F",
          "Forecast value",
          "预测值",
          "G",
          "Experimental value",
          "试验值",
          "H",
          "Missing value; holiday or weekend",
          "缺失；节假日或周末",
          "I",
          "Imputed value (CCSA definition)",
          "插补值",
          "J",
          "Derogation",
          "豁免",
          "K",
          "Data included in another category",
          "数据计入其他类别",
          "L",
          "Missing value; data exist but were not collected",
          "缺失；数据存在但未采集",
          "M",
          "Missing value; data cannot exist",
          "缺失；数据不可能存在",
          "N",
          "Not significant",
          "不显著",
          "O",
          "Missing value",
          "缺失",
          "P",
          "Provisional value",
          "初步值",
          "Q",
          "Missing value; suppressed",
          "缺失；不予公布",
          "S",
          "Strike and other special events",
          "罢工及其他特殊事件",
          "U",
          "Low reliability",
          "可靠性低",
          "V",
          "Unvalidated value",
          "未经验证的值",
          "W",
          "Includes data from another category",
          "包含其他类别的数据");

  static final ItemScheme CONF_STATUS =
      list(
          "CL_CONF_STATUS",
          "1.0",
          new LocalText("Confidentiality status", "保密状态"),
          "F",
          "Free",
          "可公开发布",
          "N",
          "Not for publication, restricted for internal use only",
          "不公开，仅限内部使用",
          "C",
          "Confidential statistical information",
          "保密的统计信息",
          "D",
          "Secondary confidentiality set by the sender, not for publication",
          "发送方设定的次级保密，不公开",
          "S",
          "Secondary confidentiality set and managed by the receiver, not for publication",
          "接收方设定并管理的次级保密，不公开");

  /**
   * Every multiple that an indicator may have. The standard's list lacks most of them, the hundred
   * millions among them in which Chinese yearbooks count; so it is under our own name.
   */
  static final ItemScheme UNIT_MULT =
      new ItemScheme(
          new Reference(ArtefactType.CODELIST, Structures.AGENCY, "CL_UNIT_MULT", "1.0"),
          new LocalText("Unit multiplier", "单位乘数"),
          items(
              "-9",
              "Billionths",
              "十亿分之一",
              "-8",
              "Hundred-millionths",
              "亿分之一",
              "-7",
              "Ten-millionths",
              "千万分之一",
              "-6",
              "Millionths",
              "百万分之一",
              "-5",
              "Hundred-thousandths",
              "十万分之一",
              "-4",
              "Ten-thousandths",
              "万分之一",
              "-3",
              "Thousandths",
              "千分之一",
              "-2",
              "Hundredths",
              "百分之一",
              "-1",
              "Tenths",
              "十分之一",
              "0",
              "Units",
              "个",
              "1",
              "Tens",
              "十",
              "2",
              "Hundreds",
              "百",
              "3",
              "Thousands",
              "千",
              "4",
              "Tens of thousands",
              "万",
              "5",
              "Hundreds of thousands",
              "十万",
              "6",
              "Millions",
              "百万",
              "7",
              "Tens of millions",
              "千万",
              "8",
              "Hundreds of millions",
              "亿",
              "9",
              "Billions",
              "十亿",
              "10",
              "Tens of billions",
              "百亿",
              "11",
              "Hundreds of billions",
              "千亿",
              "12",
              "Trillions",
              "万亿",
              "13",
              "Tens of trillions",
              "十万亿",
              "14",
              "Hundreds of trillions",
              "百万亿",
              "15",
              "Quadrillions",
              "千万亿"),
          false);

  private StandardCodelists() {}

  private static ItemScheme list(String id, String version, LocalText name, String... triples) {
    return new ItemScheme(
        new Reference(ArtefactType.CODELIST, Structures.STANDARD, id, version),
        name,
        items(triples),
        false);
  }

  private static List<Item> items(String... triples) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < triples.length; i += 3) {
      items.add(new Item(triples[i], new LocalText(triples[i + 1], triples[i + 2]), null));
    }
    return items;
  }
}
