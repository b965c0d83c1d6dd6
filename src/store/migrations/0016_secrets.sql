-- By which link secret each epoch's links were made: a keyed fingerprint, from which nothing leads back. It tells a
-- secret that was replaced under the same symbol, with which nobody's link opens, from one that was dropped on purpose.
CREATE TABLE link_secrets (
  epoch TEXT NOT NULL PRIMARY KEY,
  fingerprint TEXT NOT NULL
) STRICT, WITHOUT ROWID;
