package dev.frontier.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.local.LocalFailure;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StackPortsTest {

  @Test
  @DisplayName("without a wish the ports are the usual ones")
  void usual() {
    // Given
    Map<String, String> environment = Map.of();

    // When
    StackPorts ports = StackPorts.of(environment);

    // Then
    assertThat(ports).isEqualTo(StackPorts.USUAL);
    assertThat(ports.gateway()).isEqualTo(8080);
  }

  @Test
  @DisplayName("a base moves all, so that two stacks run side by side")
  void base() {
    // Given
    Map<String, String> environment = Map.of("FRONTIER_PORT_BASE", "18000");

    // When
    StackPorts ports = StackPorts.of(environment);

    // Then
    assertThat(ports)
        .isEqualTo(
            new StackPorts(
                18000, 18001, 18002, 18003, 18004, 18005, 18006, 18007, 18008, 18009, 18010,
                18011));
  }

  @Test
  @DisplayName("the gateway's alone can be moved")
  void gatewayAlone() {
    // Given
    Map<String, String> environment = Map.of("FRONTIER_PORT", "9000");

    // When
    StackPorts ports = StackPorts.of(environment);

    // Then
    assertThat(ports.gateway()).isEqualTo(9000);
    assertThat(ports.indicator()).isEqualTo(StackPorts.USUAL.indicator());
  }

  @Test
  @DisplayName("what is no port is told")
  void noPort() {
    // Given
    Map<String, String> environment = Map.of("FRONTIER_PORT_BASE", "high");

    // When, Then
    assertThatThrownBy(() -> StackPorts.of(environment))
        .isInstanceOf(LocalFailure.class)
        .hasMessage("FRONTIER_PORT_BASE=high is no port");
  }
}
