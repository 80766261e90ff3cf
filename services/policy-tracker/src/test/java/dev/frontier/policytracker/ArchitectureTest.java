package dev.frontier.policytracker;

import dev.frontier.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceKeepsTheRulesOfTheHexagon() {
    ArchitectureRules.check("dev.frontier.policytracker");
  }
}
