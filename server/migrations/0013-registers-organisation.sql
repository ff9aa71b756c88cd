-- What else the register of organisations knows: what Enhetsregisteret says, who belongs together, who may accept what, and what the
-- organisation has decided to hold itself to.
ALTER TABLE organisation
  -- Enhetsregisteret's codes: KOMM, AS, ORGL.
  ADD COLUMN form text CHECK (form ~ '^[A-ZÆØÅ-]{2,10}$'),
  ADD COLUMN sector text CHECK (sector ~ '^[0-9]{4}$'),
  ADD COLUMN employees int CHECK (employees >= 0),
  -- The day of the extract that these were taken from; nothing where a person wrote them.
  ADD COLUMN register_on date;
GRANT UPDATE (form, sector, employees, register_on) ON organisation TO rustning_app;

CREATE TABLE organisation_relation (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  -- What the other is to this organisation.
  kind text NOT NULL CHECK (kind IN ('owner', 'owned', 'inter-municipal-company', 'municipal-cooperation', 'host-municipality', 'hosted-municipality', 'purchasing-cooperation', 'it-company', 'regional-authority', 'shared-data-protection-officer')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  number text CHECK (number ~ '^[0-9]{9}$'),
  -- Its tenant here, where somebody has written it down. Belongs to another organisation, so nothing points there in the database.
  other_id uuid,
  about text CHECK (char_length(about) <= 2000),
  from_on date,
  until_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (until_on >= from_on)
);
ALTER TABLE organisation_relation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_relation FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_relation_own ON organisation_relation TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON organisation_relation TO rustning_app;
GRANT UPDATE (version, name, number, other_id, about, from_on, until_on) ON organisation_relation TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_relation_journalled AFTER INSERT OR UPDATE OR DELETE ON organisation_relation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation-relation');

-- The row has the tenant's own id, and its version is the edition that decisions name. None until somebody with authority has adopted one.
CREATE TABLE authority_matrix (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  matrix jsonb NOT NULL,
  decided_by text NOT NULL CHECK (char_length(decided_by) BETWEEN 1 AND 200),
  decided_on date NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (id = tenant_id)
);
ALTER TABLE authority_matrix ENABLE ROW LEVEL SECURITY;
ALTER TABLE authority_matrix FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_matrix_own ON authority_matrix TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON authority_matrix TO rustning_app;
GRANT UPDATE (version, matrix, decided_by, decided_on) ON authority_matrix TO rustning_app;
CREATE CONSTRAINT TRIGGER authority_matrix_journalled AFTER INSERT OR UPDATE OR DELETE ON authority_matrix DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('authority-matrix');

-- Policies of the knowledge that the organisation has made its own, perhaps with values of its own.
CREATE TABLE organisation_policy (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  -- The knowledge's id: policy/servers-in-norway.
  policy text NOT NULL CHECK (policy ~ '^policy/[a-z0-9-]+$'),
  -- Values by fact, where they differ from the proposal.
  adjusted jsonb NOT NULL,
  decided_by text NOT NULL CHECK (char_length(decided_by) BETWEEN 1 AND 200),
  decided_on date NOT NULL,
  case_number text CHECK (char_length(case_number) <= 60),
  ended_on date,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (ended_on >= decided_on)
);
CREATE UNIQUE INDEX organisation_policy_once ON organisation_policy (tenant_id, policy) WHERE ended_on IS NULL;
ALTER TABLE organisation_policy ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation_policy FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_policy_own ON organisation_policy TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON organisation_policy TO rustning_app;
GRANT UPDATE (version, adjusted, decided_by, decided_on, case_number, ended_on) ON organisation_policy TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_policy_journalled AFTER INSERT OR UPDATE OR DELETE ON organisation_policy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation-policy');

-- Enhetsregisteret as it was when the operator last loaded a copy of it. Public, and no organisation's own.
CREATE TABLE register_unit (
  number text PRIMARY KEY CHECK (number ~ '^[0-9]{9}$'),
  name text NOT NULL,
  form text NOT NULL,
  -- ISO 3166-1 alpha-2.
  country text,
  place text,
  sector text,
  employees int,
  bankrupt boolean NOT NULL,
  winding_up boolean NOT NULL
);
CREATE TABLE register_extract (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  taken_on date NOT NULL,
  loaded_at timestamptz NOT NULL,
  units int NOT NULL
);
GRANT SELECT ON register_unit, register_extract TO rustning_app;
