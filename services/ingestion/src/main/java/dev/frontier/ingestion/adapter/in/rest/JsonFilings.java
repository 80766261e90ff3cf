package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import dev.frontier.ingestion.application.Filing;
import dev.frontier.ingestion.config.FilingConfig;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Reads a filing in JSON. Not bound to a class: a wrong type in row 7 must be told beside the wrong
 * code in row 9, and a number must keep its digits.
 */
@ApplicationScoped
class JsonFilings {
  private static final String REASON = "reason";
  private static final String ROWS = "rows";
  private static final int MAX_PLAIN_DIGITS = 60;

  private final ObjectReader reader;
  private final FilingConfig config;

  JsonFilings(ObjectMapper mapper, FilingConfig config) {
    this.reader =
        mapper
            .reader()
            .with(
                DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);
    this.config = config;
  }

  /**
   * Reads one.
   *
   * @throws dev.frontier.platform.http.ProblemException when it is no JSON, or no filing in shape
   */
  Filing read(byte[] body) {
    JsonNode root = parse(body);
    if (!root.isObject()) {
      throw invalid("$", "object");
    }
    List<RowViolation> violations = new ArrayList<>();
    root.fieldNames()
        .forEachRemaining(
            name -> {
              if (!name.equals(REASON) && !name.equals(ROWS)) {
                violations.add(unknown(null, name, List.of(REASON, ROWS)));
              }
            });
    JsonNode reason = root.path(REASON);
    if (!reason.isMissingNode() && !reason.isNull() && !reason.isTextual()) {
      throw invalid(REASON, "string");
    }
    JsonNode filed = root.path(ROWS);
    if (!filed.isArray() && !filed.isMissingNode()) {
      throw invalid(ROWS, "array");
    }
    FilingLimits.check(filed.size(), config);
    List<RawRow> rows = new ArrayList<>(filed.size());
    for (int i = 0; i < filed.size(); i++) {
      row(i + 1, filed.get(i), rows, violations);
    }
    return new Filing(reason.textValue(), rows, violations);
  }

  private JsonNode parse(byte[] body) {
    try {
      JsonNode root = reader.readTree(body);
      if (root.isMissingNode()) {
        throw malformed(null);
      }
      return root;
    } catch (JsonProcessingException malformed) {
      throw malformed(malformed.getLocation());
    } catch (IOException undecodable) {
      throw Problem.of(ProblemType.MALFORMED_BODY)
          .with("format", "JSON")
          .with("line", 1)
          .asException();
    }
  }

  private static void row(
      int number, JsonNode node, List<RawRow> rows, List<RowViolation> violations) {
    if (!node.isObject()) {
      violations.add(
          new RowViolation(
              number, null, Rules.WRONG_TYPE, Map.of("expected", TextKey.type("object"))));
      return;
    }
    int before = violations.size();
    Map<String, String> cells = new HashMap<>();
    for (Iterator<Map.Entry<String, JsonNode>> it = node.fields(); it.hasNext(); ) {
      Map.Entry<String, JsonNode> field = it.next();
      String column = field.getKey();
      if (!Columns.ALL.contains(column)) {
        violations.add(unknown(number, column, Columns.ALL));
      } else if (isReadable(column, field.getValue())) {
        cells.put(column, text(field.getValue()));
      } else {
        violations.add(
            RowViolation.of(
                number, column, Rules.WRONG_TYPE, Map.of("expected", TextKey.type("string"))));
      }
    }
    if (violations.size() == before) {
      rows.add(
          new RawRow(
              number,
              cells.get(Columns.REGION),
              cells.get(Columns.INDICATOR),
              cells.get(Columns.PERIOD),
              cells.get(Columns.VALUE),
              cells.get(Columns.OBS_STATUS),
              cells.get(Columns.NOTE)));
    }
  }

  private static boolean isReadable(String column, JsonNode value) {
    return value.isNull() || value.isTextual() || column.equals(Columns.VALUE) && value.isNumber();
  }

  private static String text(JsonNode value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    BigDecimal number = value.decimalValue();
    // 1e2 is how some programs write 100. What would not fit anyway keeps its exponent, and with
    // it the refusal, and is not written out in a billion zeros first.
    return Math.abs((long) number.scale()) <= MAX_PLAIN_DIGITS
        ? number.toPlainString()
        : number.toString();
  }

  private static RowViolation unknown(Integer row, String name, List<String> known) {
    return new RowViolation(
        row, RowViolation.quote(name), Rules.UNKNOWN_FIELD, Map.of("choices", known));
  }

  private static RuntimeException malformed(JsonLocation at) {
    int line = at == null ? 1 : Math.max(1, at.getLineNr());
    int column = at == null ? 1 : Math.max(1, at.getColumnNr());
    return Problem.of(ProblemType.MALFORMED_JSON)
        .with("line", line)
        .with("column", column)
        .extension("line", line)
        .extension("column", column)
        .asException();
  }

  private static RuntimeException invalid(String field, String type) {
    return Problem.of(ProblemType.INVALID_BODY)
        .with("field", field)
        .with("expected", TextKey.type(type))
        .extension("field", field)
        .asException();
  }
}
