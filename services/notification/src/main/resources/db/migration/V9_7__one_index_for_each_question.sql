-- Why: where one indicator is watched by very many among others that few watch, PostgreSQL expects one row of it by any
-- of these indexes, takes either, and then reads all that was told of it. So each index says what nothing but its own
-- question says too. It is true of every number: it tells the indexes apart and nothing else.
DROP INDEX telling_deepens, telling_recovers;

CREATE INDEX telling_deepens ON telling (indicator, region, period, kind, told)
    WHERE open AND NOT ended AND told >= '-Infinity';
CREATE INDEX telling_recovers ON telling (indicator, region, period, kind, recovers_at)
    WHERE open AND NOT ended AND recovers_at >= '-Infinity';

-- As it was, but for what tells the indexes apart.
CREATE OR REPLACE FUNCTION subscriptions_concerned(
    key_indicators text[], key_regions text[], key_kinds text[], key_numbers numeric[], key_places int[],
    indicators text[], regions text[], periods text[], kinds text[], numbers numeric[], places int[])
    RETURNS TABLE (n int, subscription_id uuid)
    LANGUAGE plpgsql STABLE ROWS 20
    SET enable_seqscan = off
    SET enable_hashjoin = off
    SET enable_mergejoin = off
    -- There is one way only: it need not be planned for each change.
    SET plan_cache_mode = force_generic_plan
AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT p.n, w.subscription_id
      FROM unnest(key_indicators, key_regions, key_kinds, key_numbers, key_places)
        AS p (indicator, region, kind, number, n)
      JOIN subscription_watch w
        ON w.indicator = p.indicator AND w.region = p.region AND w.kind = p.kind AND w.trips_at >= p.number
     UNION
    SELECT p.n, t.subscription_id
      FROM unnest(indicators, regions, periods, kinds, numbers, places)
        AS p (indicator, region, period, kind, number, n)
     CROSS JOIN LATERAL (
        -- worse than what was told
        SELECT subscription_id FROM telling
         WHERE open AND NOT ended AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND told > p.number AND told >= '-Infinity'
         UNION ALL
        -- recovered
        SELECT subscription_id FROM telling
         WHERE open AND NOT ended AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND recovers_at <= p.number AND recovers_at >= '-Infinity'
         UNION ALL
        -- gone
        SELECT subscription_id FROM telling
         WHERE open AND NOT ended AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND told >= '-Infinity' AND p.number IS NULL
         UNION ALL
        -- a later period that lets the next drop be told
        SELECT subscription_id FROM telling
         WHERE open AND rearms AND NOT rearmed AND NOT ended AND indicator = p.indicator
           AND region = p.region AND kind = p.kind AND recovers_at <= p.number
           AND period < p.period) AS t;
END
$$;
