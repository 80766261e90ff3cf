package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.HistoryStore;
import dev.frontier.notification.application.port.StandingStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.audience.Audience;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.MannerDraft;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Somebody asks to be told. */
@ApplicationScoped
public class CreateSubscription {
  private final SubscriptionStore subscriptions;
  private final CatalogueStore catalogue;
  private final CheckRule check;
  private final ChooseChannels choose;
  private final ChannelStore channels;
  private final HistoryStore histories;
  private final StandingStore standings;
  private final Limits limits;
  private final Clock clock;

  /** All parts are needed. */
  public CreateSubscription(
      SubscriptionStore subscriptions,
      CatalogueStore catalogue,
      CheckRule check,
      ChooseChannels choose,
      ChannelStore channels,
      HistoryStore histories,
      StandingStore standings,
      Limits limits,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.check = check;
    this.choose = choose;
    this.channels = channels;
    this.histories = histories;
    this.standings = standings;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * What is asked for, nothing checked.
   *
   * @param rule may be null
   * @param channels where to besides the inbox
   * @param language tag, null for Chinese
   * @param manner how to be told; what is not said is as usual
   */
  public record Request(
      RuleDraft rule, ChooseChannels.Wish channels, String language, MannerDraft manner) {
    /** Told as usual. */
    public Request(RuleDraft rule, ChooseChannels.Wish channels, String language) {
      this(rule, channels, language, MannerDraft.NONE);
    }
  }

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param subscription as kept
     * @param secret of a new webhook, given this once; empty without one
     */
    record Created(Subscription subscription, Optional<String> secret) implements Outcome {}

    /**
     * Fields to mend.
     *
     * @param faults all of them
     */
    record Faulty(List<Fault> faults) implements Outcome {}

    /**
     * The webhook leads to where nothing is sent.
     *
     * @param url as given
     * @param reason why
     */
    record UrlRefused(String url, String reason) implements Outcome {}

    /**
     * The owner has as many as one may have.
     *
     * @param limit how many that is
     */
    record TooMany(int limit) implements Outcome {}

    /**
     * The webhook is new, and the owner had as many codes sent as one may.
     *
     * @param left how long until the next may be
     */
    record TooSoon(Duration left) implements Outcome {}

    /**
     * The rule looks back, and the past of its indicator is not kept yet. Nothing was kept.
     *
     * @param indicator its code
     */
    record PastNeeded(String indicator) implements Outcome {}

    /**
     * The rule looks back, and the past of its indicator cannot be read now. Nothing was kept.
     *
     * @param indicator its code
     */
    record PastUnavailable(String indicator) implements Outcome {}

    /**
     * Others may not be told of what these regions file.
     *
     * @param yours the provinces that the actor files for, possibly none
     */
    record NotYours(Set<String> yours) implements Outcome {}

    /** The code lists have not arrived yet, so that nothing can be checked. */
    record CatalogueMissing() implements Outcome {}
  }

  /** Checks the request and keeps the subscription. */
  @Transactional
  public Outcome create(Actor actor, Request request) {
    List<Fault> faults = new ArrayList<>();
    Optional<Language> language = Choices.language(request.language(), faults);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Optional<Manner> manner = request.manner().over(Manner.USUAL, now, faults);
    Optional<OpenChannel.Checked> webhook = choose.check(request.channels());
    if (webhook.orElse(null) instanceof OpenChannel.Checked.Faulty faulty) {
      faults.addAll(faulty.faults());
    }
    Rule rule = check.form(request.rule(), faults);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    if (webhook.orElse(null) instanceof OpenChannel.Checked.Refused refused) {
      return new Outcome.UrlRefused(refused.address(), refused.reason());
    }
    if (check.isTooEarly(rule)) {
      return new Outcome.CatalogueMissing();
    }
    check.codes(rule, faults);
    if (rule instanceof FilingRule filings
        && faults.isEmpty()
        && !filings.isOpenTo(actor.audiences(), catalogue.groups())) {
      return new Outcome.NotYours(Audience.provinces(actor.audiences()));
    }
    List<Channel> own = choose.own(actor, request.channels(), faults);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    subscriptions.lock(actor);
    if (subscriptions.count(actor) >= limits.subscriptions()) {
      return new Outcome.TooMany(limits.subscriptions());
    }
    if (rule instanceof SeriesRule series && pastIsNeeded(series)) {
      return new Outcome.PastNeeded(series.series().indicator());
    }
    ChooseChannels.Outcome chosen =
        choose.withWebhook(
            actor, own, (OpenChannel.Checked.Sound) webhook.orElse(null), language.orElseThrow());
    if (chosen instanceof ChooseChannels.Outcome.TooSoon soon) {
      return new Outcome.TooSoon(soon.left());
    }
    if (chosen instanceof ChooseChannels.Outcome.TooMany) {
      return new Outcome.TooMany(limits.channels());
    }
    return keep(
        new Subscription(
            EventIds.next(), actor, rule, language.orElseThrow(), manner.orElseThrow(), 0, now),
        (ChooseChannels.Outcome.Chosen) chosen);
  }

  /** Under the lock that whoever gives the past up holds: what is kept now stays. */
  private boolean pastIsNeeded(SeriesRule rule) {
    if (!rule.kind().looksBack()) {
      return false;
    }
    String indicator = rule.series().indicator();
    standings.lock(List.of(indicator));
    return !histories.following(indicator).map(HistoryStore.Following::filled).orElse(false);
  }

  private Outcome keep(Subscription subscription, ChooseChannels.Outcome.Chosen chosen) {
    subscriptions.add(subscription);
    channels.connect(subscription.id(), chosen.channels().stream().map(Channel::id).toList());
    return new Outcome.Created(subscription, chosen.secret());
  }
}
