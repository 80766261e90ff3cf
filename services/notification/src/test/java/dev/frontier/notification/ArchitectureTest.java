package dev.frontier.notification;

import dev.frontier.platform.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  @Test
  void theServiceIsBuiltAsEveryServiceIs() {
    ArchitectureRules.check("dev.frontier.notification");
  }
}
