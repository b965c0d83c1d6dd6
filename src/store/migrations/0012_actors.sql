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

-- Who revoked a link, and why (JWE under a server key); null where nobody said so, or once it was erased.
ALTER TABLE links ADD COLUMN revoked_by TEXT;
ALTER TABLE links ADD COLUMN sealed_reason TEXT;

-- What staff wrote to the customer with a code (JWE under a server key); null where nothing, or once it was erased.
ALTER TABLE link_codes ADD COLUMN sealed_note TEXT;
