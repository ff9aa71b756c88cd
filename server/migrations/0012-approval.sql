-- A named person's dated assessment that a duty asks for. It is never changed: a newer one takes its place, or it is withdrawn with a reason.
CREATE TABLE conclusion (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid,
  -- One of several things of a kind: a transfer, a purpose. Empty where it concerns the whole.
  item text NOT NULL DEFAULT '' CHECK (char_length(item) <= 200),
  -- What is concluded: named after the vocabulary's facts, or a duty of the knowledge.
  kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 200),
  -- Counted from 1 for each subject: the newest is the one that counts.
  number int NOT NULL CHECK (number >= 1),
  outcome text NOT NULL CHECK (char_length(outcome) BETWEEN 1 AND 60),
  words text NOT NULL CHECK (char_length(words) BETWEEN 1 AND 20000),
  -- What it rests on, and the digest of that as the person was shown it.
  grounds jsonb NOT NULL,
  grounds_digest bytea NOT NULL CHECK (octet_length(grounds_digest) = 32),
  concluded_by uuid NOT NULL,
  concluded_by_name text NOT NULL,
  concluded_as text NOT NULL,
  concluded_on date NOT NULL,
  concluded_at timestamptz NOT NULL,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdrawn_because text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawn_because IS NULL))
);
-- Two who conclude on the same at once: one of them is first, and the other is told.
CREATE UNIQUE INDEX conclusion_number ON conclusion (tenant_id, engagement_id, part_id, kind, item, number) NULLS NOT DISTINCT;
ALTER TABLE conclusion ENABLE ROW LEVEL SECURITY;
ALTER TABLE conclusion FORCE ROW LEVEL SECURITY;
CREATE POLICY conclusion_own ON conclusion TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON conclusion TO rustning_app;
GRANT UPDATE (version, withdrawn_at, withdrawn_by, withdrawn_because) ON conclusion TO rustning_app;
CREATE CONSTRAINT TRIGGER conclusion_journalled AFTER INSERT OR UPDATE OR DELETE ON conclusion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('conclusion');

-- What one person asks and another decides: a reasoned exception from a duty that may be departed from, a risk that is left, a matter for the board.
CREATE TABLE decision (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  form text NOT NULL CHECK (form IN ('exception', 'residual-risk', 'board-case')),
  engagement_id uuid NOT NULL,
  part_id uuid,
  duty_id text CHECK (char_length(duty_id) BETWEEN 1 AND 200),
  title text NOT NULL CHECK (char_length(title) BETWEEN 1 AND 200),
  reasons text NOT NULL CHECK (char_length(reasons) BETWEEN 1 AND 20000),
  measures text NOT NULL CHECK (char_length(measures) <= 20000),
  -- A level of the organisation's own scale.
  level text NOT NULL CHECK (char_length(level) BETWEEN 1 AND 60),
  -- What the engagement is worth, where the matrix says that size brings it before the board. In whole units of the currency.
  worth_amount bigint CHECK (worth_amount >= 0),
  worth_currency text CHECK (worth_currency ~ '^[A-Z]{3}$'),
  -- The last day it holds, by the calendar in Oslo.
  expires_on date,
  grounds jsonb NOT NULL,
  -- The digest of what is shown to whoever decides, advice included.
  shown_digest bytea NOT NULL CHECK (octet_length(shown_digest) = 32),
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  asked_as text NOT NULL,
  asked_at timestamptz NOT NULL,
  edited_by uuid NOT NULL,
  -- The earlier decision of the same that this one is to take over from.
  renews uuid,
  state text NOT NULL CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
  decided_by uuid,
  -- Whose authority it was, where it was lent.
  decided_for uuid,
  decided_by_name text,
  decided_as text,
  decided_at timestamptz,
  decided_because text CHECK (char_length(decided_because) <= 20000),
  -- Why advice was not followed, or not waited for.
  not_followed text CHECK (char_length(not_followed) BETWEEN 1 AND 20000),
  board_met_on date,
  board_case text CHECK (char_length(board_case) BETWEEN 1 AND 100),
  -- The organisation had nobody else who could decide.
  only_person boolean NOT NULL DEFAULT false,
  withdrawn_by uuid,
  withdrawn_at timestamptz,
  withdrawn_because text CHECK (char_length(withdrawn_because) <= 20000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  FOREIGN KEY (tenant_id, renews) REFERENCES decision DEFERRABLE INITIALLY DEFERRED,
  CHECK (renews <> id),
  CHECK ((board_met_on IS NULL) = (board_case IS NULL)),
  CHECK (form <> 'exception' OR (duty_id IS NOT NULL AND expires_on IS NOT NULL)),
  CHECK ((worth_amount IS NULL) = (worth_currency IS NULL)),
  CHECK (state NOT IN ('accepted', 'refused') OR (decided_by IS NOT NULL AND decided_at IS NOT NULL AND decided_as IS NOT NULL)),
  CHECK (state <> 'open' OR decided_at IS NULL),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL)),
  -- Nobody accepts what they asked for or last edited, whatever the program overlooked.
  CONSTRAINT decision_four_eyes CHECK (state <> 'accepted' OR only_person OR (decided_by <> asked_by AND decided_by <> edited_by AND coalesce(decided_for NOT IN (asked_by, edited_by), true)))
);
CREATE INDEX decision_newest ON decision (tenant_id, id DESC);
CREATE INDEX decision_renewed ON decision (tenant_id, renews) WHERE renews IS NOT NULL;
CREATE INDEX decision_engagement ON decision (tenant_id, engagement_id, id DESC);
-- What holds and ends: for the calendar, and for the gates.
CREATE INDEX decision_expiring ON decision (tenant_id, expires_on) WHERE state = 'accepted';
ALTER TABLE decision ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_own ON decision TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON decision TO rustning_app;
GRANT UPDATE (version, title, reasons, measures, level, worth_amount, worth_currency, expires_on, grounds, shown_digest, edited_by, state, decided_by, decided_for, decided_by_name, decided_as, decided_at,
  decided_because, not_followed, board_met_on, board_case, only_person, withdrawn_by, withdrawn_at, withdrawn_because) ON decision TO rustning_app;
