package dev.frontier.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A rendered problem")
class ProblemRendererTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  @DisplayName("has the members of RFC 9457 and names row, column, rule and value")
  void members() throws Exception {
    Problem problem =
        Problem.of(ProblemType.INVALID_ROWS)
            .violations(
                List.of(
                    Violation.at(
                        3,
                        "value",
                        RowRule.TOO_MANY_DECIMALS,
                        Map.of("value", "1.234", "decimals", 2))))
            .extension("limit", 5);

    JsonNode json = render(problem, Languages.ENGLISH.toLanguageTag());

    assertEquals("urn:frontier:problem:invalid-rows", json.get("type").asText());
    assertEquals(422, json.get("status").asInt());
    assertEquals("/api/submissions", json.get("instance").asText());
    assertTrue(json.get("detail").asText().startsWith("Number of errors: 1."));
    assertEquals(5, json.get("limit").asInt());
    JsonNode error = json.get("errors").get(0);
    assertEquals(3, error.get("row").asInt());
    assertEquals("value", error.get("column").asText());
    assertEquals("too-many-decimals", error.get("rule").asText());
    assertEquals("1.234", error.get("value").asText());
    assertEquals("1.234 has more than 2 decimals.", error.get("message").asText());
  }

  @Test
  @DisplayName("is Chinese when Chinese is asked for, with lists separated as Chinese does")
  void chinese() throws Exception {
    Problem problem =
        Problem.of(ProblemType.INVALID_PARAMETER)
            .with("parameter", "freq")
            .with("value", "Z")
            .with("choices", List.of("A", "Q", "M"));

    JsonNode json = render(problem, "zh-CN");

    assertEquals("参数“freq”不能取“Z”。可用的取值：A、Q、M。", json.get("detail").asText());
  }

  @Test
  @DisplayName("puts the name of a part of the system into the reader's language")
  void textKey() throws Exception {
    Problem problem =
        Problem.of(ProblemType.SERVICE_UNAVAILABLE).with("service", TextKey.service("indicator"));

    JsonNode json = render(problem, "zh-CN");

    assertTrue(json.get("detail").asText().contains("“指标数据”"));
  }

  @Test
  @DisplayName("does not take a value that looks like a placeholder for one")
  void valueIsNotExpanded() throws Exception {
    Problem problem =
        Problem.of(ProblemType.INVALID_PARAMETER)
            .with("parameter", "{value}")
            .with("value", "$1\\{choices}")
            .with("choices", List.of("A"));

    JsonNode json = render(problem, "en");

    assertEquals(
        "The parameter \"{value}\" cannot be \"$1\\{choices}\". Use one of: A.",
        json.get("detail").asText());
  }

  @Test
  @DisplayName("cuts a very long value instead of echoing it")
  void longValueIsCut() throws Exception {
    String value = "x".repeat(100_000);
    Problem problem =
        Problem.of(ProblemType.INVALID_ROWS)
            .violations(
                List.of(Violation.at(1, "value", RowRule.NUMBER_FORMAT, Map.of("value", value))));

    String json = ProblemRenderer.render(problem, Languages.ENGLISH, null);

    assertTrue(json.length() < 2_000, () -> json.length() + " characters");
    assertFalse(JSON.readTree(json).has("instance"));
  }

  @Test
  @DisplayName("refuses an extension that would replace a member of its own")
  void reservedExtension() {
    Problem problem = Problem.of(ProblemType.CONFLICT);

    assertThrows(IllegalArgumentException.class, () -> problem.extension("status", 200));
  }

  private static JsonNode render(Problem problem, String acceptLanguage) throws Exception {
    return JSON.readTree(
        ProblemRenderer.render(
            problem, Languages.ofAcceptLanguage(acceptLanguage), "/api/submissions"));
  }
}
