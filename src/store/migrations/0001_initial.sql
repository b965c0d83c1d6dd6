-- No column holds a link's code, a token, a name, an address or a number in clear.
-- Instants are epoch milliseconds, UTC.

CREATE TABLE links (
  -- HMAC of the code's random part: the only way from a URL to its row.
  tag TEXT NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  -- Which of the deployment's link secrets the code was made under.
  epoch TEXT NOT NULL,
  booking_id TEXT NOT NULL,
  -- Keyed hashes, space-separated, of the address and number it was made for; empty when nobody in particular.
  recipient_refs TEXT NOT NULL,
  -- The anonymous action token, encrypted under a key that only the code gives (JWE).
  sealed TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  revoked_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE INDEX links_by_booking ON links (booking_id, created_ms);

-- The outbox: one row for each email or SMS that carries a link.
CREATE TABLE messages (
  id TEXT NOT NULL PRIMARY KEY,
  link_id TEXT NOT NULL REFERENCES links (id),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  state TEXT NOT NULL,
  -- Rises with every lease: a write by an older attempt no longer matches (fencing).
  attempt INTEGER NOT NULL DEFAULT 0,
  -- Attempts that count against the retry schedule: all but those that a broken channel spoilt.
  tries INTEGER NOT NULL DEFAULT 0,
  -- Attempts whose outcome was lost, so that the message may have gone out.
  lost_answers INTEGER NOT NULL DEFAULT 0,
  due_ms INTEGER NOT NULL,
  lease_until_ms INTEGER,
  deadline_ms INTEGER NOT NULL,
  -- Recipient and content, encrypted under a server key (JWE); erased on reaching a terminal state.
  sealed TEXT,
  provider_id TEXT,
  failure_code TEXT,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX messages_by_link ON messages (link_id, created_ms);
CREATE INDEX messages_due ON messages (due_ms) WHERE sealed IS NOT NULL;

-- What customers did: one row for each form that was sent, whatever number of times it was sent.
CREATE TABLE actions (
  -- The order in which they came, whatever the clock did meanwhile.
  seq INTEGER PRIMARY KEY,
  form_id TEXT NOT NULL UNIQUE,
  -- The link's id, or a keyed hash of the token where a page was opened without a link.
  visit_ref TEXT NOT NULL,
  booking_id TEXT NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('cancel', 'reschedule')),
  revision TEXT NOT NULL,
  -- pending while Wix is being asked, then the outcome's kind.
  outcome TEXT NOT NULL,
  -- The start before, and after a move.
  from_ms INTEGER,
  to_ms INTEGER,
  created_ms INTEGER NOT NULL,
  finished_ms INTEGER
) STRICT;

CREATE INDEX actions_by_booking ON actions (booking_id, seq);

CREATE TABLE idempotency_keys (
  -- Keyed hash of the caller's name and the Idempotency-Key.
  key_ref TEXT NOT NULL PRIMARY KEY,
  request_ref TEXT NOT NULL,
  -- The answer, encrypted under a key that only the Idempotency-Key gives (JWE); null while the request runs.
  sealed_answer TEXT,
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX idempotency_keys_expiring ON idempotency_keys (expires_ms);