CREATE CONSTRAINT TRIGGER decision_journalled AFTER INSERT OR UPDATE OR DELETE ON decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('decision');

-- What the data protection officer and the security officer are asked, and what they say of it. Given once, and never changed after.
CREATE TABLE decision_advice (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  adviser text NOT NULL CHECK (adviser IN ('data-protection-officer', 'security-officer')),
  -- Empty where the adviser was not asked and spoke all the same.
  asked_by uuid,
  asked_by_name text,
  asked_at timestamptz,
  question text CHECK (char_length(question) BETWEEN 1 AND 20000),
  stance text CHECK (stance IN ('supports', 'supports-with-conditions', 'dissents')),
  words text CHECK (char_length(words) BETWEEN 1 AND 20000),
  given_by uuid,
  given_by_name text,
  given_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, decision_id) REFERENCES decision,
  CHECK (num_nulls(asked_by, asked_by_name, asked_at, question) IN (0, 4)),
  CHECK (num_nulls(stance, words, given_by, given_by_name, given_at) IN (0, 5)),
  CHECK (asked_by IS NOT NULL OR given_by IS NOT NULL)
);
-- An adviser who has not answered is not asked again.
CREATE UNIQUE INDEX decision_advice_awaited ON decision_advice (tenant_id, decision_id, adviser) WHERE given_by IS NULL;
CREATE INDEX decision_advice_of ON decision_advice (tenant_id, decision_id, id);
ALTER TABLE decision_advice ENABLE ROW LEVEL SECURITY;
ALTER TABLE decision_advice FORCE ROW LEVEL SECURITY;
CREATE POLICY decision_advice_own ON decision_advice TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON decision_advice TO rustning_app;
GRANT UPDATE (stance, words, given_by, given_by_name, given_at) ON decision_advice TO rustning_app;
CREATE CONSTRAINT TRIGGER decision_advice_journalled AFTER INSERT OR UPDATE OR DELETE ON decision_advice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('decision', 'decision_id');

