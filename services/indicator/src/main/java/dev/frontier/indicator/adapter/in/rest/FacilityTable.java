package dev.frontier.indicator.adapter.in.rest;

import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** The register as a table: a row an entry. */
final class FacilityTable {

  /** What says which entry a row is. */
  static final Set<String> KEYS = Set.of("code");

  private static final List<Column<FacilityJson>> COLUMNS =
      List.of(
          Column.text("code", "代码", "Code", FacilityJson::code),
          Column.text("kind", "类别代码", "Kind code", FacilityJson::kind),
          Column.text("kindZh", "类别", "Kind (zh)", FacilityJson::kindZh),
          Column.text("kindEn", "类别（英文）", "Kind", FacilityJson::kindEn),
          Column.text("nameZh", "名称", "Name (zh)", FacilityJson::nameZh),
          Column.text("nameEn", "名称（英文）", "Name", FacilityJson::nameEn),
          Column.text("region", "地区代码", "Region code", FacilityJson::region),
          Column.number("count", "个数", "Count", it -> "" + it.count()),
          Column.text("validFrom", "首日", "First day", it -> day(it.validFrom())),
          Column.text("validTo", "末日", "Last day", it -> day(it.validTo())),
          Column.number("version", "版本", "Version", it -> "" + it.version()),
          Column.text("knownFrom", "登记时间", "Known from", it -> it.knownFrom().toString()));

  private FacilityTable() {}

  /** The answer as a table. */
  static Sheet<?> of(FacilityJson.Register answer) {
    return new Sheet<>(
        "facilities",
        COLUMNS,
        answer.facilities().stream(),
        List.of(
            new Sheet.Note("/api/facilities", "口岸与开放平台登记册", "Register of facilities"),
            new Sheet.Note(
                "asOf", "截至 " + answer.asOf() + " 已知的登记", "As known at " + answer.asOf())));
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.toString();
  }
}
