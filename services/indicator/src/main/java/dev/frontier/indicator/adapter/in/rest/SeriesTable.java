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

  private record Row(
      Indicator indicator,
      Wording.Both unit,
      Region region,
      OneSeries series,
      ObservationJson observation) {}

  private SeriesTable() {}

  /** The answer as a table, with the names of this catalogue. */
  static Sheet<?> of(SeriesJson answer, Catalogue catalogue) {
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
      List.of(
          Column.text("indicator", "指标代码", "Indicator code", it -> it.series().indicator()),
          Column.text("indicatorZh", "指标", "Indicator (zh)", it -> it.indicator().nameZh()),
          Column.text("indicatorEn", "指标（英文）", "Indicator", it -> it.indicator().nameEn()),
          Column.text("region", "地区代码", "Region code", it -> it.series().region()),
          Column.text("regionZh", "地区", "Region (zh)", it -> it.region().nameZh()),
          Column.text("regionEn", "地区（英文）", "Region", it -> it.region().nameEn()),
          Column.text("period", "时期", "Period", of(ObservationJson::period)),
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
              "coverage.text",
              "覆盖",
              "Coverage",
              part(ObservationJson::coverage, CoverageJson::text)),
          Column.text(
              "coverage.missing",
              "缺数的成员",
              "Members without a figure",
              part(ObservationJson::coverage, it -> String.join(" ", it.missing()))),
          Column.number(
              "shareOfNational.value",
              "占全国比重（%）",
              "Share of the national figure (%)",
              part(ObservationJson::shareOfNational, ShareJson::value)),
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
              "yoy.comparedMembers",
              "比较所及的成员",
              "Members compared",
              part(
                  ObservationJson::yoy,
                  it ->
                      it.comparedMembers() == null
                          ? null
                          : String.join(" ", it.comparedMembers()))),
          Column.number(
              "rank.rank",
              "位次",
              "Rank",
              part(ObservationJson::rank, it -> it.rank() == null ? null : it.rank().toString())),
          Column.number(
              "rank.of", "参加排位的成员数", "Ranked", part(ObservationJson::rank, it -> "" + it.of())),
          Column.text("vintage", "发布时间", "Known from", of(it -> it.vintage().toString())),
          Column.text(
              "submission",
              "报送编号",
              "Submission",
              of(it -> it.submission() == null ? null : it.submission().toString())));

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
