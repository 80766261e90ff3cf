package dev.frontier.gateway.domain.description;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Merges the parts' OpenAPI documents into one. A component that two parts describe alike is kept
 * once; one that they describe differently, and whatever refers to it, gets the part's name in
 * front.
 */
public final class InterfaceDescription {

  private final Map<String, Object> info;
  private final Predicate<String> isPublic;

  /**
   * @param info the "info" of the merged document
   * @param isPublic whether a path template can be reached through the gateway; others are left out
   */
  public InterfaceDescription(Map<String, Object> info, Predicate<String> isPublic) {
    this.info = info;
    this.isPublic = isPublic;
  }

  /** The merged document, paths in alphabetical order; the same input gives the same output. */
  public Map<String, Object> merge(List<PartDescription> parts) {
    Map<String, Object> paths = new TreeMap<>();
    Map<String, Object> components = new TreeMap<>();
    Map<String, Object> tags = new TreeMap<>();
    Set<String> operationIds = new LinkedHashSet<>();
    for (PartDescription part : parts) {
      ComponentNames names = ComponentNames.choose(part, components);
      map(part.document().get("components"))
          .forEach(
              (kind, entries) ->
                  map(entries)
                      .forEach(
                          (name, component) ->
                              child(components, kind)
                                  .put(names.of(kind, name), names.rewrite(component))));
      map(part.document().get("paths"))
          .forEach(
              (path, item) -> {
                if (isPublic.test(path)) {
                  Object rewritten = names.rewrite(item);
                  distinguishOperations(rewritten, part.part(), operationIds);
                  paths.put(path, rewritten);
                }
              });
      if (part.document().get("tags") instanceof List<?> list) {
        list.forEach(tag -> tags.putIfAbsent(String.valueOf(map(tag).get("name")), tag));
      }
    }
    Map<String, Object> merged = new LinkedHashMap<>();
    merged.put("openapi", "3.1.0");
    merged.put("info", info);
    merged.put("servers", List.of(Map.of("url", "/")));
    if (!tags.isEmpty()) {
      merged.put("tags", new ArrayList<>(tags.values()));
    }
    merged.put("paths", paths);
    merged.put("components", components);
    return merged;
  }

  /** OpenAPI wants every operationId once in a document. */
  private static void distinguishOperations(Object pathItem, String part, Set<String> taken) {
    for (Object operation : map(pathItem).values()) {
      Map<String, Object> fields = map(operation);
      if (fields.get("operationId") instanceof String id && !taken.add(id)) {
        String distinct = part + "_" + id;
        taken.add(distinct);
        fields.put("operationId", distinct);
      }
    }
  }

  private static Map<String, Object> child(Map<String, Object> parent, String key) {
    return map(parent.computeIfAbsent(key, k -> new TreeMap<String, Object>()));
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : new LinkedHashMap<>();
  }
}
