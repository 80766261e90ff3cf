package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.domain.Actor;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.rule.FilingRule;
import dev.frontier.notification.domain.rule.MeasureRule;
import dev.frontier.notification.domain.rule.Regions;
import dev.frontier.notification.domain.rule.Rule;
import dev.frontier.notification.domain.rule.RuleForm;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.rule.Series;
import dev.frontier.notification.domain.subscription.Subscription;
import dev.frontier.notification.domain.timing.Manner;
import dev.frontier.notification.domain.timing.Rhythm;
import dev.frontier.notification.domain.timing.Severity;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;

/** Subscriptions from rows. */
final class SubscriptionRows {
  /** The columns that make a subscription, of a table named {@code s}. */
  static final String COLUMNS =
      "s.id, s.owner, s.kind, s.indicator, s.region, s.regions, s.measure, s.bound, s.recovery,"
          + " s.language, s.severity, s.rhythm, s.digest_hour, s.digest_weekday, s.muted_until,"
          + " s.version, s.created_at";

  private SubscriptionRows() {}

  /** The subscription under the cursor. */
  static Subscription subscription(ResultSet row) throws SQLException {
    Array regions = row.getArray("regions");
    return new Subscription(
        row.getObject("id", UUID.class),
        new Actor(row.getString("owner")),
        rule(
            RuleKind.of(row.getString("kind")).orElseThrow(),
            row.getString("indicator"),
            regions == null
                ? regions(row.getString("region"))
                : new Regions.Several(List.of((String[]) regions.getArray())),
            row.getString("measure"),
            row.getBigDecimal("bound"),
            row.getBigDecimal("recovery")),
        Language.of(row.getString("language")).orElseThrow(),
        new Manner(
            Severity.of(row.getString("severity")).orElseThrow(),
            rhythm(
                row.getString("rhythm"),
                Sql.integer(row, "digest_weekday"),
                Sql.integer(row, "digest_hour")),
            Sql.instant(row, "muted_until")),
        row.getLong("version"),
        Sql.instant(row, "created_at"));
  }

  /** The rule of a row, of which the columns that its kind has no use for are null. */
  static Rule rule(
      RuleKind kind,
      String indicator,
      Regions regions,
      String measure,
      BigDecimal bound,
      BigDecimal recovery) {
    if (kind.ofFiling()) {
      return FilingRule.of(kind, regions, indicator);
    }
    return kind.ofMeasure()
        ? new MeasureRule(MeasureRule.Happening.of(kind), measure)
        : RuleForm.rule(kind, new Series(indicator, regions, recovery), bound);
  }

  /** The rhythm of a row, of which the columns that it has no use for are null. */
  static Rhythm rhythm(String code, Integer weekday, Integer hour) {
    return switch (code) {
      case "immediate" -> new Rhythm.Immediate();
      case "daily" -> new Rhythm.Daily(hour);
      case "weekly" -> new Rhythm.Weekly(DayOfWeek.of(weekday), hour);
      default -> throw new IllegalStateException("no rhythm " + code);
    };
  }

  /** Regions from the one key that stands for them; null for null. */
  static Regions regions(String key) {
    if (key == null) {
      return null;
    }
    if (key.equals(Regions.ANY)) {
      return new Regions.Any();
    }
    return key.startsWith(Regions.MEMBERS_OF)
        ? new Regions.EachOf(key.substring(Regions.MEMBERS_OF.length()))
        : new Regions.One(key);
  }
}
