package dev.frontier.local.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file was taken for, in one line: nothing is guessed that its sender does not see. */
final class Detection {

  private Detection() {}

  /**
   * @param answer a load, or a problem with one
   * @return empty when it was not read
   */
  static Optional<String> line(JsonNode answer) {
    JsonNode detected = answer.path("detected");
    if (!detected.isObject()) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    String format = detected.path("format").asText().toUpperCase(Locale.ROOT);
    words.add((format + " " + detected.path("version").asText()).strip());
    words.add(detected.path("charset").asText());
    words.add("separated by " + detected.path("separator").asText());
    if (detected.has("header")) {
      words.add("header " + detected.path("header").asText());
    }
    return Optional.of("read as " + String.join(", ", words) + understood(answer, detected));
  }

  private static String understood(JsonNode answer, JsonNode detected) {
    long count = answer.path("conversionCount").asLong();
    if (count == 0) {
      return "";
    }
    List<String> styles = new ArrayList<>();
    detected.path("styles").forEach(style -> styles.add(style.asText()));
    JsonNode first = answer.path("conversions").path(0);
    return String.format(
        Locale.ROOT,
        "; %,d cells converted (%s), the first in row %d, %s: %s to %s",
        count,
        String.join(", ", styles),
        first.path("row").asLong(),
        first.path("column").asText(),
        first.path("from").asText(),
        first.path("to").asText());
  }
}
