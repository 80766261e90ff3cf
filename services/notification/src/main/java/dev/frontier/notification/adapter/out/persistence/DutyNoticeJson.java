package dev.frontier.notification.adapter.out.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.audience.DutyNotice;
import dev.frontier.notification.domain.audience.ReminderKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A notice of a ministry's duty as it is stored; what tells it from others is its measure. */
final class DutyNoticeJson {
  private static final String MEASURE = "measure";

  private DutyNoticeJson() {}

  static boolean isOne(JsonNode node) {
    return node.hasNonNull(MEASURE);
  }

  static String write(ObjectMapper json, DutyNotice notice) {
    return json.createObjectNode()
        .put("role", notice.audience().role())
        .put("place", notice.audience().place())
        .put("kind", notice.kind().code())
        .put("ministry", notice.ministry())
        .put(MEASURE, notice.measure())
        .put("measureZh", notice.measureZh())
        .put("measureEn", notice.measureEn())
        .put("period", notice.period())
        .put("milestone", notice.milestone())
        .put("milestoneZh", notice.milestoneZh())
        .put("milestoneEn", notice.milestoneEn())
        .put("dueDay", notice.dueDay().toString())
        .put("dueAt", notice.dueAt().toString())
        .put("at", notice.at().toString())
        .toString();
  }

  static DutyNotice read(UUID id, JsonNode node) {
    return new DutyNotice(
        id,
        new Audience(text(node, "role"), text(node, "place")),
        ReminderKind.of(text(node, "kind")).orElseThrow(),
        text(node, "ministry"),
        text(node, MEASURE),
        text(node, "measureZh"),
        text(node, "measureEn"),
        text(node, "period"),
        text(node, "milestone"),
        text(node, "milestoneZh"),
        text(node, "milestoneEn"),
        LocalDate.parse(text(node, "dueDay")),
        Instant.parse(text(node, "dueAt")),
        Instant.parse(text(node, "at")));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }
}
