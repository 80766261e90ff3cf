package dev.frontier.policytracker.adapter.in.rest;

import dev.frontier.policytracker.domain.plan.PlanNode.Kind;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Kinds of entries as addresses spell them. */
enum PlanEntryKind {
  MINISTRIES(Kind.MINISTRY),
  OBSTACLES(Kind.OBSTACLE),
  OBSTACLE_ITEMS(Kind.OBSTACLE_ITEM),
  RECOMMENDATIONS(Kind.RECOMMENDATION),
  ITEMS(Kind.ITEM),
  MEASURES(Kind.MEASURE);

  private final Kind kind;

  PlanEntryKind(Kind kind) {
    this.kind = kind;
  }

  Kind kind() {
    return kind;
  }

  String path() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<PlanEntryKind> of(String path) {
    return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
  }

  static PlanEntryKind of(Kind kind) {
    return Arrays.stream(values()).filter(one -> one.kind == kind).findFirst().orElseThrow();
  }
}
