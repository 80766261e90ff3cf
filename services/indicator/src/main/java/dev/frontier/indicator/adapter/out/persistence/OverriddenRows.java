package dev.frontier.indicator.adapter.out.persistence;

import dev.frontier.indicator.domain.observation.Observation;
import dev.frontier.indicator.domain.observation.Overridden;
import dev.frontier.indicator.domain.observation.Release;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Keeps what figures were published over, in one statement however many figures. */
final class OverriddenRows {

  private static final String ADD =
      """
      insert into overridden_finding (indicator, region, period, known_from, place, rule, message_zh, message_en,
        reason)
      select i.indicator, i.region, i.period, i.known_from::timestamptz, i.place::integer, i.rule, i.message_zh,
        i.message_en, i.reason
      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
        as i (indicator, region, period, known_from, place, rule, message_zh, message_en, reason)
      on conflict do nothing
      """;
  private static final int COLUMNS = 9;

  private static final String OF =
      """
      select f.indicator, f.region, f.period, f.known_from, f.rule, f.message_zh, f.message_en, f.reason
      from unnest(?, ?, ?, ?) as i (indicator, region, period, known_from)
      join overridden_finding f on (f.indicator, f.region, f.period, f.known_from)
        = (i.indicator, i.region, i.period, i.known_from::timestamptz)
      order by f.indicator, f.region, f.period, f.known_from, f.place
      """;

  private OverriddenRows() {}

  /** Adds those of these releases; nothing is sent when there are none. */
  static void write(Statements statements, List<Release> releases) {
    List<String[]> rows = new ArrayList<>();
    for (Release release : releases) {
      for (Release.Item item : release.observations()) {
        int place = 0;
        for (Overridden it : item.overridden()) {
          place++;
          rows.add(
              new String[] {
                release.indicator(),
                release.region(),
                item.period().toString(),
                release.vintage().toString(),
                Integer.toString(place),
                it.rule(),
                it.messageZh(),
                it.messageEn(),
                it.reason()
              });
        }
      }
    }
    if (rows.isEmpty()) {
      return;
    }
    statements.run(ADD, rows, COLUMNS);
  }

  /** Those of these vintages, as asked; a vintage without any is absent. */
  static Map<Observation, List<Overridden>> of(
      Statements statements, Collection<Observation> vintages) {
    Map<Key, Observation> byKey = new HashMap<>();
    List<String[]> keys = new ArrayList<>();
    for (Observation it : vintages) {
      byKey.put(new Key(it.indicator(), it.region(), it.period().toString(), it.knownFrom()), it);
      keys.add(
          new String[] {
            it.indicator(), it.region(), it.period().toString(), it.knownFrom().toString()
          });
    }
    return statements.run(
        OF,
        statement -> {
          Statements.set(statement, keys, Key.COLUMNS);
          return found(statement, byKey);
        });
  }

  private static Map<Observation, List<Overridden>> found(
      PreparedStatement statement, Map<Key, Observation> byKey) throws SQLException {
    Map<Observation, List<Overridden>> found = new HashMap<>();
    try (ResultSet row = statement.executeQuery()) {
      while (row.next()) {
        Key key =
            new Key(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant());
        found
            .computeIfAbsent(Objects.requireNonNull(byKey.get(key)), it -> new ArrayList<>())
            .add(
                new Overridden(
                    row.getString(5), row.getString(6), row.getString(7), row.getString(8)));
      }
    }
    return found;
  }

  private record Key(String indicator, String region, String period, Instant knownFrom) {
    static final int COLUMNS = 4;
  }
}
