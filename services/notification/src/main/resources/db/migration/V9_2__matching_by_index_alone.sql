-- Why: how many rules a figure trips is not known beforehand, and PostgreSQL expects a third of all that watch its
-- series; for so many it would rather read every subscription there is. They are few, so the way is laid down here:
-- each key is a range of an index. Its time is that of what it finds, however many others watch the same series.
--
-- The first five arrays go together, an element for each key under which a change's rules are found (the region, any
-- region, a group of which it is a member); the last six, an element for each probe. n is what the caller counts
-- probes by; a number is null when the figure is gone.
CREATE FUNCTION subscriptions_concerned(
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
         WHERE open AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND told > p.number
         UNION ALL
        -- recovered
        SELECT subscription_id FROM telling
         WHERE open AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND recovers_at <= p.number
         UNION ALL
        -- gone
        SELECT subscription_id FROM telling
         WHERE open AND indicator = p.indicator AND region = p.region AND period = p.period
           AND kind = p.kind AND p.number IS NULL
         UNION ALL
        -- a later period that lets the next drop be told
        SELECT subscription_id FROM telling
         WHERE open AND rearms AND NOT rearmed AND indicator = p.indicator
           AND region = p.region AND kind = p.kind AND recovers_at <= p.number
           AND period < p.period) AS t;
END
$$;
