-- Why: what an ended subscription told stays, for inboxes say of it whether it holds; but no change concerns it any more.
-- Each change of its series found it all the same, to pass it over, and there were ever more of it. Now the indexes by
-- which changes find what was told leave it out. What ends in the release before, while that still runs, is passed over
-- as it was.
ALTER TABLE telling ADD COLUMN ended boolean NOT NULL DEFAULT false;

DROP INDEX telling_deepens, telling_recovers, telling_rearms;

UPDATE telling t SET ended = true FROM subscription s WHERE s.id = t.subscription_id AND s.ended_at IS NOT NULL;

CREATE INDEX telling_deepens ON telling (indicator, region, period, kind, told) WHERE open AND NOT ended;
CREATE INDEX telling_recovers ON telling (indicator, region, period, kind, recovers_at) WHERE open AND NOT ended;
CREATE INDEX telling_rearms ON telling (indicator, region, kind, recovers_at)
    WHERE open AND rearms AND NOT rearmed AND NOT ended;

-- As it was, but for what has ended.
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
           AND kind = p.kind AND told > p.number
         UNION ALL
        -- recovered
        SELECT subscription_id FROM telling
         WHERE open AND NOT ended AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND recovers_at <= p.number
         UNION ALL
        -- gone
        SELECT subscription_id FROM telling
         WHERE open AND NOT ended AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND p.number IS NULL
         UNION ALL
        -- a later period that lets the next drop be told
        SELECT subscription_id FROM telling
         WHERE open AND rearms AND NOT rearmed AND NOT ended AND indicator = p.indicator
           AND region = p.region AND kind = p.kind AND recovers_at <= p.number
           AND period < p.period) AS t;
END
$$;
