-- Who reads a link's pages and messages, and what they know already. Instants are epoch milliseconds, UTC.

-- 1 when staff named the link's language or its reader switched to it; 0 when it was only assumed.
ALTER TABLE links ADD COLUMN locale_chosen INTEGER NOT NULL DEFAULT 0;

-- IANA, as the reader chose it for an online visit.
ALTER TABLE links ADD COLUMN time_zone TEXT;

-- The booking's service, so that its description can be had without asking Wix again; null when nobody knew it.
ALTER TABLE links ADD COLUMN service_id TEXT;

-- The booking's start when the link was made, or after its customer moved it: told apart from a move by others.
ALTER TABLE links ADD COLUMN starts_ms INTEGER;
