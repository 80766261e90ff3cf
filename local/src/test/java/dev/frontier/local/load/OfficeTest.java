package dev.frontier.local.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OfficeTest {

  private static final Filing FILING =
      new Filing("CN-GX", List.of(new Filing.Row("TRADE_TOTAL", "2022", "917.02")));

  private final Office office = Office.ofProvince("CN-GX");

  @Test
  @DisplayName("a filing goes through the hands of officer, approver and statistician")
  void publishes() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("draft")) {

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked)
          .containsExactly(
              "POST /api/submissions officer-gx",
              "GET /api/submissions/7 officer-gx",
              "POST /api/submissions/7/submit officer-gx",
              "POST /api/submissions/7/approve approver-gx",
              "POST /api/submissions/7/publish statistician-a");
    }
  }

  @Test
  @DisplayName("a load that was killed goes on where it stopped")
  void goesOn() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("submitted")) {

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked)
          .containsExactly(
              "POST /api/submissions officer-gx",
              "GET /api/submissions/7 officer-gx",
              "POST /api/submissions/7/publish statistician-a");
    }
  }

  @Test
  @DisplayName("what is published already is left as it is")
  void leavesWhatIsPublished() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("published")) {

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked).hasSize(2);
    }
  }

  @Test
  @DisplayName("filing waits for the catalogue, for a busy gateway and for a part that is coming")
  void waits() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("published")) {
      gateway.refuse(422);
      gateway.refuse(429);
      gateway.refuse(503);

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked).filteredOn(line -> line.startsWith("POST")).hasSize(4);
    }
  }

  @Test
  @DisplayName("what is refused for good is told with the region and the answer")
  void tellsRefusal() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("draft")) {
      gateway.refuse(403);

      // When, Then
      assertThatThrownBy(() -> office.publish(gateway.api(), "PAPER", FILING))
          .isInstanceOf(LocalFailure.class)
          .hasMessageContaining("file CN-GX 403")
          .hasMessageContaining("not now");
    }
  }

  @Test
  @DisplayName("figures that somebody returned are not pushed through")
  void returned() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("returned")) {

      // When, Then
      assertThatThrownBy(() -> office.publish(gateway.api(), "PAPER", FILING))
          .hasMessageContaining("are returned and cannot be published");
    }
  }

  @Test
  @DisplayName("a question is answered with what the loader knows: that the source prints it")
  void justifies() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("draft")) {
      gateway.wantJustificationsOf("submit");

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked)
          .containsSubsequence(
              "POST /api/submissions/7/submit officer-gx",
              "GET /api/submissions/7/findings officer-gx",
              "PUT /api/submissions/7/justifications officer-gx",
              "POST /api/submissions/7/submit officer-gx",
              "POST /api/submissions/7/publish statistician-a");
      assertThat(gateway.justified).contains("\"code\":\"c\"", "As printed in the source");
    }
  }

  @Test
  @DisplayName("a question that comes up after approval sends the filing round once more")
  void justifiesLate() throws IOException {
    // Given
    try (StubGateway gateway = new StubGateway("draft")) {
      gateway.wantJustificationsOf("publish");

      // When
      office.publish(gateway.api(), "PAPER", FILING);

      // Then
      assertThat(gateway.asked)
          .containsSubsequence(
              "POST /api/submissions/7/publish statistician-a",
              "POST /api/submissions/7/return statistician-a",
              "PUT /api/submissions/7/justifications officer-gx",
              "POST /api/submissions/7/submit officer-gx",
              "POST /api/submissions/7/approve approver-gx",
              "POST /api/submissions/7/publish statistician-a");
    }
  }
}
