package dev.frontier.local.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The canonical form (RFC 8785) of entries, and their hash, as contracts/audit/v1 says. */
final class CanonicalForm {

  /** The value is none that an entry may hold. */
  static final class NotCanonical extends Exception {
    private static final long serialVersionUID = 1L;

    NotCanonical(String what) {
      super(what);
    }
  }

  private static final String HASH = "hash";
  private static final List<String> CONTROLS =
      List.of("\b", "\\b", "\t", "\\t", "\n", "\\n", "\f", "\\f", "\r", "\\r");

  private CanonicalForm() {}

  /**
   * @return the hash that an entry with these values has
   * @throws NotCanonical for a value that has no form
   */
  static String hash(ObjectNode entry) throws NotCanonical {
    ObjectNode hashed = entry.deepCopy();
    hashed.remove(HASH);
    try {
      // Strict: where an encoder would write a question mark for half a pair, there is no form.
      ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(write(hashed)));
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(bytes);
      return HexFormat.of().formatHex(sha256.digest());
    } catch (CharacterCodingException halfPair) {
      throw new NotCanonical("a text with half a surrogate pair");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256", impossible);
    }
  }

  /**
   * @return the value as text
   * @throws NotCanonical for a value that has no form
   */
  static String write(JsonNode value) throws NotCanonical {
    StringBuilder form = new StringBuilder();
    write(value, form);
    return form.toString();
  }

  private static void write(JsonNode value, StringBuilder form) throws NotCanonical {
    switch (value.getNodeType()) {
      case NULL -> form.append("null");
      case STRING -> quote(value.textValue(), form);
      case NUMBER -> {
        if (!value.isIntegralNumber()) {
          throw new NotCanonical("a number that is not whole");
        }
        form.append(value.bigIntegerValue());
      }
      case OBJECT -> {
        Map<String, JsonNode> sorted = new TreeMap<>();
        value.properties().forEach(member -> sorted.put(member.getKey(), member.getValue()));
        form.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : sorted.entrySet()) {
          if (!first) {
            form.append(',');
          }
          first = false;
          quote(member.getKey(), form);
          form.append(':');
          write(member.getValue(), form);
        }
        form.append('}');
      }
      default -> throw new NotCanonical("a value of another kind than an entry holds");
    }
  }

  private static void quote(String text, StringBuilder form) {
    form.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        form.append('\\').append(c);
      } else if (c >= ' ') {
        form.append(c);
      } else {
        int known = CONTROLS.indexOf(String.valueOf(c));
        form.append(known < 0 ? String.format("\\u%04x", (int) c) : CONTROLS.get(known + 1));
      }
    }
    form.append('"');
  }
}
