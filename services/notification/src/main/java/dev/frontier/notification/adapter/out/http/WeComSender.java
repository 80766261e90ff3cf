package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.config.RobotConfig;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Attempt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Messages to a robot of a WeCom group: Markdown; the key in the address is all that it asks for.
 */
@ApplicationScoped
class WeComSender implements ChannelSender {
  private final RobotClient client;
  private final RobotAddress addresses;

  WeComSender(RobotClient client, RobotConfig config, AddressPolicy policy) {
    this.client = client;
    this.addresses = new RobotAddress(config.wecom(), "key", policy);
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.WECOM;
  }

  @Override
  public boolean signs() {
    return false;
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
        dispatch.address(),
        Map.of("msgtype", "markdown", "markdown", Map.of("content", text.markdown())));
  }
}
