-- Why: several causes can share a vintage, as when one submission has all provinces; a rank or what is derived from the
-- nation then moves with each of them. The second update of a vintage counted as told, but was never kept. An event
-- tells of a subject once; that it is told no more than that is what was told (telling) sees to.
CREATE UNIQUE INDEX alert_once_event ON alert (subscription_id, indicator, region, period, event_id, step)
    WHERE measure IS NULL;
DROP INDEX alert_once_step;
