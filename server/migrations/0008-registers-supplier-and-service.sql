-- The register of suppliers: what a buyer has written down of those that deliver to it. The row whose id is the tenant's own is what the
-- organisation says of itself as a supplier; only that row can be published.
CREATE TABLE supplier (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- The name without what hides a difference, so that two rows of one supplier are seen.
  name_key text NOT NULL,
  -- Nine digits with a right check digit, or another country's identifier as kind and value.
  number text CHECK (number ~ '^[0-9]{9}$'),
  foreign_kind text,
  foreign_value text,
  -- ISO 3166-1 alpha-2. Nothing is unknown, and never guessed.
  seat text CHECK (seat ~ '^[A-Z]{2}$'),
  owner_country text CHECK (owner_country ~ '^[A-Z]{2}$'),
  group_name text,
  -- Whether it was bankrupt on a day, and who says so. Nothing means that nobody has looked.
  bankrupt boolean,
  bankrupt_on date,
  bankrupt_source text,
  note text CHECK (char_length(note) <= 4000),
  -- Its public record, once it has one. Belongs to another organisation, so nothing points there in the database.
  public_supplier_id uuid,
  published_at timestamptz,
  -- The version that stands published.
  published_version int,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK ((foreign_kind IS NULL) = (foreign_value IS NULL)),
  CHECK ((bankrupt IS NULL) = (bankrupt_on IS NULL) AND (bankrupt IS NULL) = (bankrupt_source IS NULL)),
  CHECK ((published_at IS NULL) = (published_version IS NULL)),
  CHECK (published_at IS NULL OR id = tenant_id)
);
CREATE UNIQUE INDEX supplier_number ON supplier (tenant_id, number) WHERE number IS NOT NULL;
CREATE INDEX supplier_by_name ON supplier (tenant_id, lower(name), id);
CREATE INDEX supplier_newest ON supplier (tenant_id, created_at DESC, id DESC);
CREATE INDEX supplier_name_key ON supplier (tenant_id, name_key);
ALTER TABLE supplier ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier FORCE ROW LEVEL SECURITY;
CREATE POLICY supplier_own ON supplier TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON supplier TO rustning_app;
GRANT UPDATE (version, name, name_key, number, foreign_kind, foreign_value, seat, owner_country, group_name, bankrupt, bankrupt_on, bankrupt_source, note, public_supplier_id, published_at, published_version, changed_at) ON supplier TO rustning_app;
CREATE CONSTRAINT TRIGGER supplier_journalled AFTER INSERT OR UPDATE OR DELETE ON supplier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier');

-- Whom to call there. Part of the supplier: changed with it, and gone with it.
CREATE TABLE supplier_contact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  position int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  role text,
  email text,
  phone text,
  -- Of the organisation's own row: shown to all when it publishes.
  shown boolean NOT NULL DEFAULT false,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier
);
CREATE INDEX supplier_contact_of ON supplier_contact (tenant_id, supplier_id);
ALTER TABLE supplier_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE supplier_contact FORCE ROW LEVEL SECURITY;
CREATE POLICY supplier_contact_own ON supplier_contact TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON supplier_contact TO rustning_app;
CREATE CONSTRAINT TRIGGER supplier_contact_journalled AFTER INSERT OR UPDATE OR DELETE ON supplier_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');

-- What a supplier can show: certificates, reports and its own words are different kinds, and each says what it covers and what it does not.
CREATE TABLE evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version int NOT NULL,
  supplier_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('certificate', 'attestation', 'audit-report', 'self-declaration', 'statement-of-applicability', 'penetration-test')),
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
  issuer text,
  -- An id of the knowledge's frameworks, where it is one.
  standard text,
  scope text,
  not_covered text,
  issued_on date,
  -- Nothing where none is stated.
  expires_on date,
  file_id uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT evidence_supplier FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier,
  CONSTRAINT evidence_file FOREIGN KEY (tenant_id, file_id) REFERENCES file,
  CHECK (expires_on >= issued_on)
);
CREATE INDEX evidence_of ON evidence (tenant_id, supplier_id);
CREATE INDEX evidence_expiry ON evidence (tenant_id, expires_on) WHERE expires_on IS NOT NULL;
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY evidence_own ON evidence TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON evidence TO rustning_app;
GRANT UPDATE (version, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on, file_id) ON evidence TO rustning_app;
CREATE CONSTRAINT TRIGGER evidence_journalled AFTER INSERT OR UPDATE OR DELETE ON evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('evidence');

