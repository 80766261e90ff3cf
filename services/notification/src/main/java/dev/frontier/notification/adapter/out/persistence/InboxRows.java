package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.Chain;
import dev.frontier.notification.application.InboxEntry;
import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.application.InboxNotice;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Step;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.rule.RuleKind;
import dev.frontier.notification.domain.timing.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Alerts and notices from rows. */
@ApplicationScoped
class InboxRows {
  /** The columns that make an item, of a table named {@code a}. */
  static final String COLUMNS =
      "a.id, a.position, a.subscription_id, a.kind, a.severity, a.step, coalesce(a.first_alert,"
          + " a.id) AS first_alert, (SELECT t.open FROM telling t WHERE t.first_alert ="
          + " coalesce(a.first_alert, a.id)) AS standing, a.facts, a.text_zh, a.text_en,"
          + " a.language, a.created_at, a.read_at";

  /** The columns that make an entry of an alert {@code a}. */
  static final String OF_ALERT = COLUMNS + ", NULL::jsonb AS notice";

  /** The same of a notice {@code n} that is read by {@code r}. */
  static final String OF_NOTICE =
      "n.id, n.position, NULL::uuid, NULL::text, NULL::text, NULL::text, NULL::uuid, NULL::boolean,"
          + " NULL::jsonb, n.text_zh, n.text_en, NULL::text, n.created_at, r.read_at, n.facts";

  private final FactsJson facts;
  private final NoticeJson notices;

  InboxRows(FactsJson facts, NoticeJson notices) {
    this.facts = facts;
    this.notices = notices;
  }

  /** The alert under the cursor. */
  InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        row.getObject("id", UUID.class),
        row.getLong("position"),
        row.getObject("subscription_id", UUID.class),
        RuleKind.of(row.getString("kind")).orElseThrow(),
        Severity.of(row.getString("severity")).orElseThrow(),
        new Chain(
            Step.of(row.getString("step")).orElseThrow(),
            row.getObject("first_alert", UUID.class),
            row.getObject("standing", Boolean.class)),
        facts.read(row.getString("facts")),
        wording(row),
        Language.of(row.getString("language")).orElseThrow(),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "read_at"));
  }

  /** The alert or the notice under the cursor. */
  InboxEntry entry(ResultSet row) throws SQLException {
    String notice = row.getString("notice");
    return notice == null
        ? item(row)
        : new InboxNotice(
            row.getLong("position"),
            notices.read(row.getObject("id", UUID.class), notice),
            wording(row),
            Sql.instant(row, "created_at"),
            Sql.instant(row, "read_at"));
  }

  private static Wording wording(ResultSet row) throws SQLException {
    return new Wording(row.getString("text_zh"), row.getString("text_en"));
  }
}
