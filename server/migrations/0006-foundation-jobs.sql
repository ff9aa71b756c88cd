-- Work that takes its time, as the organisation that asked for it sees it: what was asked, how far it has come, how it ended. Who runs it
-- when stands in pg-boss's own schema; what is said here holds also if that is lost.
CREATE TABLE job (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  name text NOT NULL,
  -- `joined`: another with the same key was waiting already and stands for this one too. `again`: it failed, and was asked for anew.
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'retrying', 'done', 'failed', 'joined', 'again')),
  key text CHECK (char_length(key) BETWEEN 1 AND 200),
  same_as uuid,
  input jsonb NOT NULL,
  -- Who asked, and in which request.
  actor_kind text NOT NULL,
  actor_id uuid,
  request text,
  attempt int NOT NULL DEFAULT 0,
  done int CHECK (done >= 0),
  of int CHECK (of >= 0),
  note text,
  answer jsonb,
  -- What went wrong the last time, for whoever runs the installation.
  error text,
  asked_at timestamptz NOT NULL,
  started_at timestamptz,
  ended_at timestamptz,
  updated_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'joined') = (same_as IS NOT NULL))
);
-- One waits for each key; what is running may already have passed what changed, so another may wait behind it.
CREATE UNIQUE INDEX job_waiting ON job (tenant_id, name, key) WHERE state = 'waiting' AND key IS NOT NULL;
-- What is to be done still, looked through when a server starts.
CREATE INDEX job_open ON job (name) WHERE state IN ('waiting', 'running', 'retrying');
CREATE INDEX job_failed ON job (tenant_id, ended_at) WHERE state = 'failed';

ALTER TABLE job ENABLE ROW LEVEL SECURITY;
ALTER TABLE job FORCE ROW LEVEL SECURITY;
CREATE POLICY job_own ON job TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
-- The application asks through the outbox and tells how it goes; only the dispatcher, which has a role of its own, adds rows.
GRANT SELECT ON job TO rustning_app;
GRANT UPDATE (state, attempt, done, of, note, answer, error, started_at, ended_at, updated_at) ON job TO rustning_app;

-- A word to the dispatcher that something waits. It looks by itself as well; this only makes it look at once.
CREATE FUNCTION nudge_jobs() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS $$
BEGIN
  PERFORM pg_notify('rustning_jobs', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER outbox_nudges_jobs AFTER INSERT ON outbox FOR EACH ROW WHEN (NEW.topic = 'job') EXECUTE FUNCTION nudge_jobs();
