package dev.frontier.notification.application.port;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.change.SeriesKey;
import dev.frontier.notification.domain.judge.Probe;
import dev.frontier.notification.domain.subscription.Subscription;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Keeps subscriptions and finds those that a change can concern. Ended ones are never found. They
 * are found in pages: each is handled before the next is read, in the transaction that asks, and
 * owners come in the order in which alerts of theirs are locked, so that two who go from page to
 * page wait for each other in one direction only.
 */
public interface SubscriptionStore {

  /** Keeps a new one. */
  void add(Subscription subscription);

  /** Those of one owner, newest first. */
  List<Subscription> ofOwner(Actor owner);

  /** One of an owner's; empty when it is not there or another's. */
  Optional<Subscription> find(Actor owner, UUID id);

  /** Keeps how one is told, and its version. */
  void change(Subscription subscription);

  /**
   * Lets no other transaction past this for the same owner until the current one ends, so that what
   * is counted still holds when one is added.
   */
  void lock(Actor owner);

  /** How many an owner has. */
  long count(Actor owner);

  /**
   * Ends one, and cancels what is still to be sent for it alone.
   *
   * @return whether the owner had it
   */
  boolean end(Actor owner, UUID id, Instant now);

  /**
   * Those of the series that some subscription watches, be it by name, for any region or for the
   * members of a group, and all of indicators whose past is kept; found by index in one query.
   */
  Set<SeriesKey> watched(Set<SeriesKey> series, Groups groups);

  /**
   * The subscriptions that the probes can trip, and those with an alert that they deepen, end or
   * recover from; found by index for all probes in one query.
   *
   * @param most on a page, but for the last owner's, which may be more
   * @param handle is given pairs of a probe, by its place in the list, and a subscription
   */
  void matching(List<Probe> probes, Groups groups, int most, Consumer<Page<Match>> handle);

  /**
   * The subscriptions on a step of a filing of one of these regions; by index, in one query.
   *
   * @param most on a page, but for the last owner's, which may be more
   */
  void watchingFilings(
      Collection<FilingStep> steps, Groups groups, int most, Consumer<Page<Subscription>> handle);

  /**
   * The subscriptions that watch one of these measures, or all of them.
   *
   * @param most on a page, but for the last owner's, which may be more
   */
  void watchingMeasures(Collection<String> measures, int most, Consumer<Page<Subscription>> handle);

  /**
   * A probe and a subscription that it found.
   *
   * @param probe place of the probe in the list, from 0
   * @param subscription whose rule is still to be asked
   */
  record Match(int probe, Subscription subscription) {}
}
