package dev.frontier.ingestion.adapter.in.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.platform.testing.FrontierStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to the formats says what the service does: its examples are sent to it. */
@QuarkusTest
@WithTestResource(FrontierStack.class)
class FilingGuideTest {
  private static final Path GUIDE = Path.of("../../docs/guides/filing-formats.md");
  private static final Pattern EXAMPLE =
      Pattern.compile("```([a-z]+/[^\n]+)\n(.*?)```\n\n```json\n(.*?)```", Pattern.DOTALL);

  @Inject TestCatalogue catalogue;
  @Inject ObjectMapper mapper;

  @Test
  void everyExampleGetsTheAnswerThatStandsBesideIt() throws IOException {
    String indicator = catalogue.newIndicator();
    Client.published(indicator, "2018", "\"623.42\"", null);
    Client.published(indicator, "2019", "\"682.60\"", null);
    Client.published(indicator, "2020", "\"703.10\"", null);
    Matcher example = EXAMPLE.matcher(Files.readString(GUIDE));
    List<String> wrong = new ArrayList<>();
    int count = 0;

    while (example.find()) {
      count++;
      String body = example.group(2).replace("TRADE_TOTAL", indicator);
      Response response = tried(example.group(1), body);
      JsonNode expected = mapper.readTree(example.group(3));
      int status = expected.path("status").asInt(200);
      if (response.statusCode() != status
          || !holds(expected, mapper.readTree(response.asString()))) {
        wrong.add(body + "-> " + response.asString());
      }
    }

    assertEquals(List.of(), wrong);
    assertTrue(count >= 9, count + " examples");
  }

  private static Response tried(String type, String body) {
    Charset charset =
        type.contains("gb18030") ? Charset.forName("GB18030") : StandardCharsets.UTF_8;
    return Client.of("officer-gx")
        .exactly(type)
        .queryParam("dryRun", "true")
        .queryParam("reason", "an example")
        .body(body.getBytes(charset))
        .post(Client.SUBMISSIONS);
  }

  /** Whether all that the guide shows is so; it need not show all. */
  private static boolean holds(JsonNode expected, JsonNode actual) throws JsonProcessingException {
    if (expected.isObject()) {
      for (var field : expected.properties()) {
        if (!holds(field.getValue(), actual.path(field.getKey()))) {
          return false;
        }
      }
      return true;
    }
    if (expected.isArray()) {
      if (expected.size() != actual.size()) {
        return false;
      }
      for (int i = 0; i < expected.size(); i++) {
        if (!holds(expected.get(i), actual.get(i))) {
          return false;
        }
      }
      return true;
    }
    return expected.equals(actual);
  }
}
