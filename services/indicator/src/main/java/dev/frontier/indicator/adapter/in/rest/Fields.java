package dev.frontier.indicator.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which properties of the entries of a list are asked for. A property of an object is named with a
 * point between: {@code yoy.percent}; the object's own name means all of it.
 */
final class Fields {

  /** Asks for some properties only. */
  static final String PARAMETER = "fields";

  /** What that parameter means. */
  static final String SAYS =
      "Only these properties of each entry, separated by commas; one of an object with a point:"
          + " value,yoy.percent. What says which entry it is comes always.";

  /** All of them. */
  static final Fields ALL = new Fields(Set.of());

  private final Set<String> asked;

  private Fields(Set<String> asked) {
    this.asked = asked;
  }

  /**
   * The properties asked for; all if the parameter is not there.
   *
   * @param entry what an entry is in JSON
   */
  static Fields of(Parameters parameters, Class<? extends Record> entry) {
    return new Fields(Set.copyOf(parameters.names(PARAMETER, names(entry, ""))));
  }

  private static List<String> names(Class<?> entry, String prefix) {
    List<String> names = new ArrayList<>();
    for (RecordComponent component : entry.getRecordComponents()) {
      String name = prefix + component.getName();
      names.add(name);
      if (component.getType().isRecord()) {
        names.addAll(names(component.getType(), name + "."));
      }
    }
    return names;
  }

  /** Whether all is asked for. */
  boolean all() {
    return asked.isEmpty();
  }

  /** Whether this very property is asked for by its name. */
  boolean name(String name) {
    return asked.contains(name);
  }

  /** Whether this property, or what it is part of, is asked for. */
  boolean hold(String name) {
    for (String part = name; !part.isEmpty(); part = outer(part)) {
      if (asked.contains(part)) {
        return true;
      }
    }
    return all();
  }

  private static String outer(String name) {
    int point = name.lastIndexOf('.');
    return point < 0 ? "" : name.substring(0, point);
  }

  /**
   * Takes out of every entry what is not asked for.
   *
   * @param entries a list of objects
   * @param keys properties that stay
   */
  void prune(JsonNode entries, Set<String> keys) {
    for (JsonNode entry : entries) {
      prune((ObjectNode) entry, "", keys);
    }
  }

  private void prune(ObjectNode object, String prefix, Set<String> keys) {
    Iterator<Map.Entry<String, JsonNode>> properties = object.fields();
    while (properties.hasNext()) {
      Map.Entry<String, JsonNode> property = properties.next();
      String name = prefix + property.getKey();
      if (hold(name) || keys.contains(name)) {
        continue;
      }
      if (asked.stream().noneMatch(it -> it.startsWith(name + "."))) {
        properties.remove();
      } else if (property.getValue() instanceof ObjectNode inner) {
        prune(inner, name + ".", keys);
      }
    }
  }
}
