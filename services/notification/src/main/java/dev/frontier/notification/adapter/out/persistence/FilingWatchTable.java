package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.port.Page;
import dev.frontier.notification.domain.catalogue.Groups;
import dev.frontier.notification.domain.change.FilingStep;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.subscription.Subscription;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Under what subscriptions on filings are found: a row for each region that a rule names. */
@ApplicationScoped
class FilingWatchTable {
  private static final String ADD =
      """
      INSERT INTO filing_watch (subscription_id, kind, region) SELECT ?, ?, r FROM unnest(?::text[]) AS r
      """;

  /** Each key is one look into the index filing_watch_matching. */
  private static final String WATCHING =
      """
      SELECT %s FROM subscription s
       WHERE s.ended_at IS NULL AND s.id IN (
             SELECT w.subscription_id
               FROM unnest(?::text[], ?::text[]) AS k (kind, region)
               JOIN filing_watch w ON w.kind = k.kind AND w.region = k.region)
       ORDER BY %s, s.id
      """
          .formatted(SubscriptionRows.COLUMNS, OwnerPages.ORDER);

  private final Sql sql;
  private final OwnerPages pages;

  FilingWatchTable(Sql sql, OwnerPages pages) {
    this.sql = sql;
    this.pages = pages;
  }

  void add(Subscription subscription, FilingRule rule) {
    sql.update(
        ADD, subscription.id(), rule.kind().code(), rule.regions().keys().toArray(String[]::new));
  }

  void remove(UUID subscription) {
    sql.update("DELETE FROM filing_watch WHERE subscription_id = ?", subscription);
  }

  void watching(
      Collection<FilingStep> steps, Groups groups, int most, Consumer<Page<Subscription>> handle) {
    List<String> kinds = new ArrayList<>();
    List<String> regions = new ArrayList<>();
    for (FilingStep step : steps) {
      for (String key : Regions.keysOf(step.region(), groups)) {
        kinds.add(FilingRule.kind(step.what()).code());
        regions.add(key);
      }
    }
    pages.read(
        WATCHING,
        SubscriptionRows::subscription,
        Subscription::owner,
        most,
        handle,
        kinds.toArray(String[]::new),
        regions.toArray(String[]::new));
  }
}
