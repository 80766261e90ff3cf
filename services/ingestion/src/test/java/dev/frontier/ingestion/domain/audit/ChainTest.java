package dev.frontier.ingestion.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.domain.access.Person;
import dev.frontier.local.dist.Checkout;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChainTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant NOW = Instant.parse("2026-03-01T01:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"whole.ndjson", "empty.ndjson"})
  void writesTheContractsExampleToTheByte(String example) throws IOException {
    Path file = Checkout.root().resolve("contracts/audit/v1/examples").resolve(example);
    List<String> expected = Files.readAllLines(file, StandardCharsets.UTF_8);
    List<String> written = new ArrayList<>();
    Head head = Head.NONE;

    for (String line : expected.subList(0, expected.size() - 1)) {
      ChainedEntry next = ChainedEntry.after(head, entry(JSON.readTree(line)));
      written.add(next.line());
      head = next.asHead();
    }
    written.add(Trailer.line(1, head.seq(), head));

    assertEquals(expected, written);
  }

  @Property(tries = 200)
  void writesWhatAnyReaderOfJsonReadsBack(@ForAll String text, @ForAll String other)
      throws IOException {
    AuditEntry entry = entry(Map.of(text, other), text);

    JsonNode read = JSON.readTree(ChainedEntry.after(Head.NONE, entry).line());

    assertEquals(entry.reason(), read.get("reason").textValue());
    assertEquals(entry.after(), facts(read.get("after")));
  }

  @Property(tries = 200)
  void neverHasWhatTheDatabaseOrUtf8CannotHold(@ForAll String text) {
    AuditEntry entry = entry(Map.of(), text);

    byte[] bytes = entry.reason().getBytes(StandardCharsets.UTF_8);

    assertEquals(entry.reason(), new String(bytes, StandardCharsets.UTF_8));
    assertEquals(-1, entry.reason().indexOf('\0'));
  }

  @Test
  void keepsAWholePairAndReplacesHalfOfOne() {
    AuditEntry entry = entry(Map.of(), "\uD834\uDD1E \uD834");

    String reason = entry.reason();

    assertEquals("\uD834\uDD1E \uFFFD", reason);
  }

  @Test
  void tellsNothingFromAnEmptyText() {
    String with = ChainedEntry.after(Head.NONE, entry(Map.of(), "")).hash();
    String without = ChainedEntry.after(Head.NONE, entry(Map.of(), null)).hash();

    assertNotEquals(with, without);
    assertNull(entry(Map.of(), null).reason());
  }

  private static AuditEntry entry(JsonNode line) {
    return new AuditEntry(
        new Person(line.at("/actor/id").textValue(), line.at("/actor/name").textValue()),
        line.get("action").textValue(),
        line.at("/subject/kind").textValue(),
        line.at("/subject/id").textValue(),
        line.get("region").textValue(),
        facts(line.get("before")),
        facts(line.get("after")),
        line.get("reason").textValue(),
        Instant.parse(line.get("at").textValue()));
  }

  private static AuditEntry entry(Map<String, String> after, String reason) {
    return new AuditEntry(
        new Person("1", "somebody"), "test.change", "test", "1", null, null, after, reason, NOW);
  }

  private static Map<String, String> facts(JsonNode facts) {
    return JSON.convertValue(facts, new TypeReference<>() {});
  }
}
