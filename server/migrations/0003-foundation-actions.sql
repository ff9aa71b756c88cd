-- A request that is sent twice has one effect: the first to come leaves its answer here, for as long as anybody may ask again.
CREATE TABLE idempotency (
  tenant_id uuid NOT NULL REFERENCES tenant,
  actor_id uuid NOT NULL,
  key text NOT NULL CHECK (char_length(key) BETWEEN 1 AND 200),
  -- What was asked, so that the same key for something else is refused.
  fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
  status int,
  answer jsonb,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, actor_id, key)
);
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency FORCE ROW LEVEL SECURITY;
CREATE POLICY idempotency_own ON idempotency TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON idempotency TO rustning_app;
GRANT UPDATE (status, answer) ON idempotency TO rustning_app;

-- What others must be told of a change: taken by a worker, at least once each, in the order of each thing.
CREATE TABLE outbox (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  topic text NOT NULL,
  entity_type text NOT NULL,
  entity_id uuid NOT NULL,
  payload jsonb NOT NULL,
  at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id)
);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY outbox_own ON outbox TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON outbox TO rustning_app;
