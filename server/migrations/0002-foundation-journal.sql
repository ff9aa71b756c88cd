-- The journal: what was done, by whom, when and on what ground. Rows are added and never changed; the body's exact bytes are what is hashed.
CREATE TABLE journal_entry (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  tx uuid NOT NULL,
  entity_type text NOT NULL,
  entity_id uuid,
  entity_version int,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('done', 'denied', 'read')),
  body bytea NOT NULL CHECK (octet_length(body) BETWEEN 2 AND 65535),
  PRIMARY KEY (tenant_id, id)
);
-- One entry for each version of each thing: a version without an entry, or with two, cannot be.
CREATE UNIQUE INDEX journal_entry_version ON journal_entry (tenant_id, entity_type, entity_id, entity_version) WHERE outcome = 'done' AND entity_version IS NOT NULL;
CREATE INDEX journal_entry_tx ON journal_entry (tenant_id, tx);
CREATE INDEX journal_entry_entity ON journal_entry (tenant_id, entity_type, entity_id, at);
CREATE INDEX journal_entry_at ON journal_entry (tenant_id, at);

-- What may have to be erased stands apart; the body holds only a salted commitment to it, so that erasing leaves the tree valid.
CREATE TABLE journal_detail (
  tenant_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  salt bytea NOT NULL CHECK (octet_length(salt) = 16),
  data bytea NOT NULL,
  PRIMARY KEY (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry
);

-- Entries that have no place in the tree yet. A queue and not a watermark: transactions commit in another order than they begin. The number
-- says only which of two entries that wait came first: a thing's second version is always numbered after its first was committed.
CREATE TABLE journal_pending (
  tenant_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  n bigint NOT NULL GENERATED ALWAYS AS IDENTITY,
  PRIMARY KEY (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry
);

-- The places: one sequence for each tenant and epoch, without gaps.
CREATE TABLE journal_leaf (
  tenant_id uuid NOT NULL,
  epoch int NOT NULL,
  seq bigint NOT NULL CHECK (seq >= 0),
  entry_id uuid NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (tenant_id, epoch, seq),
  UNIQUE (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry
);

-- Roots of complete subtrees of 256, 256², … leaves, so that a proof need not read the whole log.
CREATE TABLE journal_tile (
  tenant_id uuid NOT NULL REFERENCES tenant,
  epoch int NOT NULL,
  level int NOT NULL CHECK (level >= 1),
  index bigint NOT NULL,
  hash bytea NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (tenant_id, epoch, level, index)
);

-- The right edge of each tenant's tree: all that is needed to go on.
CREATE TABLE journal_tree (
  tenant_id uuid NOT NULL REFERENCES tenant,
  epoch int NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  frontier bytea NOT NULL,
  PRIMARY KEY (tenant_id, epoch)
);

-- Signed after the tree was committed; a checkpoint that contradicts an earlier one can never be signed.
CREATE TABLE journal_checkpoint (
  tenant_id uuid NOT NULL REFERENCES tenant,
  epoch int NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL CHECK (octet_length(root) = 32),
  note text NOT NULL,
  signed_at timestamptz NOT NULL,
  witnessed_at timestamptz,
  PRIMARY KEY (tenant_id, epoch, size)
);

ALTER TABLE journal_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_entry FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_detail ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_detail FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_pending ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_pending FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_leaf ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_leaf FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_tile ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_tile FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_tree ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_tree FORCE ROW LEVEL SECURITY;
ALTER TABLE journal_checkpoint ENABLE ROW LEVEL SECURITY;
ALTER TABLE journal_checkpoint FORCE ROW LEVEL SECURITY;

-- The application adds entries and reads what belongs to its tenant; it changes nothing, save erasing a detail.
CREATE POLICY journal_entry_own ON journal_entry TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_detail_own ON journal_detail TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_pending_own ON journal_pending TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_leaf_own ON journal_leaf TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_tile_own ON journal_tile TO rustning_app USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_checkpoint_own ON journal_checkpoint TO rustning_app USING (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON journal_entry TO rustning_app;
GRANT SELECT, INSERT, DELETE ON journal_detail TO rustning_app;
GRANT SELECT, INSERT ON journal_pending TO rustning_app;
GRANT SELECT ON journal_leaf, journal_tile, journal_checkpoint TO rustning_app;

-- The sequencer serves all tenants and sees nothing but the journal's own machinery.
CREATE POLICY journal_entry_seq ON journal_entry FOR SELECT TO rustning_seq USING (true);
CREATE POLICY journal_pending_seq ON journal_pending TO rustning_seq USING (true);
CREATE POLICY journal_leaf_seq ON journal_leaf TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_tile_seq ON journal_tile TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_tree_seq ON journal_tree TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_checkpoint_seq ON journal_checkpoint TO rustning_seq USING (true) WITH CHECK (true);
GRANT SELECT (tenant_id, id, body) ON journal_entry TO rustning_seq;
GRANT SELECT, DELETE ON journal_pending TO rustning_seq;
-- Locking a row while choosing it asks for a right to update, though none is.
GRANT UPDATE ON journal_pending TO rustning_seq;
GRANT SELECT, INSERT ON journal_leaf, journal_tile, journal_checkpoint TO rustning_seq;
GRANT UPDATE (witnessed_at) ON journal_checkpoint TO rustning_seq;
GRANT SELECT, INSERT, UPDATE ON journal_tree TO rustning_seq;

-- The verifier reads the journal of every tenant, and nothing else.
CREATE POLICY journal_entry_verify ON journal_entry FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_detail_verify ON journal_detail FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_pending_verify ON journal_pending FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_leaf_verify ON journal_leaf FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_tree_verify ON journal_tree FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_tile_verify ON journal_tile FOR SELECT TO rustning_verify USING (true);
CREATE POLICY journal_checkpoint_verify ON journal_checkpoint FOR SELECT TO rustning_verify USING (true);
GRANT SELECT ON journal_entry, journal_detail, journal_pending, journal_leaf, journal_tree, journal_tile, journal_checkpoint TO rustning_verify;

-- A change to a tenant's rows is committed only together with a journal entry of the same transaction for the same thing. The trigger's
-- argument is the entity's type; a table whose rows belong to another thing names the column that points to it.
CREATE FUNCTION require_journal_entry() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS $$
DECLARE
  changed jsonb := to_jsonb(coalesce(NEW, OLD));
  entity uuid := (changed ->> coalesce(TG_ARGV[1], 'id'))::uuid;
BEGIN
  IF EXISTS (
    SELECT FROM journal_entry
    WHERE tenant_id = (changed ->> 'tenant_id')::uuid AND tx = current_tx() AND entity_type = TG_ARGV[0] AND entity_id = entity AND outcome = 'done'
  ) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'a change of % % has no journal entry', TG_ARGV[0], entity USING ERRCODE = 'P0A01';
END
$$;
