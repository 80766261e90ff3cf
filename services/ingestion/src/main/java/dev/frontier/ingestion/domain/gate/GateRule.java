package dev.frontier.ingestion.domain.gate;

import java.util.Optional;

/** One thing that a careful clerk looks at. */
public interface GateRule {
  /** What it is called, how grave it is, and the numbers that it judges by. */
  RuleCard card();

  /** What it has to say about the figure; empty when nothing, also for want of anything to see. */
  Optional<Finding> judge(Subject subject);
}
