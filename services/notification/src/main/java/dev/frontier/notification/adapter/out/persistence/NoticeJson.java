package dev.frontier.notification.adapter.out.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.audience.ChannelNotice;
import dev.frontier.notification.domain.audience.DutyNotice;
import dev.frontier.notification.domain.audience.Notice;
import dev.frontier.notification.domain.audience.ReminderKind;
import dev.frontier.notification.domain.audience.RoundNotice;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A notice as it is stored, field by field for the reason that {@link FactsJson} gives. */
@ApplicationScoped
class NoticeJson {
  private final ObjectMapper json;

  NoticeJson(ObjectMapper json) {
    this.json = json;
  }

  String write(Notice notice) {
    if (notice instanceof ChannelNotice channel) {
      return ChannelNoticeJson.write(json, channel);
    }
    return notice instanceof DutyNotice duty
        ? DutyNoticeJson.write(json, duty)
        : write((RoundNotice) notice);
  }

  private String write(RoundNotice notice) {
    ObjectNode node = json.createObjectNode();
    node.put("role", notice.audience().role())
        .put("audienceRegion", notice.audience().place())
        .put("kind", notice.kind().code())
        .put("round", notice.round())
        .put("roundZh", notice.roundZh())
        .put("roundEn", notice.roundEn())
        .put("region", notice.region())
        .put("submission", notice.submission() == null ? null : notice.submission().toString())
        .put("reason", notice.reason())
        .put("dueAt", notice.dueAt() == null ? null : notice.dueAt().toString())
        .put("at", notice.at().toString());
    notice.indicators().forEach(node.putArray("indicators")::add);
    notice.periods().forEach(node.putArray("periods")::add);
    return node.toString();
  }

  Notice read(UUID id, String text) {
    try {
      JsonNode node = json.readTree(text);
      if (ChannelNoticeJson.isOne(node)) {
        return ChannelNoticeJson.read(id, node);
      }
      if (DutyNoticeJson.isOne(node)) {
        return DutyNoticeJson.read(id, node);
      }
      String submission = text(node, "submission");
      String dueAt = text(node, "dueAt");
      return new RoundNotice(
          id,
          new Audience(text(node, "role"), text(node, "audienceRegion")),
          ReminderKind.of(text(node, "kind")).orElseThrow(),
          text(node, "round"),
          text(node, "roundZh"),
          text(node, "roundEn"),
          text(node, "region"),
          submission == null ? null : UUID.fromString(submission),
          text(node, "reason"),
          texts(node, "indicators"),
          texts(node, "periods"),
          dueAt == null ? null : Instant.parse(dueAt),
          Instant.parse(text(node, "at")));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored notice is not JSON", e);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(item -> texts.add(item.textValue()));
    return texts;
  }
}
