package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.config.RobotConfig;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Messages to a robot of a Feishu group: a card of plain text, in which nothing is markup; signed
 * in the body when the robot has a secret.
 */
@ApplicationScoped
class FeishuSender implements ChannelSender {
  private final RobotClient client;
  private final RobotAddress addresses;

  FeishuSender(RobotClient client, RobotConfig config, AddressPolicy policy) {
    this.client = client;
    this.addresses = new RobotAddress(config.feishu(), null, policy);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.FEISHU;
  }

  @Override
  public boolean signs() {
    return false;
  }

  @Override
  public boolean takesSecret() {
    return true;
  }

  @Override
  public Address read(String field, String text) {
    return addresses.read(field, text);
  }

  @Override
  public Optional<String> refusal(String address) {
    return client.refusal(address);
  }

  @Override
  public Attempt.Result send(Dispatch dispatch) {
    RobotText text = RobotText.of(dispatch.letter(), dispatch.language());
    Map<String, Object> body = new LinkedHashMap<>();
    if (dispatch.secret() != null) {
      long at = dispatch.at().getEpochSecond();
      body.put("timestamp", Long.toString(at));
      body.put("sign", RobotSignature.feishu(dispatch.secret(), at));
    }
    body.put("msg_type", "interactive");
    body.put(
        "card",
        Map.of(
            "header", Map.of("title", plain(text.title())),
            "elements", List.of(Map.of("tag", "div", "text", plain(text.plain())))));
    return client.post(dispatch.address(), body);
  }

  private static Map<String, String> plain(String content) {
    return Map.of("tag", "plain_text", "content", content);
  }
}
