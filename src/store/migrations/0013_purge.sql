-- What lets the purge find what is left to erase without reading through what it has erased.

-- 1 once what the link held was erased, some time after its end.
ALTER TABLE links ADD COLUMN erased INTEGER NOT NULL DEFAULT 0 CHECK (erased IN (0, 1));
CREATE INDEX links_to_erase ON links (expires_ms) WHERE erased = 0;

-- Messages of customers who came by Wix's own token: nothing else takes them along.
CREATE INDEX messages_without_link ON messages (updated_ms) WHERE link_id IS NULL;

-- Sends that are over, by age.
CREATE INDEX sends_ended ON sends (created_ms) WHERE state <> 'running';
