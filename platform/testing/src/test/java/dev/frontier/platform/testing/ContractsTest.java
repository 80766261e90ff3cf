package dev.frontier.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContractsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("every example keeps its contract")
  void examplesAreValid() {
    // Given
    List<Contracts.Example> examples = Contracts.examples("ingestion/figures");

    // When, Then
    assertThat(examples)
        .allSatisfy(
            example ->
                assertThatCode(() -> Contracts.assertValid("ingestion/figures/v1", example.json()))
                    .doesNotThrowAnyException());
  }

  @Test
  @DisplayName("what breaks a contract is named by its place")
  void brokenIsNamed() throws IOException {
    // Given
    ObjectNode event =
        (ObjectNode) JSON.readTree(Contracts.examples("ingestion/figures").get(0).json());
    event.put("unitMult", "eight");

    // When, Then
    assertThatThrownBy(() -> Contracts.assertValid("ingestion/figures/v1", event.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/unitMult");
  }

  @Test
  @DisplayName("a malformed instant breaks a contract although formats are optional in JSON Schema")
  void formatsCount() throws IOException {
    // Given
    ObjectNode event =
        (ObjectNode) JSON.readTree(Contracts.examples("ingestion/figures").get(0).json());
    event.put("submission", "not-a-uuid");

    // When, Then
    assertThatThrownBy(() -> Contracts.assertValid("ingestion/figures/v1", event.toString()))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("/submission");
  }

  @Test
  @DisplayName("OpenAPI documents are compared place by place")
  void openApiDifferences() throws IOException {
    // Given
    JsonNode committed = JSON.readTree("{\"paths\":{\"/a\":{\"get\":1},\"/b\":{}}}");
    JsonNode runs = JSON.readTree("{\"paths\":{\"/a\":{\"get\":2},\"/c\":{}}}");

    // When
    List<String> differences = OpenApiContract.differences("", committed, runs);

    // Then
    assertThat(differences)
        .containsExactly(
            "/paths//a/get: committed 1, runs 2",
            "/paths//b: committed {}, runs nothing",
            "/paths//c: committed nothing, runs {}");
  }
}
