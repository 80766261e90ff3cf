WITH asked AS NOT MATERIALIZED
  (SELECT ?::timestamptz AS t, ?::date AS today, ?::text AS owed,
          ?::timestamptz AS owed_before),
late AS
  (SELECT DISTINCT g.measure FROM milestone g, asked a
    WHERE g.state = 'open' AND g.due < a.today AND g.known_until IS NULL)
, base AS MATERIALIZED (
  SELECT m.lead AS key, coalesce(s.claimed, 'not_started') AS claimed,
         coalesce(s.verified, 'none') AS verified, count(*) AS measures,
         count(*) FILTER (WHERE (coalesce(s.claimed, '') <> 'dropped' AND s.verified_since IS NULL
 AND (l.measure IS NOT NULL
      OR (coalesce(s.reported, '') < a.owed
          AND (SELECT min(f.known_from) FROM measure f WHERE f.code = m.code) < a.owed_before)))) AS overdue,
         count(*) FILTER (WHERE o.measure IS NOT NULL AND s.verified_since IS NOT NULL)
           AS not_moving
    FROM asked a CROSS JOIN measure m
    LEFT JOIN standing s ON s.measure = m.code AND s.known_until IS NULL
    LEFT JOIN late l ON l.measure = m.code
    LEFT JOIN effect_outcome o ON o.measure = m.code AND o.not_moving AND o.known_until IS NULL
   WHERE m.known_until IS NULL
   GROUP BY 1, 2, 3)
, named AS (SELECT g.code, g.name_zh, g.name_en, g.position
              FROM ministry g, asked a WHERE g.known_until IS NULL)
, tally AS (SELECT key AS code, b.* FROM base b)
SELECT n.code, n.name_zh, n.name_en, n.position, t.claimed, t.verified,
       sum(t.measures) AS measures, sum(t.overdue) AS overdue, sum(t.not_moving) AS not_moving
  FROM named n LEFT JOIN tally t ON t.code = n.code
 GROUP BY n.code, n.name_zh, n.name_en, n.position, t.claimed, t.verified
UNION ALL
SELECT NULL, NULL, NULL, NULL, claimed, verified, sum(measures), sum(overdue), sum(not_moving)
  FROM base GROUP BY claimed, verified
 ORDER BY position, code, claimed, verified
