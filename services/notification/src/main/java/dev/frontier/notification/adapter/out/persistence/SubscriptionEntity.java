package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.FallsBelow;
import dev.frontier.notification.domain.rule.FallsByPercent;
import dev.frontier.notification.domain.rule.MeasureStatusMoves;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

/** A row of the table of subscriptions. */
@Entity(name = "SubscriptionRow")
@Table(name = "subscription")
class SubscriptionEntity {
  @Id UUID id;

  @Column(nullable = false)
  String owner;

  @Column(nullable = false)
  String kind;

  String indicator;
  String region;
  String measure;

  @Column(columnDefinition = "numeric")
  BigDecimal bound;

  @Column(name = "trips_at", columnDefinition = "numeric")
  BigDecimal tripsAt;

  @Column(nullable = false)
  String language;

  @Column(name = "webhook_url")
  String webhookUrl;

  @Column(name = "webhook_secret")
  byte[] webhookSecret;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "ended_at")
  Instant endedAt;

  static SubscriptionEntity of(Subscription subscription, byte[] sealedSecret) {
    SubscriptionEntity row = new SubscriptionEntity();
    row.id = subscription.id();
    row.owner = subscription.owner().subject();
    row.language = subscription.language().tag();
    row.webhookUrl = subscription.webhookUrl().map(URI::toString).orElse(null);
    row.webhookSecret = sealedSecret;
    row.createdAt = subscription.createdAt();
    row.put(subscription.rule());
    return row;
  }

  private void put(Rule rule) {
    kind = rule.kind().code();
    if (rule instanceof FallsByPercent falls) {
      indicator = falls.indicator();
      region = falls.region();
      bound = falls.percent();
      tripsAt = falls.tripsAt();
    } else if (rule instanceof FallsBelow below) {
      indicator = below.indicator();
      region = below.region();
      bound = below.threshold();
      tripsAt = below.tripsAt();
    } else if (rule instanceof MeasureStatusMoves moves) {
      measure = moves.measure();
    } else {
      throw new IllegalStateException("no columns for " + rule);
    }
  }

  Subscription toSubscription() {
    return new Subscription(
        id,
        new Actor(owner),
        rule(RuleKind.of(kind).orElseThrow(), indicator, region, measure, bound),
        Language.of(language).orElseThrow(),
        webhookUrl == null ? null : URI.create(webhookUrl),
        createdAt);
  }

  /** The rule of a row, of which the columns that its kind has no use for are null. */
  static Rule rule(
      RuleKind kind, String indicator, String region, String measure, BigDecimal bound) {
    return switch (kind) {
      case FALLS_BY_PERCENT -> new FallsByPercent(indicator, region, bound);
      case FALLS_BELOW -> new FallsBelow(indicator, region, bound);
      case MEASURE_STATUS_MOVES -> new MeasureStatusMoves(measure);
    };
  }
}
