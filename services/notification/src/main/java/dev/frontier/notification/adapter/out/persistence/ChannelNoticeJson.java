package dev.frontier.notification.adapter.out.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.audience.ChannelNotice;
import java.time.Instant;
import java.util.UUID;

/** A notice of a channel as it is stored; what tells it from others is its channel. */
final class ChannelNoticeJson {
  private static final String CHANNEL = "channel";

  private ChannelNoticeJson() {}

  static boolean isOne(JsonNode node) {
    return node.hasNonNull(CHANNEL);
  }

  static String write(ObjectMapper json, ChannelNotice notice) {
    return json.createObjectNode()
        .put("role", notice.audience().role())
        .put("place", notice.audience().place())
        .put(CHANNEL, notice.channel().toString())
        .put("kind", notice.kind())
        .put("address", notice.address())
        .put("reason", notice.reason())
        .put("at", notice.at().toString())
        .toString();
  }

  static ChannelNotice read(UUID id, JsonNode node) {
    return new ChannelNotice(
        id,
        new Audience(text(node, "role"), text(node, "place")),
        UUID.fromString(text(node, CHANNEL)),
        text(node, "kind"),
        text(node, "address"),
        text(node, "reason"),
        Instant.parse(text(node, "at")));
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).textValue();
  }
}
