package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.SeriesRule;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.Rhythm;
import dev.frontier.notification.domain.timing.Severity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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

  /** Null unless the rule names more than one. */
  @Column(columnDefinition = "text[]")
  String[] regions;

  @Column(columnDefinition = "numeric")
  BigDecimal bound;

  @Column(columnDefinition = "numeric")
  BigDecimal recovery;

  @Column(name = "trips_at", columnDefinition = "numeric")
  BigDecimal tripsAt;

  @Column(nullable = false)
  String language;

  @Column(nullable = false)
  String severity;

  @Column(nullable = false)
  String rhythm;

  /** Null for an immediate rhythm. */
  @Column(name = "digest_hour")
  Integer digestHour;

  /** Of ISO 8601, 1 is Monday; null unless weekly. */
  @Column(name = "digest_weekday")
  Integer digestWeekday;

  @Column(name = "muted_until")
  Instant mutedUntil;

  @Column(nullable = false)
  long version;

  @Column(name = "created_at", nullable = false)
  Instant createdAt;

  @Column(name = "ended_at")
  Instant endedAt;

  static SubscriptionEntity of(Subscription subscription) {
    SubscriptionEntity row = new SubscriptionEntity();
    row.id = subscription.id();
    row.owner = subscription.owner().subject();
    row.language = subscription.language().tag();
    row.put(subscription.manner());
    row.version = subscription.version();
    row.createdAt = subscription.createdAt();
    row.put(subscription.rule());
    return row;
  }

  /** How it is told from now on. */
  void put(Manner manner) {
    severity = manner.severity().code();
    rhythm = manner.rhythm().code();
    digestHour = manner.rhythm() instanceof Rhythm.Digest digest ? digest.hour() : null;
    digestWeekday =
        manner.rhythm() instanceof Rhythm.Weekly weekly ? weekly.day().getValue() : null;
    mutedUntil = manner.mutedUntil();
  }

  private void put(Rule rule) {
    kind = rule.kind().code();
    if (rule instanceof SeriesRule series) {
      indicator = series.series().indicator();
      put(series.series().regions());
      bound = series.bound();
      tripsAt = series.tripsAt();
      recovery = series.series().recovery();
    } else if (rule instanceof FilingRule filings) {
      indicator = filings.indicator();
      put(filings.regions());
    } else if (rule instanceof MeasureRule moves) {
      measure = moves.measure();
    }
  }

  private void put(Regions where) {
    List<String> keys = where.keys();
    region = keys.get(0);
    regions = keys.size() == 1 ? null : keys.toArray(String[]::new);
  }

  Subscription toSubscription() {
    return new Subscription(
        id,
        new Actor(owner),
        SubscriptionRows.rule(
            RuleKind.of(kind).orElseThrow(),
            indicator,
            regions == null
                ? SubscriptionRows.regions(region)
                : new Regions.Several(List.of(regions)),
            measure,
            bound,
            recovery),
        Language.of(language).orElseThrow(),
        new Manner(
            Severity.of(severity).orElseThrow(),
            SubscriptionRows.rhythm(rhythm, digestWeekday, digestHour),
            mutedUntil),
        version,
        createdAt);
  }
}
