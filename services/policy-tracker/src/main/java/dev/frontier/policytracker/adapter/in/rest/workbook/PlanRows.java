package dev.frontier.policytracker.adapter.in.rest.workbook;

import dev.frontier.policytracker.domain.plan.Measure;
import dev.frontier.policytracker.domain.plan.Plan;
import dev.frontier.policytracker.domain.plan.Recommendation;
import java.util.ArrayList;
import java.util.List;

/** The rows of each sheet of a plan, in the plan's order and the sheet's columns. */
final class PlanRows {

  private PlanRows() {}

  static List<List<String>> of(PlanSheet sheet, Plan plan) {
    return switch (sheet) {
      case MINISTRIES ->
          plan.ministries().stream()
              .map(one -> List.of(one.code(), one.name().zh(), one.name().en()))
              .toList();
      case OBSTACLES ->
          plan.obstacles().stream()
              .map(one -> List.of(one.id(), one.name().zh(), one.name().en()))
              .toList();
      case OBSTACLE_ITEMS ->
          plan.obstacles().stream()
              .flatMap(
                  of ->
                      of.items().stream()
                          .map(one -> List.of(one.id(), of.id(), one.name().zh(), one.name().en())))
              .toList();
      case RECOMMENDATIONS ->
          plan.recommendations().stream()
              .map(one -> List.of(one.id(), one.name().zh(), one.name().en()))
              .toList();
      case ITEMS ->
          plan.recommendations().stream()
              .flatMap(of -> of.items().stream().map(one -> item(one, of.id())))
              .toList();
      case MEASURES -> measures(plan);
      case MILESTONES ->
          plan.milestones().stream()
              .map(
                  one ->
                      List.of(
                          one.measure(),
                          one.code(),
                          one.name().zh(),
                          one.name().en(),
                          one.due().toString()))
              .toList();
    };
  }

  private static List<String> item(Recommendation.Item item, String recommendation) {
    return List.of(
        item.id(), recommendation, item.name().zh(), item.name().en(), codes(item.obstacles()));
  }

  private static List<List<String>> measures(Plan plan) {
    List<List<String>> rows = new ArrayList<>();
    for (Recommendation.Item item : plan.items()) {
      for (Measure measure : item.measures()) {
        rows.add(
            List.of(
                measure.id(),
                item.id(),
                measure.name().zh(),
                measure.name().en(),
                measure.lead().ministry(),
                Boolean.toString(measure.lead().proposed()),
                codes(measure.support()),
                codes(measure.regions()),
                codes(measure.indicators()),
                codes(measure.also())));
      }
    }
    return rows;
  }

  private static String codes(List<String> codes) {
    return String.join(" ", codes);
  }
}
