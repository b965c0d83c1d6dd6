-- Customers who ask for links to their own bookings. Instants are epoch milliseconds, UTC.

CREATE TABLE find_requests (
  id TEXT NOT NULL PRIMARY KEY,
  -- A NULL here is how a runner that was overtaken spoils its own batch. Refused: over a limit, kept for the same effort.
  state TEXT NOT NULL CHECK (state IN ('waiting', 'refused', 'done')),
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  -- Keyed hashes: of the address or number, the same as a message's recipient has, and of the network it came from.
  contact_ref TEXT NOT NULL,
  source_ref TEXT NOT NULL,
  -- The address or number (JWE); erased with the request's end.
  sealed TEXT NOT NULL,
  locale TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  -- When it is next worked on; whoever does so puts it off first, and so is found out when dead.
  due_ms INTEGER NOT NULL,
  -- Rises with every lease: what an older runner still writes no longer counts (fencing).
  lease INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX find_requests_due ON find_requests (due_ms) WHERE state = 'waiting';
-- What counts against the limits: never more for one contact or source than these let through.
CREATE INDEX find_requests_by_contact ON find_requests (contact_ref, created_ms) WHERE state <> 'refused';
CREATE INDEX find_requests_by_source ON find_requests (source_ref, created_ms) WHERE state <> 'refused';
