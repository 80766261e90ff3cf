-- Why: the plan (ministries, obstacles, recommendations, measures) is edited over the years, and what it
-- said on any day must stay readable. So nothing is overwritten: each row says from when until when it was
-- the known content of its code, and an edition only closes rows and adds new ones.

CREATE TABLE edition (
    number   integer     PRIMARY KEY CHECK (number > 0),
    at       timestamptz NOT NULL UNIQUE,
    importer text        NOT NULL,
    added    integer     NOT NULL,
    changed  integer     NOT NULL,
    retired  integer     NOT NULL
);
COMMENT ON TABLE edition IS 'One row for each import that changed something';
COMMENT ON COLUMN edition.importer IS 'Subject of the account; kept for the record, never published';

-- Steps of 50, so that a whole plan takes its row numbers in two round trips.
CREATE SEQUENCE plan_row_seq INCREMENT BY 50;

-- Lists of codes are varchar[] and not text[]: that is the type by which queries compare them.

CREATE TABLE ministry (
    id          bigint      PRIMARY KEY,
    code        text        NOT NULL,
    position    integer     NOT NULL,
    name_zh     text        NOT NULL,
    name_en     text        NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz CHECK (known_until > known_from)
);
-- At most one row is current: two imports at once cannot both win.
CREATE UNIQUE INDEX ministry_current ON ministry (code) WHERE known_until IS NULL;
CREATE INDEX ministry_history ON ministry (code, known_from);

CREATE TABLE heading (
    id          bigint      PRIMARY KEY,
    kind        text        NOT NULL CHECK (kind IN ('OBSTACLE', 'OBSTACLE_ITEM', 'RECOMMENDATION', 'ITEM')),
    code        text        NOT NULL,
    parent      text,
    position    integer     NOT NULL,
    name_zh     text        NOT NULL,
    name_en     text        NOT NULL,
    obstacles   varchar[]      NOT NULL,
    known_from  timestamptz NOT NULL,
    known_until timestamptz CHECK (known_until > known_from)
);
COMMENT ON COLUMN heading.obstacles IS 'Obstacle items that a recommendation''s item answers; many to many';
CREATE UNIQUE INDEX heading_current ON heading (kind, code) WHERE known_until IS NULL;
CREATE INDEX heading_history ON heading (kind, code, known_from);

CREATE TABLE measure (
    id            bigint      PRIMARY KEY,
    code          text        NOT NULL,
    item          text        NOT NULL,
    position      integer     NOT NULL,
    name_zh       text        NOT NULL,
    name_en       text        NOT NULL,
    lead          text        NOT NULL,
    lead_proposed boolean     NOT NULL,
    support       varchar[]      NOT NULL,
    regions       varchar[]      NOT NULL,
    indicators    varchar[]      NOT NULL,
    known_from    timestamptz NOT NULL,
    known_until   timestamptz CHECK (known_until > known_from)
);
COMMENT ON COLUMN measure.lead_proposed IS 'True while nobody has settled that this ministry leads';
COMMENT ON COLUMN measure.regions IS 'Provinces concerned; empty means all nine';
CREATE UNIQUE INDEX measure_current ON measure (code) WHERE known_until IS NULL;
CREATE INDEX measure_history ON measure (code, known_from);
