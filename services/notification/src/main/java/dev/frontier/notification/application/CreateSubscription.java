package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.SecretVault;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.application.port.WebhookSender;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Fault;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.catalogue.Entry;
import dev.frontier.notification.domain.delivery.AddressPolicy;
import dev.frontier.notification.domain.delivery.WebhookSecret;
import dev.frontier.notification.domain.delivery.WebhookUrl;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleDraft;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.platform.messaging.EventIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Somebody asks to be told. */
@ApplicationScoped
public class CreateSubscription {
  private final SubscriptionStore subscriptions;
  private final CatalogueStore catalogue;
  private final WebhookSender sender;
  private final SecretVault vault;
  private final AddressPolicy addresses;
  private final Limits limits;
  private final Clock clock;
  private final SecureRandom random;

  /** All parts are needed. */
  public CreateSubscription(
      SubscriptionStore subscriptions,
      CatalogueStore catalogue,
      WebhookSender sender,
      SecretVault vault,
      AddressPolicy addresses,
      Limits limits,
      Clock clock,
      SecureRandom random) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
    this.sender = sender;
    this.vault = vault;
    this.addresses = addresses;
    this.limits = limits;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What is asked for, nothing checked.
   *
   * @param rule may be null
   * @param webhookUrl null for the inbox only
   * @param withWebhook whether a webhook is asked for, be it without an address
   * @param language tag, null for Chinese
   */
  public record Request(RuleDraft rule, boolean withWebhook, String webhookUrl, String language) {}

  /** What came of it. */
  public sealed interface Outcome {

    /**
     * Done.
     *
     * @param subscription as kept
     * @param secret of the webhook, given this once; empty without a webhook
     */
    record Created(Subscription subscription, Optional<WebhookSecret> secret) implements Outcome {}

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

    /** The code lists have not arrived yet, so that nothing can be checked. */
    record CatalogueMissing() implements Outcome {}
  }

  /** Checks the request and keeps the subscription. */
  @Transactional
  public Outcome create(Actor actor, Request request) {
    List<Fault> faults = new ArrayList<>();
    Optional<Language> language = language(request.language(), faults);
    URI url = request.withWebhook() ? url(request.webhookUrl(), faults) : null;
    Rule rule = rule(request.rule(), faults);
    if (!faults.isEmpty()) {
      return new Outcome.Faulty(faults);
    }
    if (url != null) {
      // Before the first query: a slow name server must not hold a database connection.
      Optional<String> refusal = sender.refusal(url);
      if (refusal.isPresent()) {
        return new Outcome.UrlRefused(request.webhookUrl(), refusal.get());
      }
    }
    if (rule instanceof SeriesRule series) {
      if (catalogue.empty()) {
        return new Outcome.CatalogueMissing();
      }
      checkCodes(series, faults);
      if (!faults.isEmpty()) {
        return new Outcome.Faulty(faults);
      }
    }
    subscriptions.lock(actor);
    if (subscriptions.count(actor) >= limits.subscriptions()) {
      return new Outcome.TooMany(limits.subscriptions());
    }
    return keep(
        new Subscription(
            EventIds.next(),
            actor,
            rule,
            language.orElseThrow(),
            url,
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  private Outcome keep(Subscription subscription) {
    Optional<WebhookSecret> secret = subscription.webhookUrl().map(u -> WebhookSecret.draw(random));
    subscriptions.add(subscription, secret.map(s -> vault.seal(subscription.id(), s)).orElse(null));
    return new Outcome.Created(subscription, secret);
  }

  private static Rule rule(RuleDraft draft, List<Fault> faults) {
    if (draft == null) {
      faults.add(Fault.of("rule", "required"));
      return null;
    }
    RuleDraft.Checked checked = draft.check();
    if (checked instanceof RuleDraft.Checked.Sound sound) {
      return sound.rule();
    }
    faults.addAll(((RuleDraft.Checked.Faulty) checked).faults());
    return null;
  }

  private URI url(String text, List<Fault> faults) {
    WebhookUrl.Checked checked = WebhookUrl.read(text, addresses.allowsLoopback());
    if (checked instanceof WebhookUrl.Checked.Sound sound) {
      return sound.url();
    }
    faults.addAll(((WebhookUrl.Checked.Faulty) checked).faults());
    return null;
  }

  private static Optional<Language> language(String tag, List<Fault> faults) {
    Optional<Language> language = tag == null ? Optional.of(Language.ZH_CN) : Language.of(tag);
    if (language.isEmpty()) {
      faults.add(
          new Fault(
              "language",
              "choice",
              Map.of(
                  "value",
                  tag,
                  "choices",
                  Arrays.stream(Language.values()).map(Language::tag).toList())));
    }
    return language;
  }

  private void checkCodes(SeriesRule rule, List<Fault> faults) {
    String indicator = rule.series().indicator();
    if (!catalogue.knows(Entry.Kind.INDICATOR, indicator)) {
      faults.add(Fault.of("rule.indicator", "unknown-indicator", indicator));
    }
    Regions regions = rule.series().regions();
    if (regions instanceof Regions.EachOf each) {
      if (catalogue.groups().members(each.group()).isEmpty()) {
        faults.add(Fault.of("rule.eachOf", "unknown-region", each.group()));
      }
      return;
    }
    Set<String> known = catalogue.known(Entry.Kind.REGION, regions.codes());
    String field = regions instanceof Regions.Several ? "rule.regions" : "rule.region";
    for (String code : regions.codes()) {
      if (!known.contains(code)) {
        faults.add(Fault.of(field, "unknown-region", code));
      }
    }
  }
}
