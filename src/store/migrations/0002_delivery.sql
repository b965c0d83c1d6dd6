-- The whole life of a message: receipts, suppression, channels that are down, and a timeline. Instants are epoch
-- milliseconds, UTC, and no column holds an address, a number or a text in clear.

CREATE TABLE messages_with_receipts (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('link', 'confirmation', 'notice')),
  -- Null where a customer came by Wix's own token, which has no link here.
  link_id TEXT REFERENCES links (id) ON DELETE CASCADE,
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

INSERT INTO messages_with_receipts (id, kind, link_id, booking_id, channel, recipient_ref, state, attempt, tries,
    lost_answers, due_ms, lease_until_ms, deadline_ms, sealed, provider_id, failure_code, created_ms, updated_ms)
  SELECT messages.id, 'link', link_id, booking_id, channel, '', state, attempt, tries,
    lost_answers, due_ms, lease_until_ms, deadline_ms, messages.sealed, provider_id, failure_code,
    messages.created_ms, updated_ms
  FROM messages JOIN links ON links.id = link_id;

DROP TABLE messages;

ALTER TABLE messages_with_receipts RENAME TO messages;

CREATE INDEX messages_by_link ON messages (link_id, created_ms);
CREATE INDEX messages_by_booking ON messages (booking_id, created_ms);
CREATE INDEX messages_due ON messages (due_ms) WHERE sealed IS NOT NULL;

-- One row for each step of a message, written by the database itself so that no path can forget one.
CREATE TABLE message_events (
  seq INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id) ON DELETE CASCADE,
  state TEXT NOT NULL,
  attempt INTEGER NOT NULL,
  failure_code TEXT,
  at_ms INTEGER NOT NULL
) STRICT;

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

-- Addresses and numbers that get nothing any more, as keyed hashes.
CREATE TABLE suppressions (
  recipient_ref TEXT NOT NULL PRIMARY KEY,
  -- What staff call it by.
  id TEXT NOT NULL UNIQUE,
  channel TEXT NOT NULL CHECK (channel IN ('email', 'sms')),
  reason TEXT NOT NULL CHECK (reason IN ('opted_out', 'dead_recipient')),
  -- The provider's raw code; null when the recipient asked.
  code TEXT,
  -- The message whose refusal it was; null when the recipient asked.
  message_id TEXT,
  created_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Channels that have trouble; one without a row is fine.
CREATE TABLE channel_troubles (
  channel TEXT NOT NULL PRIMARY KEY CHECK (channel IN ('email', 'sms')),
  -- Failures in a row without any answer, and when the first of them was.
  failures INTEGER NOT NULL DEFAULT 0,
  first_failure_ms INTEGER NOT NULL,
  -- Set while nothing is sent but one message now and then, to see whether it works again.
  paused_ms INTEGER,
  -- The fault that the operator has to mend; null when the channel is only out of reach.
  fault_code TEXT,
  next_probe_ms INTEGER,
  -- Recipients' domains that refused us by policy, as keyed hashes with instants (JSON).
  policy_refusals TEXT NOT NULL DEFAULT '[]'
) STRICT, WITHOUT ROWID;

-- What has ended is erased, and later forgotten, by age.
CREATE INDEX links_by_expiry ON links (expires_ms);
