package dev.frontier.indicator.adapter.in.rest.sdmx;

import dev.frontier.indicator.adapter.in.rest.sdmx.WalkedQuestion.Limit;
import dev.frontier.indicator.domain.observation.Action;
import dev.frontier.indicator.domain.observation.Release;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What must be answered about {@link WalkedFigures}, worked out as plainly as possible from the
 * list of what was published. A row has a column for each component that has a value.
 */
final class WalkedModel {

  private final List<Release> log;
  private final Map<String, Integer> decimals;

  WalkedModel(List<Release> log) {
    this.log = log;
    this.decimals = new TreeMap<>();
    WalkedFigures.INDICATORS.forEach(code -> decimals.put(code, decimals.size()));
  }

  /** Rows with what is to be done with them. */
  private record Said(String action, Instant from, Instant to, Map<String, String> row) {}

  /** All that is known at an instant by observation, those of a series one after the other. */
  private Map<String, Map<String, String>> at(Instant instant) {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    Map<String, Map<String, Map<String, String>>> members = new TreeMap<>();
    for (Release release : log) {
      if (instant != null && release.vintage().isAfter(instant)) {
        continue;
      }
      for (Release.Item item : release.observations()) {
        Map<String, String> row = row(release, item);
        members
            .computeIfAbsent(release.indicator() + " " + item.period(), it -> new TreeMap<>())
            .put(release.region(), row);
        if (item.action() == Action.WITHDRAWN) {
          rows.remove(key(row));
        } else {
          rows.put(key(row), row);
        }
      }
    }
    members.values().forEach(of -> total(of, rows));
    return rows;
  }

  private Map<String, String> row(Release release, Release.Item item) {
    Map<String, String> row = new TreeMap<>();
    row.put("FREQ", release.frequency().name());
    row.put("INDICATOR", release.indicator());
    row.put("REGION", release.region());
    row.put("TIME_PERIOD", item.period().toString());
    row.put("UNIT_MEASURE", release.unit());
    row.put("UNIT_MULT", Integer.toString(release.unitMult()));
    row.put("DECIMALS", decimals.get(release.indicator()).toString());
    row.put("VINTAGE", release.vintage().toString());
    row.put("CONF_STATUS", "F");
    row.put("OBS_STATUS", item.status());
    row.put("OBS_NOTE", item.note());
    row.put("OBS_VALUE", item.value() == null ? null : item.value().toPlainString());
    row.values().removeIf(Objects::isNull);
    return row;
  }

  /** Three of the four must have a figure, or there is a total that is not given. */
  private static void total(
      Map<String, Map<String, String>> members, Map<String, Map<String, String>> rows) {
    Map<String, String> total = new TreeMap<>(members.values().iterator().next());
    BigDecimal sum = BigDecimal.ZERO;
    int present = 0;
    boolean known = false;
    Instant vintage = Instant.MIN;
    for (Map<String, String> member : members.values()) {
      known |= member.containsKey("OBS_STATUS");
      Instant of = Instant.parse(member.get("VINTAGE"));
      vintage = of.isAfter(vintage) ? of : vintage;
      if (member.containsKey("OBS_VALUE")) {
        present++;
        sum = sum.add(new BigDecimal(member.get("OBS_VALUE")));
      }
    }
    if (!known) {
      return;
    }
    total.put("REGION", WalkedFigures.GROUP);
    total.put("VINTAGE", vintage.toString());
    total.put("OBS_STATUS", present >= 3 ? "A" : "Q");
    total.put("OBS_VALUE", present >= 3 ? sum.toPlainString() : null);
    total.put("OBS_NOTE", present < 4 ? present + " of 4, partial" : null);
    total.values().removeIf(Objects::isNull);
    rows.put(key(total), total);
  }

  private static String key(Map<String, String> row) {
    return series(row) + "." + row.get("TIME_PERIOD");
  }

  private static String series(Map<String, String> row) {
    return row.get("FREQ") + "." + row.get("INDICATOR") + "." + row.get("REGION");
  }

  /** The observations that a question is about, what is gone among them. */
  List<Map<String, String>> observations(WalkedQuestion question) {
    return said(question).stream().map(Said::row).toList();
  }

  /**
   * What the answer says.
   *
   * @param table whether in a format without groups
   */
  Set<Map<String, String>> answer(WalkedQuestion question, boolean table) {
    Set<Map<String, String>> rows = new HashSet<>();
    said(question).forEach(it -> rows.add(shown(it, question, table)));
    return rows;
  }

  private List<Said> said(WalkedQuestion question) {
    if (question.history()) {
      return history(question);
    }
    Map<String, Map<String, String>> now = at(question.asOf());
    List<Said> said = new ArrayList<>();
    if (question.updatedAfter() == null) {
      ends(question, wanted(question, now))
          .forEach(row -> said.add(new Said("Information", null, null, row)));
      return said;
    }
    List<Map<String, String>> standing = wanted(question, now);
    List<Map<String, String>> changed = new ArrayList<>(standing);
    changed.removeIf(row -> !Instant.parse(row.get("VINTAGE")).isAfter(question.updatedAfter()));
    Set<String> keys = new HashSet<>();
    standing.forEach(row -> keys.add(key(row)));
    List<Map<String, String>> gone = wanted(question, at(question.updatedAfter()));
    gone.removeIf(row -> keys.contains(key(row)));
    ends(question, changed).forEach(row -> said.add(new Said("Replace", null, null, row)));
    ends(question, gone).forEach(row -> said.add(new Said("Delete", null, null, row)));
    return said;
  }

