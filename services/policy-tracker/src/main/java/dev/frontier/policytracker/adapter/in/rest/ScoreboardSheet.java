package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.platform.tables.Column;
import dev.frontier.platform.tables.Sheet;
import dev.frontier.policytracker.adapter.in.rest.ScoreboardJson.GroupJson;
import dev.frontier.policytracker.domain.progress.ClaimedStatus;
import dev.frontier.policytracker.domain.progress.Verification;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A scoreboard as a table: a row a group, then one of all measures. */
final class ScoreboardSheet {

  /** The last row; no group is called so. */
  private static final String TOTAL = "*";

  private static final List<String> CLAIMED_ZH = List.of("未启动", "已计划", "进行中", "受阻", "已落实", "已放弃");
  private static final List<String> CLAIMED_EN =
      List.of("Not started", "Planned", "Under way", "Blocked", "Carried out", "Dropped");
  private static final List<String> VERIFIED_ZH = List.of("未核查", "已确认", "部分确认", "已否定");
  private static final List<String> VERIFIED_EN =
      List.of("Not verified", "Confirmed", "Partly confirmed", "Refused");

  private ScoreboardSheet() {}

  static Sheet<GroupJson> of(ScoreboardJson scoreboard, String asOf) {
    return new Sheet<>(
        "scoreboard-" + scoreboard.by(),
        columns(),
        Stream.concat(
            scoreboard.groups().stream(),
            Stream.of(new GroupJson(TOTAL, "全部措施", "All measures", scoreboard.total()))),
        List.of(
            new Sheet.Note("asOf", asOf, asOf),
            new Sheet.Note(
                TOTAL,
                "全部措施，每项只计一次；一项措施可在多个组中出现",
                "All measures, each once; one can count in several groups"),
            new Sheet.Note(
                "index",
                "0 到 100；权重见 docs/guides/scoreboard.md",
                "From 0 to 100; the weights are told in docs/guides/scoreboard.md")));
  }

  private static List<Column<GroupJson>> columns() {
    List<Column<GroupJson>> columns = new ArrayList<>();
    columns.add(Column.text("code", "代码", "Code", GroupJson::code));
    columns.add(Column.text("nameZh", "名称", "Name (zh)", GroupJson::nameZh));
    columns.add(Column.text("nameEn", "名称（英文）", "Name", GroupJson::nameEn));
    columns.add(number("measures", "措施数", "Measures", it -> it.counts().measures()));
    for (ClaimedStatus status : ClaimedStatus.values()) {
      columns.add(
          number(
              "claimed." + status.code(),
              "申报：" + CLAIMED_ZH.get(status.ordinal()),
              "Claimed: " + CLAIMED_EN.get(status.ordinal()),
              it -> it.counts().claimed().get(status.code())));
    }
    for (Verification found : Verification.values()) {
      columns.add(
          number(
              "verified." + found.code(),
              "核查：" + VERIFIED_ZH.get(found.ordinal()),
              "Verified: " + VERIFIED_EN.get(found.ordinal()),
              it -> it.counts().verified().get(found.code())));
    }
    columns.add(number("claimedIndex", "申报指数", "Claimed, index", it -> it.counts().claimedIndex()));
    columns.add(
        number("verifiedIndex", "核实指数", "Verified, index", it -> it.counts().verifiedIndex()));
    columns.add(number("gap", "差距", "Gap", it -> it.counts().gap()));
    columns.add(number("overdue", "逾期", "Overdue", it -> it.counts().overdue()));
    columns.add(number("blocked", "受阻", "Blocked", it -> it.counts().blocked()));
    columns.add(
        number(
            "verifiedNotMoving",
            "已核实而指标未动",
            "Verified, not moving",
            it -> it.counts().verifiedNotMoving()));
    return columns;
  }

  private static Column<GroupJson> number(
      String name, String zh, String en, Function<GroupJson, Object> value) {
    return Column.number(
        name,
        zh,
        en,
        it -> {
          Object number = value.apply(it);
          return number == null ? null : number.toString();
        });
  }
}