-- What suppliers say of themselves to everybody. Read by all, so that nothing stands between the question and the index; written by its own
-- publisher only, as a copy of the row it keeps for itself.
CREATE TABLE public_supplier (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  number text,
  foreign_kind text,
  foreign_value text,
  seat text,
  owner_country text,
  group_name text,
  published_at timestamptz NOT NULL,
  words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, name || ' ' || coalesce(group_name, ''))) STORED,
  PRIMARY KEY (tenant_id, id),
  CHECK (id = tenant_id)
);
CREATE INDEX public_supplier_by_name ON public_supplier (lower(name), id);
CREATE INDEX public_supplier_number ON public_supplier (number) WHERE number IS NOT NULL;
CREATE INDEX public_supplier_words ON public_supplier USING gin (words) WITH (fastupdate = off);

CREATE TABLE public_supplier_contact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  position int NOT NULL,
  name text NOT NULL,
  role text,
  email text,
  phone text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier
);
CREATE INDEX public_supplier_contact_of ON public_supplier_contact (tenant_id, supplier_id);

CREATE TABLE public_supplier_evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  issuer text,
  standard text,
  scope text,
  not_covered text,
  issued_on date,
  expires_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier
);
CREATE INDEX public_supplier_evidence_of ON public_supplier_evidence (tenant_id, supplier_id);

-- The register of services: what a supplier offers, or what a buyer has written down of something it uses.
CREATE TABLE service (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- Who offers it. The tenant's own id where the organisation offers it itself.
  supplier_id uuid,
  -- The published service it was taken from. Belongs to another organisation, so nothing points there in the database.
  public_service_id uuid,
  -- Values of the vocabulary's service.categories, service.model and service.deployment.
  categories text[] NOT NULL,
  models text[] NOT NULL,
  deployment text,
  -- Where data lie and from where they can be reached. A list that is not complete says nothing of what is not in it.
  data_countries text[] NOT NULL,
  data_complete boolean NOT NULL,
  access_countries text[] NOT NULL,
  access_complete boolean NOT NULL,
  sub_services text[] NOT NULL,
  languages text[] NOT NULL,
  interfaces text[] NOT NULL,
  exit_formats text[] NOT NULL,
  price_models text[] NOT NULL CHECK (price_models <@ ARRAY['per-user', 'per-unit', 'subscription', 'consumption', 'one-off', 'other']),
  price_text text,
  description_nb text,
  description_nn text,
  description_en text,
  link_titles text[] NOT NULL,
  link_urls text[] NOT NULL,
  published_at timestamptz,
  published_version int,
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT service_supplier FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier,
  CHECK (cardinality(link_titles) = cardinality(link_urls)),
  CHECK ((published_at IS NULL) = (published_version IS NULL)),
  -- Nobody publishes what somebody else offers.
  CHECK (published_at IS NULL OR supplier_id = tenant_id)
);
CREATE INDEX service_by_name ON service (tenant_id, lower(name), id);
CREATE INDEX service_newest ON service (tenant_id, created_at DESC, id DESC);
-- Taken from the public register once.
CREATE UNIQUE INDEX service_taken ON service (tenant_id, public_service_id) WHERE public_service_id IS NOT NULL;
CREATE INDEX service_of_supplier ON service (tenant_id, supplier_id);
ALTER TABLE service ENABLE ROW LEVEL SECURITY;
ALTER TABLE service FORCE ROW LEVEL SECURITY;
CREATE POLICY service_own ON service TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON service TO rustning_app;
GRANT UPDATE (version, name, supplier_id, categories, models, deployment, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats,
  price_models, price_text, description_nb, description_nn, description_en, link_titles, link_urls, published_at, published_version, changed_at) ON service TO rustning_app;
