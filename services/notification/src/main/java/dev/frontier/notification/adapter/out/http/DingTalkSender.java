package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.config.RobotConfig;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Messages to a robot of a DingTalk group: Markdown, signed in the address when the robot has a
 * secret.
 */
@ApplicationScoped
class DingTalkSender implements ChannelSender {
  private final RobotClient client;
  private final RobotAddress addresses;

  DingTalkSender(RobotClient client, RobotConfig config, AddressPolicy policy) {
    this.client = client;
    this.addresses = new RobotAddress(config.dingtalk(), "access_token", policy);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.DINGTALK;
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
    return client.post(
        address(dispatch),
        Map.of(
            "msgtype",
            "markdown",
            "markdown",
            Map.of("title", text.title(), "text", text.markdown())));
  }

  private static String address(Dispatch dispatch) {
    if (dispatch.secret() == null) {
      return dispatch.address();
    }
    long at = dispatch.at().toEpochMilli();
    String sign = RobotSignature.dingTalk(dispatch.secret(), at);
    return dispatch.address()
        + "&timestamp="
        + at
        + "&sign="
        + URLEncoder.encode(sign, StandardCharsets.UTF_8);
  }
}
