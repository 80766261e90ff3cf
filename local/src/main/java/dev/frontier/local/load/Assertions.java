package dev.frontier.local.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.frontier.local.LocalFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the paper prints of totals, shares and growth, and what it asserts in sentences, as requests
 * of the public API. None of it is a figure of a series: the system computes these itself and says
 * where it disagrees.
 *
 * @param directory where the paper's files are
 */
record Assertions(Path directory) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NINE = "BORDER9";

  /** Totals and shares of the nine, and growth of single provinces, by the path of their line. */
  List<Paper.Entry> reported() {
    List<Paper.Entry> reported = new ArrayList<>();
    for (Map<String, String> row : Table.read(directory.resolve("published-totals.csv"))) {
      String table = "table " + row.get("table");
      add(reported, row, NINE, "level", row.get("border9_total"), table);
      add(reported, row, NINE, "share", row.get("share_of_national_percent"), table);
    }
    for (Map<String, String> row : Table.read(directory.resolve("published-growth.csv"))) {
      add(reported, row, row.get("region"), "growth", row.get("growth_percent"), "section 1.2");
    }
    return reported;
  }

  private static void add(
      List<Paper.Entry> reported,
      Map<String, String> row,
      String region,
      String measure,
      String value,
      String source) {
    if (!value.isEmpty()) {
      ObjectNode body = JSON.createObjectNode().put("value", value).put("source", source);
      String line = String.join("/", row.get("indicator"), region, row.get("period"), measure);
      reported.add(new Paper.Entry(line, body.toString()));
    }
  }

  /** The claims, by id. */
  List<Paper.Entry> claims() {
    Path file = directory.resolve("claims.yaml");
    try {
      List<Paper.Entry> claims = new ArrayList<>();
      for (JsonNode claim : new YAMLMapper().readTree(file.toFile()).path("claims")) {
        claims.add(new Paper.Entry(claim.path("id").asText(), claim.toString()));
      }
      return claims;
    } catch (IOException e) {
      throw new LocalFailure(file + " cannot be read", "check out data/paper again", e);
    }
  }
}
