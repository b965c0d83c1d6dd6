-- Turns between the networks that customers look for their bookings from. Instants are epoch milliseconds, UTC.

-- Keyed hashes of the networks around: the /56 and the /48 of an IPv6 address, the address and the /24 of an IPv4 one.
ALTER TABLE find_requests ADD COLUMN near_ref TEXT NOT NULL DEFAULT '';
ALTER TABLE find_requests ADD COLUMN wide_ref TEXT NOT NULL DEFAULT '';
-- How many of the widest network were let through within the hour before: who has had fewer turns comes first.
ALTER TABLE find_requests ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;

DROP INDEX find_requests_due;
CREATE INDEX find_requests_turns ON find_requests (turn, due_ms) WHERE state = 'waiting';
CREATE INDEX find_requests_by_near ON find_requests (near_ref, created_ms) WHERE state <> 'refused';
CREATE INDEX find_requests_by_wide ON find_requests (wide_ref, created_ms) WHERE state <> 'refused';
