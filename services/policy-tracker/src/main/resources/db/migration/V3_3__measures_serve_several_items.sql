-- Why: one measure can serve several recommendations' items. It keeps the one place in the tree where it is
-- listed, and names the others that it serves, too.
ALTER TABLE measure ADD COLUMN also varchar[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN measure.also IS 'Further items that it serves beside the one that holds it; many to many';
