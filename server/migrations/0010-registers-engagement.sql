-- A portfolio that an organisation brought with it: one file or one paste. It is written down when somebody confirms it, and taken in whole
-- or not at all by a job; each of the two has one entry in the journal, whatever the number of rows.
CREATE TABLE portfolio_import (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- Of the rows as they were read: the same rows are taken in once.
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  headings text[] NOT NULL,
  -- What each column was said to be.
  columns jsonb NOT NULL,
  rows int NOT NULL CHECK (rows > 0),
  -- Who answers for what has no owner of its own among the members.
  owner_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'done', 'refused')),
  -- What made it impossible, when it could not be taken in after all.
  faults jsonb,
  job_id uuid NOT NULL,
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES membership,
  CHECK ((state = 'refused') = (faults IS NOT NULL)),
  CHECK ((state = 'waiting') = (ended_at IS NULL))
);
CREATE UNIQUE INDEX portfolio_import_once ON portfolio_import (tenant_id, digest) WHERE state <> 'refused';
CREATE INDEX portfolio_import_newest ON portfolio_import (tenant_id, asked_at DESC, id DESC);
ALTER TABLE portfolio_import ENABLE ROW LEVEL SECURITY;
ALTER TABLE portfolio_import FORCE ROW LEVEL SECURITY;
CREATE POLICY portfolio_import_own ON portfolio_import TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON portfolio_import TO rustning_app;
GRANT UPDATE (version, state, faults, ended_at) ON portfolio_import TO rustning_app;
CREATE CONSTRAINT TRIGGER portfolio_import_journalled AFTER INSERT OR UPDATE OR DELETE ON portfolio_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('portfolio-import');

-- The rows of an import as they stood in the file, so that what was not understood is not lost.
CREATE TABLE portfolio_import_row (
  tenant_id uuid NOT NULL REFERENCES tenant,
  import_id uuid NOT NULL,
  line int NOT NULL,
  cells text[] NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line),
  FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import
);
ALTER TABLE portfolio_import_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE portfolio_import_row FORCE ROW LEVEL SECURITY;
CREATE POLICY portfolio_import_row_own ON portfolio_import_row TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON portfolio_import_row TO rustning_app;
CREATE CONSTRAINT TRIGGER portfolio_import_row_journalled AFTER INSERT OR UPDATE OR DELETE ON portfolio_import_row DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');

-- What the register holds of an engagement besides its title and owner. An engagement that came with an import is at version 0: the
-- version counts the entries of its own, and it has none yet. The supplier may be known by its name alone.
ALTER TABLE engagement
  ADD COLUMN supplier_id uuid,
  ADD COLUMN supplier_name text CHECK (char_length(supplier_name) BETWEEN 1 AND 200),
  ADD COLUMN service_id uuid,
  ADD COLUMN classification text CHECK (classification IN ('open', 'internal', 'confidential', 'strictly-confidential')),
  ADD COLUMN classified_on date,
  ADD COLUMN archive_case text CHECK (char_length(archive_case) BETWEEN 1 AND 100),
  ADD COLUMN criticality text CHECK (criticality IN ('low', 'medium', 'high', 'critical')),
  ADD COLUMN users int CHECK (users >= 0),
  ADD COLUMN contract_ends_on date,
  -- When somebody assessed whether the team has the competence that is needed.
  ADD COLUMN competence_assessed_on date,
  -- Whoever listed the parties said that every controller is among them.
  ADD COLUMN all_controllers_named boolean NOT NULL DEFAULT false,
  -- The row of an import that it was made from.
  ADD COLUMN import_id uuid,
  ADD COLUMN import_line int,
  ADD CHECK ((classification IS NULL) = (classified_on IS NULL)),
  ADD CHECK ((import_id IS NULL) = (import_line IS NULL)),
  ADD CONSTRAINT engagement_supplier FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier,
  ADD CONSTRAINT engagement_service FOREIGN KEY (tenant_id, service_id) REFERENCES service,
  ADD FOREIGN KEY (tenant_id, import_id, import_line) REFERENCES portfolio_import_row;
CREATE UNIQUE INDEX engagement_import ON engagement (tenant_id, import_id, import_line) WHERE import_id IS NOT NULL;
CREATE INDEX engagement_of_supplier ON engagement (tenant_id, supplier_id) WHERE supplier_id IS NOT NULL;
CREATE INDEX engagement_of_service ON engagement (tenant_id, service_id) WHERE service_id IS NOT NULL;
-- The portfolio by title, and by what comes next.
CREATE INDEX engagement_title ON engagement (tenant_id, title, id);
CREATE INDEX engagement_next ON engagement (tenant_id, (coalesce(contract_ends_on, 'infinity'::date)), id);
GRANT UPDATE (supplier_id, supplier_name, service_id, classification, classified_on, archive_case, criticality, users, contract_ends_on, competence_assessed_on, all_controllers_named) ON engagement TO rustning_app;

-- An engagement that is added by hand has its own entry; those of an import share the import's. Whatever happens to it later has its own.
DROP TRIGGER engagement_journalled ON engagement;
CREATE CONSTRAINT TRIGGER engagement_journalled AFTER UPDATE OR DELETE ON engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement');
CREATE CONSTRAINT TRIGGER engagement_added_journalled AFTER INSERT ON engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NULL) EXECUTE FUNCTION require_journal_entry('engagement');
CREATE CONSTRAINT TRIGGER engagement_imported_journalled AFTER INSERT ON engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NOT NULL) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');

