-- What customers write by text. Instants are epoch milliseconds, UTC, and no column holds a number or a word of theirs in
-- clear.

CREATE TABLE replies (
  -- Keyed hash of the provider's id of the text: one that is told of twice is one.
  id TEXT NOT NULL PRIMARY KEY,
  -- A NULL here is how a runner that was overtaken spoils its own batch. Refused: over a limit. Idle: nobody has to hear
  -- of it, kept so that it is known when it comes again.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'refused', 'idle', 'done')),
  kind TEXT NOT NULL CHECK (kind IN ('cancel', 'help', 'text')),
  -- 1: we had sent texts to that number.
  known INTEGER NOT NULL CHECK (known IN (0, 1)),
  -- Keyed hash of the number, the same as a message's recipient has.
  sender_ref TEXT NOT NULL,
  -- The number and what was written (JWE); erased once it has been dealt with.
  sealed TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  -- When it is next worked on; whoever does so puts it off first, and so is found out when dead.
  due_ms INTEGER NOT NULL,
  -- Rises with every lease: what an older runner still writes no longer counts (fencing).
  lease INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE INDEX replies_due ON replies (due_ms) WHERE state = 'waiting';
CREATE INDEX replies_by_age ON replies (created_ms);
-- What counts against the limits.
CREATE INDEX replies_by_sender ON replies (sender_ref, created_ms) WHERE state IN ('waiting', 'done');
CREATE INDEX replies_of_strangers ON replies (created_ms) WHERE known = 0 AND state IN ('waiting', 'done');

-- Of a message that brings a link: what more it is for. An answer is one to what a customer wrote by text.
ALTER TABLE messages ADD COLUMN purpose TEXT CHECK (purpose IN ('answer'));

-- Whom a number belongs to is told by the text that it got last.
CREATE INDEX messages_by_recipient ON messages (recipient_ref, created_ms);
