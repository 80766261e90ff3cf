package dev.frontier.policytracker.adapter.in.rest.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The sheets of a plan's workbook with their columns. Lists of codes stand in one cell. */
enum PlanSheet {
  MINISTRIES("code", "zh", "en"),
  OBSTACLES("id", "zh", "en"),
  OBSTACLE_ITEMS("id", "obstacle", "zh", "en"),
  RECOMMENDATIONS("id", "zh", "en"),
  ITEMS("id", "recommendation", "zh", "en", "obstacles"),
  MEASURES(
      "id",
      "item",
      "zh",
      "en",
      "lead",
      "lead_proposed",
      "support",
      "regions",
      "indicators",
      "also"),
  /** A workbook without this sheet says nothing about milestones, and they stay as they are. */
  MILESTONES("measure", "id", "zh", "en", "due");

  private final List<String> columns;

  PlanSheet(String... columns) {
    this.columns = List.of(columns);
  }

  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<String> columns() {
    return columns;
  }

  static Optional<PlanSheet> of(String title) {
    return Arrays.stream(values())
        .filter(sheet -> sheet.title().equalsIgnoreCase(title.strip()))
        .findFirst();
  }

  static List<String> titles() {
    return Arrays.stream(values()).map(PlanSheet::title).toList();
  }
}
