package dev.frontier.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code data/paper} as requests of the public API.
 *
 * @param directory where its files are
 */
record Paper(Path directory) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NATION = "CN";

  /** A catalogue entry: its code and the body to put there. */
  record Entry(String code, String body) {}

  /** Regions, aggregates after the provinces that they add up. */
  List<Entry> regions() {
    List<Map<String, String>> rows = Table.read(directory.resolve("regions.csv"));
    List<Entry> entries = new ArrayList<>();
    List<Entry> aggregates = new ArrayList<>();
    for (Map<String, String> row : rows) {
      boolean aggregate = "aggregate".equals(row.get("kind"));
      ObjectNode body = JSON.createObjectNode();
      body.put("code", row.get("code"));
      body.put("gb2260", emptyToNull(row.get("gb2260")));
      body.put("nameZh", row.get("name_zh"));
      body.put("nameEn", row.get("name_en"));
      body.put("kind", row.get("kind"));
      ArrayNode members = body.putArray("members");
      if (aggregate) {
        provinces(rows).forEach(members::add);
      }
      ArrayNode neighbours = body.putArray("landNeighbours");
      for (String neighbour : row.get("land_neighbours").split(" ")) {
        if (!neighbour.isEmpty()) {
          neighbours.add(neighbour);
        }
      }
      (aggregate ? aggregates : entries).add(new Entry(row.get("code"), body.toString()));
    }
    entries.addAll(aggregates);
    return entries;
  }

  private static List<String> provinces(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(row -> "province".equals(row.get("kind")))
        .map(row -> row.get("code"))
        .toList();
  }

  /** Indicators; the coverage that a total needs is left to the service's default. */
  List<Entry> indicators() {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : Table.read(directory.resolve("indicators.csv"))) {
      ObjectNode body = JSON.createObjectNode();
      body.put("code", row.get("code"));
      body.put("nameZh", row.get("name_zh"));
      body.put("nameEn", row.get("name_en"));
      body.put("unit", row.get("unit"));
      body.put("unitMult", Integer.parseInt(row.get("unit_mult")));
      body.put("decimals", Integer.parseInt(row.get("decimals")));
      body.put("freq", row.get("freq"));
      body.put("higherIsBetter", Boolean.parseBoolean(row.get("higher_is_better")));
      entries.add(new Entry(row.get("code"), body.toString()));
    }
    return entries;
  }

  /** The register of facilities; none has a first day, since the paper names none. */
  List<Entry> facilities() {
    List<Entry> entries = new ArrayList<>();
    for (Map<String, String> row : Table.read(directory.resolve("facilities.csv"))) {
      ObjectNode body = JSON.createObjectNode();
      body.put("kind", row.get("kind"));
      body.put("nameZh", row.get("name_zh"));
      body.put("nameEn", row.get("name_en"));
      body.put("region", row.get("region"));
      body.put("count", Integer.parseInt(row.get("count")));
      body.put("reason", "As the paper counts it");
      entries.add(new Entry(row.get("code"), body.toString()));
    }
    return entries;
  }

  /** One filing a province, with all its figures. */
  List<Filing> provinceFilings() {
    Map<String, List<Filing.Row>> byRegion = new LinkedHashMap<>();
    for (Map<String, String> row : Table.read(directory.resolve("figures.csv"))) {
      byRegion
          .computeIfAbsent(row.get("region"), region -> new ArrayList<>())
          .add(
              new Filing.Row(
                  row.get("indicator"), row.get("period"), emptyToNull(row.get("value"))));
    }
    return byRegion.entrySet().stream()
        .map(entry -> new Filing(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The national totals that the paper prints. */
  Filing nationalFiling() {
    List<Filing.Row> rows = new ArrayList<>();
    for (Map<String, String> row : Table.read(directory.resolve("published-totals.csv"))) {
      String value = emptyToNull(row.get("national_total"));
      if (value != null) {
        rows.add(new Filing.Row(row.get("indicator"), row.get("period"), value));
      }
    }
    return new Filing(NATION, rows);
  }

  /** Obstacles, recommendations and measures, filed as the file is. */
  Path policy() {
    return directory.resolve("policy.yaml");
  }

  private static String emptyToNull(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
