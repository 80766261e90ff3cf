package dev.frontier.notification.application;

import dev.frontier.notification.application.port.MessageStore;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.delivery.Gathering;
import dev.frontier.notification.domain.timing.OwnClock;
import dev.frontier.notification.domain.timing.Release;
import dev.frontier.notification.domain.timing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Where each alert of a transaction is said: with what, and when. A correction goes where what it
 * corrects was said, never before it, and nowhere else. To be asked in the order of the alerts.
 */
final class Places {
  private final Map<String, OwnClock> clocks;
  private final Map<MessageStore.Asked, MessageStore.Spot> saidBefore;
  private final Duration hold;
  private final Map<Told, Optional<Place>> saidHere = new HashMap<>();

  /**
   * For one transaction.
   *
   * @param clocks by the subjects of owners who set theirs
   * @param saidBefore what was said before of the first correction of each subject
   * @param hold how long what follows a message about the same submission waits for more
   */
  Places(
      Map<String, OwnClock> clocks,
      Map<MessageStore.Asked, MessageStore.Spot> saidBefore,
      Duration hold) {
    this.clocks = clocks;
    this.saidBefore = saidBefore;
    this.hold = hold;
  }

  /** A subject, by its first alert, and a channel that may have been told of it. */
  private record Told(UUID first, UUID channel) {}

  /**
   * What an alert is said with, and when.
   *
   * @param gathers with what
   * @param releaseAt when, if it is the first of its gathering
   * @param followsAt when, if a message of its gathering has just gone
   */
  record Place(Gathering gathers, Instant releaseAt, Instant followsAt) {}

  /** The place of an alert in the messages to a channel; empty when it is not said there. */
  Optional<Place> of(Alert alert, Channel channel) {
    Told told = new Told(alert.first(), channel.id());
    if (alert.step() == Step.RETRACTED) {
      Optional<Place> place = correction(alert, channel, told);
      saidHere.put(told, Optional.empty());
      return place;
    }
    Optional<Place> place =
        timing(alert).release(alert.at()) instanceof Release.At release
            ? Optional.of(own(alert, channel, release.at()))
            : Optional.empty();
    // What was told before it became mute stays told when it only becomes worse.
    if (place.isPresent() || alert.step() == Step.RAISED) {
      saidHere.put(told, place);
    }
    return place;
  }

  private Optional<Place> correction(Alert alert, Channel channel, Told told) {
    Instant at = timing(alert).correction(alert.at()).at();
    if (saidHere.containsKey(told)) {
      return saidHere.get(told).map(said -> notBefore(said, own(alert, channel, at)));
    }
    MessageStore.Spot spot = saidBefore.get(new MessageStore.Asked(alert.id(), channel.id()));
    if (spot == null) {
      return Optional.empty();
    }
    Place own = own(alert, channel, at);
    return Optional.of(
        spot.waits()
            ? notBefore(new Place(spot.gathers(), spot.releaseAt(), spot.releaseAt()), own)
            : own);
  }

  private static Place notBefore(Place said, Place own) {
    return own.releaseAt().isBefore(said.followsAt()) ? said : own;
  }

  private Place own(Alert alert, Channel channel, Instant at) {
    if (at.isAfter(alert.at())) {
      return new Place(Gathering.until(channel.id(), at), at, at);
    }
    // It does not wait into a quiet hour, nor past the hour of its digest.
    Instant later = at.plus(hold);
    boolean waits = timing(alert).release(later).equals(new Release.At(later));
    return new Place(Gathering.ofCause(channel.id(), alert.cause()), at, waits ? later : at);
  }

  private Timing timing(Alert alert) {
    return new Timing(
        alert.subscription().manner(),
        clocks.getOrDefault(alert.subscription().owner().subject(), OwnClock.USUAL));
  }
}
