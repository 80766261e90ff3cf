package dev.frontier.notification.adapter.out.http;

import dev.frontier.notification.application.AlertEvent;
import dev.frontier.notification.application.port.ChannelSender;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.Attempt;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Messages to servers: signed as Standard Webhooks 1.0 says, with a CloudEvent as body. */
@ApplicationScoped
class WebhookSender implements ChannelSender {
  private final WebhookClient client;
  private final AlertMessage message;
  private final AddressPolicy addresses;

  WebhookSender(WebhookClient client, AlertMessage message, AddressPolicy addresses) {
    this.client = client;
    this.message = message;
    this.addresses = addresses;
  }

  @Override
  public ChannelKind kind() {
    return ChannelKind.WEBHOOK;
  }

  @Override
  public boolean signs() {
    return true;
  }

  @Override
  public Address read(String field, String text) {
    WebhookUrl.Checked checked = WebhookUrl.read(field, text, addresses.allowsLoopback());
    if (checked instanceof WebhookUrl.Checked.Sound sound) {
      String url = sound.url().toString();
      return new Address.Sound(url, url, WebhookUrl.authority(sound.url()));
    }
    return new Address.Faulty(((WebhookUrl.Checked.Faulty) checked).faults());
  }

  @Override
  public Optional<String> refusal(String address) {
    return client.refusal(URI.create(address));
  }

  @Override
  public Attempt.Result send(Dispatch dispatch) {
    String id = dispatch.id().toString();
    byte[] body = message.bytes(dispatch.id(), dispatch.letter(), dispatch.at());
    return client.post(
        URI.create(dispatch.address()),
        Map.of(
            "content-type",
            AlertEvent.MEDIA_TYPE,
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(dispatch.at().getEpochSecond()),
            "webhook-signature",
            WebhookSignature.of(dispatch.keys(), id, dispatch.at(), body)),
        body);
  }
}
