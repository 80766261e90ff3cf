package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.indicator.adapter.in.rest.CompareJson.ColumnJson;
import dev.frontier.indicator.adapter.in.rest.CompareJson.RowJson;
import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import java.util.ArrayList;
import java.util.List;

/** A comparison as a table: a row a period, a column a series. */
final class CompareTable {

  private CompareTable() {}

  /** The answer as a table. */
  static Sheet<?> of(CompareJson answer) {
    List<Column<RowJson>> columns = new ArrayList<>();
    columns.add(Column.text("period", "时期", "Period", RowJson::period));
    for (int i = 0; i < answer.series().size(); i++) {
      int at = i;
      ColumnJson series = answer.series().get(i);
      columns.add(
          Column.number(
              series.indicator() + "." + series.region(),
              series.indicatorZh() + " " + series.regionZh(),
              series.indicatorEn() + ", " + series.regionEn(),
              row -> row.values().get(at).value()));
    }
    List<Sheet.Note> notes = new ArrayList<>();
    notes.add(measure(answer));
    notes.add(
        new Sheet.Note("asOf", "截至 " + answer.asOf() + " 已知的数据", "As known at " + answer.asOf()));
    answer.rows().forEach(row -> notes(answer, row, notes));
    return new Sheet<>("compare", columns, answer.rows().stream(), notes);
  }

  private static Sheet.Note measure(CompareJson answer) {
    return switch (answer.measure()) {
      case "index" ->
          new Sheet.Note(
              "index", answer.base() + " = 100", answer.base() + " = 100, like for like");
      case "share" -> new Sheet.Note("share", "占全国比重（%）", "Percent of the national figure");
      case "growth" ->
          new Sheet.Note("growth", "比上年同期增长（%），同口径", "Percent on the year before, like for like");
      default -> new Sheet.Note("level", "数值，按各指标的单位", "Values in the units of the indicators");
    };
  }

  /** What a number alone does not tell: why it is not there, and over whom it is computed. */
  private static void notes(CompareJson answer, RowJson row, List<Sheet.Note> notes) {
    for (int i = 0; i < row.values().size(); i++) {
      CompareJson.ValueJson value = row.values().get(i);
      ColumnJson series = answer.series().get(i);
      String subject = series.indicator() + "." + series.region() + " " + row.period();
      if (value.withheld() != null) {
        Wording.Both why = Wording.withheld(value.withheld());
        notes.add(new Sheet.Note(subject, why.zh(), why.en()));
      }
      if (value.comparedMembers() != null) {
        String members = String.join(" ", value.comparedMembers());
        notes.add(
            new Sheet.Note(subject, "只比较：" + members, "Compared over these only: " + members));
      }
    }
  }
}
