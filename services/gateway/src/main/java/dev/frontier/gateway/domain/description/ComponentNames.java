package dev.frontier.gateway.domain.description;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names under which the components of one part stand in the merged document. */
final class ComponentNames {

  private static final String PREFIX = "#/components/";

  private final String part;
  private final Set<String> renamed;

  private ComponentNames(String part, Set<String> renamed) {
    this.part = part;
    this.renamed = renamed;
  }

  /** Decides which components of a part clash with those that are there already. */
  static ComponentNames choose(PartDescription part, Map<String, Object> present) {
    Map<String, Object> own = new LinkedHashMap<>();
    Set<String> renamed = new HashSet<>();
    InterfaceDescription.map(part.document().get("components"))
        .forEach(
            (kind, entries) -> {
              Map<String, Object> taken = InterfaceDescription.map(present.get(kind));
              InterfaceDescription.map(entries)
                  .forEach(
                      (name, component) -> {
                        own.put(kind + "/" + name, component);
                        if (taken.containsKey(name) && !taken.get(name).equals(component)) {
                          renamed.add(kind + "/" + name);
                        }
                      });
            });
    // Who refers to a renamed component means another thing, too, though it is written alike.
    boolean more = true;
    while (more) {
      more = false;
      for (Map.Entry<String, Object> component : own.entrySet()) {
        if (!renamed.contains(component.getKey()) && refersTo(component.getValue(), renamed)) {
          more |= renamed.add(component.getKey());
        }
      }
    }
    return new ComponentNames(prefix(part.part()), renamed);
  }

  String of(String kind, String name) {
    return renamed.contains(kind + "/" + name) ? part + name : name;
  }

  /** A copy in which every reference follows the new names. */
  Object rewrite(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, item) ->
              copy.put(
                  String.valueOf(key),
                  key.equals("$ref") && item instanceof String ref
                      ? reference(ref)
                      : rewrite(item)));
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>(list.size());
      list.forEach(item -> copy.add(rewrite(item)));
      return copy;
    }
    return value;
  }

  private String reference(String ref) {
    if (!ref.startsWith(PREFIX) || !renamed.contains(ref.substring(PREFIX.length()))) {
      return ref;
    }
    int name = ref.lastIndexOf('/') + 1;
    return ref.substring(0, name) + part + ref.substring(name);
  }

  private static boolean refersTo(Object value, Set<String> names) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .anyMatch(
              entry ->
                  entry.getKey().equals("$ref") && entry.getValue() instanceof String ref
                      ? ref.startsWith(PREFIX) && names.contains(ref.substring(PREFIX.length()))
                      : refersTo(entry.getValue(), names));
    }
    return value instanceof List<?> list && list.stream().anyMatch(item -> refersTo(item, names));
  }

  /** policy-tracker becomes PolicyTracker. */
  private static String prefix(String part) {
    StringBuilder prefix = new StringBuilder();
    for (String word : part.split("-")) {
      prefix.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return prefix.toString();
  }
}
