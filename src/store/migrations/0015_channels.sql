-- Recipients that were refused for now since the channel last took anything, as keyed hashes with code and instant (JSON):
-- several that were refused alike say that it is the channel. And 1 while it is paused for that.
ALTER TABLE channel_troubles ADD COLUMN refused_alike TEXT NOT NULL DEFAULT '[]';
ALTER TABLE channel_troubles ADD COLUMN paused_alike INTEGER NOT NULL DEFAULT 0;
