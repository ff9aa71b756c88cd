-- An installation whose organisations are invented and where anybody may come in as one of their people. The mark stands in the database, so that
-- it goes with the data and with nothing else. The application reads it and has no right to set it, and no organisation's export holds it.
CREATE TABLE demo (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  begun_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  -- None while it is being loaded, and where that was cut off.
  loaded_at timestamptz
);
CREATE TABLE demo_person (
  handle text PRIMARY KEY CHECK (handle ~ '^[a-z0-9-]{1,80}$'),
  account_id uuid NOT NULL UNIQUE REFERENCES account
);
GRANT SELECT ON demo, demo_person TO rustning_app;

ALTER TABLE session DROP CONSTRAINT session_method_check;
ALTER TABLE session ADD CONSTRAINT session_method_check CHECK (method IN ('password', 'passkey', 'oidc', 'first-run', 'recovery', 'demo'));
