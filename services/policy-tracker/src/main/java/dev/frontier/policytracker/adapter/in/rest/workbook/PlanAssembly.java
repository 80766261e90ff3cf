package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.Violation;
import dev.frontier.platform.tables.opening.Hazards;
import dev.frontier.policytracker.adapter.in.rest.workbook.SheetTable.Line;
import dev.frontier.policytracker.domain.plan.Lead;
import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Ministry;
import dev.frontier.policytracker.domain.plan.Name;
import dev.frontier.policytracker.domain.plan.Obstacle;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.PlannedMilestone;
import dev.frontier.policytracker.domain.plan.Recommendation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the rows of the sheets together to a plan, and remembers which row each entry came from. */
final class PlanAssembly {

  private final Map<PlanSheet, List<Line>> lines;
  private final List<Violation> violations;
  private final Map<String, Line> places = new HashMap<>();

  PlanAssembly(Map<PlanSheet, List<Line>> lines, List<Violation> violations) {
    this.lines = lines;
    this.violations = violations;
  }

  /** The row of each entry, by the path under which the rules of a plan name it. */
  Map<String, Line> places() {
    return places;
  }

  Plan plan() {
    return new Plan(ministries(), obstacles(), recommendations(), milestones());
  }

  private List<Line> of(PlanSheet sheet) {
    return lines.getOrDefault(sheet, List.of());
  }

  private List<Ministry> ministries() {
    List<Ministry> ministries = new ArrayList<>();
    for (Line line : of(PlanSheet.MINISTRIES)) {
      String code = line.text("code");
      ministries.add(new Ministry(code, name(line)));
      places.put("ministries." + code, line);
    }
    return ministries;
  }

  private List<Obstacle> obstacles() {
    Map<String, List<Line>> items =
        below(PlanSheet.OBSTACLE_ITEMS, "obstacle", PlanSheet.OBSTACLES);
    List<Obstacle> obstacles = new ArrayList<>();
    for (Line line : of(PlanSheet.OBSTACLES)) {
      String path = "obstacles[" + obstacles.size() + "]";
      places.put(path, line);
      List<Obstacle.Item> particulars = new ArrayList<>();
      for (Line item : taken(items, line)) {
        places.put(path + ".items[" + particulars.size() + "]", item);
        particulars.add(new Obstacle.Item(item.text("id"), name(item)));
      }
      obstacles.add(new Obstacle(line.text("id"), name(line), particulars));
    }
    return obstacles;
  }

  private List<Recommendation> recommendations() {
    Map<String, List<Line>> items =
        below(PlanSheet.ITEMS, "recommendation", PlanSheet.RECOMMENDATIONS);
    Map<String, List<Line>> measures = below(PlanSheet.MEASURES, "item", PlanSheet.ITEMS);
    List<Recommendation> recommendations = new ArrayList<>();
    for (Line line : of(PlanSheet.RECOMMENDATIONS)) {
      String path = "recommendations[" + recommendations.size() + "]";
      places.put(path, line);
      List<Recommendation.Item> particulars = new ArrayList<>();
      for (Line item : taken(items, line)) {
        String itemPath = path + ".items[" + particulars.size() + "]";
        places.put(itemPath, item);
        particulars.add(
            new Recommendation.Item(
                item.text("id"),
                name(item),
                item.codes("obstacles"),
                measures(itemPath, taken(measures, item))));
      }
      recommendations.add(new Recommendation(line.text("id"), name(line), particulars));
    }
    return recommendations;
  }

  private List<Measure> measures(String path, List<Line> rows) {
    List<Measure> measures = new ArrayList<>();
    for (Line line : rows) {
      places.put(path + ".measures[" + measures.size() + "]", line);
      measures.add(
          new Measure(
              line.text("id"),
              name(line),
              new Lead(line.text("lead"), proposed(line)),
              line.codes("support"),
              line.codes("regions"),
              line.codes("indicators"),
              line.codes("also")));
    }
    return measures;
  }

  /** Left out, a lead is proposed: only who says so has settled it. */
  private boolean proposed(Line line) {
    String text = line.text("lead_proposed").toLowerCase(Locale.ROOT);
    if (!text.isEmpty() && !text.equals("true") && !text.equals("false")) {
      violations.add(
          line.violation(
              "lead_proposed",
              RowRule.CHOICE,
              Map.of("value", Hazards.quoted(text), "choices", List.of("true", "false"))));
    }
    return !text.equals("false");
  }

  private List<PlannedMilestone> milestones() {
    List<PlannedMilestone> milestones = new ArrayList<>();
    for (Line line : of(PlanSheet.MILESTONES)) {
      String measure = line.text("measure");
      String code = line.text("id");
      places.put("milestones." + measure + "/" + code, line);
      milestones.add(new PlannedMilestone(measure, code, name(line), due(line)));
    }
    return milestones;
  }

  private LocalDate due(Line line) {
    String text = line.text("due");
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      violations.add(
          line.violation("due", RowRule.DATE_FORMAT, Map.of("value", Hazards.quoted(text))));
      return null;
    }
  }

  /** The rows of a sheet by what they stand below; one that stands below nothing is told. */
  private Map<String, List<Line>> below(PlanSheet sheet, String column, PlanSheet above) {
    Set<String> ids =
        of(above).stream().map(line -> line.text("id")).collect(Collectors.toUnmodifiableSet());
    Map<String, List<Line>> below = new LinkedHashMap<>();
    for (Line line : of(sheet)) {
      String parent = line.text(column);
      if (parent.isEmpty()) {
        violations.add(line.violation(column, RowRule.REQUIRED, Map.of()));
      } else if (!ids.contains(parent)) {
        violations.add(
            line.violation(
                column, RowRule.UNKNOWN_REFERENCE, Map.of("value", Hazards.quoted(parent))));
      } else {
        below.computeIfAbsent(parent, key -> new ArrayList<>()).add(line);
      }
    }
    return below;
  }

  /** Those below one row; a second row of the same id, which the rules refuse, gets none. */
  private static List<Line> taken(Map<String, List<Line>> below, Line line) {
    List<Line> rows = below.remove(line.text("id"));
    return rows == null ? List.of() : rows;
  }

  private static Name name(Line line) {
    return new Name(line.text("zh"), line.text("en"));
  }
}
