-- Recipients that were refused for now since the channel last took anything, as keyed hashes with code and instant (JSON):
-- several that were refused alike say that it is the channel. And 1 while it is paused for that.
ALTER TABLE channel_troubles ADD COLUMN refused_alike TEXT NOT NULL DEFAULT '[]';
ALTER TABLE channel_troubles ADD COLUMN paused_alike INTEGER NOT NULL DEFAULT 0;

-- How many texts were made on each day (days since 1970, UTC), which the database itself counts so that no path can
-- forget one: all of them under an empty sender, and those that a staff key made under its name as well.
CREATE TABLE text_counts (
  day INTEGER NOT NULL,
  sender TEXT NOT NULL,
  texts INTEGER NOT NULL,
  PRIMARY KEY (day, sender)
) STRICT, WITHOUT ROWID;

-- Who made a text that brings a link, as the link's maker; null for what nobody of the staff made.
ALTER TABLE messages ADD COLUMN sender TEXT;

CREATE TRIGGER messages_text AFTER INSERT ON messages
WHEN NEW.channel = 'sms' AND NEW.state = 'queued'
BEGIN
  INSERT INTO text_counts (day, sender, texts) VALUES (NEW.created_ms / 86400000, '', 1)
    ON CONFLICT (day, sender) DO UPDATE SET texts = texts + 1;
  INSERT INTO text_counts (day, sender, texts) SELECT NEW.created_ms / 86400000, NEW.sender, 1 WHERE NEW.sender <> ''
    ON CONFLICT (day, sender) DO UPDATE SET texts = texts + 1;
END;
