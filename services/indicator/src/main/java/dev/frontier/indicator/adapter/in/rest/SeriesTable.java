package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.adapter.in.rest.SeriesJson.ObservationJson;
import dev.frontier.indicator.adapter.in.rest.SeriesJson.OneSeries;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Series as a table: a row an observation. */
final class SeriesTable {

  /** What says which observation a row is, in what unit; these columns come always. */
  static final Set<String> KEYS =
      Set.of(
          "indicator",
          "indicatorZh",
          "indicatorEn",
          "region",
          "regionZh",
          "regionEn",
          "period",
          "unit",
          "unitMult",
          "unitZh",
          "unitEn");

  private static final String INPUTS = "inputs";

  private record Row(
      Indicator indicator,
      Wording.Both unit,
      Region region,
      OneSeries series,
      ObservationJson observation) {}

  private SeriesTable() {}

  /**
   * The answer as a table, with the names of this catalogue. Columns of inputs are there where they
   * were asked for.
   */
  static Sheet<?> of(SeriesJson answer, Catalogue catalogue) {
    boolean inputs =
        answer.series().stream()
            .flatMap(it -> it.observations().stream())
            .anyMatch(it -> it.inputs() != null);
    return whole(answer, catalogue).only(name -> inputs || !name.endsWith(INPUTS));
  }

  private static Sheet<Row> whole(SeriesJson answer, Catalogue catalogue) {
    List<Indicator> indicators =
        answer.series().stream()
            .map(it -> catalogue.indicator(it.indicator()).orElseThrow())
            .distinct()
            .toList();
    return new Sheet<>(
        "series",
        COLUMNS,
        answer.series().stream()
            .flatMap(
                series -> {
                  Indicator indicator = catalogue.indicator(series.indicator()).orElseThrow();
                  Wording.Both unit = Wording.unit(indicator, catalogue.unitOf(indicator));
                  Region region = catalogue.region(series.region()).orElseThrow();
                  return series.observations().stream()
                      .map(it -> new Row(indicator, unit, region, series, it));
                }),
        Notes.of(
            new Sheet.Note("/api/series", "指标序列", "Series of indicators"),
            answer.asOf(),
            indicators,
            catalogue));
  }

  private static final List<Column<Row>> COLUMNS =
      Stream.of(subject(), level(), derived(), rate(), origin()).flatMap(List::stream).toList();

  private static List<Column<Row>> subject() {
    return List.of(
        Column.text("indicator", "指标代码", "Indicator code", it -> it.series().indicator()),
        Column.text("indicatorZh", "指标", "Indicator (zh)", it -> it.indicator().nameZh()),
        Column.text("indicatorEn", "指标（英文）", "Indicator", it -> it.indicator().nameEn()),
        Column.text("region", "地区代码", "Region code", it -> it.series().region()),
        Column.text("regionZh", "地区", "Region (zh)", it -> it.region().nameZh()),
        Column.text("regionEn", "地区（英文）", "Region", it -> it.region().nameEn()),
        Column.text("period", "时期", "Period", of(ObservationJson::period)));
  }

  private static List<Column<Row>> level() {
    return List.of(
        Column.number("value", "数值", "Value", of(ObservationJson::value)),
        Column.text("unit", "单位代码", "Unit code", it -> it.series().unit()),
        Column.number("unitMult", "十的幂次", "Power of ten", it -> "" + it.series().unitMult()),
        Column.text("unitZh", "单位", "Unit (zh)", it -> it.unit().zh()),
        Column.text("unitEn", "单位（英文）", "Unit", it -> it.unit().en()),
        Column.text("status", "状态代码", "Status code", of(ObservationJson::status)),
        Column.text("status.zh", "状态", "Status (zh)", of(it -> Wording.status(it.status()).zh())),
        Column.text("status.en", "状态（英文）", "Status", of(it -> Wording.status(it.status()).en())),
        Column.text("note", "注释", "Note", of(ObservationJson::note)),
        Column.text("withheld", "不予公布的原因代码", "Withheld", of(ObservationJson::withheld)),
        Column.text(
            "withheld.zh",
            "不予公布的原因",
            "Why withheld (zh)",
            of(it -> Wording.withheld(it.withheld()).zh())),
        Column.text(
            "withheld.en",
            "不予公布的原因（英文）",
            "Why withheld",
            of(it -> Wording.withheld(it.withheld()).en())),
        Column.text(
            "coverage.text", "覆盖", "Coverage", part(ObservationJson::coverage, CoverageJson::text)),
        Column.number(
            "coverage.present",
            "有数的成员数",
            "Members with a figure",
            part(ObservationJson::coverage, it -> "" + it.present())),
        Column.number(
            "coverage.expected",
            "成员数",
            "Members",
            part(ObservationJson::coverage, it -> "" + it.expected())),
        Column.text(
            "coverage.partial",
            "是否不全",
            "Partial",
            part(ObservationJson::coverage, it -> "" + it.partial())),
        Column.text(
            "coverage.missing",
            "缺数的成员",
            "Members without a figure",
            part(ObservationJson::coverage, it -> joined(it.missing()))));
  }

