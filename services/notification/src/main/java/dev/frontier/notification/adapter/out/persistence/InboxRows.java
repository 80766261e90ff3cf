package dev.frontier.notification.adapter.out.persistence;

import dev.frontier.notification.application.InboxItem;
import dev.frontier.notification.domain.Language;
import dev.frontier.notification.domain.alert.Wording;
import dev.frontier.notification.domain.rule.RuleKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Alerts from rows. */
@ApplicationScoped
class InboxRows {
  /** The columns that make an item, of a table named {@code a}. */
  static final String COLUMNS =
      "a.id, a.position, a.subscription_id, a.kind, a.facts, a.text_zh, a.text_en, a.language,"
          + " a.created_at, a.read_at";

  private final FactsJson facts;

  InboxRows(FactsJson facts) {
    this.facts = facts;
  }

  /** The alert under the cursor. */
  InboxItem item(ResultSet row) throws SQLException {
    return new InboxItem(
        row.getObject("id", UUID.class),
        row.getLong("position"),
        row.getObject("subscription_id", UUID.class),
        RuleKind.of(row.getString("kind")).orElseThrow(),
        facts.read(row.getString("facts")),
        new Wording(row.getString("text_zh"), row.getString("text_en")),
        Language.of(row.getString("language")).orElseThrow(),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "read_at"));
  }
}
