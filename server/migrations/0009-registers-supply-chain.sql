-- Who stands behind a supplier. The chain is one thing with one version: whether a link may stand where it is asked to depends on all the
-- others, so two who change the same chain at once are told apart here. Its id is the supplier's.
CREATE TABLE supply_chain (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT supply_chain_supplier FOREIGN KEY (tenant_id, id) REFERENCES supplier
);

-- A link and what is known of it, from one day until another; a row that no longer holds is closed and the next follows it, so that the
-- chain of any day can be read. `until_on` is the first day the row no longer holds.
CREATE TABLE chain_link (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL CHECK (version > 0),
  supplier_id uuid NOT NULL,
  -- Whom it works for: another link of the same chain, or nobody when it works for the supplier itself.
  parent_id uuid CHECK (parent_id <> id),
  -- The parent's first row stands for the parent, whatever became of it later.
  first_version int NOT NULL GENERATED ALWAYS AS (1) STORED,
  -- The service it works for; nothing when it stands behind all that the supplier delivers.
  service_id uuid,
  -- Its own row in the register of suppliers, where it has one; else it is a firm by name.
  registered_id uuid,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- The name as firms are told apart: without form of company and what stands in brackets.
  firm text NOT NULL,
  -- A number of organisation or the like; letters and digits only.
  identifier text CHECK (identifier ~ '^[0-9A-Z]{1,40}$'),
  address text CHECK (char_length(address) BETWEEN 1 AND 500),
  contact text CHECK (char_length(contact) BETWEEN 1 AND 300),
  purpose text CHECK (char_length(purpose) BETWEEN 1 AND 2000),
  data text CHECK (char_length(data) BETWEEN 1 AND 2000),
  -- Countries by ISO 3166-1, and the words for places that name no country («EU», «worldwide»): while there are such words, or no country,
  -- the place is not known.
  processing text[] NOT NULL,
  processing_open text CHECK (char_length(processing_open) BETWEEN 1 AND 500),
  access text[] NOT NULL,
  access_open text CHECK (char_length(access_open) BETWEEN 1 AND 500),
  agreement text NOT NULL CHECK (agreement IN ('yes', 'no', 'unknown')),
  agreement_on date CHECK (agreement_on IS NULL OR agreement = 'yes'),
  role text NOT NULL CHECK (role IN ('processor', 'sub-processor', 'subcontractor')),
  -- Where it is known from.
  source text CHECK (char_length(source) BETWEEN 1 AND 200),
  from_on date NOT NULL,
  until_on date CHECK (until_on >= from_on),
  PRIMARY KEY (tenant_id, id, version),
  UNIQUE (tenant_id, supplier_id, id, version),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supply_chain,
  FOREIGN KEY (tenant_id, supplier_id, parent_id, first_version) REFERENCES chain_link (tenant_id, supplier_id, id, version),
  CONSTRAINT chain_link_service FOREIGN KEY (tenant_id, service_id) REFERENCES service,
  CONSTRAINT chain_link_registered FOREIGN KEY (tenant_id, registered_id) REFERENCES supplier
);
-- Everything behind the suppliers of an organisation that the same firm stands behind.
CREATE INDEX chain_link_firm ON chain_link (tenant_id, firm);
CREATE INDEX chain_link_identifier ON chain_link (tenant_id, identifier) WHERE identifier IS NOT NULL;
CREATE INDEX chain_link_parent ON chain_link (tenant_id, supplier_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX chain_link_service ON chain_link (tenant_id, service_id) WHERE service_id IS NOT NULL;
CREATE INDEX chain_link_registered ON chain_link (tenant_id, registered_id) WHERE registered_id IS NOT NULL;

-- «The list is complete»: said by the organisation, from one day until it is taken back.
CREATE TABLE chain_completeness (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date CHECK (until_on >= from_on),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supply_chain
);
CREATE INDEX chain_completeness_supplier ON chain_completeness (tenant_id, supplier_id);

-- A supplier says that somebody is to come in, go out or do something else behind it; the organisation may object until a day.
CREATE TABLE chain_notice (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  supplier_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('new', 'changed', 'ending')),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  firm text NOT NULL,
  what text CHECK (char_length(what) BETWEEN 1 AND 4000),
  processing text[] NOT NULL,
  processing_open text CHECK (char_length(processing_open) BETWEEN 1 AND 500),
  received_on date NOT NULL,
  -- The day it is to happen, where the notice says so.
  planned_on date,
  -- The last day to object, and whether the agreement says so or nothing was agreed and the knowledge's own length was counted.
  object_by date NOT NULL CHECK (object_by >= received_on),
  object_by_from text NOT NULL CHECK (object_by_from IN ('agreement', 'knowledge')),
  -- Nothing until somebody has answered for the organisation.
  outcome text CHECK (outcome IN ('accepted', 'objected')),
  answered_on date,
  reason text CHECK (char_length(reason) BETWEEN 1 AND 4000),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT chain_notice_supplier FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier,
  CHECK ((outcome IS NULL) = (answered_on IS NULL))
);
CREATE INDEX chain_notice_supplier ON chain_notice (tenant_id, supplier_id);
-- What waits for an answer, the most urgent first.
CREATE INDEX chain_notice_deadline ON chain_notice (tenant_id, object_by, id);

ALTER TABLE supply_chain ENABLE ROW LEVEL SECURITY;
ALTER TABLE supply_chain FORCE ROW LEVEL SECURITY;
CREATE POLICY supply_chain_own ON supply_chain TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON supply_chain TO rustning_app;
GRANT UPDATE (version, changed_at) ON supply_chain TO rustning_app;
ALTER TABLE chain_link ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain_link FORCE ROW LEVEL SECURITY;
CREATE POLICY chain_link_own ON chain_link TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON chain_link TO rustning_app;
-- A row is closed and never rewritten.
GRANT UPDATE (until_on) ON chain_link TO rustning_app;
ALTER TABLE chain_completeness ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain_completeness FORCE ROW LEVEL SECURITY;
CREATE POLICY chain_completeness_own ON chain_completeness TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON chain_completeness TO rustning_app;
GRANT UPDATE (until_on) ON chain_completeness TO rustning_app;
ALTER TABLE chain_notice ENABLE ROW LEVEL SECURITY;
ALTER TABLE chain_notice FORCE ROW LEVEL SECURITY;
CREATE POLICY chain_notice_own ON chain_notice TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON chain_notice TO rustning_app;
-- What was told stays as it was told; only the answer is added.
GRANT UPDATE (version, outcome, answered_on, reason) ON chain_notice TO rustning_app;

-- Links and what is said of the list belong to the chain, and its entry is theirs.
CREATE CONSTRAINT TRIGGER supply_chain_journalled AFTER INSERT OR UPDATE OR DELETE ON supply_chain DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain');
CREATE CONSTRAINT TRIGGER chain_link_journalled AFTER INSERT OR UPDATE OR DELETE ON chain_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain', 'supplier_id');
CREATE CONSTRAINT TRIGGER chain_completeness_journalled AFTER INSERT OR UPDATE OR DELETE ON chain_completeness DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain', 'supplier_id');
CREATE CONSTRAINT TRIGGER chain_notice_journalled AFTER INSERT OR UPDATE OR DELETE ON chain_notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('chain-notice');
