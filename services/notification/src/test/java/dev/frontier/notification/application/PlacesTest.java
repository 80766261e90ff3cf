package dev.frontier.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.frontier.notification.application.Places.Place;
import dev.frontier.notification.application.port.MessageStore.Asked;
import dev.frontier.notification.application.port.MessageStore.Spot;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Changes;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.Rules;
import dev.frontier.notification.domain.alert.Alert;
import dev.frontier.notification.domain.alert.Facts;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.change.MeasureStatus;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.channel.ChannelKind;
import dev.frontier.notification.domain.channel.ChannelState;
import dev.frontier.notification.domain.delivery.Gathering;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.OwnClock;
import dev.frontier.notification.domain.timing.QuietHours;
import dev.frontier.notification.domain.timing.Rhythm;
import dev.frontier.notification.domain.timing.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** In which message an alert is said: above all where a correction goes. */
class PlacesTest {
  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Duration WAIT = Duration.ofSeconds(2);
  private static final UUID FIRST = UUID.randomUUID();
  private static final UUID SUBMISSION = UUID.randomUUID();
  private static final UUID CHANNEL = UUID.randomUUID();
  private static final Manner AT_ONCE = Manner.USUAL;
  private static final Manner DAILY = new Manner(Severity.WARNING, new Rhythm.Daily(8), null);
  private static final Manner MUTE =
      new Manner(Severity.WARNING, new Rhythm.Immediate(), NOON.plusSeconds(3600));

  @Test
  void whatGoesAtOnceDoesAndWhatFollowsWaitsForMore() {
    Places places = places(Map.of());

    Optional<Place> place = places.of(alert(Step.RAISED, AT_ONCE), channel());

    assertThat(place)
        .contains(new Place(Gathering.ofCause(CHANNEL, SUBMISSION), NOON, NOON.plus(WAIT)));
  }

  @Test
  void whatFollowsDoesNotWaitIntoAQuietHour() {
    QuietHours quiet = new QuietHours(LocalTime.of(12, 0, 1), LocalTime.of(13, 0));
    Places places =
        new Places(Map.of("owner", new OwnClock(ZoneOffset.UTC, quiet)), Map.of(), WAIT);

    Optional<Place> place = places.of(alert(Step.RAISED, AT_ONCE), channel());

    assertThat(place).contains(new Place(Gathering.ofCause(CHANNEL, SUBMISSION), NOON, NOON));
  }

  @Test
  void whatWaitsForTheSameTimeIsSaidTogether() {
    Places places = places(Map.of());

    Optional<Place> place = places.of(alert(Step.RAISED, DAILY), channel());

    // Eight o'clock in Beijing.
    Instant eight = Instant.parse("2026-11-30T00:00:00Z");
    assertThat(place).contains(new Place(Gathering.until(CHANNEL, eight), eight, eight));
  }

  @Test
  void whatIsMuteIsSaidNowhere() {
    Places places = places(Map.of());

    Optional<Place> place = places.of(alert(Step.DEEPENED, MUTE), channel());

    assertThat(place).isEmpty();
  }

  @Test
  void aCorrectionOfWhatWasNeverSaidThereIsNotSaidThere() {
    Places places = places(Map.of());

    Optional<Place> place = places.of(alert(Step.RETRACTED, AT_ONCE), channel());

    assertThat(place).isEmpty();
  }

  @Test
  void aCorrectionOfWhatWasSentGoesByItself() {
    Alert correction = alert(Step.RETRACTED, AT_ONCE);
    Places places = places(Map.of(asked(correction), sent()));

    Optional<Place> place = places.of(correction, channel());

    assertThat(place).map(Place::gathers).contains(Gathering.ofCause(CHANNEL, SUBMISSION));
  }

  @Test
  void aCorrectionOfWhatWaitsJoinsIt() {
    Alert correction = alert(Step.RETRACTED, AT_ONCE);
    Instant later = NOON.plusSeconds(9000);
    Gathering digest = Gathering.until(CHANNEL, later);
    Places places = places(Map.of(asked(correction), new Spot(digest, later, true)));

    Optional<Place> place = places.of(correction, channel());

    assertThat(place).contains(new Place(digest, later, later));
  }

  @Test
  void aCorrectionOfWhatWasSentOutlastsAMute() {
    Alert correction = alert(Step.RETRACTED, MUTE);
    Places places = places(Map.of(asked(correction), sent()));

    Optional<Place> place = places.of(correction, channel());

    assertThat(place).map(Place::releaseAt).contains(MUTE.mutedUntil());
  }

  @Test
  void aCorrectionGoesWithWhatTheSameNewsRaised() {
    Places places = places(Map.of());
    Optional<Place> raised = places.of(alert(Step.RAISED, DAILY), channel());

    Optional<Place> corrected = places.of(alert(Step.RETRACTED, DAILY), channel());

    assertThat(corrected).isEqualTo(raised);
  }

  @Test
  void aSecondCorrectionNeedsSomethingNewToCorrect() {
    Alert correction = alert(Step.RETRACTED, AT_ONCE);
    Places places = places(Map.of(asked(correction), sent()));
    places.of(correction, channel());
    places.of(alert(Step.RAISED, MUTE), channel());

    Optional<Place> again = places.of(alert(Step.RETRACTED, AT_ONCE), channel());

    assertThat(again).isEmpty();
  }

  @Test
  void whatBecomesWorseWhileMuteStaysTold() {
    Alert correction = alert(Step.RETRACTED, AT_ONCE);
    Places places = places(Map.of(asked(correction), sent()));
    places.of(alert(Step.DEEPENED, MUTE), channel());

    Optional<Place> place = places.of(correction, channel());

    assertThat(place).isPresent();
  }

  private static Places places(Map<Asked, Spot> saidBefore) {
    return new Places(Map.of(), saidBefore, WAIT);
  }

  private static Asked asked(Alert correction) {
    return new Asked(correction.id(), CHANNEL);
  }

  private static Spot sent() {
    return new Spot(Gathering.ofCause(CHANNEL, UUID.randomUUID()), NOON.minusSeconds(60), false);
  }

  private static Alert alert(Step step, Manner manner) {
    Subscription subscription =
        new Subscription(
            UUID.randomUUID(),
            new Actor("owner"),
            Rules.moves("M01"),
            Language.EN,
            manner,
            0,
            NOON);
    return new Alert(
        UUID.randomUUID(),
        subscription,
        SUBMISSION,
        step,
        FIRST,
        new Facts.OfMove(
            Changes.move(
                "M01", new MeasureStatus("under_way", "none"), new MeasureStatus("done", "none"))),
        new Wording("动", "moved"),
        NOON);
  }

  private static Channel channel() {
    return new Channel(
        CHANNEL,
        new Actor("owner"),
        ChannelKind.WEBHOOK,
        "https://example.org/",
        "example.org:443",
        Language.EN,
        ChannelState.VERIFIED,
        null,
        null,
        NOON,
        NOON,
        null);
  }
}
