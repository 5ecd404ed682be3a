-- An archive of minutes, version 2: a SQLite database that minutes-archive writes and the other tools read.
--
-- For people who use SQL: read what you like, also while it is being written; leave writing to minutes-archive.
-- What the minutes do not give is NULL. Dates are text that sorts: 2024-03-08, or 2024-03 for a month without day.
-- Tables whose names end in _words are full-text indexes; their rowid is the id of the row that holds the text, and
-- rows that are gone may still be in them, so join them with their table:
--     SELECT text FROM action
--     WHERE id IN (SELECT rowid FROM action_words WHERE action_words MATCH '"car park" OR lights');

PRAGMA application_id = 0x4D494E55;  -- "MINU"
PRAGMA user_version = 2;

-- A file that was read, as it was named on the command line.
CREATE TABLE source (
    id      INTEGER PRIMARY KEY,
    name    TEXT NOT NULL UNIQUE,
    sha256  TEXT NOT NULL,  -- of its bytes, as sha256sum prints it
    made_by TEXT NOT NULL   -- the version of the program, and the house that was named: others read it anew
);
-- The file itself, so that nothing needs the folder that it came from.
CREATE TABLE source_bytes (
    source INTEGER PRIMARY KEY REFERENCES source ON DELETE CASCADE,
    bytes  BLOB NOT NULL
);

-- A document, and the meeting that it is about. Minutes are one document a file; a file of records may hold many.
CREATE TABLE document (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    source       INTEGER NOT NULL REFERENCES source ON DELETE CASCADE,
    name         TEXT NOT NULL,
    kind         TEXT NOT NULL,  -- minutes, agenda, plan, other
    house        TEXT,
    organisation TEXT,
    body         TEXT,
    title        TEXT,
    date         TEXT,
    start        TEXT,
    "end"        TEXT,
    location     TEXT,
    chair        TEXT,
    minute_taker TEXT,
    state        TEXT,           -- draft, approved
    next_meeting TEXT,
    people       INTEGER NOT NULL,  -- how many of each
    items        INTEGER NOT NULL,
    actions      INTEGER NOT NULL,
    decisions    INTEGER NOT NULL,
    commitments  INTEGER NOT NULL,
    unowned      INTEGER NOT NULL,  -- actions without owner
    unclaimed    INTEGER NOT NULL,  -- lines to look at
    warnings     INTEGER NOT NULL
);
CREATE INDEX document_by_source ON document(source);
CREATE INDEX document_by_body ON document(body, date);
CREATE INDEX document_by_date ON document(date);
CREATE INDEX document_with_warnings ON document(id) WHERE warnings > 0;
CREATE VIRTUAL TABLE document_words USING fts5(body, organisation, title, location,
    content='', tokenize='unicode61 remove_diacritics 2');

-- The whole record of a document as minutes-parse --format ndjson writes it ("minutes/1").
CREATE TABLE record (
    document INTEGER PRIMARY KEY REFERENCES document ON DELETE CASCADE,
    json     TEXT NOT NULL
);

CREATE TABLE person (
    id           INTEGER PRIMARY KEY,
    document     INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    name         TEXT NOT NULL,
    honorific    TEXT,
    initials     TEXT,
    derived_initials TEXT,
    role         TEXT,
    organisation TEXT,
    attendance   TEXT NOT NULL,  -- present, in_attendance, guest, observer, apologies, absent
    line         INTEGER
);
CREATE INDEX person_by_document ON person(document);
CREATE INDEX person_by_name ON person(name);

CREATE TABLE item (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    record_id TEXT NOT NULL,  -- i-c84f65f1, as the tools print it
    parent    INTEGER,        -- the id of the item above it
    number    TEXT,
    title     TEXT,
    depth     INTEGER NOT NULL,
    line      INTEGER,
    first     INTEGER,  -- lines of heading and discussion
    last      INTEGER,
    text      TEXT,           -- the discussion
    lines     TEXT            -- a JSON list of pairs: from this byte of the text on it stands on this line
);
CREATE INDEX item_by_document ON item(document);
CREATE INDEX item_by_parent ON item(parent) WHERE parent IS NOT NULL;
CREATE VIRTUAL TABLE item_words USING fts5(name, text,
    content='', tokenize='unicode61 remove_diacritics 2');  -- name: number and title

CREATE TABLE action (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    item      INTEGER,        -- the id of the item that it stands in
    date      TEXT,           -- of the meeting
    record_id TEXT NOT NULL,  -- a-b0a0f335, as the tools print it
    ref       TEXT,
    code      TEXT,           -- ref as it is compared: AP12, AP 12 and ap-12 are ' ap 12 '
    text      TEXT,
    owners    TEXT NOT NULL,  -- a JSON list, as written
    people    TEXT NOT NULL,  -- a JSON list: those owners that are exactly one person, by name
    due       TEXT,
    due_text  TEXT,
    status    TEXT NOT NULL,  -- open, done, carried, dropped
    form      TEXT NOT NULL,
    earlier   INTEGER NOT NULL,
    line      INTEGER
);
CREATE INDEX action_by_document ON action(document);
CREATE INDEX action_by_item ON action(item);
CREATE INDEX action_by_date ON action(date);
CREATE INDEX action_by_due ON action(due);
CREATE INDEX action_by_code ON action(code) WHERE code IS NOT NULL;
CREATE VIRTUAL TABLE action_words USING fts5(text,
    content='', tokenize='unicode61 remove_diacritics 2');

