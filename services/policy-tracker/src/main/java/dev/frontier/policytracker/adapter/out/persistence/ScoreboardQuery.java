package dev.frontier.policytracker.adapter.out.persistence;

import dev.frontier.policytracker.domain.region.BorderProvince;
import dev.frontier.policytracker.domain.scoreboard.Dimension;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The one statement of a scoreboard. Measures are counted first, under few keys, and only these few
 * rows are then joined with what they belong to, so that its cost is that of reading each measure
 * once.
 *
 * <p>Everything that was known for a time has the same two columns. For the latest their condition
 * is "not closed", which small indexes hold; for an earlier instant it is the span that holds it.
 */
final class ScoreboardQuery {

  private static final String LATEST = "#.known_until IS NULL";
  private static final String AS_OF =
      "#.known_from <= a.t AND (#.known_until IS NULL OR #.known_until > a.t)";

  /** Whether a measure is overdue; needs {@code m}, {@code s}, {@code l} and {@code a}. */
  static final String OVERDUE =
      """
      (coalesce(s.claimed, '') <> 'dropped' AND s.verified_since IS NULL
       AND (l.measure IS NOT NULL
            OR (coalesce(s.reported, '') < a.owed
                AND (SELECT min(f.known_from) FROM measure f WHERE f.code = m.code) < a.owed_before)))
      """;

  /** Parameters: the instant (any for the latest), the day, the half-year owed and its end. */
  static final String ASKED =
      """
      WITH asked AS NOT MATERIALIZED
        (SELECT ?::timestamptz AS t, ?::date AS today, ?::text AS owed,
                ?::timestamptz AS owed_before),
      late AS
        (SELECT DISTINCT g.measure FROM milestone g, asked a
          WHERE g.state = 'open' AND g.due < a.today AND <g>)
      """;

  private static final String BASE =
      """
      , base AS MATERIALIZED (
        SELECT m.KEY AS key, coalesce(s.claimed, 'not_started') AS claimed,
               coalesce(s.verified, 'none') AS verified, count(*) AS measures,
               count(*) FILTER (WHERE OVERDUE) AS overdue,
               count(*) FILTER (WHERE o.measure IS NOT NULL AND s.verified_since IS NOT NULL)
                 AS not_moving
          FROM asked a CROSS JOIN measure m
          LEFT JOIN standing s ON s.measure = m.code AND <s>
          LEFT JOIN late l ON l.measure = m.code
          LEFT JOIN effect_outcome o ON o.measure = m.code AND o.not_moving AND <o>
         WHERE <m>
         GROUP BY 1, 2, 3)
      """;

  private static final String LINES =
      """
      SELECT n.code, n.name_zh, n.name_en, n.position, t.claimed, t.verified,
             sum(t.measures) AS measures, sum(t.overdue) AS overdue, sum(t.not_moving) AS not_moving
        FROM named n LEFT JOIN tally t ON t.code = n.code
       GROUP BY n.code, n.name_zh, n.name_en, n.position, t.claimed, t.verified
      UNION ALL
      SELECT NULL, NULL, NULL, NULL, claimed, verified, sum(measures), sum(overdue), sum(not_moving)
        FROM base GROUP BY claimed, verified
       ORDER BY position, code, claimed, verified
      """;

  private ScoreboardQuery() {}

  /**
   * The statement.
   *
   * @param latest whether all that is known counts
   */
  static String by(Dimension dimension, boolean latest) {
    String text =
        ASKED
            + BASE.replace("KEY", key(dimension)).replace("OVERDUE", OVERDUE.strip())
            + groups(dimension)
            + LINES;
    return spans(text, latest);
  }

  /** Puts the condition in for each {@code <alias>}. */
  static String spans(String text, boolean latest) {
    String spanned = text;
    for (String alias : new String[] {"g", "s", "o", "m", "i", "p"}) {
      spanned = spanned.replace("<" + alias + ">", (latest ? LATEST : AS_OF).replace("#", alias));
    }
    return spanned;
  }

  private static String key(Dimension dimension) {
    return switch (dimension) {
      case MINISTRY -> "lead";
      case RECOMMENDATION, OBSTACLE -> "item";
      case PROVINCE -> "regions";
    };
  }

  private static String groups(Dimension dimension) {
    return switch (dimension) {
      case MINISTRY ->
          """
          , named AS (SELECT g.code, g.name_zh, g.name_en, g.position
                        FROM ministry g, asked a WHERE <g>)
          , tally AS (SELECT key AS code, b.* FROM base b)
          """;
      case RECOMMENDATION ->
          headings("RECOMMENDATION")
              + """
              , tally AS (SELECT i.parent AS code, b.* FROM asked a CROSS JOIN base b
                            JOIN heading i ON i.kind = 'ITEM' AND i.code = b.key AND <i>)
              """;
      case OBSTACLE ->
          headings("OBSTACLE")
              + """
              , answered AS (SELECT DISTINCT i.code AS item, p.parent AS code
                               FROM asked a CROSS JOIN heading i
                               JOIN heading p ON p.kind = 'OBSTACLE_ITEM' AND p.code = ANY (i.obstacles)
                                             AND <p>
                              WHERE i.kind = 'ITEM' AND <i>)
              , tally AS (SELECT w.code, b.* FROM base b JOIN answered w ON w.item = b.key)
              """;
      case PROVINCE ->
          ", named (code, name_zh, name_en, position) AS (VALUES "
              + provinces()
              + ")"
              + """
              , tally AS (SELECT n.code, b.* FROM base b
                            JOIN named n ON cardinality(b.key) = 0 OR n.code = ANY (b.key))
              """;
    };
  }

  private static String headings(String kind) {
    return """
    , named AS (SELECT g.code, g.name_zh, g.name_en, g.position
                  FROM heading g, asked a WHERE g.kind = '%s' AND <g>)
    """
        .formatted(kind);
  }

  private static String provinces() {
    return Arrays.stream(BorderProvince.values())
        .map(it -> "('%s','%s','%s',%d)".formatted(it.code(), it.zh(), it.en(), it.ordinal()))
        .collect(Collectors.joining(","));
  }
}
