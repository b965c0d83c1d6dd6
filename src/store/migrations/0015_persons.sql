-- Who acted, and what tried to. Instants are epoch milliseconds, UTC.

-- How the form told that a person sends it; null for what was done before anybody looked.
ALTER TABLE actions ADD COLUMN sign TEXT CHECK (sign IN ('gesture', 'answer'));

-- Forms of a link that were sent without any sign of a person: asked a question, and nothing was changed.
CREATE TABLE link_asks (
  link_id TEXT NOT NULL REFERENCES links (id) ON DELETE CASCADE,
  -- machine: what no hand can do. unknown: perhaps a person.
  by TEXT NOT NULL CHECK (by IN ('machine', 'unknown')),
  first_ms INTEGER NOT NULL,
  last_ms INTEGER NOT NULL,
  PRIMARY KEY (link_id, by)
) STRICT, WITHOUT ROWID;
