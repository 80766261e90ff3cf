-- Why: who lets people name a measure asks which measures there are, and learns it from frontier.measures.v1. Editions
-- before this release told nobody there, so the service tells of what they left once, when it starts. A release before
-- that still runs beside this one does not say that it told: what it brings is told at the next start.
ALTER TABLE measure ADD COLUMN announced boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN measure.announced IS 'Whether this version was told, or another that differs in its place alone';
