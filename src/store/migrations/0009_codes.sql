-- A link has as many codes as messages need: each opens it, and all end with it. Instants are epoch milliseconds, UTC.
-- Whatever refers to a link is rebuilt along with it: to drop a table deletes its rows, and with them all that hangs on
-- them.

CREATE TABLE links_by_id (
  id TEXT NOT NULL PRIMARY KEY,
  booking_id TEXT NOT NULL,
  -- Keyed hashes, space-separated, of the addresses and numbers that it went to; empty when nobody in particular.
  recipient_refs TEXT NOT NULL,
  locale TEXT NOT NULL,
  -- 1 when staff named the link's language or its reader switched to it; 0 when it was only assumed.
  locale_chosen INTEGER NOT NULL DEFAULT 0,
  -- IANA, as the reader chose it for an online visit.
  time_zone TEXT,
  -- The booking's service, so that its description can be had without asking Wix again; null when nobody knew it.
  service_id TEXT,
  -- The booking's start when the link was made, or after its customer moved it: told apart from a move by others.
  starts_ms INTEGER,
  created_by TEXT NOT NULL,
  created_ms INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  revoked_ms INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE link_codes (
  -- HMAC of the code's random part: the only way from a URL to its row. A NULL here is how a code that may not be made
  -- spoils its own batch.
  tag TEXT NOT NULL PRIMARY KEY,
  link_id TEXT NOT NULL REFERENCES links_by_id (id) ON DELETE CASCADE,
  -- Which of the deployment's link secrets the code was made under.
  epoch TEXT NOT NULL,
  -- The anonymous action token and whom the link went to, encrypted under a key that only the code gives (JWE); empty once
  -- it was erased: by revocation, or some time after the link had ended.
  sealed TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE messages_of_links (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('link', 'confirmation', 'notice')),
  -- Null where a customer came by Wix's own token, which has no link here.
  link_id TEXT REFERENCES links_by_id (id) ON DELETE CASCADE,
  booking_id TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  -- Keyed hash of the address or number: what suppression goes by.
  recipient_ref TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'leased', 'retry_wait', 'unknown', 'accepted', 'delivered',
    'undelivered', 'bounced', 'failed', 'expired', 'revoked', 'suppressed')),
  -- Rises with every lease: a write by an older attempt no longer matches (fencing).
  attempt INTEGER NOT NULL DEFAULT 0,
  -- Attempts that count against the retry schedule: all but those that a broken channel spoilt.
  tries INTEGER NOT NULL DEFAULT 0,
  -- Attempts whose answer was lost, so that the message may have gone out.
  lost_answers INTEGER NOT NULL DEFAULT 0,
  -- 1 once an attempt ended without anybody knowing how: look before sending again.
  unsure INTEGER NOT NULL DEFAULT 0,
  -- How often it waited because the mailbox, the handset or the carrier did not take it.
  redeliveries INTEGER NOT NULL DEFAULT 0,
  -- How far the provider says it has come; only ever rises for one copy.
  receipt_rank INTEGER NOT NULL DEFAULT 0,
  -- When the dispatcher has to look at it next: to send it, or to ask what became of it.
  due_ms INTEGER NOT NULL,
  lease_until_ms INTEGER,
  deadline_ms INTEGER NOT NULL,
  -- Recipient and content, encrypted under a server key (JWE); erased on reaching a final state.
  sealed TEXT,
  provider_id TEXT,
  -- The provider's raw code, or ours, for the last thing that went wrong, and what it means.
  failure_code TEXT,
  failure_reason TEXT,
  created_ms INTEGER NOT NULL,
  updated_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE steps_of_messages (
  seq INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages_of_links (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  failure_code TEXT,
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE opens_of_links (
  link_id TEXT NOT NULL PRIMARY KEY REFERENCES links_by_id (id) ON DELETE CASCADE,
  first_ms INTEGER NOT NULL,
  last_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO links_by_id (id, booking_id, recipient_refs, locale, locale_chosen, time_zone, service_id, starts_ms,
    created_by, created_ms, expires_ms, revoked_ms)
  SELECT id, booking_id, recipient_refs, locale, locale_chosen, time_zone, service_id, starts_ms,
    created_by, created_ms, expires_ms, revoked_ms
  FROM links ORDER BY id;

INSERT INTO link_codes (tag, link_id, epoch, sealed, created_by, created_ms)
  SELECT tag, id, epoch, sealed, created_by, created_ms FROM links ORDER BY tag;

INSERT INTO messages_of_links (id, kind, link_id, booking_id, channel, recipient_ref, state, attempt, tries, lost_answers,
    unsure, redeliveries, receipt_rank, due_ms, lease_until_ms, deadline_ms, sealed, provider_id, failure_code,
    failure_reason, created_ms, updated_ms)
  SELECT id, kind, link_id, booking_id, channel, recipient_ref, state, attempt, tries, lost_answers,
    unsure, redeliveries, receipt_rank, due_ms, lease_until_ms, deadline_ms, sealed, provider_id, failure_code,
    failure_reason, created_ms, updated_ms
  FROM messages;

INSERT INTO steps_of_messages (seq, message_id, state, attempt, failure_code, at_ms)
  SELECT seq, message_id, state, attempt, failure_code, at_ms FROM message_events;

INSERT INTO opens_of_links (link_id, first_ms, last_ms) SELECT link_id, first_ms, last_ms FROM link_opens;

-- From those that refer to those that are referred to.
DROP TABLE message_events;
DROP TABLE messages;
DROP TABLE link_opens;
DROP TABLE links;

-- What refers to a table follows its new name.
ALTER TABLE links_by_id RENAME TO links;
ALTER TABLE messages_of_links RENAME TO messages;
ALTER TABLE steps_of_messages RENAME TO message_events;
ALTER TABLE opens_of_links RENAME TO link_opens;

CREATE INDEX links_by_booking ON links (booking_id, created_ms);
CREATE INDEX links_by_expiry ON links (expires_ms);
CREATE INDEX link_codes_by_link ON link_codes (link_id, created_ms);

CREATE INDEX messages_by_link ON messages (link_id, created_ms);
CREATE INDEX messages_by_booking ON messages (booking_id, created_ms);
CREATE INDEX messages_due ON messages (due_ms) WHERE sealed IS NOT NULL;

CREATE INDEX message_events_by_message ON message_events (message_id, seq);

CREATE TRIGGER messages_begin AFTER INSERT ON messages
BEGIN
  INSERT INTO message_events (message_id, state, attempt, failure_code, at_ms)
    VALUES (NEW.id, NEW.state, NEW.attempt, NEW.failure_code, NEW.updated_ms);
END;

CREATE TRIGGER messages_step AFTER UPDATE ON messages
WHEN NEW.state <> OLD.state OR NEW.attempt <> OLD.attempt
BEGIN
  INSERT INTO message_events (message_id, state, attempt, failure_code, at_ms)
    VALUES (NEW.id, NEW.state, NEW.attempt, NEW.failure_code, NEW.updated_ms);
END;
