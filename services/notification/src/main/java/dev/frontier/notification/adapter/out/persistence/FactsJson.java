package dev.frontier.notification.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.change.Coverage;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.change.Measured;
import dev.frontier.notification.domain.change.StatusMove;
import dev.frontier.notification.domain.rule.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * The facts of an alert as they are stored. Written field by field, so that a change of the
 * domain's records does not silently change what older rows mean; figures are text, so that 733.610
 * stays 733.610.
 */
@ApplicationScoped
class FactsJson {
  private final ObjectMapper json;

  FactsJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Facts facts) {
    ObjectNode node = json.createObjectNode();
    node.put("event", facts.eventId().toString());
    if (facts instanceof Facts.OfFigure figure) {
      write(node, figure);
    } else if (facts instanceof Facts.OfMove moved) {
      write(node, moved.move());
    } else if (facts instanceof Facts.OfFiling filing) {
      write(node, filing.step());
    }
    return node.toString();
  }

  private static void write(ObjectNode node, FilingStep step) {
    node.put("filing", step.what().code())
        .put("region", step.region())
        .put("round", step.round())
        .put("submission", step.submission() == null ? null : step.submission().toString())
        .put("reason", step.reason())
        .put("dueAt", step.dueAt() == null ? null : step.dueAt().toString())
        .put("at", step.at().toString());
    step.indicators().forEach(node.putArray("indicators")::add);
    step.periods().forEach(node.putArray("periods")::add);
  }

  private static void write(ObjectNode node, Facts.OfFigure figure) {
    node.put("indicator", figure.indicator())
        .put("region", figure.region())
        .put("period", figure.period())
        .put("vintage", figure.vintage().toString())
        .put("measure", figure.measure().code())
        .put("old", text(figure.old()))
        .put("value", text(figure.value()))
        .put("comparedWith", figure.comparedWith())
        .put("unit", figure.unit())
        .put("unitMult", figure.unitMult())
        .put("level", text(figure.level()))
        .put("reference", text(figure.reference()))
        .put("gone", figure.gone() == null ? null : figure.gone().name().toLowerCase(Locale.ROOT))
        .put("present", figure.coverage().present())
        .put("expected", figure.coverage().expected());
    figure.coverage().missing().forEach(node.putArray("missing")::add);
  }

  private static void write(ObjectNode node, StatusMove move) {
    node.put("policyMeasure", move.measure())
        .put("recommendation", move.recommendation())
        .put("ministry", move.ministry())
        .put("what", move.event())
        .put("claimedBefore", move.before().claimed())
        .put("verifiedBefore", move.before().verified())
        .put("claimedAfter", move.after().claimed())
        .put("verifiedAfter", move.after().verified())
        .put("at", move.at().toString());
  }

  Facts read(String text) {
    try {
      JsonNode node = json.readTree(text);
      UUID event = UUID.fromString(node.get("event").textValue());
      if (node.has("filing")) {
        return filing(event, node);
      }
      return node.has("policyMeasure") ? move(event, node) : figure(event, node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("stored facts are not JSON", e);
    }
  }

  private static Facts figure(UUID event, JsonNode node) {
    List<String> missing = new ArrayList<>();
    node.get("missing").forEach(m -> missing.add(m.textValue()));
    return new Facts.OfFigure(
        event,
        text(node, "indicator"),
        text(node, "region"),
        text(node, "period"),
        Instant.parse(text(node, "vintage")),
        Measured.of(text(node, "measure")).orElseThrow(),
        decimal(node, "old"),
        decimal(node, "value"),
        text(node, "comparedWith"),
        new Coverage(node.get("present").intValue(), node.get("expected").intValue(), missing),
        text(node, "unit"),
        node.get("unitMult").intValue(),
        decimal(node, "level"),
        gone(text(node, "gone")),
        // Not there in what was stored before rules looked back.
        decimal(node, "reference"));
  }

  private static Reading.Why gone(String why) {
    return why == null ? null : Reading.Why.valueOf(why.toUpperCase(Locale.ROOT));
  }

  private static Facts filing(UUID event, JsonNode node) {
    String submission = text(node, "submission");
    String dueAt = text(node, "dueAt");
    return new Facts.OfFiling(
        new FilingStep(
            event,
            FilingStep.What.of(text(node, "filing")),
            text(node, "region"),
            text(node, "round"),
            submission == null ? null : UUID.fromString(submission),
            text(node, "reason"),
            texts(node, "indicators"),
            texts(node, "periods"),
            dueAt == null ? null : Instant.parse(dueAt),
            Instant.parse(text(node, "at"))));
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(item -> texts.add(item.textValue()));
    return texts;
  }

  private static Facts move(UUID event, JsonNode node) {
    return new Facts.OfMove(
        new StatusMove(
            event,
            text(node, "policyMeasure"),
            text(node, "recommendation"),
            text(node, "ministry"),
            text(node, "what"),
            new MeasureStatus(text(node, "claimedBefore"), text(node, "verifiedBefore")),
            new MeasureStatus(text(node, "claimedAfter"), text(node, "verifiedAfter")),
            Instant.parse(text(node, "at"))));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  private static BigDecimal decimal(JsonNode node, String field) {
    String text = text(node, field);
    return text == null ? null : new BigDecimal(text);
  }

  private static String text(BigDecimal value) {
    return value == null ? null : value.toPlainString();
  }
}
