package dev.frontier.ingestion.adapter.in.rest.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.ingestion.application.RowSink;
import dev.frontier.ingestion.domain.observation.Columns;
import dev.frontier.ingestion.domain.observation.RawRow;
import dev.frontier.ingestion.domain.observation.RowAction;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.observation.Rules;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.TextKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a filing in JSON. Not bound to a class: a wrong type in row 7 must be told beside the wrong
 * code in row 9, and a number must keep its digits.
 */
@ApplicationScoped
public class JsonFormat implements FilingFormat {
  private static final String REASON = "reason";
  private static final String ROUND = "round";
  private static final String ROWS = "rows";
  private static final List<String> FIELDS = List.of(ROUND, REASON, ROWS);
  private static final int MAX_PLAIN_DIGITS = 60;

  private final JsonFactory json;

  JsonFormat(ObjectMapper mapper) {
    this.json = mapper.getFactory();
  }

  @Override
  public List<String> accepted() {
    return List.of(BodyType.JSON);
  }

  @Override
  public Optional<Table> open(InputStream body, BodyType type) {
    // JSON between strangers is UTF-8 (RFC 8259); whoever says otherwise is not read as something
    // else without being told.
    boolean taken =
        type.name().equals(BodyType.JSON)
            && type.parameter("charset").map("utf-8"::equalsIgnoreCase).orElse(true);
    return taken ? Optional.of(new JsonTable(json, body)) : Optional.empty();
  }

  /** A body that is read token by token: a tree of it would be many times its size. */
  private record JsonTable(JsonFactory json, InputStream body) implements Table {
    @Override
    public Detected detected() {
      return new Detected.Json();
    }

    @Override
    public void read(RowSink sink) throws IOException {
      try (JsonParser parser = json.createParser(body)) {
        JsonFormat.read(parser, sink);
      } catch (JsonProcessingException malformed) {
        throw malformed(malformed.getLocation());
      } catch (CharConversionException undecodable) {
        throw Problem.of(ProblemType.MALFORMED_BODY)
            .with("format", "JSON")
            .with("line", 1)
            .asException();
      }
    }
  }

  private static void read(JsonParser parser, RowSink sink) throws IOException {
    JsonToken start = parser.nextToken();
    if (start == null) {
      throw malformed(null);
    }
    if (start != JsonToken.START_OBJECT) {
      throw invalid("$", "object");
    }
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      boolean known = FIELDS.contains(name);
      if (known && !seen.add(name)) {
        throw malformed(parser.currentLocation());
      }
      JsonToken value = parser.nextToken();
      if (name.equals(ROUND)) {
        sink.round(text(name, value, parser));
      } else if (name.equals(REASON)) {
        sink.reason(text(name, value, parser));
      } else if (name.equals(ROWS)) {
        rows(value, parser, sink);
      } else {
        sink.unreadable(unknown(null, name, FIELDS));
        parser.skipChildren();
      }
    }
    if (parser.nextToken() != null) {
      throw malformed(parser.currentTokenLocation());
    }
  }

  private static void rows(JsonToken value, JsonParser parser, RowSink sink) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      throw invalid(ROWS, "array");
    }
    int number = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      row(++number, parser, sink);
    }
  }

  private static String text(String field, JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    if (value != JsonToken.VALUE_NULL) {
      throw invalid(field, "string");
    }
    return null;
  }

  private static void row(int number, JsonParser parser, RowSink sink) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      sink.unreadable(
          new RowViolation(
              number, null, Rules.WRONG_TYPE, Map.of("expected", TextKey.type("object"))));
      parser.skipChildren();
      return;
    }
    boolean readable = true;
    Map<String, String> cells = new HashMap<>();
    Set<String> seen = new HashSet<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String column = parser.currentName();
      boolean known = Columns.ALL.contains(column);
      if (known && !seen.add(column)) {
        throw malformed(parser.currentLocation());
      }
      JsonToken value = parser.nextToken();
      if (!known) {
        readable = false;
        sink.unreadable(unknown(number, column, Columns.ALL));
      } else if (isReadable(column, value)) {
        cells.put(column, text(value, parser));
      } else {
        readable = false;
        sink.unreadable(
            RowViolation.of(
                number, column, Rules.WRONG_TYPE, Map.of("expected", TextKey.type("string"))));
      }
      parser.skipChildren();
    }
    if (readable) {
      sink.row(
          new RawRow(
              number,
              cells.get(Columns.REGION),
              cells.get(Columns.INDICATOR),
              cells.get(Columns.PERIOD),
              cells.get(Columns.VALUE),
              cells.get(Columns.OBS_STATUS),
              cells.get(Columns.NOTE),
              RowAction.REPLACE,
              new RawRow.Stated(null, cells.get(Columns.UNIT), null)));
    }
  }

  private static boolean isReadable(String column, JsonToken value) {
    return value == JsonToken.VALUE_NULL
        || value == JsonToken.VALUE_STRING
        || column.equals(Columns.VALUE) && value.isNumeric();
  }

  private static String text(JsonToken value, JsonParser parser) throws IOException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    if (value == JsonToken.VALUE_STRING) {
      return parser.getText();
    }
    BigDecimal number = parser.getDecimalValue();
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
