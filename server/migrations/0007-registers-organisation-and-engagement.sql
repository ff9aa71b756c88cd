-- The register of organisations: what a tenant is called and is. The row has the tenant's own id.
CREATE TABLE organisation (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- Nine digits with a right check digit, or none: not every organisation here has one.
  number text CHECK (number ~ '^[0-9]{9}$'),
  -- A value of the vocabulary's organisation.kind; none until somebody has said it.
  kind text,
  language text NOT NULL DEFAULT 'nb' CHECK (language IN ('nb', 'nn', 'en')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (id = tenant_id)
);
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
ALTER TABLE organisation FORCE ROW LEVEL SECURITY;
CREATE POLICY organisation_own ON organisation TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON organisation TO rustning_app;
GRANT UPDATE (version, name, number, kind, language) ON organisation TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_journalled AFTER INSERT OR UPDATE OR DELETE ON organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation');

-- The thread: a planned or running use of a service or supplier.
CREATE TABLE engagement (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
  -- Who answers for it: a membership of this organisation.
  owner_id uuid NOT NULL,
  stage text NOT NULL CHECK (stage IN ('need', 'procure', 'contract', 'start', 'operate', 'exit')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES membership
);
-- Lists come newest first, page by page.
CREATE INDEX engagement_newest ON engagement (tenant_id, created_at DESC, id DESC);
CREATE INDEX engagement_owner ON engagement (tenant_id, owner_id);
ALTER TABLE engagement ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_own ON engagement TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON engagement TO rustning_app;
GRANT UPDATE (version, title, owner_id, stage) ON engagement TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_journalled AFTER INSERT OR UPDATE OR DELETE ON engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement');
