package dev.frontier.notification.application;

import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.delivery.Message;
import dev.frontier.platform.messaging.EventIds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The new alerts of one gathering, and the messages that say them. */
final class Gathered {
  private final Channel channel;
  private final Places.Place place;
  private final List<Said> said = new ArrayList<>();

  Gathered(Channel channel, Places.Place place) {
    this.channel = channel;
    this.place = place;
  }

  /** An alert, and whether a message may go under its id. */
  private record Said(Alert alert, boolean underItsId) {}

  /**
   * Says one more.
   *
   * @param underItsId whether the channel is the first that the alert goes to: a message that it
   *     begins has its id then, as receivers know it from before channels were
   */
  void say(Alert alert, boolean underItsId) {
    said.add(new Said(alert, underItsId));
  }

  /**
   * Says as many in a message that waits as it has room for, and the others in new ones.
   *
   * @param begun the newest message of the gathering, null for none
   * @param most alerts in a message to a program; people are shown the first and told how many more
   *     there are, so that one message is enough
   */
  void into(
      MessageStore.Begun begun,
      int most,
      List<Message> messages,
      List<MessageStore.Addition> additions) {
    int room = channel.kind() == ChannelKind.WEBHOOK ? most : Integer.MAX_VALUE;
    int next = 0;
    if (begun != null && begun.waits() && begun.said() < room) {
      next = Math.min(said.size(), room - begun.said());
      additions.add(addition(begun, said.subList(0, next)));
    }
    Instant releaseAt = begun == null ? place.releaseAt() : place.followsAt();
    while (next < said.size()) {
      int end = (int) Math.min(said.size(), (long) next + room);
      messages.add(message(said.subList(next, end), releaseAt));
      next = end;
    }
  }

  private static MessageStore.Addition addition(MessageStore.Begun begun, List<Said> part) {
    return new MessageStore.Addition(
        begun.id(),
        ids(part),
        part.stream().anyMatch(s -> !s.alert().subscription().id().equals(begun.subscription())));
  }

  private Message message(List<Said> part, Instant releaseAt) {
    Said first = part.get(0);
    UUID subscription = first.alert().subscription().id();
    boolean mixed =
        part.stream().anyMatch(s -> !s.alert().subscription().id().equals(subscription));
    return new Message(
        first.underItsId() ? first.alert().id() : EventIds.next(),
        channel,
        mixed ? null : subscription,
        Message.Content.ALERTS,
        ids(part),
        place.gathers(),
        releaseAt,
        first.alert().at());
  }

  private static List<UUID> ids(List<Said> part) {
    return part.stream().map(s -> s.alert().id()).toList();
  }
}
