package dev.frontier.notification.application;

import dev.frontier.notification.application.port.SettingsStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.timing.OwnClock;
import dev.frontier.notification.domain.timing.OwnClockDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody says where their clock is and when to leave them alone. What waits goes as planned. */
@ApplicationScoped
public class ChangeSettings {
  private final SettingsStore settings;
  private final SubscriptionStore subscriptions;
  private final Clock clock;

  /** All parts are needed. */
  public ChangeSettings(SettingsStore settings, SubscriptionStore subscriptions, Clock clock) {
    this.settings = settings;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param settings as kept
     */
    record Changed(SettingsStore.Kept settings) implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}

    /**
     * Somebody changed them meanwhile.
     *
     * @param version that they have now
     */
    record Stale(long version) implements Outcome {}
  }

  /** What the actor set. */
  @Transactional
  public SettingsStore.Kept read(Actor actor) {
    return settings.find(actor);
  }

  /**
   * Sets it.
   *
   * @param seen the version that the actor saw; empty for any
   */
  @Transactional
  public Outcome change(Actor actor, Optional<Long> seen, OwnClockDraft draft) {
    List<Fault> faults = new ArrayList<>();
    Optional<OwnClock> sound = draft.check(faults);
    if (sound.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    subscriptions.lock(actor);
    long version = settings.find(actor).version();
    if (seen.isPresent() && seen.get() != version) {
      return new Outcome.Stale(version);
    }
    SettingsStore.Kept kept = new SettingsStore.Kept(sound.get(), version + 1);
    settings.keep(actor, kept, clock.instant());
    return new Outcome.Changed(kept);
  }
}
