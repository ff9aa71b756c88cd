-- What files hold. The same bytes twice in one organisation stand once; in two organisations they stand twice, and neither knows of the other.
CREATE TABLE file_content (
  tenant_id uuid NOT NULL REFERENCES tenant,
  sha256 bytea NOT NULL CHECK (octet_length(sha256) = 32),
  size bigint NOT NULL CHECK (size BETWEEN 1 AND 26214400),
  PRIMARY KEY (tenant_id, sha256)
);

-- The bytes, a megabyte at a time, so that nobody has to hold a whole file in memory.
CREATE TABLE file_chunk (
  tenant_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  n int NOT NULL CHECK (n >= 0),
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  PRIMARY KEY (tenant_id, sha256, n),
  FOREIGN KEY (tenant_id, sha256) REFERENCES file_content ON DELETE CASCADE
);
-- Nearly all of it is compressed already; trying again costs time and saves nothing.
ALTER TABLE file_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;

-- A file as people know it. The name is what somebody called it and leads nowhere; a deleted file keeps its row and lets go of its content.
CREATE TABLE file (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  -- By content; among texts, which cannot be told apart, by the name's ending. So two files of one content may be of two types.
  type text NOT NULL,
  size bigint NOT NULL,
  sha256 bytea,
  -- What it belongs to: whoever may see that may see the file.
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  deleted_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((deleted_at IS NULL) = (sha256 IS NOT NULL)),
  FOREIGN KEY (tenant_id, sha256) REFERENCES file_content
);
CREATE INDEX file_content_held ON file (tenant_id, sha256) WHERE sha256 IS NOT NULL;
CREATE INDEX file_owner ON file (tenant_id, owner_type, owner_id) WHERE deleted_at IS NULL;

ALTER TABLE file_content ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_content FORCE ROW LEVEL SECURITY;
ALTER TABLE file_chunk ENABLE ROW LEVEL SECURITY;
ALTER TABLE file_chunk FORCE ROW LEVEL SECURITY;
ALTER TABLE file ENABLE ROW LEVEL SECURITY;
ALTER TABLE file FORCE ROW LEVEL SECURITY;
CREATE POLICY file_content_own ON file_content TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY file_chunk_own ON file_chunk TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY file_own ON file TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
-- Content is put in and taken out whole, and never changed.
GRANT SELECT, INSERT, DELETE ON file_content TO rustning_app;
GRANT SELECT, INSERT ON file_chunk TO rustning_app;
GRANT SELECT, INSERT ON file TO rustning_app;
GRANT UPDATE (version, sha256, deleted_at) ON file TO rustning_app;
CREATE CONSTRAINT TRIGGER file_journalled AFTER INSERT OR UPDATE OR DELETE ON file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('file');

-- Content that no file holds goes with the last file that held it.
CREATE FUNCTION forget_unheld_content() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS $$
BEGIN
  DELETE FROM file_content c WHERE c.tenant_id = OLD.tenant_id AND c.sha256 = OLD.sha256
    AND NOT EXISTS (SELECT FROM file f WHERE f.tenant_id = c.tenant_id AND f.sha256 = c.sha256);
  RETURN NULL;
END
$$;
CREATE TRIGGER file_lets_go AFTER UPDATE OF sha256 OR DELETE ON file FOR EACH ROW WHEN (OLD.sha256 IS NOT NULL) EXECUTE FUNCTION forget_unheld_content();

-- And content is committed only together with a file that holds it, and whole: an upload that did not end leaves nothing.
CREATE FUNCTION require_held_content() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS $$
BEGIN
  IF EXISTS (SELECT FROM file_content WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256) AND NOT (
    EXISTS (SELECT FROM file WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256)
    AND NEW.size = (SELECT sum(octet_length(bytes)) FROM file_chunk WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256)
  ) THEN
    RAISE EXCEPTION 'the content of a file is not whole, or no file holds it' USING ERRCODE = 'P0A02';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER file_content_held AFTER INSERT ON file_content DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_held_content();
