package dev.frontier.gateway;

import dev.frontier.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The gateway's structure")
class ArchitectureTest {

  @Test
  @DisplayName("follows the rules of the house")
  void rules() {
    ArchitectureRules.check("dev.frontier.gateway");
  }
}