-- A reception code: an organisation makes it and gives it, outside the program, to one other that may send it copies. It is good for one sender.
CREATE TABLE offer_code (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  label text NOT NULL CHECK (char_length(label) BETWEEN 1 AND 200),
  code_hash bytea NOT NULL CHECK (octet_length(code_hash) = 32),
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  -- Until then a sender may use it for the first time.
  expires_at timestamptz NOT NULL CHECK (expires_at > made_at AND expires_at <= made_at + interval '31 days'),
  -- Whoever used it first, and nobody else after that.
  bound_to uuid,
  bound_at timestamptz,
  -- From then on nothing more comes that way.
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((bound_to IS NULL) = (bound_at IS NULL))
);
CREATE UNIQUE INDEX offer_code_code ON offer_code (tenant_id, code_hash);
ALTER TABLE offer_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer_code FORCE ROW LEVEL SECURITY;
CREATE POLICY offer_code_own ON offer_code TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT ON offer_code TO rustning_app;
GRANT INSERT (tenant_id, id, version, label, code_hash, made_by, made_at, expires_at) ON offer_code TO rustning_app;
GRANT UPDATE (version, closed_at) ON offer_code TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_code_journalled AFTER INSERT OR UPDATE OR DELETE ON offer_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer-code');

-- A copy that was sent, as its sender has it. The addressee is another tenant: its id is known, and nothing here points into it.
CREATE TABLE offer (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid,
  kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 200),
  -- What was copied, and which edition of it.
  original_what text NOT NULL,
  original_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  -- What the sender calls the addressee.
  addressee_label text NOT NULL CHECK (char_length(addressee_label) BETWEEN 1 AND 200),
  code_hash bytea CHECK (octet_length(code_hash) = 32),
  -- The copy in its canonical form; the digest is of these bytes.
  copy text NOT NULL CHECK (octet_length(copy) BETWEEN 2 AND 65535),
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  sent_by uuid NOT NULL,
  sent_at timestamptz NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'delivered', 'not-delivered')),
  undelivered_because text,
  -- The receipt: what the addressee answered, as it chose to say it. The application has no right to write any of it.
  answer text CHECK (answer IN ('adopted', 'adapted', 'refused')),
  answered_on date,
  answer_digest bytea CHECK (octet_length(answer_digest) = 32),
  answered_as text,
  answered_by_name text,
  answer_because text CHECK (char_length(answer_because) <= 20000),
  -- The entry in the addressee's journal, that entry's leaf, and a note of both signed by the installation.
  answer_entry uuid,
  answer_leaf bytea CHECK (octet_length(answer_leaf) = 32),
  answer_note text CHECK (octet_length(answer_note) <= 2000),
  -- The addressee has taken the answer back, or concluded anew.
  answer_withdrawn_at timestamptz,
  -- The original is no longer what was sent, and the addressee is to be told.
  changed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  CHECK (num_nulls(answer, answer_digest, answer_entry, answer_leaf, answer_note, answered_on, answered_as) IN (0, 7)),
  CHECK (answer_withdrawn_at IS NULL OR answer_digest IS NOT NULL)
);
CREATE INDEX offer_addressee ON offer (tenant_id, addressee_id);
CREATE INDEX offer_engagement ON offer (tenant_id, engagement_id, id DESC);
ALTER TABLE offer ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer FORCE ROW LEVEL SECURITY;
CREATE POLICY offer_own ON offer TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT ON offer TO rustning_app;
GRANT INSERT (tenant_id, id, version, engagement_id, part_id, kind, original_what, original_id, addressee_id, addressee_label, code_hash, copy, digest, sent_by, sent_at, state) ON offer TO rustning_app;
GRANT UPDATE (version, state, undelivered_because, changed_at, code_hash) ON offer TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_journalled AFTER INSERT OR UPDATE OR DELETE ON offer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer');