CREATE CONSTRAINT TRIGGER service_journalled AFTER INSERT OR UPDATE OR DELETE ON service DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service');

-- Which of its supplier's evidence covers a service.
CREATE TABLE service_evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES service,
  CONSTRAINT service_evidence_evidence FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence
);
CREATE INDEX service_evidence_of ON service_evidence (tenant_id, service_id);
CREATE INDEX service_evidence_used ON service_evidence (tenant_id, evidence_id);
ALTER TABLE service_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_evidence FORCE ROW LEVEL SECURITY;
CREATE POLICY service_evidence_own ON service_evidence TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON service_evidence TO rustning_app;
CREATE CONSTRAINT TRIGGER service_evidence_journalled AFTER INSERT OR UPDATE OR DELETE ON service_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service', 'service_id');

-- The published services: what everybody searches.
CREATE TABLE public_service (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version int NOT NULL,
  supplier_id uuid NOT NULL,
  name text NOT NULL,
  categories text[] NOT NULL,
  models text[] NOT NULL,
  deployment text,
  data_countries text[] NOT NULL,
  data_complete boolean NOT NULL,
  access_countries text[] NOT NULL,
  access_complete boolean NOT NULL,
  sub_services text[] NOT NULL,
  languages text[] NOT NULL,
  interfaces text[] NOT NULL,
  exit_formats text[] NOT NULL,
  price_models text[] NOT NULL,
  price_text text,
  description_nb text,
  description_nn text,
  description_en text,
  link_titles text[] NOT NULL,
  link_urls text[] NOT NULL,
  published_at timestamptz NOT NULL,
  -- What can be chosen among: `area:digital`, `category:case-handling`, `model:saas` and so on, made when it is published.
  facets text[] NOT NULL,
  -- What it may be found by besides its own words: supplier, titles of its categories in three languages, interfaces, sub-services.
  keywords text NOT NULL,
  -- Norwegian stems, and the words as they stand for names and other languages.
  words tsvector NOT NULL GENERATED ALWAYS AS (
    to_tsvector('norwegian'::regconfig, name || ' ' || keywords || ' ' || coalesce(description_nb, '') || ' ' || coalesce(description_nn, ''))
    || to_tsvector('simple'::regconfig, name || ' ' || keywords || ' ' || coalesce(description_nb, '') || ' ' || coalesce(description_nn, '') || ' ' || coalesce(description_en, ''))
  ) STORED,
  -- The name alone, so that those with the words in their names are found first without looking through the rest.
  name_words tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('norwegian'::regconfig, name) || to_tsvector('simple'::regconfig, name)) STORED,
  PRIMARY KEY (tenant_id, id),
  -- Nobody's service stands here before its supplier does.
  CONSTRAINT public_service_supplier FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier,
  CHECK (supplier_id = tenant_id)
);
CREATE INDEX public_service_id ON public_service (id);
CREATE INDEX public_service_by_name ON public_service (lower(name), id);
CREATE INDEX public_service_newest ON public_service (published_at DESC, id DESC);
CREATE INDEX public_service_supplier ON public_service (supplier_id);
CREATE INDEX public_service_words ON public_service USING gin (words) WITH (fastupdate = off);
CREATE INDEX public_service_name_words ON public_service USING gin (name_words) WITH (fastupdate = off);
CREATE INDEX public_service_facets ON public_service USING gin (facets) WITH (fastupdate = off);

CREATE TABLE public_service_evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  issuer text,
  standard text,
  scope text,
  not_covered text,
  issued_on date,
  expires_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES public_service
);
CREATE INDEX public_service_evidence_of ON public_service_evidence (tenant_id, service_id);