-- Every engagement has at least one part, and each part its own stage. It is made with the engagement's (or the import's) entry, at version
-- 0; when it moves or is renamed it has an entry of its own.
CREATE TABLE engagement_part (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  version int NOT NULL,
  -- None where the part is the whole engagement.
  name text CHECK (char_length(name) BETWEEN 1 AND 200),
  stage text NOT NULL CHECK (stage IN ('need', 'procure', 'contract', 'start', 'operate', 'exit')),
  since_on date NOT NULL,
  ended text CHECK (ended IN ('abandoned', 'exited')),
  import_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement
);
-- Those that were there before parts were. The owner reads them only while row-level security does not bind it.
ALTER TABLE engagement NO FORCE ROW LEVEL SECURITY;
INSERT INTO engagement_part (tenant_id, id, engagement_id, version, stage, since_on)
  SELECT tenant_id, gen_random_uuid(), id, 0, stage, (created_at AT TIME ZONE 'Europe/Oslo')::date FROM engagement;
ALTER TABLE engagement FORCE ROW LEVEL SECURITY;
ALTER TABLE engagement DROP COLUMN stage;
ALTER TABLE engagement_part ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_part FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_part_own ON engagement_part TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON engagement_part TO rustning_app;
GRANT UPDATE (version, name, stage, since_on, ended) ON engagement_part TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_part_added_journalled AFTER INSERT ON engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NULL) EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');
CREATE CONSTRAINT TRIGGER engagement_part_imported_journalled AFTER INSERT ON engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NOT NULL) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');
CREATE CONSTRAINT TRIGGER engagement_part_journalled AFTER UPDATE OR DELETE ON engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement-part');

-- Who takes part in an engagement, and as what. Organisations here are names and numbers: they may have no account.
CREATE TABLE engagement_party (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('client', 'agreement-owner', 'controller', 'intermediate-processor', 'supplier')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  number text CHECK (number ~ '^[0-9]{9}$'),
  is_self boolean NOT NULL,
  position int NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement
);
CREATE INDEX engagement_party_of ON engagement_party (tenant_id, engagement_id);
ALTER TABLE engagement_party ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_party FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_party_own ON engagement_party TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON engagement_party TO rustning_app;
GRANT UPDATE (role, name, number, is_self, position) ON engagement_party TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_party_journalled AFTER INSERT OR UPDATE OR DELETE ON engagement_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

-- Who covers which of the five fields of competence: members of the organisation, or people who are hired.
CREATE TABLE engagement_team_member (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  field text NOT NULL CHECK (field IN ('need', 'law', 'ict-security', 'project', 'supplier-management')),
  sort text NOT NULL CHECK (sort IN ('own', 'hired')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  membership_id uuid,
  employer text CHECK (char_length(employer) BETWEEN 1 AND 200),
  position int NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES membership
);
CREATE INDEX engagement_team_member_of ON engagement_team_member (tenant_id, engagement_id);
ALTER TABLE engagement_team_member ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_team_member FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_team_member_own ON engagement_team_member TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON engagement_team_member TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_team_member_journalled AFTER INSERT OR UPDATE OR DELETE ON engagement_team_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

-- How engagements of one organisation hang together. The row belongs to the one it goes out from.
CREATE TABLE engagement_link (
  tenant_id uuid NOT NULL REFERENCES tenant,
  engagement_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('replaces', 'depends-on', 'call-off-under', 'same-purchase')),
  other_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, engagement_id, kind, other_id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  FOREIGN KEY (tenant_id, other_id) REFERENCES engagement,
  CHECK (engagement_id <> other_id)
);
CREATE INDEX engagement_link_back ON engagement_link (tenant_id, other_id);
ALTER TABLE engagement_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE engagement_link FORCE ROW LEVEL SECURITY;
CREATE POLICY engagement_link_own ON engagement_link TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON engagement_link TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_link_journalled AFTER INSERT OR UPDATE OR DELETE ON engagement_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

-- What has been answered, by whom, when and from where. Rows are added and never changed: a new answer stands beside the old, and one that
-- is withdrawn has a row that says so. An answer holds for the organisation, an engagement or one of its parts; the closest wins. `fact` is
-- a fact of the vocabulary, of an item where it has a key; or a noun, and then the row says that the item is there and what it is called,
-- or (without a key) whether the list is complete. That nobody knows is an answer too, and has no value; JSON null is the known absence.
CREATE TABLE answer (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid,
  part_id uuid,
  fact text NOT NULL,
  item_noun text,
  item_key uuid,
  kind text NOT NULL CHECK (kind IN ('value', 'unknown', 'withdrawn')),
  value jsonb,
  valid_from date NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_kind text NOT NULL,
  recorded_by uuid,
  source text CHECK (char_length(source) BETWEEN 1 AND 500),
  import_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part (tenant_id, engagement_id, id),
  CHECK (part_id IS NULL OR engagement_id IS NOT NULL),
  CHECK (item_key IS NULL OR item_noun IS NOT NULL),
  CHECK ((kind = 'value') = (value IS NOT NULL))
);
CREATE INDEX answer_of ON answer (tenant_id, engagement_id, fact);
ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE answer FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_own ON answer TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON answer TO rustning_app;
-- Its entry is the import's, the engagement's or the organisation's. Nobody may change or remove one.
CREATE CONSTRAINT TRIGGER answer_imported_journalled AFTER INSERT ON answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NOT NULL) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');
CREATE CONSTRAINT TRIGGER answer_of_engagement_journalled AFTER INSERT ON answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NULL AND NEW.engagement_id IS NOT NULL) EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');
CREATE CONSTRAINT TRIGGER answer_of_organisation_journalled AFTER INSERT ON answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.import_id IS NULL AND NEW.engagement_id IS NULL) EXECUTE FUNCTION require_journal_entry('organisation', 'tenant_id');
