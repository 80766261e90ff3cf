-- Why: whether what a measure should move has moved is asked as of any day, of one measure by its reader and
-- of all of them by the scoreboard. So this service keeps the figures that it was told, with their vintages, how each
-- measure stood from when until when, and what the figures then said about it. All of it follows from rows that are
-- never edited (events taken in, status_change, measure) and could be made anew from them.

CREATE TABLE figure (
    indicator  text        NOT NULL,
    region     text        NOT NULL,
    period     text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('level', 'share_of_national')),
    known_from timestamptz NOT NULL,
    value      numeric,
    unit       text        NOT NULL,
    unit_mult  integer     NOT NULL,
    PRIMARY KEY (indicator, region, period, kind, known_from)
);
COMMENT ON TABLE figure IS 'What frontier.indicator-changes.v1 told of the nation and its provinces; the newest row known at an instant counts';
COMMENT ON COLUMN figure.value IS 'Null when missing or withdrawn from then on: neither zero nor a fall';

CREATE TABLE standing (
    measure        text        NOT NULL REFERENCES progress (measure),
    known_from     timestamptz NOT NULL,
    known_until    timestamptz CHECK (known_until > known_from),
    claimed        text        NOT NULL,
    verified       text        NOT NULL,
    verified_since timestamptz,
    reported       text        NOT NULL,
    PRIMARY KEY (measure, known_from)
);
COMMENT ON TABLE standing IS 'The steps of status_change as spans of time, so that all measures of a day are found without replaying any';
COMMENT ON COLUMN standing.verified_since IS 'Since when a verifier has confirmed it as carried out, without a break; a repeated claim that nobody has judged yet is none';
COMMENT ON COLUMN standing.reported IS 'The latest half-year reported on until then, as 2026-H1';
CREATE UNIQUE INDEX standing_current ON standing (measure)
    INCLUDE (claimed, verified, verified_since, reported) WHERE known_until IS NULL;

CREATE TABLE effect_outcome (
    measure     text        NOT NULL REFERENCES progress (measure),
    known_from  timestamptz NOT NULL,
    known_until timestamptz CHECK (known_until > known_from),
    outcome     text        NOT NULL,
    not_moving  boolean     NOT NULL,
    PRIMARY KEY (measure, known_from)
);
COMMENT ON TABLE effect_outcome IS 'What the figures said about a measure from when until when; no row while it was not verified';
CREATE INDEX effect_outcome_not_moving ON effect_outcome (measure, known_from, known_until) WHERE not_moving;

-- What has to be judged anew, and from which instant on. Whoever changes something upserts, which waits for the row's
-- lock until its own commit, so that a judgement never misses a change that was not committed yet.
CREATE TABLE effect_due (
    measure text        PRIMARY KEY,
    since   timestamptz NOT NULL
);

-- Which way outcomes were judged by; another one makes all of them due.
CREATE TABLE effect_method (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    name   text    NOT NULL
);

-- Told a figure, the service asks which measures it should move.
CREATE INDEX measure_by_indicator ON measure USING gin (indicators);

CREATE FUNCTION due_for_effect(one text, instant timestamptz) RETURNS void LANGUAGE sql AS $$
    INSERT INTO effect_due (measure, since) VALUES (one, instant)
    ON CONFLICT (measure) DO UPDATE SET since = least(effect_due.since, excluded.since);
$$;

CREATE FUNCTION stand(of_measure text, moved_at timestamptz, now_claimed text, now_verified text, about uuid)
    RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    before standing;
    half   text;
BEGIN
    UPDATE standing SET known_until = moved_at WHERE measure = of_measure AND known_until IS NULL
    RETURNING * INTO before;
    -- Half-years begin when they begin in Beijing; a report that names none speaks of the one in which it is filed.
    SELECT coalesce(period, to_char(at AT TIME ZONE 'Asia/Shanghai', 'YYYY')
               || CASE WHEN extract(month FROM at AT TIME ZONE 'Asia/Shanghai') <= 6 THEN '-H1' ELSE '-H2' END)
      INTO half FROM report WHERE id = about;
    INSERT INTO standing (measure, known_from, claimed, verified, verified_since, reported)
    VALUES (of_measure, moved_at, now_claimed, now_verified,
            CASE WHEN now_claimed <> 'carried_out' THEN NULL
                 WHEN now_verified = 'confirmed' THEN coalesce(before.verified_since, moved_at)
                 WHEN now_verified = 'none' THEN before.verified_since
            END,
            greatest(before.reported, half));
    PERFORM due_for_effect(of_measure, moved_at);
END $$;

-- By triggers and not by the service, so that what the release before writes while both run is not missed.
CREATE FUNCTION status_change_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM stand(NEW.measure, NEW.at, NEW.after_claimed, NEW.after_verified, NEW.report);
    RETURN NULL;
END $$;
CREATE TRIGGER stands AFTER INSERT ON status_change FOR EACH ROW EXECUTE FUNCTION status_change_stands();

-- A new edition may bind other indicators or provinces.
CREATE FUNCTION measure_is_due() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO effect_due (measure, since) SELECT code, min(known_from) FROM added GROUP BY code
    ON CONFLICT (measure) DO UPDATE SET since = least(effect_due.since, excluded.since);
    RETURN NULL;
END $$;
CREATE TRIGGER due_for_effect AFTER INSERT ON measure
    REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION measure_is_due();

DO $$
DECLARE
    step record;
BEGIN
    FOR step IN SELECT * FROM status_change ORDER BY measure, sequence LOOP
        PERFORM stand(step.measure, step.at, step.after_claimed, step.after_verified, step.report);
    END LOOP;
END $$;
