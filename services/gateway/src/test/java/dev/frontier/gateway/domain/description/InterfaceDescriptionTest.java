package dev.frontier.gateway.domain.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The merged description")
class InterfaceDescriptionTest {

  private static final Map<String, Object> TEXT = Map.of("type", "string");
  private static final Map<String, Object> NUMBER = Map.of("type", "number");

  private final InterfaceDescription merger =
      new InterfaceDescription(Map.of("title", "All"), path -> path.startsWith("/api/"));

  @Test
  @DisplayName("has the paths that can be reached, of all parts, and no other")
  void paths() {
    List<PartDescription> parts =
        List.of(
            part("ingestion", Map.of("/api/b", get("list"), "/q/health", get("h")), Map.of()),
            part("indicator", Map.of("/api/a", get("list")), Map.of()));

    Map<String, Object> merged = merger.merge(parts);

    assertThat(at(merged, "paths").keySet()).containsExactly("/api/a", "/api/b");
    assertThat(at(merged, "paths", "/api/b", "get")).containsEntry("operationId", "list");
    assertThat(at(merged, "paths", "/api/a", "get")).containsEntry("operationId", "indicator_list");
  }

  @Test
  @DisplayName("keeps once what two parts describe alike")
  void alike() {
    List<PartDescription> parts =
        List.of(
            part("ingestion", Map.of(), Map.of("Code", TEXT)),
            part("indicator", Map.of(), Map.of("Code", TEXT)));

    Map<String, Object> merged = merger.merge(parts);

    assertThat(at(merged, "components", "schemas").keySet()).containsExactly("Code");
  }

  @Test
  @DisplayName("keeps apart what two parts describe differently, with everything that refers to it")
  void different() {
    Map<String, Object> row = Map.of("properties", Map.of("code", ref("Code")));
    List<PartDescription> parts =
        List.of(
            part("ingestion", Map.of(), Map.of("Code", TEXT, "Row", row)),
            part(
                "policy-tracker",
                Map.of("/api/rows", Map.of("get", Map.of("schema", List.of(ref("Row"))))),
                Map.of("Code", NUMBER, "Row", row)));

    Map<String, Object> merged = merger.merge(parts);

    Map<String, Object> schemas = at(merged, "components", "schemas");
    assertThat(schemas.keySet())
        .containsExactly("Code", "PolicyTrackerCode", "PolicyTrackerRow", "Row");
    assertThat(schemas.get("Row")).isEqualTo(row);
    assertThat(at(schemas, "PolicyTrackerRow", "properties", "code"))
        .isEqualTo(ref("PolicyTrackerCode"));
    assertThat(at(merged, "paths", "/api/rows", "get").get("schema"))
        .isEqualTo(List.of(ref("PolicyTrackerRow")));
  }

  private static PartDescription part(
      String name, Map<String, Object> paths, Map<String, Object> schemas) {
    return new PartDescription(
        name, Map.of("paths", paths, "components", Map.of("schemas", schemas)));
  }

  private static Map<String, Object> get(String operationId) {
    return Map.of("get", new LinkedHashMap<>(Map.of("operationId", operationId)));
  }

  private static Map<String, Object> ref(String name) {
    return Map.of("$ref", "#/components/schemas/" + name);
  }

  private static Map<String, Object> at(Map<String, Object> from, String... steps) {
    Map<String, Object> current = from;
    for (String step : steps) {
      current = InterfaceDescription.map(current.get(step));
    }
    return current;
  }
}
