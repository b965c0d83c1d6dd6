-- The cancellation fee that the customer accepted, as the form said it: decimal text and ISO 4217. Noted right before Wix
-- is asked; null where there was none, or where nobody could tell it.
ALTER TABLE actions ADD COLUMN fee_value TEXT;
ALTER TABLE actions ADD COLUMN fee_currency TEXT;
