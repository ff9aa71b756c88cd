-- The application reads and writes rows of the tenant that the transaction has named, and no others. With no tenant named, it sees none.
GRANT USAGE ON SCHEMA rustning TO rustning_app, rustning_seq, rustning_verify, rustning_backup;

-- A setting that was made for one transaction is '' afterwards, not null.
CREATE FUNCTION current_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.tenant', true), '')::uuid;

-- The token that ties a change to its journal entry.
CREATE FUNCTION current_tx() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.tx', true), '')::uuid;

-- Everything an organisation owns hangs on its tenant. What the organisation is called and does stands in the register.
CREATE TABLE tenant (
  tenant_id uuid PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  closed_at timestamptz
);
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenant FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_is_own ON tenant TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON tenant TO rustning_app;
GRANT UPDATE (closed_at) ON tenant TO rustning_app;
