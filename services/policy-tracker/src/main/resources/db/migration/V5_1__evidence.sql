-- Why: a claim of "carried out" is only as good as what shows it. Links rot and change, so ministries bring documents
-- too, and a verifier years later must find the very bytes that were claimed by. Rows are added and withdrawn, never
-- deleted.

-- The bytes, each document once whatever number of measures it is evidence for.
CREATE TABLE evidence_document (
    sha256     text        PRIMARY KEY CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text        NOT NULL,
    bytes      bigint      NOT NULL CHECK (bytes > 0),
    stored_at  timestamptz NOT NULL
);

-- Cut into pieces, so that neither writer nor reader has more than one of them in memory.
CREATE TABLE evidence_piece (
    sha256  text    NOT NULL REFERENCES evidence_document (sha256),
    part    integer NOT NULL CHECK (part >= 0),
    content bytea   NOT NULL,
    PRIMARY KEY (sha256, part)
);
-- PDF, images and office files are packed already: trying to pack them again costs time and saves nothing.
ALTER TABLE evidence_piece ALTER COLUMN content SET STORAGE EXTERNAL;

CREATE TABLE evidence (
    id                 uuid        PRIMARY KEY,
    measure            text        NOT NULL REFERENCES progress (measure),
    milestone          text,
    title              text        NOT NULL,
    visibility         text        NOT NULL CHECK (visibility IN ('public', 'restricted')),
    url                text,
    sha256             text        REFERENCES evidence_document (sha256),
    file_name          text,
    ministry           text        NOT NULL,
    added_by           text        NOT NULL,
    at                 timestamptz NOT NULL,
    withdrawn_at       timestamptz,
    withdrawn_by       text,
    withdrawn_ministry text,
    withdrawal_reason  text,
    CONSTRAINT link_or_document CHECK ((url IS NULL) <> (sha256 IS NULL)),
    CONSTRAINT documents_have_names CHECK ((sha256 IS NULL) = (file_name IS NULL)),
    CONSTRAINT withdrawn_with_reason CHECK (
        (withdrawn_at IS NULL) = (withdrawal_reason IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL))
);
COMMENT ON COLUMN evidence.added_by IS 'Subject of the account; kept for the audit, never published';
COMMENT ON COLUMN evidence.withdrawn_by IS 'Subject of the account; kept for the audit, never published';
COMMENT ON COLUMN evidence.withdrawn_ministry IS 'Null when a statistician withdrew it';
-- The same document or address twice is one piece of evidence, as long as it counts.
CREATE UNIQUE INDEX evidence_document_once ON evidence (measure, sha256) WHERE withdrawn_at IS NULL;
-- By its hash, since an index takes no entry as long as an address may be.
CREATE UNIQUE INDEX evidence_link_once ON evidence (measure, md5(url)) WHERE withdrawn_at IS NULL;
CREATE INDEX evidence_of_measure ON evidence (measure, id);

-- Reports name what shows their claim. An array and not a table between: it is written once, with the report, and read
-- with it; what it names is never deleted.
ALTER TABLE report ADD COLUMN evidence_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE report DROP CONSTRAINT evidence_for_carried_out;
ALTER TABLE report ADD CONSTRAINT evidence_for_carried_out
    CHECK (status <> 'carried_out' OR evidence IS NOT NULL OR cardinality(evidence_ids) > 0);
