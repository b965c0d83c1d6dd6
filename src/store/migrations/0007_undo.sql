-- Cancellations that can be taken back, and why customers cancel. Instants are epoch milliseconds, UTC.

-- What the customer tapped when asked why they cancel; null when they did not say.
ALTER TABLE actions ADD COLUMN reason TEXT CHECK (reason IN ('time_does_not_suit', 'ill', 'found_something_else',
  'too_expensive', 'no_longer_needed', 'other'));

-- Until when a cancellation waited, or waits, before Wix is asked: its outcome is `held` meanwhile, then `kept`, or as of
-- any other form. Null for what is never held.
ALTER TABLE actions ADD COLUMN held_until_ms INTEGER;

-- A booking is cancelled once: of two forms that want it, one waits.
CREATE UNIQUE INDEX actions_held ON actions (booking_id) WHERE outcome = 'held';