  /** Goes from one vintage to the next and says what is other than before. */
  private List<Said> history(WalkedQuestion question) {
    TreeSet<Instant> vintages = new TreeSet<>();
    log.forEach(release -> vintages.add(release.vintage()));
    Map<String, Map<String, String>> before = Map.of();
    List<Said> all = new ArrayList<>();
    for (Instant vintage : vintages) {
      if (question.asOf() != null && vintage.isAfter(question.asOf())) {
        break;
      }
      Map<String, Map<String, String>> now = at(vintage);
      Set<String> touched = new TreeSet<>(now.keySet());
      touched.addAll(before.keySet());
      for (String key : touched) {
        Map<String, String> is = now.get(key);
        Map<String, String> was = before.get(key);
        boolean late = question.updatedAfter() != null && !vintage.isAfter(question.updatedAfter());
        if (late || Objects.equals(is, was)) {
          continue;
        }
        if (is != null && wants(question, is)) {
          all.add(new Said("Replace", vintage, null, is));
        } else if (was != null && wants(question, was)) {
          all.add(new Said("Delete", null, vintage, was));
        }
      }
      before = now;
    }
    Map<String, Map<String, String>> any = new TreeMap<>();
    all.forEach(it -> any.put(key(it.row()), it.row()));
    Set<String> kept = new HashSet<>();
    ends(question, new ArrayList<>(any.values())).forEach(row -> kept.add(key(row)));
    all.removeIf(it -> !kept.contains(key(it.row())));
    return all;
  }

  private static List<Map<String, String>> wanted(
      WalkedQuestion question, Map<String, Map<String, String>> rows) {
    List<Map<String, String>> wanted = new ArrayList<>(rows.values());
    wanted.removeIf(row -> !wants(question, row));
    return wanted;
  }

  private static List<Map<String, String>> ends(
      WalkedQuestion question, List<Map<String, String>> rows) {
    if (question.firstN() == null && question.lastN() == null) {
      return rows;
    }
    Map<String, List<Map<String, String>>> series = new LinkedHashMap<>();
    rows.forEach(row -> series.computeIfAbsent(series(row), it -> new ArrayList<>()).add(row));
    List<Map<String, String>> ends = new ArrayList<>();
    for (List<Map<String, String>> of : series.values()) {
      for (int i = 0; i < of.size(); i++) {
        boolean first = question.firstN() != null && i < question.firstN();
        boolean last = question.lastN() != null && i >= of.size() - question.lastN();
        if (first || last) {
          ends.add(of.get(i));
        }
      }
    }
    return ends;
  }

  private static boolean wants(WalkedQuestion question, Map<String, String> row) {
    return question.keys().stream().anyMatch(key -> matches(key, row))
        && question.limits().stream().allMatch(limit -> holds(limit, row.get(limit.component())));
  }

  private static boolean matches(List<Set<String>> key, Map<String, String> row) {
    for (int i = 0; i < key.size(); i++) {
      String code = row.get(WalkedQuestion.DIMENSIONS.get(i));
      if (!key.get(i).isEmpty() && !key.get(i).contains(code)) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(Limit limit, String value) {
    return limit.anyOf().stream()
        .anyMatch(
            all ->
                all.stream().allMatch(test -> WalkedValues.holds(limit.component(), test, value)));
  }

  /** What is deleted is named and no more. */
  private static Map<String, String> shown(Said said, WalkedQuestion question, boolean table) {
    boolean observations =
        question.figures()
            || WalkedQuestion.OF_OBSERVATION.stream().anyMatch(question.attributes()::contains);
    boolean flat = table || question.packaging().equals("AllDimensions");
    String left = observations ? null : flat ? "TIME_PERIOD" : question.packaging();
    Map<String, String> shown = new TreeMap<>();
    said.row()
        .forEach(
            (column, value) -> {
              boolean dimension = WalkedQuestion.DIMENSIONS.contains(column);
              // Units are of an indicator: groups of several indicators cannot have them.
              boolean shows =
                  column.equals("OBS_VALUE")
                      ? question.figures()
                      : question.attributes().contains(column)
                          && (observations
                              || WalkedQuestion.OF_SERIES.contains(column)
                                  && !"INDICATOR".equals(left));
              if (dimension ? !column.equals(left) : shows && !said.action().equals("Delete")) {
                shown.put(column, value);
              }
            });
    shown.put("ACTION", said.action());
    shown.put("VALID_FROM", said.from() == null ? null : said.from().toString());
    shown.put("VALID_TO", said.to() == null ? null : said.to().toString());
    shown.values().removeIf(Objects::isNull);
    return shown;
  }
}
