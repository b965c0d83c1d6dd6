-- Links that a person has opened. Nothing is kept of who or with what: two instants, epoch milliseconds, UTC.

CREATE TABLE link_opens (
  link_id TEXT NOT NULL PRIMARY KEY REFERENCES links (id) ON DELETE CASCADE,
  first_ms INTEGER NOT NULL,
  last_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
