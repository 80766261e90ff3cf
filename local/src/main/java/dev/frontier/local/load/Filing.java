package dev.frontier.local.load;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What one office files at once: all its figures.
 *
 * @param region ISO 3166-2, or CN for the nation
 * @param rows at least one
 */
record Filing(String region, List<Row> rows) {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final int KEY_BYTES = 8;

  /**
   * A figure as the paper prints it.
   *
   * @param indicator its code
   * @param period a year
   * @param value the printed digits, null where the paper prints a dash or nothing
   */
  record Row(String indicator, String period, String value) {

    /** SDMX CL_OBS_STATUS: normal, or missing; a missing figure is not zero. */
    String status() {
      return value == null ? "O" : "A";
    }
  }

  /**
   * The request body of {@code POST /api/submissions}.
   *
   * @param round the one that asks for these figures
   */
  String body(String round) {
    ObjectNode body = JSON.createObjectNode();
    body.put("round", round);
    body.putNull("reason");
    ArrayNode array = body.putArray("rows");
    for (Row row : rows) {
      ObjectNode node = array.addObject();
      node.put("region", region);
      node.put("indicator", row.indicator());
      node.put("period", row.period());
      node.put("value", row.value());
      node.put("obs_status", row.status());
      node.putNull("note");
    }
    return body.toString();
  }

  /** The same for the same figures, so that a load that was killed goes on where it stopped. */
  String idempotencyKey(String round) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(body(round).getBytes(StandardCharsets.UTF_8));
      return "paper-" + region + "-" + HexFormat.of().formatHex(digest, 0, KEY_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** How many rows have a figure. */
  long figures() {
    return rows.stream().filter(row -> row.value() != null).count();
  }
}
