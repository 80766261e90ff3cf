package dev.frontier.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureRulesTest {

  @Test
  @DisplayName("a service that keeps the rules passes")
  void passesWhatIsRight() {
    // Given
    String root = "dev.frontier.fixture.right";

    // When, Then
    assertThatCode(() -> check(root)).doesNotThrowAnyException();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "domain      | The domain is java.* only",
        "inward      | The domain is java.* only",
        "technology  | The application has no persistence, messaging or HTTP type",
        "outward     | The application does not depend on an adapter",
        "adapters    | Adapters do not call each other",
        "stranger    | No service depends on another's package",
        "undescribed | Every package has a package-info",
        "vague       | No class is named *Util, *Manager, *Helper or *Impl"
      })
  @DisplayName("each rule catches what breaks it, alone and with its reason")
  void catchesWhatIsWrong(String fixture, String rule) {
    // Given
    String root = "dev.frontier.fixture." + fixture;

    // When, Then
    assertThatThrownBy(() -> check(root))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Rule '" + rule + ", because")
        .satisfies(e -> assertOneRuleOnly(e.getMessage()));
  }

  @Test
  @DisplayName("a package without classes fails instead of passing unseen")
  void refusesToProveNothing() {
    // Given
    String root = "dev.frontier.fixture.nowhere";

    // When, Then
    assertThatThrownBy(() -> ArchitectureRules.check(root)).hasMessageContaining("No class under");
  }

  private static void assertOneRuleOnly(String message) {
    if (message.split("Architecture Violation").length != 2) {
      throw new AssertionError("Broke more than the one rule: " + message);
    }
  }

  private static void check(String root) {
    JavaClasses classes = new ClassFileImporter().importPackages(root);
    ArchitectureRules.check(root, classes);
  }
}
