"""The tables of the history, as the list of steps that lead to them."""

APPLICATION_ID = 0x4C696D62
"""Tells our databases from those of other programs: "Limb"."""

_FIRST = """
CREATE TABLE sessions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    programme TEXT NOT NULL,
    programme_name TEXT NOT NULL,
    session_of_day INTEGER NOT NULL,
    day TEXT NOT NULL,               -- the local day on which it began
    started_at TEXT NOT NULL,        -- UTC
    started_offset INTEGER NOT NULL, -- minutes east of UTC, at that moment
    ended_at TEXT,
    ended_offset INTEGER,
    status TEXT NOT NULL CHECK (status IN ('running', 'done', 'partial')),
    rehearsal INTEGER NOT NULL CHECK (rehearsal IN (0, 1)),
    speed REAL NOT NULL,
    pain_before INTEGER CHECK (pain_before BETWEEN 0 AND 10),
    pain_after INTEGER CHECK (pain_after BETWEEN 0 AND 10),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    note TEXT CHECK (length(note) <= 4000),
    plan TEXT                        -- JSON, until the session is done or kept as it is
) STRICT;

CREATE TABLE items (
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    item TEXT NOT NULL,
    rung TEXT NOT NULL,
    place INTEGER NOT NULL,
    exercise TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    dose TEXT NOT NULL,              -- JSON, as it was asked for
    PRIMARY KEY (session, item, rung)
) STRICT, WITHOUT ROWID;

CREATE TABLE sets (
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    item TEXT NOT NULL,
    side TEXT NOT NULL CHECK (side IN ('', 'left', 'right')),        -- '' rather than NULL,
    direction TEXT NOT NULL CHECK (direction IN ('', 'first', 'second')), -- which is never equal
    set_number INTEGER NOT NULL,
    place INTEGER NOT NULL,          -- in the order in which they were first recorded
    exercise TEXT NOT NULL,
    exercise_name TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('done', 'partial', 'skipped')),
    reps INTEGER,
    target_reps INTEGER,
    seconds REAL NOT NULL,
    target_seconds REAL,
    finished_at TEXT NOT NULL,
    finished_offset INTEGER NOT NULL,
    PRIMARY KEY (session, item, side, direction, set_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_start ON sessions (started_at);
CREATE INDEX sessions_by_day ON sessions (day, started_at);
CREATE INDEX sessions_with_plan ON sessions (started_at) WHERE plan IS NOT NULL;
CREATE INDEX sets_by_exercise ON sets (exercise, finished_at, side, status, seconds, reps);
"""

_SECOND = """
ALTER TABLE sessions ADD COLUMN flare INTEGER NOT NULL DEFAULT 0 CHECK (flare IN (0, 1));

ALTER TABLE sets ADD COLUMN rung TEXT;

CREATE TABLE pains (
    session INTEGER NOT NULL REFERENCES sessions (number) ON DELETE CASCADE,
    place INTEGER NOT NULL,          -- in the order in which they were told
    item TEXT NOT NULL,
    exercise TEXT NOT NULL,
    rung TEXT,
    side TEXT CHECK (side IN ('left', 'right')),
    pain INTEGER CHECK (pain BETWEEN 0 AND 10),
    sharp INTEGER NOT NULL CHECK (sharp IN (0, 1)),
    felt_at TEXT NOT NULL,           -- UTC
    felt_offset INTEGER NOT NULL,    -- minutes east of UTC, at that moment
    PRIMARY KEY (session, place),
    CHECK (sharp = 1 OR pain IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TABLE choices (
    number INTEGER PRIMARY KEY,
    programme TEXT NOT NULL,
    item TEXT NOT NULL,
    rung TEXT NOT NULL,
    chosen_at TEXT NOT NULL,         -- UTC
    chosen_offset INTEGER NOT NULL,
    chosen_by TEXT NOT NULL CHECK (chosen_by IN ('hand', 'advice', 'undo'))
) STRICT;

CREATE TABLE proposals (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    programme TEXT NOT NULL,
    item TEXT NOT NULL,
    exercise TEXT NOT NULL,
    rung TEXT NOT NULL,
    action TEXT NOT NULL,
    to_rung TEXT,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL,
    evidence TEXT NOT NULL,          -- JSON, the ids of sessions, which may be gone by now
    made_at TEXT NOT NULL,           -- UTC
    made_offset INTEGER NOT NULL,
    answer TEXT CHECK (answer IN ('accepted', 'not-yet', 'taken-back')),
    answered_at TEXT,                -- UTC
    answered_offset INTEGER
) STRICT;

CREATE INDEX choices_by_time ON choices (chosen_at);
CREATE INDEX proposals_by_time ON proposals (made_at);
"""

_THIRD = """
-- UTC, when a person or an import last changed it; NULL while it is as it was played
ALTER TABLE sessions ADD COLUMN changed_at TEXT;

ALTER TABLE sessions ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));

CREATE TABLE deleted (
    id TEXT NOT NULL PRIMARY KEY,    -- of the session
    deleted_at TEXT NOT NULL,        -- UTC
    deleted_offset INTEGER NOT NULL, -- minutes east of UTC, at that moment
    session TEXT NOT NULL            -- JSON, its rows
) STRICT, WITHOUT ROWID;

CREATE TABLE breaks (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('day-off', 'holiday', 'illness', 'other')),
    first_day TEXT NOT NULL,         -- local days, both counted in
    last_day TEXT,                   -- NULL: it goes on
    changed_at TEXT NOT NULL,        -- UTC
    CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    number INTEGER PRIMARY KEY,
    source TEXT NOT NULL,            -- the name of the file
    imported_at TEXT NOT NULL,       -- UTC
    imported_offset INTEGER NOT NULL,
    before TEXT NOT NULL             -- JSON: what takes the import back
) STRICT;
"""

STEPS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)
"""Step n leads from version n to n + 1. Their number stands in it as `user_version`.

What was once published is never changed."""
