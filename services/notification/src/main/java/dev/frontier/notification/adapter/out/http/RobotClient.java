package dev.frontier.notification.adapter.out.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.frontier.notification.domain.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Posts JSON to robots and reads what they say of it: they answer 200 and put the refusal into the
 * body.
 */
@ApplicationScoped
class RobotClient {
  /** Where an answer says how it went: DingTalk and WeCom, Feishu, and Feishu of old. */
  private static final List<String> CODES = List.of("errcode", "code", "StatusCode");

  private final WebhookClient client;
  private final ObjectMapper json;

  RobotClient(WebhookClient client, ObjectMapper json) {
    this.client = client;
    this.json = json;
  }

  /** Why an address may not be called; see there. */
  Optional<String> refusal(String address) {
    return client.refusal(URI.create(address));
  }

  /** Posts a body once. */
  Attempt.Result post(String address, Map<String, ?> body) {
    Attempt.Result result =
        client.post(
            URI.create(address),
            Map.of("content-type", "application/json; charset=utf-8"),
            bytes(body));
    return result instanceof Attempt.Answered answered && answered.status() / 100 == 2
        ? read(answered)
        : result;
  }

  private Attempt.Result read(Attempt.Answered answered) {
    JsonNode answer = tree(answered.firstBytes());
    for (String name : CODES) {
      JsonNode code = answer.path(name);
      if (code.isIntegralNumber()) {
        return code.bigIntegerValue().signum() == 0
            ? answered
            : new Attempt.Declined(
                answered.status(), answered.firstBytes(), "errcode_" + code.bigIntegerValue());
      }
    }
    return new Attempt.Declined(answered.status(), answered.firstBytes(), "answer_unclear");
  }

  private JsonNode tree(String text) {
    try {
      JsonNode tree = json.readTree(text);
      return tree == null ? json.createObjectNode() : tree;
    } catch (JsonProcessingException e) {
      return json.createObjectNode();
    }
  }

  private byte[] bytes(Map<String, ?> body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a message cannot be written as JSON", e);
    }
  }
}
