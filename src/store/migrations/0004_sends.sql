-- Links to many bookings at once. A send and all its items are there before anything of it begins, so that it can be
-- taken up again wherever it was left. Instants are epoch milliseconds, UTC.

CREATE TABLE sends (
  id TEXT NOT NULL PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('running', 'done', 'cancelled')),
  -- 1: only says what would happen.
  dry_run INTEGER NOT NULL CHECK (dry_run IN (0, 1)),
  total INTEGER NOT NULL,
  -- What each of its links is made with, the note included (JWE); erased when it ends.
  sealed TEXT,
  created_by TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  finished_ms INTEGER,
  -- Rises with every lease: what an older runner still writes no longer counts (fencing).
  lease INTEGER NOT NULL DEFAULT 0,
  lease_until_ms INTEGER,
  -- When it last had its turn: whoever waited longest is next.
  turn_ms INTEGER NOT NULL DEFAULT 0,
  -- Wix asked us to wait till then.
  rest_until_ms INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX sends_running ON sends (turn_ms, created_ms) WHERE state = 'running';
CREATE INDEX sends_by_age ON sends (created_ms);

CREATE TABLE send_items (
  send_id TEXT NOT NULL REFERENCES sends (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  booking_id TEXT NOT NULL,
  -- A NULL here is how a runner that was overtaken spoils its own batch.
  outcome TEXT NOT NULL DEFAULT 'pending' CHECK (outcome IN ('pending', 'will_send', 'sent', 'no_contact', 'bad_contact',
    'nothing_allowed', 'suppressed', 'already_sent', 'not_found', 'failed', 'cancelled')),
  -- Space-separated: those used, or those that could not be.
  channels TEXT NOT NULL DEFAULT '',
  reason TEXT,
  link_id TEXT,
  -- When it was sent, now or by an earlier link.
  sent_ms INTEGER,
  -- Times that Wix failed to answer for it.
  tries INTEGER NOT NULL DEFAULT 0,
  due_ms INTEGER NOT NULL DEFAULT 0,
  -- When Wix was last asked about it: what keeps all runners together within Wix's limit.
  began_ms INTEGER,
  PRIMARY KEY (send_id, position),
  UNIQUE (send_id, booking_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX send_items_pending ON send_items (send_id, due_ms) WHERE outcome = 'pending';
CREATE INDEX send_items_begun ON send_items (began_ms) WHERE began_ms IS NOT NULL;
