package dev.frontier.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MavenBuildTest {

  @Test
  void theJourneysAreLeftOutOfWhatRuns() {
    String projects = MavenBuild.projects(Set.of("services/gateway"), List.of("bench"));

    assertThat(projects).isEqualTo("services/gateway,!e2e");
  }

  @Test
  void whereOnlySomethingElseChangedThereIsNothingToLeaveOut() {
    String projects = MavenBuild.projects(Set.of("bench"), List.of("bench"));

    assertThat(projects).isEqualTo("bench");
  }
}
