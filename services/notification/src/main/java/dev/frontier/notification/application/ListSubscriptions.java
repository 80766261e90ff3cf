package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody looks at what they asked for. */
@ApplicationScoped
public class ListSubscriptions {
  private final SubscriptionStore subscriptions;
  private final CatalogueStore catalogue;

  /** All parts are needed. */
  public ListSubscriptions(SubscriptionStore subscriptions, CatalogueStore catalogue) {
    this.subscriptions = subscriptions;
    this.catalogue = catalogue;
  }

  /**
   * A subscription and what its rule means.
   *
   * @param subscription never null
   * @param meaning in words
   */
  public record Described(Subscription subscription, Wording meaning) {}

  /** All of the actor's, newest first. */
  @Transactional
  public List<Described> list(Actor actor) {
    List<Subscription> own = subscriptions.ofOwner(actor);
    Names names = catalogue.names(codes(own));
    return own.stream().map(s -> describe(s, names)).toList();
  }

  /** One of the actor's; empty when it is not there or another's. */
  @Transactional
  public Optional<Described> find(Actor actor, UUID id) {
    return subscriptions.find(actor, id).map(this::describe);
  }

  /** Puts the rule of a subscription into words. */
  @Transactional
  public Described describe(Subscription subscription) {
    return describe(subscription, catalogue.names(codes(List.of(subscription))));
  }

  private static Described describe(Subscription subscription, Names names) {
    return new Described(
        subscription,
        new Wording(
            subscription.rule().meaning(names, Language.ZH_CN),
            subscription.rule().meaning(names, Language.EN)));
  }

  private static Set<String> codes(Collection<Subscription> subscriptions) {
    Set<String> codes = new HashSet<>();
    for (Subscription subscription : subscriptions) {
      if (subscription.rule() instanceof SeriesRule series) {
        codes.add(series.series().indicator());
        codes.addAll(series.series().regions().codes());
      }
    }
    return codes;
  }
}