-- A copy that came, as its addressee has it. The application cannot put one here: it comes by the courier below and in no other way.
CREATE TABLE offer_received (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  sender_id uuid NOT NULL,
  -- As the register of organisations had it when the copy came.
  sender_name text NOT NULL,
  offer_id uuid NOT NULL,
  code_id uuid NOT NULL,
  kind text NOT NULL CHECK (char_length(kind) BETWEEN 1 AND 200),
  copy text NOT NULL CHECK (octet_length(copy) BETWEEN 2 AND 65535),
  digest bytea NOT NULL CHECK (octet_length(digest) = 32),
  -- The sender's receipt: the entry in its journal, that entry's leaf, and a note of both signed by the installation.
  sender_entry uuid NOT NULL,
  sender_leaf bytea NOT NULL CHECK (octet_length(sender_leaf) = 32),
  note text NOT NULL CHECK (octet_length(note) <= 2000),
  received_at timestamptz NOT NULL,
  changed_at timestamptz,
  state text NOT NULL CHECK (state IN ('new', 'adopted', 'adapted', 'refused')),
  engagement_id uuid,
  conclusion_id uuid,
  -- What the addressee sets as its own conditions or measures, where it was adapted.
  conditions text CHECK (char_length(conditions) BETWEEN 1 AND 20000),
  answered_by uuid,
  answered_by_name text,
  answered_as text,
  answered_on date,
  answer_digest bytea CHECK (octet_length(answer_digest) = 32),
  -- What the sender is told besides the outcome.
  say_name boolean NOT NULL DEFAULT false,
  because text CHECK (char_length(because) <= 20000),
  -- The sender knows that the answer no longer holds.
  withdrawal_told_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, code_id) REFERENCES offer_code,
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement,
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusion,
  CHECK ((state = 'new') = (conclusion_id IS NULL)),
  CHECK ((state = 'adapted') = (conditions IS NOT NULL))
);
CREATE UNIQUE INDEX offer_received_once ON offer_received (tenant_id, sender_id, offer_id);
CREATE INDEX offer_received_newest ON offer_received (tenant_id, id DESC);
CREATE INDEX offer_received_engagement ON offer_received (tenant_id, engagement_id) WHERE engagement_id IS NOT NULL;
ALTER TABLE offer_received ENABLE ROW LEVEL SECURITY;
ALTER TABLE offer_received FORCE ROW LEVEL SECURITY;
CREATE POLICY offer_received_own ON offer_received TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT ON offer_received TO rustning_app;
GRANT UPDATE (version, state, engagement_id, conclusion_id, conditions, answered_by, answered_by_name, answered_as, answered_on, answer_digest, say_name, because, withdrawal_told_at) ON offer_received TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_received_journalled AFTER INSERT OR UPDATE OR DELETE ON offer_received DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer-received');

