package dev.frontier.notification.adapter.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.platform.messaging.PoisonEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The fields of a document. One that is missing, or of another type than the contract says, makes
 * the document unreadable, by {@link PoisonEvent}.
 */
public final class Fields {
  /**
   * More digits than any figure has; a decimal of a million digits would cost seconds to handle.
   */
  private static final int LONGEST_DECIMAL = 64;

  private Fields() {}

  /** The texts of a list. */
  public static List<String> texts(JsonNode data, String field) {
    List<String> texts = new ArrayList<>();
    list(data, field).forEach(item -> texts.add(item.asText()));
    return texts;
  }

  /** A text. */
  public static String text(JsonNode node, String field) {
    String text = textOrNull(node, field);
    if (text == null) {
      throw new PoisonEvent("there is no text \"" + field + "\"", null);
    }
    return text;
  }

  /** A text; null when there is none. */
  public static String textOrNull(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  /** Whether something is so; what is left out is not. */
  public static boolean isSo(JsonNode node, String field) {
    JsonNode truth = node.path(field);
    if (!truth.isBoolean() && !truth.isMissingNode()) {
      throw new PoisonEvent("\"" + field + "\" is neither true nor false", null);
    }
    return truth.booleanValue();
  }

  /** A whole number. */
  public static int number(JsonNode node, String field) {
    JsonNode number = node.path(field);
    if (!number.canConvertToInt()) {
      throw new PoisonEvent("there is no number \"" + field + "\"", null);
    }
    return number.intValue();
  }

  /** A list. */
  public static JsonNode list(JsonNode node, String field) {
    JsonNode list = node.path(field);
    if (!list.isArray()) {
      throw new PoisonEvent("there is no list \"" + field + "\"", null);
    }
    return list;
  }

  /**
   * An instant.
   *
   * @throws java.time.format.DateTimeParseException for a text that is none
   */
  public static Instant instant(JsonNode node, String field) {
    return Instant.parse(text(node, field));
  }

  /**
   * An id; null when there is none.
   *
   * @throws PoisonEvent for a text that is none
   */
  public static UUID uuidOrNull(JsonNode node, String field) {
    String text = textOrNull(node, field);
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new PoisonEvent("\"" + field + "\" is not a UUID", e);
    }
  }

  /**
   * A decimal that travels as text; null when there is none.
   *
   * @throws NumberFormatException for a text that is none
   */
  public static BigDecimal decimal(JsonNode node, String field) {
    String text = textOrNull(node, field);
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST_DECIMAL || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new PoisonEvent("\"" + field + "\" is not a plain decimal", null);
    }
    return new BigDecimal(text);
  }
}
