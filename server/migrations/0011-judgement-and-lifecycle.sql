-- What was known about one part of an engagement when it was judged: every fact with who said it, when and from where. Kept once for as many
-- judgements as read the same, and never changed: with the pack of the same digest the judgement can be reached again in later years.
CREATE TABLE judged_facts (
  tenant_id uuid NOT NULL REFERENCES tenant,
  -- That of the first judgement that read them.
  id uuid NOT NULL,
  part_id uuid NOT NULL,
  -- SHA-256 over the canonical text of the facts, in hexadecimal.
  digest text NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
  facts jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part
);
CREATE INDEX judged_facts_part ON judged_facts (tenant_id, part_id, digest);

-- The verdicts of one part on one day. Rows are added when the facts, the knowledge, the stage or an outcome differ from the row before.
CREATE TABLE judgement (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  -- Counted from 1 for each part. Two who judge at once cannot both be the next.
  n int NOT NULL CHECK (n >= 1),
  stage text NOT NULL CHECK (stage IN ('need', 'procure', 'contract', 'start', 'operate', 'exit')),
  judged_on date NOT NULL,
  -- The day whose law was read, where it is another.
  law_on date,
  pack_digest text NOT NULL CHECK (pack_digest ~ '^[0-9a-f]{64}$'),
  facts_digest text NOT NULL CHECK (facts_digest ~ '^[0-9a-f]{64}$'),
  facts_id uuid NOT NULL,
  -- {"duties": {"met": [ids], …}, "picks": {"picked": [ids], "unknown": [ids]}}; what is not named does not apply.
  outcomes jsonb NOT NULL,
  met int NOT NULL,
  not_met int NOT NULL,
  unknown int NOT NULL,
  ahead int NOT NULL,
  -- Blocking duties of the stage's own gate that are not met or not settled.
  blocking int NOT NULL,
  -- The open duty that weighs most, and how it stands.
  worst text,
  worst_outcome text CHECK (worst_outcome IN ('not-met', 'unknown')),
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, part_id, n),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part (tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, facts_id) REFERENCES judged_facts,
  CHECK ((worst IS NULL) = (worst_outcome IS NULL))
);
CREATE INDEX judgement_engagement ON judgement (tenant_id, engagement_id);

-- Which judgement of each part is the last, and when the part must be judged again though nobody changed anything: law comes into force, a
-- date passes, something grows too old. A note to ourselves that is worked out anew each time: it has no entry in the journal, and nothing is
-- concluded from it.
CREATE TABLE judgement_last (
  tenant_id uuid NOT NULL REFERENCES tenant,
  part_id uuid NOT NULL,
  judgement_id uuid NOT NULL,
  checked_on date NOT NULL,
  next_on date,
  PRIMARY KEY (tenant_id, part_id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part,
  -- Looked at in the end, so that of two who keep a judgement at once the second is told that somebody came first.
  FOREIGN KEY (tenant_id, judgement_id) REFERENCES judgement DEFERRABLE INITIALLY DEFERRED
);

-- Which verdicts a person had before their eyes the last time they looked at an engagement.
CREATE TABLE look (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  account_id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  -- One judgement for each part.
  seen uuid[] NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, account_id, engagement_id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement
);

-- How each part has moved: from where to where, who, when and why, on which verdicts, and which exceptions it leaned on. `ended` and
-- `abandoned` have no stage to go to.
CREATE TABLE stage_change (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('advanced', 'went-back', 'went-to-exit', 'abandoned', 'ended')),
  from_stage text NOT NULL CHECK (from_stage IN ('need', 'procure', 'contract', 'start', 'operate', 'exit')),
  to_stage text CHECK (to_stage IN ('need', 'procure', 'contract', 'start', 'operate', 'exit')),
  -- The account of whoever decided it.
  by_id uuid NOT NULL,
  at timestamptz NOT NULL,
  on_day date NOT NULL,
  reason text CHECK (char_length(reason) BETWEEN 1 AND 4000),
  judgement_id uuid NOT NULL,
  -- [{"id", "duty", "until"}] as they stood that moment.
  exceptions jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part (tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, judgement_id) REFERENCES judgement DEFERRABLE INITIALLY DEFERRED,
  CHECK ((to_stage IS NULL) = (kind IN ('abandoned', 'ended'))),
  -- Only the way forward needs no words.
  CHECK (reason IS NOT NULL OR kind IN ('advanced', 'ended'))
);
CREATE INDEX stage_change_part ON stage_change (tenant_id, part_id, at DESC, id DESC);
CREATE INDEX stage_change_engagement ON stage_change (tenant_id, engagement_id, at DESC, id DESC);

-- What should have been in place at an earlier gate: who does it, and by when. The list itself follows from the verdicts; here stands only
-- what people have decided about it.
CREATE TABLE backlog_item (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  duty text NOT NULL,
  due_on date,
  -- A membership of this organisation.
  assignee_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, part_id, duty),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part (tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership
);
CREATE INDEX backlog_item_assignee ON backlog_item (tenant_id, assignee_id);
CREATE INDEX backlog_item_engagement ON backlog_item (tenant_id, engagement_id);

DO $$
DECLARE one text;
BEGIN
  FOREACH one IN ARRAY ARRAY['judged_facts', 'judgement', 'judgement_last', 'look', 'stage_change', 'backlog_item'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', one);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', one);
    EXECUTE format('CREATE POLICY %I ON %I TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()))', one || '_own', one);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO rustning_app', one);
  END LOOP;
END
$$;
GRANT UPDATE (judgement_id, checked_on, next_on) ON judgement_last TO rustning_app;
GRANT UPDATE (version, seen, at) ON look TO rustning_app;
GRANT UPDATE (version, due_on, assignee_id) ON backlog_item TO rustning_app;

CREATE CONSTRAINT TRIGGER judged_facts_journalled AFTER INSERT OR UPDATE OR DELETE ON judged_facts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('judgement');
CREATE CONSTRAINT TRIGGER judgement_journalled AFTER INSERT OR UPDATE OR DELETE ON judgement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('judgement');
CREATE CONSTRAINT TRIGGER look_journalled AFTER INSERT OR UPDATE OR DELETE ON look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('look');
CREATE CONSTRAINT TRIGGER stage_change_journalled AFTER INSERT OR UPDATE OR DELETE ON stage_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement-part', 'part_id');
CREATE CONSTRAINT TRIGGER backlog_item_journalled AFTER INSERT OR UPDATE OR DELETE ON backlog_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('backlog-item');

-- Whatever a room tells may be listened to: the dispatcher is woken by all of it.
DROP TRIGGER outbox_nudges_jobs ON outbox;
CREATE TRIGGER outbox_nudges_jobs AFTER INSERT ON outbox FOR EACH ROW EXECUTE FUNCTION nudge_jobs();
