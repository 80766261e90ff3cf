package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.adapter.in.rest.RankingJson.PlaceJson;
import dev.frontier.indicator.domain.catalogue.Catalogue;
import dev.frontier.indicator.domain.catalogue.Indicator;
import dev.frontier.indicator.domain.catalogue.Region;
import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A ranking as a table: a row a member that has a place. */
final class RankingTable {

  /** What says which member a row is, of what; these columns come always. */
  static final Set<String> KEYS =
      Set.of(
          "indicator",
          "period",
          "group",
          "region",
          "regionZh",
          "regionEn",
          "unit",
          "unitMult",
          "unitZh",
          "unitEn");

  private record Row(
      RankingJson ranking,
      Indicator indicator,
      Wording.Both unit,
      Region region,
      PlaceJson place) {}

  private RankingTable() {}

  /** The answer as a table, with the names of this catalogue. */
  static Sheet<?> of(RankingJson answer, Catalogue catalogue) {
    Indicator indicator = catalogue.indicator(answer.indicator()).orElseThrow();
    List<Sheet.Note> notes =
        new ArrayList<>(
            Notes.of(
                new Sheet.Note(
                    "/api/rankings",
                    answer.group() + " 成员位次，" + answer.period(),
                    "Ranking of the members of " + answer.group() + ", " + answer.period()),
                answer.asOf(),
                List.of(indicator),
                catalogue));
    Wording.Both withheld = Wording.withheld(answer.withheld());
    notes.add(
        new Sheet.Note(
            "coverage",
            answer.coverage().text() + (withheld.zh() == null ? "" : "：" + withheld.zh()),
            answer.coverage().text() + (withheld.en() == null ? "" : ": " + withheld.en())));
    notes.add(
        new Sheet.Note(
            "missing", String.join(" ", answer.missing()), String.join(" ", answer.missing())));
    Wording.Both unit = Wording.unit(indicator, catalogue.unitOf(indicator));
    return new Sheet<>(
        "ranking",
        COLUMNS,
        answer.ranks().stream()
            .map(
                it ->
                    new Row(
                        answer, indicator, unit, catalogue.region(it.region()).orElseThrow(), it)),
        notes);
  }

  private static final List<Column<Row>> COLUMNS =
      List.of(
          Column.text("indicator", "指标代码", "Indicator code", it -> it.indicator().code()),
          Column.text("period", "时期", "Period", it -> it.ranking().period()),
          Column.text("group", "地区组", "Group", it -> it.ranking().group()),
          Column.number("rank", "位次", "Rank", it -> "" + it.place().rank()),
          Column.text("region", "地区代码", "Region code", it -> it.place().region()),
          Column.text("regionZh", "地区", "Region (zh)", it -> it.region().nameZh()),
          Column.text("regionEn", "地区（英文）", "Region", it -> it.region().nameEn()),
          Column.number("value", "数值", "Value", it -> it.place().value()),
          Column.text("unit", "单位代码", "Unit code", it -> it.ranking().unit()),
          Column.number("unitMult", "十的幂次", "Power of ten", it -> "" + it.ranking().unitMult()),
          Column.text("unitZh", "单位", "Unit (zh)", it -> it.unit().zh()),
          Column.text("unitEn", "单位（英文）", "Unit", it -> it.unit().en()),
          Column.number(
              "shareOfNine",
              "占组内合计比重（%）",
              "Share of the group (%)",
              it -> it.place().shareOfNine()),
          Column.number(
              "yoyPercent",
              "比上年同期增长（%）",
              "Growth on the year before (%)",
              it -> it.place().yoyPercent()));
}