-- The courier: four functions with the owner's rights. Each does one thing in another tenant, on behalf of the tenant that the transaction
-- has named and never of one it is told. The policies say what the owner may see and write there, and it is only this.
CREATE POLICY offer_code_courier ON offer_code FOR SELECT TO rustning_owner USING (true);
CREATE POLICY offer_code_courier_binds ON offer_code FOR UPDATE TO rustning_owner USING (closed_at IS NULL AND bound_to IS NULL) WITH CHECK (bound_to = (SELECT current_tenant()));
CREATE POLICY offer_received_courier_looks ON offer_received FOR SELECT TO rustning_owner USING (sender_id = (SELECT current_tenant()) OR tenant_id = (SELECT current_tenant()));
CREATE POLICY offer_received_courier_brings ON offer_received FOR INSERT TO rustning_owner WITH CHECK (sender_id = (SELECT current_tenant()) AND state = 'new');
CREATE POLICY offer_received_courier_tells ON offer_received FOR UPDATE TO rustning_owner USING (sender_id = (SELECT current_tenant())) WITH CHECK (sender_id = (SELECT current_tenant()));
CREATE POLICY offer_courier_looks ON offer FOR SELECT TO rustning_owner USING (addressee_id = (SELECT current_tenant()) OR tenant_id = (SELECT current_tenant()));
CREATE POLICY offer_courier_answers ON offer FOR UPDATE TO rustning_owner USING (addressee_id = (SELECT current_tenant())) WITH CHECK (addressee_id = (SELECT current_tenant()));
CREATE POLICY conclusion_courier ON conclusion FOR SELECT TO rustning_owner USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY organisation_courier ON organisation FOR SELECT TO rustning_owner USING (tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_entry_courier ON journal_entry FOR INSERT TO rustning_owner WITH CHECK (tx = (SELECT current_tx()) AND actor_kind = 'system' AND action IN ('offer-code.bind', 'offer.receive', 'offer.hear-of-change', 'offer.hear-answer', 'offer.hear-withdrawal'));
CREATE POLICY journal_entry_courier_looks ON journal_entry FOR SELECT TO rustning_owner USING (tx = (SELECT current_tx()) OR tenant_id = (SELECT current_tenant()));
CREATE POLICY journal_pending_courier ON journal_pending FOR INSERT TO rustning_owner WITH CHECK (EXISTS (SELECT FROM journal_entry e WHERE e.tenant_id = journal_pending.tenant_id AND e.id = journal_pending.entry_id AND e.tx = (SELECT current_tx())));

-- The entry in the other tenant's own journal, in the form that every entry has.
CREATE FUNCTION courier_entry(whose uuid, log_epoch int, entry uuid, what text, thing_type text, thing uuid, thing_version int, basis jsonb) RETURNS void LANGUAGE plpgsql SET search_path = rustning AS $$
DECLARE
  moment timestamptz := date_trunc('milliseconds', clock_timestamp());
BEGIN
  INSERT INTO journal_entry (tenant_id, id, tx, entity_type, entity_id, entity_version, at, actor_kind, action, outcome, body)
  VALUES (whose, entry, current_tx(), thing_type, thing, thing_version, moment, 'system', what, 'done', convert_to(
    '{"v":1,"tenant":' || to_json(whose)::text || ',"epoch":' || log_epoch || ',"id":' || to_json(entry)::text || ',"tx":' || to_json(current_tx())::text
    || ',"at":"' || to_char(moment AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS') || '000Z","actor":{"kind":"system"},"action":' || to_json(what)::text
    || ',"entity":{"type":' || to_json(thing_type)::text || ',"id":' || to_json(thing)::text || ',"version":' || thing_version || '},"outcome":"done","basis":' || basis::text || '}', 'UTF8'));
  INSERT INTO journal_pending (tenant_id, entry_id) VALUES (whose, entry);
END
$$;

-- Brings a copy. A wrong code, a code that another used, one that ran out or was closed, and a tenant that does not exist are answered alike.
-- The same offer twice is one. Few may wait unanswered from one sender and few may come in a day: a code is no way to fill another's shelf.
-- `entries` are two ids for the addressee's journal; `entry` and `leaf` are the sender's own receipt, and must be true.
CREATE FUNCTION deliver_offer(addressee uuid, offered uuid, log_epoch int, received uuid, entry uuid, leaf bytea, signed text, entries uuid[]) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustning AS $$
DECLARE
  sender uuid := current_tenant();
  sent offer;
  code offer_code;
  sender_called text;
BEGIN
  SELECT * INTO sent FROM offer o WHERE o.tenant_id = sender AND o.id = offered AND o.addressee_id = addressee;
  IF sender IS NULL OR sent.id IS NULL OR addressee = sender THEN RETURN 'no-way'; END IF;
  IF NOT EXISTS (SELECT FROM journal_entry e WHERE e.tenant_id = sender AND e.id = entry AND e.entity_type = 'offer' AND e.entity_id = offered AND sha256('\x00'::bytea || e.body) = leaf) THEN RETURN 'no-way'; END IF;
  -- Deliveries to one addressee come one after the other, so that limits and codes hold also for those that come at once.
  PERFORM pg_advisory_xact_lock(hashtextextended('offer ' || addressee, 0));
  IF EXISTS (SELECT FROM offer_received r WHERE r.tenant_id = addressee AND r.sender_id = sender AND r.offer_id = offered) THEN RETURN 'delivered'; END IF;
  SELECT * INTO code FROM offer_code c WHERE c.tenant_id = addressee AND c.closed_at IS NULL
    AND (c.bound_to = sender OR (c.bound_to IS NULL AND c.code_hash = sent.code_hash AND c.expires_at > clock_timestamp())) ORDER BY c.bound_at NULLS LAST LIMIT 1;
  IF code.id IS NULL THEN RETURN 'no-way'; END IF;
  IF (SELECT count(*) FILTER (WHERE r.state = 'new') >= 50 OR count(*) FILTER (WHERE r.received_at > clock_timestamp() - interval '1 day') >= 100 FROM offer_received r WHERE r.tenant_id = addressee AND r.sender_id = sender) THEN RETURN 'too-many'; END IF;
  IF code.bound_to IS NULL THEN
    UPDATE offer_code c SET bound_to = sender, bound_at = clock_timestamp(), version = c.version + 1 WHERE c.tenant_id = addressee AND c.id = code.id AND c.bound_to IS NULL RETURNING * INTO code;
    -- It was closed this very moment.
    IF code.id IS NULL THEN RETURN 'no-way'; END IF;
    PERFORM courier_entry(addressee, log_epoch, entries[1], 'offer-code.bind', 'offer-code', code.id, code.version, jsonb_build_object('sender', sender));
  END IF;
  SELECT o.name INTO sender_called FROM organisation o WHERE o.tenant_id = sender;
  INSERT INTO offer_received (tenant_id, id, version, sender_id, sender_name, offer_id, code_id, kind, copy, digest, sender_entry, sender_leaf, note, received_at, state)
  VALUES (addressee, received, 1, sender, coalesce(sender_called, sender::text), offered, code.id, sent.kind, sent.copy, sent.digest, entry, leaf, signed, clock_timestamp(), 'new');
  PERFORM courier_entry(addressee, log_epoch, entries[2], 'offer.receive', 'offer-received', received, 1, jsonb_build_object('sender', sender, 'offer', offered, 'digest', encode(sent.digest, 'hex')));
  -- Looked at now, while the courier's eyes see the entry.
  SET CONSTRAINTS offer_received_journalled, offer_code_journalled IMMEDIATE;
  SET CONSTRAINTS offer_received_journalled, offer_code_journalled DEFERRED;
  RETURN 'delivered';
END
$$;

-- Tells an addressee that the original is no longer what was sent. Once for each offer.
CREATE FUNCTION deliver_change(addressee uuid, offered uuid, log_epoch int, new_entry uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustning AS $$
DECLARE
  told offer_received;
BEGIN
  IF NOT EXISTS (SELECT FROM offer o WHERE o.tenant_id = current_tenant() AND o.id = offered AND o.addressee_id = addressee) THEN RETURN 'no-way'; END IF;
  UPDATE offer_received r SET changed_at = clock_timestamp(), version = r.version + 1 WHERE r.tenant_id = addressee AND r.sender_id = current_tenant() AND r.offer_id = offered AND r.changed_at IS NULL RETURNING * INTO told;
  IF told.id IS NULL THEN
    RETURN CASE WHEN EXISTS (SELECT FROM offer_received r WHERE r.tenant_id = addressee AND r.sender_id = current_tenant() AND r.offer_id = offered) THEN 'delivered' ELSE 'no-way' END;
  END IF;
  PERFORM courier_entry(addressee, log_epoch, new_entry, 'offer.hear-of-change', 'offer-received', told.id, told.version, jsonb_build_object('sender', current_tenant(), 'offer', offered));
  SET CONSTRAINTS offer_received_journalled IMMEDIATE;
  SET CONSTRAINTS offer_received_journalled DEFERRED;
  RETURN 'delivered';
END
$$;

-- Brings the answer back to whoever offered: the outcome, the day and the digest; the person's name only where that was chosen. `entry` and
-- `leaf` are the addressee's own receipt, and must be true.
CREATE FUNCTION deliver_answer(received uuid, log_epoch int, entry uuid, leaf bytea, signed text, new_entry uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustning AS $$
DECLARE
  answer offer_received;
  told offer;
BEGIN
  SELECT * INTO answer FROM offer_received r WHERE r.tenant_id = current_tenant() AND r.id = received AND r.state <> 'new';
  IF answer.id IS NULL THEN RETURN 'no-way'; END IF;
  IF NOT EXISTS (SELECT FROM journal_entry e WHERE e.tenant_id = current_tenant() AND e.id = entry AND e.entity_type = 'offer-received' AND e.entity_id = received AND sha256('\x00'::bytea || e.body) = leaf) THEN RETURN 'no-way'; END IF;
  UPDATE offer o SET answer = answer.state, answered_on = answer.answered_on, answer_digest = answer.answer_digest, answered_as = answer.answered_as, code_hash = NULL,
    answer_entry = entry, answer_leaf = leaf, answer_note = signed,
    answered_by_name = CASE WHEN answer.say_name THEN answer.answered_by_name END, answer_because = answer.because, version = o.version + 1
    WHERE o.tenant_id = answer.sender_id AND o.id = answer.offer_id AND o.addressee_id = current_tenant() AND o.answer_digest IS NULL RETURNING * INTO told;
  IF told.id IS NULL THEN
    RETURN CASE WHEN EXISTS (SELECT FROM offer o WHERE o.tenant_id = answer.sender_id AND o.id = answer.offer_id AND o.addressee_id = current_tenant() AND o.answer_digest = answer.answer_digest) THEN 'delivered' ELSE 'no-way' END;
  END IF;
  PERFORM courier_entry(told.tenant_id, log_epoch, new_entry, 'offer.hear-answer', 'offer', told.id, told.version, jsonb_build_object('addressee', current_tenant(), 'outcome', answer.state, 'digest', encode(answer.answer_digest, 'hex')));
  SET CONSTRAINTS offer_journalled IMMEDIATE;
  SET CONSTRAINTS offer_journalled DEFERRED;
  RETURN 'delivered';
END
$$;

-- Tells whoever offered that the answer no longer holds: its conclusion was withdrawn, or another came after it. Once for each answer.
CREATE FUNCTION deliver_withdrawal(received uuid, log_epoch int, new_entry uuid) RETURNS text LANGUAGE plpgsql SECURITY DEFINER SET search_path = rustning AS $$
DECLARE
  answer offer_received;
  told offer;
BEGIN
  SELECT r.* INTO answer FROM offer_received r JOIN conclusion c ON c.tenant_id = r.tenant_id AND c.id = r.conclusion_id WHERE r.tenant_id = current_tenant() AND r.id = received
    AND (c.withdrawn_at IS NOT NULL OR EXISTS (SELECT FROM conclusion n WHERE n.tenant_id = c.tenant_id AND n.engagement_id = c.engagement_id AND n.part_id IS NOT DISTINCT FROM c.part_id AND n.kind = c.kind AND n.item = c.item AND n.number > c.number));
  IF answer.id IS NULL THEN RETURN 'no-way'; END IF;
  UPDATE offer o SET answer_withdrawn_at = clock_timestamp(), version = o.version + 1
    WHERE o.tenant_id = answer.sender_id AND o.id = answer.offer_id AND o.addressee_id = current_tenant() AND o.answer_digest = answer.answer_digest AND o.answer_withdrawn_at IS NULL RETURNING * INTO told;
  -- Told before; or the answer itself is still on its way, and then this comes again after it.
  IF told.id IS NULL THEN
    RETURN CASE WHEN EXISTS (SELECT FROM offer o WHERE o.tenant_id = answer.sender_id AND o.id = answer.offer_id AND o.addressee_id = current_tenant() AND o.answer_withdrawn_at IS NOT NULL) THEN 'delivered' ELSE 'no-way' END;
  END IF;
  PERFORM courier_entry(told.tenant_id, log_epoch, new_entry, 'offer.hear-withdrawal', 'offer', told.id, told.version, jsonb_build_object('addressee', current_tenant(), 'digest', encode(answer.answer_digest, 'hex')));
  SET CONSTRAINTS offer_journalled IMMEDIATE;
  SET CONSTRAINTS offer_journalled DEFERRED;
  RETURN 'delivered';
END
$$;
REVOKE EXECUTE ON FUNCTION courier_entry(uuid, int, uuid, text, text, uuid, int, jsonb), deliver_offer(uuid, uuid, int, uuid, uuid, bytea, text, uuid[]), deliver_change(uuid, uuid, int, uuid), deliver_answer(uuid, int, uuid, bytea, text, uuid), deliver_withdrawal(uuid, int, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION deliver_offer(uuid, uuid, int, uuid, uuid, bytea, text, uuid[]), deliver_change(uuid, uuid, int, uuid), deliver_answer(uuid, int, uuid, bytea, text, uuid), deliver_withdrawal(uuid, int, uuid) TO rustning_app;
