package dev.frontier.ingestion.domain.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * JSON in its one canonical form (RFC 8785), for the values that entries consist of: objects,
 * texts, whole numbers and null.
 */
final class CanonicalJson {
  private CanonicalJson() {}

  /** Writes a map, a {@link CharSequence}, an {@link Integer} or {@link Long}, or null. */
  static String write(Object value) {
    StringBuilder json = new StringBuilder();
    write(value, json);
    return json.toString();
  }

  private static void write(Object value, StringBuilder json) {
    if (value == null) {
      json.append("null");
    } else if (value instanceof Map<?, ?> members) {
      write(members, json);
    } else if (value instanceof CharSequence text) {
      write(text, json);
    } else if (value instanceof Integer || value instanceof Long) {
      json.append(value);
    } else {
      throw new IllegalArgumentException("An entry holds no " + value.getClass().getName());
    }
  }

  private static void write(Map<?, ?> members, StringBuilder json) {
    // The order of String is that of UTF-16 code units, which is what RFC 8785 asks for.
    Map<String, Object> sorted = new TreeMap<>();
    members.forEach((name, value) -> sorted.put((String) name, value));
    json.append('{');
    String separator = "";
    for (Map.Entry<String, Object> member : sorted.entrySet()) {
      json.append(separator);
      write(member.getKey(), json);
      json.append(':');
      write(member.getValue(), json);
      separator = ",";
    }
    json.append('}');
  }

  private static void write(CharSequence text, StringBuilder json) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> json.append("\\\"");
        case '\\' -> json.append("\\\\");
        case '\b' -> json.append("\\b");
        case '\t' -> json.append("\\t");
        case '\n' -> json.append("\\n");
        case '\f' -> json.append("\\f");
        case '\r' -> json.append("\\r");
        default -> {
          if (c < ' ') {
            json.append(String.format("\\u%04x", (int) c));
          } else {
            json.append(c);
          }
        }
      }
    }
    json.append('"');
  }
}
