package dev.frontier.ingestion;

import dev.frontier.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void keepsTheRulesOfTheHexagon() {
    ArchitectureRules.check("dev.frontier.ingestion");
  }
}
