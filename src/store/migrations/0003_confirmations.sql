-- What is told after a customer's action, and by whom when the process that took the form died. Instants are epoch
-- milliseconds, UTC.

-- What finishing the action needs (whom to tell, the link, the wanted time), encrypted under a server key (JWE); erased
-- by the statement that ends the action.
ALTER TABLE actions ADD COLUMN sealed TEXT;

-- When the timer looks at the booking instead of the process that took the form; null once the action has ended.
ALTER TABLE actions ADD COLUMN look_ms INTEGER;

CREATE INDEX actions_open ON actions (look_ms) WHERE look_ms IS NOT NULL;

-- What nobody can send again any more is forgotten by age.
CREATE INDEX actions_by_age ON actions (created_ms);
