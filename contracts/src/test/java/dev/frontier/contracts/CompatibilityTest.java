package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.contracts.Documents.Event;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {

  @ParameterizedTest
  @MethodSource("dev.frontier.contracts.SchemasTest#events")
  void aSchemaIsCompatibleWithItsLastRelease(Event event) {
    assertThat(event.released()).as("the last released copy").exists();
    JsonNode released = Documents.json(event.released());

    SchemaCompatibility.assertCompatible(released, Documents.json(event.schema()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void aBreakingChangeFails(String change, Consumer<ObjectNode> edit, String named) {
    JsonNode released = figures();
    ObjectNode next = figures();
    edit.accept(next);

    assertThatThrownBy(() -> SchemaCompatibility.assertCompatible(released, next))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(named);
  }

  static Stream<Arguments> aBreakingChangeFails() {
    return Stream.of(
        breaking(
            "a property is removed", s -> at(s, "/properties").remove("unit"), "unit was removed"),
        breaking(
            "a property is renamed",
            s -> at(s, "/properties").set("measure", at(s, "/properties").remove("indicator")),
            "indicator was removed"),
        breaking("a new property is required", CompatibilityTest::requireNew, "now has \"source\""),
        breaking(
            "a property is no longer required",
            s -> ((ArrayNode) s.path("required")).remove(0),
            "no longer has \"dataflow\""),
        breaking(
            "a nested property is removed",
            s -> at(s, "/$defs/observation/properties").remove("note"),
            "note was removed"),
        breaking(
            "a type changes",
            s -> at(s, "/$defs/decimal").put("type", "number"),
            "was \"string\" and is \"number\""),
        breaking(
            "null is allowed no more",
            s -> at(s, "/properties").set("reason", at(s, "/$defs/text").deepCopy()),
            "/properties/reason/anyOf"),
        breaking(
            "an enumeration narrows",
            s -> ((ArrayNode) s.at("/$defs/freq/enum")).remove(2),
            "no longer has \"M\""),
        breaking(
            "a closed enumeration widens",
            s -> ((ArrayNode) s.at("/$defs/observation/properties/action/enum")).add("estimated"),
            "now has \"estimated\""),
        breaking(
            "a pattern changes",
            s -> at(s, "/$defs/period").put("pattern", "^[0-9]{4}$"),
            "/pattern"),
        breaking(
            "a bound changes",
            s -> at(s, "/properties/observations").put("maxItems", 10),
            "maxItems was 2000 and is 10"),
        breaking(
            "unknown properties are refused",
            s -> s.put("additionalProperties", false),
            "additionalProperties"),
        breaking("a rule is dropped", s -> s.remove("allOf"), "/allOf"),
        breaking(
            "a rule changes",
            s -> at(s, "/$defs/observation").remove("else"),
            "/properties/observations/items/else"),
        breaking(
            "the schema gets another name",
            s -> s.put("$id", "urn:frontier:contracts:ingestion:figures:v2"),
            "/$id"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void anAllowedChangePasses(String change, Consumer<ObjectNode> edit) {
    JsonNode released = changes();
    ObjectNode next = changes();
    edit.accept(next);
    assertThat(next).as("the edit edits").isNotEqualTo(released);

    assertThatCode(() -> SchemaCompatibility.assertCompatible(released, next))
        .doesNotThrowAnyException();
  }

  static Stream<Arguments> anAllowedChangePasses() {
    return Stream.of(
        allowed(
            "a new optional property",
            s -> at(s, "/properties").putObject("source").put("type", "string")),
        allowed(
            "a new optional property of a nested object",
            s -> at(s, "/$defs/coverage/properties").putObject("basis").put("type", "string")),
        allowed(
            "a new value of an open enumeration",
            s -> ((ArrayNode) s.at("/$defs/change/properties/measure/enum")).add("cagr")),
        allowed("another description", s -> s.put("description", "Otherwise said.")),
        allowed(
            "a definition written out in place",
            s -> at(s, "/properties").set("freq", at(s, "/$defs").remove("freq"))));
  }

  private static void requireNew(ObjectNode schema) {
    at(schema, "/properties").putObject("source").put("type", "string");
    ((ArrayNode) schema.path("required")).add("source");
  }

  private static Arguments breaking(String change, Consumer<ObjectNode> edit, String named) {
    return Arguments.of(change, edit, named);
  }

  private static Arguments allowed(String change, Consumer<ObjectNode> edit) {
    return Arguments.of(change, edit);
  }

  private static ObjectNode at(ObjectNode schema, String pointer) {
    return (ObjectNode) schema.at(pointer);
  }

  private static ObjectNode figures() {
    return (ObjectNode) Documents.json(Documents.event("ingestion", "figures").schema());
  }

  private static ObjectNode changes() {
    return (ObjectNode) Documents.json(Documents.event("indicator", "indicator-changes").schema());
  }
}