-- Who owns actions: as written, and who of the record that is.
CREATE TABLE owner (
    id       INTEGER PRIMARY KEY,
    written  TEXT NOT NULL,
    person   TEXT NOT NULL,    -- with honorific; '' where it is nobody or could be several
    initials TEXT NOT NULL,    -- of the person, in small letters, written and derived ones, parted by a comma
    UNIQUE (written, person, initials)
);
-- What an owner may be called: every run of at most six words, in small letters without accents: 'kb', 'kay bell'.
CREATE TABLE owner_name (
    name  TEXT NOT NULL,
    owner INTEGER NOT NULL REFERENCES owner ON DELETE CASCADE,
    PRIMARY KEY (name, owner)
) WITHOUT ROWID;
CREATE TABLE action_owner (
    owner    INTEGER NOT NULL REFERENCES owner,
    due      TEXT NOT NULL,     -- of the action; '' for none
    action   INTEGER NOT NULL REFERENCES action ON DELETE CASCADE,
    resolved INTEGER NOT NULL,  -- 0: of action.owners, 1: of action.people
    date     TEXT NOT NULL,     -- of the meeting; '' for none
    PRIMARY KEY (owner, due, action, resolved)
) WITHOUT ROWID;
CREATE INDEX action_owner_by_action ON action_owner(action);
CREATE INDEX action_owner_by_date ON action_owner(owner, date);

-- What an owner is called in other documents of the body, where exactly one person is meant; see owner_name.
CREATE TABLE owner_elsewhere (
    name     TEXT NOT NULL,
    action   INTEGER NOT NULL REFERENCES action ON DELETE CASCADE,
    written  TEXT NOT NULL,     -- here
    resolved INTEGER NOT NULL,  -- see action_owner
    PRIMARY KEY (name, action, written, resolved)
) WITHOUT ROWID;
CREATE INDEX owner_elsewhere_by_action ON owner_elsewhere(action);
-- Bodies that have other documents than when owner_elsewhere was made; empty after a whole update.
CREATE TABLE body_changed (
    organisation TEXT NOT NULL,
    body         TEXT NOT NULL,
    PRIMARY KEY (organisation, body)
) WITHOUT ROWID;
CREATE TRIGGER body_gained AFTER INSERT ON document BEGIN
    INSERT OR IGNORE INTO body_changed VALUES (coalesce(new.organisation, ''), coalesce(new.body, ''));
END;
CREATE TRIGGER body_lost AFTER DELETE ON document BEGIN
    INSERT OR IGNORE INTO body_changed VALUES (coalesce(old.organisation, ''), coalesce(old.body, ''));
END;

CREATE TABLE decision (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    item      INTEGER,
    date      TEXT,            -- of the meeting
    record_id TEXT NOT NULL,
    text      TEXT,
    outcome   TEXT,
    proposer  TEXT,
    seconder  TEXT,
    line      INTEGER
);
CREATE INDEX decision_by_document ON decision(document);
CREATE INDEX decision_by_item ON decision(item);
CREATE VIRTUAL TABLE decision_words USING fts5(text,
    content='', tokenize='unicode61 remove_diacritics 2');

-- One row: what the whole archive holds.
CREATE TABLE total (
    documents   INTEGER NOT NULL DEFAULT 0,
    people      INTEGER NOT NULL DEFAULT 0,
    items       INTEGER NOT NULL DEFAULT 0,
    actions     INTEGER NOT NULL DEFAULT 0,
    decisions   INTEGER NOT NULL DEFAULT 0,
    commitments INTEGER NOT NULL DEFAULT 0,
    unowned     INTEGER NOT NULL DEFAULT 0,
    unclaimed   INTEGER NOT NULL DEFAULT 0
);
INSERT INTO total DEFAULT VALUES;
CREATE TRIGGER document_added AFTER INSERT ON document BEGIN
    UPDATE total SET documents = documents + 1, people = people + new.people, items = items + new.items,
        actions = actions + new.actions, decisions = decisions + new.decisions,
        commitments = commitments + new.commitments, unowned = unowned + new.unowned,
        unclaimed = unclaimed + new.unclaimed;
END;
CREATE TRIGGER document_removed AFTER DELETE ON document BEGIN
    UPDATE total SET documents = documents - 1, people = people - old.people, items = items - old.items,
        actions = actions - old.actions, decisions = decisions - old.decisions,
        commitments = commitments - old.commitments, unowned = unowned - old.unowned,
        unclaimed = unclaimed - old.unclaimed;
END;

-- Actions with all that is to be seen of them, for reading by eye.
CREATE VIEW register AS
    SELECT action.date, document.body, action.ref, action.text,
           (SELECT group_concat(value, ', ') FROM json_each(action.owners)) AS owners,
           action.due, action.status, item.number AS item, item.title, document.name || ':' || action.line AS source
    FROM action JOIN document ON document.id = action.document LEFT JOIN item ON item.id = action.item;
