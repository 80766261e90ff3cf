package dev.frontier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether readers and writers of the released schema get along with those of the next one. Strict:
 * what is not known to be harmless (README.md lists it) counts as breaking.
 */
final class SchemaCompatibility {
  private static final Set<String> ANNOTATIONS =
      Set.of("$comment", "$defs", "title", "description", "examples", "default", "deprecated");

  private final List<String> breaks = new ArrayList<>();

  private SchemaCompatibility() {}

  /** Fails, naming each breaking change, when there is one. */
  static void assertCompatible(JsonNode released, JsonNode next) {
    assertThat(breaks(released, next))
        .as("breaking changes; they need a new version of the event")
        .isEmpty();
  }

  /** The breaking changes, each with its place. */
  static List<String> breaks(JsonNode released, JsonNode next) {
    SchemaCompatibility compatibility = new SchemaCompatibility();
    compatibility.compare("", inline(released, released), inline(next, next));
    return List.copyOf(compatibility.breaks);
  }

  private void compare(String path, JsonNode released, JsonNode next) {
    if (!released.isObject() || !next.isObject()) {
      requireEqual(path, released, next);
      return;
    }
    Set<String> keywords = new TreeSet<>();
    released.fieldNames().forEachRemaining(keywords::add);
    next.fieldNames().forEachRemaining(keywords::add);
    for (String keyword : keywords) {
      String place = path + "/" + keyword;
      JsonNode before = released.path(keyword);
      JsonNode after = next.path(keyword);
      switch (keyword) {
        case "properties" -> compareProperties(place, before, after);
        case "items" -> compare(place, before, after);
        case "anyOf" -> compareEach(place, before, after);
        case "required" -> compareSets(place, before, after, false);
        case "enum" -> compareSets(place, before, after, released.path("x-open").asBoolean());
        default -> requireEqual(place, before, after);
      }
    }
  }

  private void compareProperties(String path, JsonNode released, JsonNode next) {
    released
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (next.has(name)) {
                compare(path + "/" + name, released.get(name), next.get(name));
              } else {
                breaks.add(path + "/" + name + " was removed");
              }
            });
  }

  private void compareEach(String path, JsonNode released, JsonNode next) {
    if (released.size() != next.size()) {
      breaks.add(path + " has other alternatives");
      return;
    }
    for (int i = 0; i < released.size(); i++) {
      compare(path + "/" + i, released.get(i), next.get(i));
    }
  }

  private void compareSets(String path, JsonNode released, JsonNode next, boolean mayGrow) {
    Set<JsonNode> before = new HashSet<>();
    released.forEach(before::add);
    Set<JsonNode> after = new HashSet<>();
    next.forEach(after::add);
    for (JsonNode value : before) {
      if (!after.contains(value)) {
        breaks.add(path + " no longer has " + value);
      }
    }
    for (JsonNode value : after) {
      if (!mayGrow && !before.contains(value)) {
        breaks.add(path + " now has " + value);
      }
    }
  }

  private void requireEqual(String path, JsonNode released, JsonNode next) {
    if (!released.equals(next)) {
      breaks.add(path + " was " + released + " and is " + next);
    }
  }

  /**
   * The schema with its own definitions in place of the references to them, and without
   * annotations.
   */
  private static JsonNode inline(JsonNode node, JsonNode root) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(child -> copy.add(inline(child, root)));
      return copy;
    }
    if (!(node instanceof ObjectNode)) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    if (node.path("$ref").isTextual()) {
      JsonNode target = root.at(node.path("$ref").asText().substring(1));
      assertThat(target.isMissingNode()).as("a schema refers to itself only").isFalse();
      copy.setAll((ObjectNode) inline(target, root));
    }
    node.properties()
        .forEach(
            property -> {
              if (property.getKey().equals("properties")) {
                copy.set("properties", inlineProperties(property.getValue(), root));
              } else if (!property.getKey().equals("$ref")
                  && !ANNOTATIONS.contains(property.getKey())) {
                copy.set(property.getKey(), inline(property.getValue(), root));
              }
            });
    return copy;
  }

  /** A property may have the name of an annotation. */
  private static ObjectNode inlineProperties(JsonNode properties, JsonNode root) {
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    properties
        .properties()
        .forEach(property -> copy.set(property.getKey(), inline(property.getValue(), root)));
    return copy;
  }
}
