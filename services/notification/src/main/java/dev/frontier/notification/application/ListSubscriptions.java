package dev.frontier.notification.application;

import dev.frontier.notification.application.port.CatalogueStore;
import dev.frontier.notification.application.port.ChannelStore;
import dev.frontier.notification.application.port.SubscriptionStore;
import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.catalogue.Names;
import dev.frontier.notification.domain.channel.Channel;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Somebody looks at what they asked for. */
@ApplicationScoped
public class ListSubscriptions {
  private final SubscriptionStore subscriptions;
  private final ChannelStore channels;
  private final CatalogueStore catalogue;

  /** All parts are needed. */
  public ListSubscriptions(
      SubscriptionStore subscriptions, ChannelStore channels, CatalogueStore catalogue) {
    this.subscriptions = subscriptions;
    this.channels = channels;
    this.catalogue = catalogue;
  }

  /**
   * A subscription, what its rule means, and where it goes.
   *
   * @param subscription never null
   * @param meaning in words
   * @param channels besides the inbox, oldest first
   */
  public record Described(Subscription subscription, Wording meaning, List<Channel> channels) {}

  /** All of the actor's, newest first. */
  @Transactional
  public List<Described> list(Actor actor) {
    return describe(subscriptions.ofOwner(actor));
  }

  /** One of the actor's; empty when it is not there or another's. */
  @Transactional
  public Optional<Described> find(Actor actor, UUID id) {
    return subscriptions.find(actor, id).map(this::describe);
  }

  /** Puts the rule of a subscription into words. */
  @Transactional
  public Described describe(Subscription subscription) {
    return describe(List.of(subscription)).get(0);
  }

  private List<Described> describe(List<Subscription> all) {
    Names names = catalogue.names(codes(all));
    Map<UUID, List<Channel>> routes =
        channels.routes(all.stream().map(Subscription::id).toList()).channels();
    return all.stream()
        .map(s -> describe(s, names, routes.getOrDefault(s.id(), List.of())))
        .toList();
  }

  private static Described describe(
      Subscription subscription, Names names, List<Channel> channels) {
    return new Described(
        subscription,
        new Wording(
            subscription.rule().meaning(names, Language.ZH_CN),
            subscription.rule().meaning(names, Language.EN)),
        channels);
  }

  private static Set<String> codes(Collection<Subscription> subscriptions) {
    Set<String> codes = new HashSet<>();
    for (Subscription subscription : subscriptions) {
      if (subscription.rule() instanceof SeriesRule series) {
        codes.add(series.series().indicator());
        codes.addAll(series.series().regions().codes());
      } else if (subscription.rule() instanceof FilingRule filings) {
        Optional.ofNullable(filings.indicator()).ifPresent(codes::add);
        codes.addAll(filings.regions().codes());
      } else if (subscription.rule() instanceof MeasureRule measure) {
        codes.add(measure.measure());
      }
    }
    return codes;
  }
}
