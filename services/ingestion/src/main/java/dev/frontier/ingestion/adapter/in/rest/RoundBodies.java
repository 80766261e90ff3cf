package dev.frontier.ingestion.adapter.in.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.frontier.ingestion.application.ChangeRound;
import dev.frontier.ingestion.domain.observation.RowViolation;
import dev.frontier.ingestion.domain.round.RoundDraft;
import dev.frontier.platform.http.Problem;
import dev.frontier.platform.http.ProblemType;
import dev.frontier.platform.http.RowRule;
import dev.frontier.platform.http.TextKey;
import dev.frontier.platform.http.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the bodies about rounds and says everything that is wrong with their shape at once. */
final class RoundBodies {
  private static final List<String> ROUND =
      List.of(
          "id", "nameZh", "nameEn", "freq", "periods", "indicators", "regions", "opensAt", "dueAt");
  private static final List<String> EXTENSION = List.of("region", "dueAt", "reason");
  private static final List<String> CLOSING = List.of("reason");

  /** More are cut before they are looked at; the rules name the limit of each list. */
  private static final int MAX_ITEMS = 2_000;

  private final JsonNode body;
  private final List<Violation> violations = new ArrayList<>();

  private RoundBodies(JsonNode body, List<String> fields) {
    this.body = body;
    body.fieldNames()
        .forEachRemaining(
            name -> {
              if (!fields.contains(name) && violations.size() < MAX_ITEMS) {
                violations.add(
                    Violation.at(
                        null,
                        RowViolation.quote(name),
                        RowRule.UNKNOWN_FIELD,
                        Map.of("choices", fields)));
              }
            });
  }

  /**
   * What somebody wants to open.
   *
   * @param body null or any JSON
   * @throws dev.frontier.platform.http.ProblemException when its shape is another one
   */
  static RoundDraft draft(JsonNode body) {
    RoundBodies read = new RoundBodies(object(body), ROUND);
    RoundDraft draft =
        new RoundDraft(
            read.text("id"),
            read.text("nameZh"),
            read.text("nameEn"),
            read.text("freq"),
            read.texts("periods"),
            read.texts("indicators"),
            read.texts("regions"),
            read.text("opensAt"),
            read.text("dueAt"));
    read.refuseIfBroken();
    return draft;
  }

  /** More time for one region; as {@link #draft}. */
  static ChangeRound.More extension(JsonNode body) {
    RoundBodies read = new RoundBodies(object(body), EXTENSION);
    ChangeRound.More more =
        new ChangeRound.More(
            read.text("region"), read.text("dueAt"), Requests.reason(read.text("reason")));
    read.refuseIfBroken();
    return more;
  }

  /** Why a round ends, or null; the whole body may be left out. */
  static String closing(JsonNode body) {
    if (body == null || body.isNull() || body.isMissingNode()) {
      return null;
    }
    RoundBodies read = new RoundBodies(object(body), CLOSING);
    String reason = Requests.reason(read.text("reason"));
    read.refuseIfBroken();
    return reason == null || reason.isEmpty() ? null : reason;
  }

  private static JsonNode object(JsonNode body) {
    if (body == null || !body.isObject()) {
      throw Problem.of(ProblemType.INVALID_BODY)
          .with("field", "$")
          .with("expected", TextKey.type("object"))
          .extension("field", "$")
          .asException();
    }
    return body;
  }

  private String text(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      wrongType(field, "string");
      return null;
    }
    return value.textValue();
  }

  private List<String> texts(String field) {
    JsonNode value = body.get(field);
    if (value == null || value.isNull()) {
      return List.of();
    }
    if (!value.isArray()) {
      wrongType(field, "array");
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value) {
      if (!item.isTextual()) {
        wrongType(field, "string");
        return List.of();
      }
      if (texts.size() < MAX_ITEMS) {
        texts.add(item.textValue());
      }
    }
    return texts;
  }

  private void wrongType(String field, String type) {
    violations.add(
        Violation.at(null, field, RowRule.WRONG_TYPE, Map.of("expected", TextKey.type(type))));
  }

  private void refuseIfBroken() {
    if (!violations.isEmpty()) {
      throw Problem.of(ProblemType.INVALID_FIELDS)
          .with("count", violations.size())
          .violations(violations)
          .asException();
    }
  }
}