-- Who uses a published service: one row for each engagement that its organisation has chosen to show, kept by that organisation.
CREATE TABLE service_use (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  engagement_id uuid NOT NULL,
  -- A published service: belongs to another organisation, so nothing points there in the database.
  service_id uuid NOT NULL,
  -- Is the organisation named, or only counted?
  named boolean NOT NULL,
  shown_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CONSTRAINT service_use_engagement FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement
);
CREATE UNIQUE INDEX service_use_once ON service_use (tenant_id, engagement_id, service_id) WHERE ended_at IS NULL;
CREATE INDEX service_use_newest ON service_use (tenant_id, shown_at DESC, id DESC);
ALTER TABLE service_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE service_use FORCE ROW LEVEL SECURITY;
CREATE POLICY service_use_own ON service_use TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON service_use TO rustning_app;
GRANT UPDATE (version, ended_at) ON service_use TO rustning_app;
CREATE CONSTRAINT TRIGGER service_use_journalled AFTER INSERT OR UPDATE OR DELETE ON service_use DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service-use');

-- And what everybody sees of it: that one more uses it, and the organisation's name where it wants to be named; never the engagement.
CREATE TABLE public_service_use (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  organisation text,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX public_service_use_of ON public_service_use (service_id, organisation, tenant_id);

-- The public tables: read by all, written by their own publisher, each change with an entry in the publisher's journal.
ALTER TABLE public_supplier ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_supplier FORCE ROW LEVEL SECURITY;
ALTER TABLE public_supplier_contact ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_supplier_contact FORCE ROW LEVEL SECURITY;
ALTER TABLE public_supplier_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_supplier_evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE public_service ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_service FORCE ROW LEVEL SECURITY;
ALTER TABLE public_service_evidence ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_service_evidence FORCE ROW LEVEL SECURITY;
ALTER TABLE public_service_use ENABLE ROW LEVEL SECURITY;
ALTER TABLE public_service_use FORCE ROW LEVEL SECURITY;
CREATE POLICY public_supplier_seen ON public_supplier FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_add ON public_supplier FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_change ON public_supplier FOR UPDATE TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_withdraw ON public_supplier FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_contact_seen ON public_supplier_contact FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_contact_add ON public_supplier_contact FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_contact_withdraw ON public_supplier_contact FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_evidence_seen ON public_supplier_evidence FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_evidence_add ON public_supplier_evidence FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_supplier_evidence_withdraw ON public_supplier_evidence FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_seen ON public_service FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_add ON public_service FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_change ON public_service FOR UPDATE TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_withdraw ON public_service FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_evidence_seen ON public_service_evidence FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_evidence_add ON public_service_evidence FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_evidence_withdraw ON public_service_evidence FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_use_seen ON public_service_use FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_use_add ON public_service_use FOR INSERT TO rustning_app WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY public_service_use_withdraw ON public_service_use FOR DELETE TO rustning_app USING (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT, DELETE ON public_supplier, public_supplier_contact, public_supplier_evidence, public_service, public_service_evidence, public_service_use TO rustning_app;
GRANT UPDATE (version, name, number, foreign_kind, foreign_value, seat, owner_country, group_name, published_at) ON public_supplier TO rustning_app;
GRANT UPDATE (version, name, categories, models, deployment, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats, price_models, price_text,
  description_nb, description_nn, description_en, link_titles, link_urls, published_at, facets, keywords) ON public_service TO rustning_app;
CREATE CONSTRAINT TRIGGER public_supplier_journalled AFTER INSERT OR UPDATE OR DELETE ON public_supplier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier');
CREATE CONSTRAINT TRIGGER public_supplier_contact_journalled AFTER INSERT OR UPDATE OR DELETE ON public_supplier_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');
CREATE CONSTRAINT TRIGGER public_supplier_evidence_journalled AFTER INSERT OR UPDATE OR DELETE ON public_supplier_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');
CREATE CONSTRAINT TRIGGER public_service_journalled AFTER INSERT OR UPDATE OR DELETE ON public_service DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service');
CREATE CONSTRAINT TRIGGER public_service_evidence_journalled AFTER INSERT OR UPDATE OR DELETE ON public_service_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service', 'service_id');
CREATE CONSTRAINT TRIGGER public_service_use_journalled AFTER INSERT OR UPDATE OR DELETE ON public_service_use DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service-use');