  private static List<Column<Row>> derived() {
    return List.of(
        Column.number(
            "shareOfNational.value",
            "占全国比重（%）",
            "Share of the national figure (%)",
            part(ObservationJson::shareOfNational, ShareJson::value)),
        Column.text(
            "shareOfNational.withheld",
            "无比重的原因代码",
            "Why no share",
            part(ObservationJson::shareOfNational, ShareJson::withheld)),
        Column.number(
            "yoy.absolute",
            "比上年同期增减",
            "Change on the year before",
            part(ObservationJson::yoy, YearOnYearJson::absolute)),
        Column.number(
            "yoy.percent",
            "比上年同期增长（%）",
            "Growth on the year before (%)",
            part(ObservationJson::yoy, YearOnYearJson::percent)),
        Column.text(
            "yoy.comparedWith",
            "比较的时期",
            "Compared with",
            part(ObservationJson::yoy, YearOnYearJson::comparedWith)),
        Column.text(
            "yoy.comparedMembers",
            "比较所及的成员",
            "Members compared",
            part(ObservationJson::yoy, it -> joined(it.comparedMembers()))),
        Column.text(
            "yoy.withheld",
            "无增减的原因代码",
            "Why no change",
            part(ObservationJson::yoy, YearOnYearJson::withheld)),
        Column.number(
            "rank.rank",
            "位次",
            "Rank",
            part(ObservationJson::rank, it -> it.rank() == null ? null : it.rank().toString())),
        Column.number(
            "rank.of", "参加排位的成员数", "Ranked", part(ObservationJson::rank, it -> "" + it.of())),
        Column.text(
            "rank.group", "排位的地区组", "Ranked in", part(ObservationJson::rank, RankJson::group)),
        Column.text(
            "rank.withheld",
            "无位次的原因代码",
            "Why no rank",
            part(ObservationJson::rank, RankJson::withheld)),
        Column.number(
            "contribution.points",
            "拉动合计增长（百分点）",
            "Points of the total's growth",
            part(ObservationJson::contribution, ContributionJson::points)),
        Column.number(
            "contribution.shareOfChange",
            "占合计增减比重（%）",
            "Share of the total's change (%)",
            part(ObservationJson::contribution, ContributionJson::shareOfChange)),
        Column.text(
            "contribution.group",
            "合计的地区组",
            "Total of",
            part(ObservationJson::contribution, ContributionJson::group)),
        Column.text(
            "contribution.comparedWith",
            "合计比较的时期",
            "Total compared with",
            part(ObservationJson::contribution, ContributionJson::comparedWith)),
        Column.text(
            "contribution.withheld",
            "无拉动的原因代码",
            "Why no contribution",
            part(ObservationJson::contribution, ContributionJson::withheld)),
        Column.number(
            "concentration.value",
            "集中度（HHI）",
            "Concentration (HHI)",
            part(ObservationJson::concentration, ConcentrationJson::value)),
        Column.text(
            "concentration.withheld",
            "无集中度的原因代码",
            "Why no concentration",
            part(ObservationJson::concentration, ConcentrationJson::withheld)));
  }

  /** Of the series, and so the same in each of its rows. */
  private static List<Column<Row>> rate() {
    return List.of(
        Column.number(
            "cagr.percent", "年均增长（%）", "Growth a year (%)", ofRate(YearlyRateJson::percent)),
        Column.text("cagr.from", "年均增长起", "Growth from", ofRate(YearlyRateJson::from)),
        Column.text("cagr.to", "年均增长止", "Growth to", ofRate(YearlyRateJson::to)),
        Column.text(
            "cagr.comparedMembers",
            "年均增长所及的成员",
            "Growth over",
            ofRate(it -> joined(it.comparedMembers()))),
        Column.text(
            "cagr.withheld",
            "无年均增长的原因代码",
            "Why no growth a year",
            ofRate(YearlyRateJson::withheld)));
  }

  private static List<Column<Row>> origin() {
    return List.of(
        Column.text("vintage", "发布时间", "Known from", of(it -> it.vintage().toString())),
        Column.text(
            "submission",
            "报送编号",
            "Submission",
            of(it -> it.submission() == null ? null : it.submission().toString())),
        Column.text(INPUTS, "数值依据", "Inputs", of(it -> joined(it.inputs()))),
        Column.text(
            "shareOfNational.inputs",
            "比重依据",
            "Inputs of the share",
            part(ObservationJson::shareOfNational, it -> joined(it.inputs()))),
        Column.text(
            "yoy.inputs",
            "增减依据",
            "Inputs of the change",
            part(ObservationJson::yoy, it -> joined(it.inputs()))),
        Column.text(
            "rank.inputs",
            "位次依据",
            "Inputs of the rank",
            part(ObservationJson::rank, it -> joined(it.inputs()))),
        Column.text(
            "contribution.inputs",
            "拉动依据",
            "Inputs of the contribution",
            part(ObservationJson::contribution, it -> joined(it.inputs()))),
        Column.text(
            "concentration.inputs",
            "集中度依据",
            "Inputs of the concentration",
            part(ObservationJson::concentration, it -> joined(it.inputs()))));
  }

  private static String joined(List<String> codes) {
    return codes == null ? null : String.join(" ", codes);
  }

  private static Function<Row, String> ofRate(Function<YearlyRateJson, String> property) {
    return row -> row.series().cagr() == null ? null : property.apply(row.series().cagr());
  }

  private static Function<Row, String> of(Function<ObservationJson, String> property) {
    return row -> property.apply(row.observation());
  }

  private static <P> Function<Row, String> part(
      Function<ObservationJson, P> part, Function<P, String> property) {
    return row -> {
      P found = part.apply(row.observation());
      return found == null ? null : property.apply(found);
    };
  }
}
