package dev.frontier.notification.application;

import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.delivery.Gathering;
import dev.frontier.notification.domain.delivery.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Alerts become messages: the only place that decides what is said in which message, and when it
 * goes. The queries are as many for a thousand alerts as for one.
 */
@ApplicationScoped
public class EnqueueMessages {
  private final ChannelStore channels;
  private final MessageStore messages;
  private final Together together;
  private final SendAtOnce sending;

  /** All parts are needed. */
  public EnqueueMessages(
      ChannelStore channels, MessageStore messages, Together together, SendAtOnce sending) {
    this.channels = channels;
    this.messages = messages;
    this.together = together;
    this.sending = sending;
  }

  /**
   * How much is said together.
   *
   * @param hold what comes of a submission after a message about it has gone waits so long for more
   * @param most alerts in a message to a program
   */
  public record Together(Duration hold, int most) {
    /** Refuses messages that can say nothing. */
    public Together {
      if (hold.isNegative() || most < 1) {
        throw new IllegalArgumentException("a message has room for an alert");
      }
    }
  }

  /**
   * Queues messages for the alerts to the channels of their subscriptions, in the transaction that
   * keeps the alerts. What goes at once from one submission to one channel is said in one message,
   * and in one more what comes soon after it; and in one what waits there for the same time.
   *
   * @param alerts all of their owners that are new in this transaction, in their order
   * @param whole whether there are no others, so that the transaction ends soon
   */
  public void enqueue(List<Alert> alerts, boolean whole) {
    if (alerts.isEmpty()) {
      return;
    }
    Map<Gathering, Gathered> gathered = gathered(alerts);
    if (gathered.isEmpty()) {
      return;
    }
    Instant now = alerts.get(0).at();
    Map<Gathering, MessageStore.Begun> begun =
        messages.begun(gathered.keySet(), now, now.minus(together.hold()));
    List<Message> queued = new ArrayList<>();
    List<MessageStore.Addition> additions = new ArrayList<>();
    gathered.forEach(
        (gathering, said) -> said.into(begun.get(gathering), together.most(), queued, additions));
    sending.queue(
        queued,
        additions,
        alerts.stream().filter(Alert::follows).map(Alert::id).toList(),
        now,
        whole);
  }

  private Map<Gathering, Gathered> gathered(List<Alert> alerts) {
    Set<UUID> subscriptions =
        alerts.stream().map(alert -> alert.subscription().id()).collect(Collectors.toSet());
    ChannelStore.Routes routes = channels.routes(subscriptions);
    Map<Gathering, Gathered> gathered = new LinkedHashMap<>();
    if (routes.channels().isEmpty()) {
      return gathered;
    }
    Places places = places(alerts, routes);
    for (Alert alert : alerts) {
      List<Channel> to = routes.channels().getOrDefault(alert.subscription().id(), List.of());
      for (int i = 0; i < to.size(); i++) {
        Channel channel = to.get(i);
        boolean first = i == 0;
        places
            .of(alert, channel)
            .ifPresent(
                place ->
                    gathered
                        .computeIfAbsent(place.gathers(), g -> new Gathered(channel, place))
                        .say(alert, first));
      }
    }
    return gathered;
  }

  private Places places(List<Alert> alerts, ChannelStore.Routes routes) {
    Map<UUID, Alert> corrections = new LinkedHashMap<>();
    alerts.stream()
        .filter(alert -> alert.step() == Step.RETRACTED)
        .forEach(alert -> corrections.putIfAbsent(alert.first(), alert));
    List<MessageStore.Asked> asked = new ArrayList<>();
    for (Alert correction : corrections.values()) {
      for (Channel to : routes.channels().getOrDefault(correction.subscription().id(), List.of())) {
        asked.add(new MessageStore.Asked(correction.id(), to.id()));
      }
    }
    return new Places(
        routes.clocks(),
        asked.isEmpty() ? Map.of() : messages.saidBefore(asked, alerts.get(0).at()),
        together.hold());
  }
}
