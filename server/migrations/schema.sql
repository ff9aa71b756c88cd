-- What all migrations together come to. Made by `npm run golden` from the catalog of a database that has run them; for reading, not for running.

CREATE FUNCTION account_for_credential(wanted bytea)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
RETURN (SELECT passkey.account_id FROM passkey WHERE (passkey.credential_id = account_for_credential.wanted));
GRANT EXECUTE ON FUNCTION account_for_credential TO rustning_app;

CREATE FUNCTION account_for_email(wanted text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
RETURN (SELECT account.account_id FROM account WHERE (account.email = lower(account_for_email.wanted)));
GRANT EXECUTE ON FUNCTION account_for_email TO rustning_app;

CREATE FUNCTION account_for_subject(wanted_issuer text, wanted_subject text)
 RETURNS uuid
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
RETURN (SELECT external_login.account_id FROM external_login WHERE ((external_login.issuer = account_for_subject.wanted_issuer) AND (external_login.subject = account_for_subject.wanted_subject)));
GRANT EXECUTE ON FUNCTION account_for_subject TO rustning_app;

CREATE FUNCTION courier_entry(whose uuid, log_epoch integer, entry uuid, what text, thing_type text, thing uuid, thing_version integer, basis jsonb)
 RETURNS void
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
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
$function$;

CREATE FUNCTION current_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.account'::text, true), ''::text))::uuid;

CREATE FUNCTION current_secret()
 RETURNS bytea
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN decode(NULLIF(current_setting('app.secret'::text, true), ''::text), 'hex'::text);

CREATE FUNCTION current_tenant()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid;

CREATE FUNCTION current_tx()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('app.tx'::text, true), ''::text))::uuid;

CREATE FUNCTION deliver_answer(received uuid, log_epoch integer, entry uuid, leaf bytea, signed text, new_entry uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION deliver_answer TO rustning_app;

CREATE FUNCTION deliver_change(addressee uuid, offered uuid, log_epoch integer, new_entry uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION deliver_change TO rustning_app;

CREATE FUNCTION deliver_offer(addressee uuid, offered uuid, log_epoch integer, received uuid, entry uuid, leaf bytea, signed text, entries uuid[])
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION deliver_offer TO rustning_app;

CREATE FUNCTION deliver_withdrawal(received uuid, log_epoch integer, new_entry uuid)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
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
$function$;
GRANT EXECUTE ON FUNCTION deliver_withdrawal TO rustning_app;

CREATE FUNCTION forget_answers()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
    WITH gone AS (DELETE FROM idempotency i WHERE i.at < clock_timestamp() - interval '7 days'
      AND NOT EXISTS (SELECT FROM job j WHERE j.tenant_id = i.tenant_id AND j.id::text = split_part(i.key, ' ', 1) AND j.state IN ('waiting', 'running', 'retrying')) RETURNING 1) SELECT count(*) FROM gone
$function$;
GRANT EXECUTE ON FUNCTION forget_answers TO rustning_app;

CREATE FUNCTION forget_jobs()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
    WITH gone AS (DELETE FROM job WHERE state IN ('done', 'joined', 'again', 'failed') AND updated_at < clock_timestamp() - CASE state WHEN 'failed' THEN interval '180 days' ELSE interval '30 days' END RETURNING 1) SELECT count(*) FROM gone
$function$;
GRANT EXECUTE ON FUNCTION forget_jobs TO rustning_app;

CREATE FUNCTION forget_login_steps()
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
    WITH gone AS (DELETE FROM login_step WHERE expires_at < clock_timestamp() - interval '1 hour' RETURNING 1) SELECT count(*) FROM gone
$function$;
GRANT EXECUTE ON FUNCTION forget_login_steps TO rustning_app;

CREATE FUNCTION forget_unheld_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
BEGIN
  DELETE FROM file_content c WHERE c.tenant_id = OLD.tenant_id AND c.sha256 = OLD.sha256
    AND NOT EXISTS (SELECT FROM file f WHERE f.tenant_id = c.tenant_id AND f.sha256 = c.sha256);
  RETURN NULL;
END
$function$;

CREATE FUNCTION memberships_of(wanted uuid)
 RETURNS TABLE(tenant_id uuid, roles text[])
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
    SELECT m.tenant_id, m.roles FROM membership m WHERE m.account_id = wanted AND m.account_id = current_account() AND m.ended_at IS NULL
$function$;
GRANT EXECUTE ON FUNCTION memberships_of TO rustning_app;

CREATE FUNCTION nudge_jobs()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
BEGIN
  PERFORM pg_notify('rustning_jobs', '');
  RETURN NULL;
END
$function$;

CREATE FUNCTION require_held_content()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM file_content WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256) AND NOT (
    EXISTS (SELECT FROM file WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256)
    AND NEW.size = (SELECT sum(octet_length(bytes)) FROM file_chunk WHERE tenant_id = NEW.tenant_id AND sha256 = NEW.sha256)
  ) THEN
    RAISE EXCEPTION 'the content of a file is not whole, or no file holds it' USING ERRCODE = 'P0A02';
  END IF;
  RETURN NULL;
END
$function$;

CREATE FUNCTION require_journal_entry()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
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
$function$;

CREATE FUNCTION require_member()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO 'rustning'
AS $function$
BEGIN
  IF EXISTS (SELECT FROM membership m WHERE m.tenant_id = NEW.tenant_id AND m.account_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% of % has never belonged to the organisation', TG_ARGV[0], TG_TABLE_NAME USING ERRCODE = '23503';
END
$function$;

CREATE FUNCTION session_holder(wanted bytea, wanted_tenant uuid)
 RETURNS TABLE(account_id uuid, session_id uuid, name text, language text, platform_admin boolean, factors integer, proved_at timestamp with time zone, seen_at timestamp with time zone, roles text[])
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
BEGIN
  RETURN QUERY
    SELECT a.account_id, s.session_id, a.name, a.language, a.platform_admin, s.factors, s.proved_at, s.seen_at,
      coalesce((SELECT m.roles FROM membership m WHERE m.tenant_id = wanted_tenant AND m.account_id = a.account_id AND m.ended_at IS NULL), '{}')
    FROM session s JOIN account a ON a.account_id = s.account_id
    WHERE s.token_hash = wanted AND a.disabled_at IS NULL AND s.expires_at > clock_timestamp() AND s.seen_at > clock_timestamp() - interval '1 hour';
END
$function$;
GRANT EXECUTE ON FUNCTION session_holder TO rustning_app;

CREATE FUNCTION support_grants_of(wanted uuid)
 RETURNS TABLE(tenant_id uuid, id uuid, reason text, from_at timestamp with time zone, until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'rustning'
AS $function$
    SELECT g.tenant_id, g.id, g.reason, g.from_at, g.until FROM support_grant g
    WHERE g.account_id = wanted AND g.account_id = current_account() AND g.withdrawn_at IS NULL AND g.until > clock_timestamp()
$function$;
GRANT EXECUTE ON FUNCTION support_grants_of TO rustning_app;

CREATE TABLE account (
  account_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  language text DEFAULT 'nb'::text NOT NULL,
  password_hash text,
  password_changed_at timestamp with time zone,
  totp_secret bytea,
  totp_confirmed_at timestamp with time zone,
  totp_step bigint,
  platform_admin boolean DEFAULT false NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  disabled_at timestamp with time zone,
  PRIMARY KEY (account_id),
  UNIQUE (email),
  CHECK (((email = lower(email)) AND ((char_length(email) >= 3) AND (char_length(email) <= 254)))),
  CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
ALTER TABLE account ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY account_own ON account TO rustning_app USING ((account_id = ( SELECT current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT current_account() AS current_account)));
CREATE POLICY account_owner ON account TO rustning_owner USING (true);
CREATE POLICY backup_reads ON account FOR SELECT TO rustning_backup USING (true);
GRANT SELECT ON account TO rustning_app;
GRANT SELECT ON account TO rustning_backup;
GRANT INSERT (account_id, email, name, language, password_hash, password_changed_at) ON account TO rustning_app;
GRANT UPDATE (email, name, language, password_hash, password_changed_at, totp_secret, totp_confirmed_at, totp_step, disabled_at) ON account TO rustning_app;

CREATE TABLE answer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid,
  part_id uuid,
  fact text NOT NULL,
  item_noun text,
  item_key uuid,
  kind text NOT NULL,
  value jsonb,
  valid_from date NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  recorded_kind text NOT NULL,
  recorded_by uuid,
  source text,
  import_id uuid,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part(tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import(tenant_id, id),
  CHECK (((part_id IS NULL) OR (engagement_id IS NOT NULL))),
  CHECK (((item_key IS NULL) OR (item_noun IS NOT NULL))),
  CHECK (((kind = 'value'::text) = (value IS NOT NULL))),
  CHECK ((kind = ANY (ARRAY['value'::text, 'unknown'::text, 'withdrawn'::text]))),
  CHECK (((char_length(source) >= 1) AND (char_length(source) <= 500)))
);
CREATE INDEX answer_of ON rustning.answer USING btree (tenant_id, engagement_id, fact);
ALTER TABLE answer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY answer_own ON answer TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY backup_reads ON answer FOR SELECT TO rustning_backup USING (true);
GRANT INSERT, SELECT ON answer TO rustning_app;
GRANT SELECT ON answer TO rustning_backup;
CREATE CONSTRAINT TRIGGER answer_imported_journalled AFTER INSERT ON rustning.answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.import_id IS NOT NULL)) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');
CREATE CONSTRAINT TRIGGER answer_of_engagement_journalled AFTER INSERT ON rustning.answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.import_id IS NULL) AND (new.engagement_id IS NOT NULL))) EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');
CREATE CONSTRAINT TRIGGER answer_of_organisation_journalled AFTER INSERT ON rustning.answer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (((new.import_id IS NULL) AND (new.engagement_id IS NULL))) EXECUTE FUNCTION require_journal_entry('organisation', 'tenant_id');

CREATE TABLE api_token (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL,
  scopes text[] NOT NULL,
  made_by uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((cardinality(scopes) > 0)),
  CHECK ((octet_length(token_hash) = 32))
);
CREATE UNIQUE INDEX api_token_token ON rustning.api_token USING btree (tenant_id, token_hash);
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY api_token_own ON api_token TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY backup_reads ON api_token FOR SELECT TO rustning_backup USING (true);
GRANT INSERT, SELECT ON api_token TO rustning_app;
GRANT SELECT ON api_token TO rustning_backup;
GRANT UPDATE (version, revoked_at) ON api_token TO rustning_app;
CREATE CONSTRAINT TRIGGER api_token_by_member AFTER INSERT ON rustning.api_token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('made_by');
CREATE CONSTRAINT TRIGGER api_token_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.api_token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('api-token');

CREATE TABLE authority_matrix (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  matrix jsonb NOT NULL,
  decided_by text NOT NULL,
  decided_on date NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((id = tenant_id)),
  CHECK (((char_length(decided_by) >= 1) AND (char_length(decided_by) <= 200)))
);
ALTER TABLE authority_matrix ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_matrix_own ON authority_matrix TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY backup_reads ON authority_matrix FOR SELECT TO rustning_backup USING (true);
GRANT INSERT, SELECT ON authority_matrix TO rustning_app;
GRANT SELECT ON authority_matrix TO rustning_backup;
GRANT UPDATE (version, matrix, decided_by, decided_on) ON authority_matrix TO rustning_app;
CREATE CONSTRAINT TRIGGER authority_matrix_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.authority_matrix DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('authority-matrix');

CREATE TABLE backlog_item (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  duty text NOT NULL,
  due_on date,
  assignee_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, part_id, duty),
  FOREIGN KEY (tenant_id, assignee_id) REFERENCES membership(tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part(tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
CREATE INDEX backlog_item_assignee ON rustning.backlog_item USING btree (tenant_id, assignee_id);
CREATE INDEX backlog_item_engagement ON rustning.backlog_item USING btree (tenant_id, engagement_id);
ALTER TABLE backlog_item ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backlog_item_own ON backlog_item TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY backup_reads ON backlog_item FOR SELECT TO rustning_backup USING (true);
GRANT INSERT, SELECT ON backlog_item TO rustning_app;
GRANT SELECT ON backlog_item TO rustning_backup;
GRANT UPDATE (version, due_on, assignee_id) ON backlog_item TO rustning_app;
CREATE CONSTRAINT TRIGGER backlog_item_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.backlog_item DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('backlog-item');

CREATE TABLE chain_completeness (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  from_on date NOT NULL,
  until_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supply_chain(tenant_id, id),
  CHECK ((until_on >= from_on))
);
CREATE INDEX chain_completeness_supplier ON rustning.chain_completeness USING btree (tenant_id, supplier_id);
ALTER TABLE chain_completeness ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON chain_completeness FOR SELECT TO rustning_backup USING (true);
CREATE POLICY chain_completeness_own ON chain_completeness TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON chain_completeness TO rustning_app;
GRANT SELECT ON chain_completeness TO rustning_backup;
GRANT UPDATE (until_on) ON chain_completeness TO rustning_app;
CREATE CONSTRAINT TRIGGER chain_completeness_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.chain_completeness DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain', 'supplier_id');

CREATE TABLE chain_link (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  supplier_id uuid NOT NULL,
  parent_id uuid,
  first_version integer GENERATED ALWAYS AS (1) STORED NOT NULL,
  service_id uuid,
  registered_id uuid,
  name text NOT NULL,
  firm text NOT NULL,
  identifier text,
  address text,
  contact text,
  purpose text,
  data text,
  processing text[] NOT NULL,
  processing_open text,
  access text[] NOT NULL,
  access_open text,
  agreement text NOT NULL,
  agreement_on date,
  role text NOT NULL,
  source text,
  from_on date NOT NULL,
  until_on date,
  PRIMARY KEY (tenant_id, id, version),
  UNIQUE (tenant_id, supplier_id, id, version),
  FOREIGN KEY (tenant_id, registered_id) REFERENCES supplier(tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supply_chain(tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id, parent_id, first_version) REFERENCES chain_link(tenant_id, supplier_id, id, version),
  CHECK (((char_length(access_open) >= 1) AND (char_length(access_open) <= 500))),
  CHECK (((char_length(address) >= 1) AND (char_length(address) <= 500))),
  CHECK ((agreement = ANY (ARRAY['yes'::text, 'no'::text, 'unknown'::text]))),
  CHECK ((parent_id <> id)),
  CHECK (((agreement_on IS NULL) OR (agreement = 'yes'::text))),
  CHECK ((until_on >= from_on)),
  CHECK (((char_length(contact) >= 1) AND (char_length(contact) <= 300))),
  CHECK (((char_length(data) >= 1) AND (char_length(data) <= 2000))),
  CHECK ((identifier ~ '^[0-9A-Z]{1,40}$'::text)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK (((char_length(processing_open) >= 1) AND (char_length(processing_open) <= 500))),
  CHECK (((char_length(purpose) >= 1) AND (char_length(purpose) <= 2000))),
  CHECK ((role = ANY (ARRAY['processor'::text, 'sub-processor'::text, 'subcontractor'::text]))),
  CHECK (((char_length(source) >= 1) AND (char_length(source) <= 200))),
  CHECK ((version > 0))
);
CREATE INDEX chain_link_firm ON rustning.chain_link USING btree (tenant_id, firm);
CREATE INDEX chain_link_identifier ON rustning.chain_link USING btree (tenant_id, identifier) WHERE (identifier IS NOT NULL);
CREATE INDEX chain_link_parent ON rustning.chain_link USING btree (tenant_id, supplier_id, parent_id) WHERE (parent_id IS NOT NULL);
CREATE INDEX chain_link_registered ON rustning.chain_link USING btree (tenant_id, registered_id) WHERE (registered_id IS NOT NULL);
CREATE INDEX chain_link_service ON rustning.chain_link USING btree (tenant_id, service_id) WHERE (service_id IS NOT NULL);
ALTER TABLE chain_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON chain_link FOR SELECT TO rustning_backup USING (true);
CREATE POLICY chain_link_own ON chain_link TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON chain_link TO rustning_app;
GRANT SELECT ON chain_link TO rustning_backup;
GRANT UPDATE (until_on) ON chain_link TO rustning_app;
CREATE CONSTRAINT TRIGGER chain_link_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.chain_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain', 'supplier_id');

CREATE TABLE chain_notice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  supplier_id uuid NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  firm text NOT NULL,
  what text,
  processing text[] NOT NULL,
  processing_open text,
  received_on date NOT NULL,
  planned_on date,
  object_by date NOT NULL,
  object_by_from text NOT NULL,
  outcome text,
  answered_on date,
  reason text,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((object_by >= received_on)),
  CHECK (((outcome IS NULL) = (answered_on IS NULL))),
  CHECK ((kind = ANY (ARRAY['new'::text, 'changed'::text, 'ending'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((object_by_from = ANY (ARRAY['agreement'::text, 'knowledge'::text]))),
  CHECK ((outcome = ANY (ARRAY['accepted'::text, 'objected'::text]))),
  CHECK (((char_length(processing_open) >= 1) AND (char_length(processing_open) <= 500))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 4000))),
  CHECK (((char_length(what) >= 1) AND (char_length(what) <= 4000)))
);
CREATE INDEX chain_notice_deadline ON rustning.chain_notice USING btree (tenant_id, object_by, id);
CREATE INDEX chain_notice_supplier ON rustning.chain_notice USING btree (tenant_id, supplier_id);
ALTER TABLE chain_notice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON chain_notice FOR SELECT TO rustning_backup USING (true);
CREATE POLICY chain_notice_own ON chain_notice TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON chain_notice TO rustning_app;
GRANT SELECT ON chain_notice TO rustning_backup;
GRANT UPDATE (version, outcome, answered_on, reason) ON chain_notice TO rustning_app;
CREATE CONSTRAINT TRIGGER chain_notice_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.chain_notice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('chain-notice');

CREATE TABLE conclusion (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid,
  item text DEFAULT ''::text NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  outcome text NOT NULL,
  words text NOT NULL,
  grounds jsonb NOT NULL,
  grounds_digest bytea NOT NULL,
  concluded_by uuid NOT NULL,
  concluded_by_name text NOT NULL,
  concluded_as text NOT NULL,
  concluded_on date NOT NULL,
  concluded_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by uuid,
  withdrawn_because text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part(tenant_id, id),
  CHECK ((((withdrawn_at IS NULL) = (withdrawn_by IS NULL)) AND ((withdrawn_at IS NULL) = (withdrawn_because IS NULL)))),
  CHECK ((octet_length(grounds_digest) = 32)),
  CHECK ((char_length(item) <= 200)),
  CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 200))),
  CHECK ((number >= 1)),
  CHECK (((char_length(outcome) >= 1) AND (char_length(outcome) <= 60))),
  CHECK (((char_length(words) >= 1) AND (char_length(words) <= 20000)))
);
CREATE UNIQUE INDEX conclusion_number ON rustning.conclusion USING btree (tenant_id, engagement_id, part_id, kind, item, number) NULLS NOT DISTINCT;
ALTER TABLE conclusion ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON conclusion FOR SELECT TO rustning_backup USING (true);
CREATE POLICY conclusion_courier ON conclusion FOR SELECT TO rustning_owner USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY conclusion_own ON conclusion TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON conclusion TO rustning_app;
GRANT SELECT ON conclusion TO rustning_backup;
GRANT UPDATE (version, withdrawn_at, withdrawn_by, withdrawn_because) ON conclusion TO rustning_app;
CREATE CONSTRAINT TRIGGER conclusion_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.conclusion DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('conclusion');

CREATE TABLE decision (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  form text NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid,
  duty_id text,
  title text NOT NULL,
  reasons text NOT NULL,
  measures text NOT NULL,
  level text NOT NULL,
  worth_amount bigint,
  worth_currency text,
  expires_on date,
  grounds jsonb NOT NULL,
  shown_digest bytea NOT NULL,
  asked_by uuid NOT NULL,
  asked_by_name text NOT NULL,
  asked_as text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  edited_by uuid NOT NULL,
  renews uuid,
  state text NOT NULL,
  decided_by uuid,
  decided_for uuid,
  decided_by_name text,
  decided_as text,
  decided_at timestamp with time zone,
  decided_because text,
  not_followed text,
  board_met_on date,
  board_case text,
  only_person boolean DEFAULT false NOT NULL,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_because text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part(tenant_id, id),
  FOREIGN KEY (tenant_id, renews) REFERENCES decision(tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (((char_length(board_case) >= 1) AND (char_length(board_case) <= 100))),
  CHECK ((renews <> id)),
  CHECK (((board_met_on IS NULL) = (board_case IS NULL))),
  CHECK (((form <> 'exception'::text) OR ((duty_id IS NOT NULL) AND (expires_on IS NOT NULL)))),
  CHECK (((worth_amount IS NULL) = (worth_currency IS NULL))),
  CHECK (((state <> ALL (ARRAY['accepted'::text, 'refused'::text])) OR ((decided_by IS NOT NULL) AND (decided_at IS NOT NULL) AND (decided_as IS NOT NULL)))),
  CHECK (((state <> 'open'::text) OR (decided_at IS NULL))),
  CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL))),
  CHECK ((char_length(decided_because) <= 20000)),
  CHECK (((char_length(duty_id) >= 1) AND (char_length(duty_id) <= 200))),
  CHECK ((form = ANY (ARRAY['exception'::text, 'residual-risk'::text, 'board-case'::text]))),
  CHECK (((state <> 'accepted'::text) OR only_person OR ((decided_by <> asked_by) AND (decided_by <> edited_by) AND COALESCE(((decided_for <> asked_by) AND (decided_for <> edited_by)), true)))),
  CHECK (((char_length(level) >= 1) AND (char_length(level) <= 60))),
  CHECK ((char_length(measures) <= 20000)),
  CHECK (((char_length(not_followed) >= 1) AND (char_length(not_followed) <= 20000))),
  CHECK (((char_length(reasons) >= 1) AND (char_length(reasons) <= 20000))),
  CHECK ((octet_length(shown_digest) = 32)),
  CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text, 'withdrawn'::text]))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  CHECK ((char_length(withdrawn_because) <= 20000)),
  CHECK ((worth_amount >= 0)),
  CHECK ((worth_currency ~ '^[A-Z]{3}$'::text))
);
CREATE INDEX decision_engagement ON rustning.decision USING btree (tenant_id, engagement_id, id DESC);
CREATE INDEX decision_expiring ON rustning.decision USING btree (tenant_id, expires_on) WHERE (state = 'accepted'::text);
CREATE INDEX decision_newest ON rustning.decision USING btree (tenant_id, id DESC);
CREATE INDEX decision_renewed ON rustning.decision USING btree (tenant_id, renews) WHERE (renews IS NOT NULL);
ALTER TABLE decision ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON decision FOR SELECT TO rustning_backup USING (true);
CREATE POLICY decision_own ON decision TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON decision TO rustning_app;
GRANT SELECT ON decision TO rustning_backup;
GRANT UPDATE (version, title, reasons, measures, level, worth_amount, worth_currency, expires_on, grounds, shown_digest, edited_by, state, decided_by, decided_for, decided_by_name, decided_as, decided_at, decided_because, not_followed, board_met_on, board_case, only_person, withdrawn_by, withdrawn_at, withdrawn_because) ON decision TO rustning_app;
CREATE CONSTRAINT TRIGGER decision_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('decision');

CREATE TABLE decision_advice (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  decision_id uuid NOT NULL,
  adviser text NOT NULL,
  asked_by uuid,
  asked_by_name text,
  asked_at timestamp with time zone,
  question text,
  stance text,
  words text,
  given_by uuid,
  given_by_name text,
  given_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, decision_id) REFERENCES decision(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((adviser = ANY (ARRAY['data-protection-officer'::text, 'security-officer'::text]))),
  CHECK ((num_nulls(asked_by, asked_by_name, asked_at, question) = ANY (ARRAY[0, 4]))),
  CHECK ((num_nulls(stance, words, given_by, given_by_name, given_at) = ANY (ARRAY[0, 5]))),
  CHECK (((asked_by IS NOT NULL) OR (given_by IS NOT NULL))),
  CHECK (((char_length(question) >= 1) AND (char_length(question) <= 20000))),
  CHECK ((stance = ANY (ARRAY['supports'::text, 'supports-with-conditions'::text, 'dissents'::text]))),
  CHECK (((char_length(words) >= 1) AND (char_length(words) <= 20000)))
);
CREATE UNIQUE INDEX decision_advice_awaited ON rustning.decision_advice USING btree (tenant_id, decision_id, adviser) WHERE (given_by IS NULL);
CREATE INDEX decision_advice_of ON rustning.decision_advice USING btree (tenant_id, decision_id, id);
ALTER TABLE decision_advice ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON decision_advice FOR SELECT TO rustning_backup USING (true);
CREATE POLICY decision_advice_own ON decision_advice TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON decision_advice TO rustning_app;
GRANT SELECT ON decision_advice TO rustning_backup;
GRANT UPDATE (stance, words, given_by, given_by_name, given_at) ON decision_advice TO rustning_app;
CREATE CONSTRAINT TRIGGER decision_advice_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.decision_advice DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('decision', 'decision_id');

CREATE TABLE demo (
  one boolean DEFAULT true NOT NULL,
  begun_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  loaded_at timestamp with time zone,
  PRIMARY KEY (one),
  CHECK (one)
);
ALTER TABLE demo DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
GRANT SELECT ON demo TO rustning_app;
GRANT SELECT ON demo TO rustning_backup;

CREATE TABLE demo_person (
  handle text NOT NULL,
  account_id uuid NOT NULL,
  PRIMARY KEY (handle),
  UNIQUE (account_id),
  FOREIGN KEY (account_id) REFERENCES account(account_id),
  CHECK ((handle ~ '^[a-z0-9-]{1,80}$'::text))
);
ALTER TABLE demo_person DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
GRANT SELECT ON demo_person TO rustning_app;
GRANT SELECT ON demo_person TO rustning_backup;

CREATE TABLE engagement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  title text NOT NULL,
  owner_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  supplier_id uuid,
  supplier_name text,
  service_id uuid,
  classification text,
  classified_on date,
  archive_case text,
  criticality text,
  users integer,
  contract_ends_on date,
  competence_assessed_on date,
  all_controllers_named boolean DEFAULT false NOT NULL,
  import_id uuid,
  import_line integer,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, import_id, import_line) REFERENCES portfolio_import_row(tenant_id, import_id, line),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES membership(tenant_id, id),
  CHECK (((char_length(archive_case) >= 1) AND (char_length(archive_case) <= 100))),
  CHECK (((classification IS NULL) = (classified_on IS NULL))),
  CHECK (((import_id IS NULL) = (import_line IS NULL))),
  CHECK ((classification = ANY (ARRAY['open'::text, 'internal'::text, 'confidential'::text, 'strictly-confidential'::text]))),
  CHECK ((criticality = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'critical'::text]))),
  CHECK (((char_length(supplier_name) >= 1) AND (char_length(supplier_name) <= 200))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200))),
  CHECK ((users >= 0))
);
CREATE UNIQUE INDEX engagement_import ON rustning.engagement USING btree (tenant_id, import_id, import_line) WHERE (import_id IS NOT NULL);
CREATE INDEX engagement_newest ON rustning.engagement USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX engagement_next ON rustning.engagement USING btree (tenant_id, COALESCE(contract_ends_on, 'infinity'::date), id);
CREATE INDEX engagement_of_service ON rustning.engagement USING btree (tenant_id, service_id) WHERE (service_id IS NOT NULL);
CREATE INDEX engagement_of_supplier ON rustning.engagement USING btree (tenant_id, supplier_id) WHERE (supplier_id IS NOT NULL);
CREATE INDEX engagement_owner ON rustning.engagement USING btree (tenant_id, owner_id);
CREATE INDEX engagement_title ON rustning.engagement USING btree (tenant_id, title, id);
ALTER TABLE engagement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON engagement FOR SELECT TO rustning_backup USING (true);
CREATE POLICY engagement_own ON engagement TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON engagement TO rustning_app;
GRANT SELECT ON engagement TO rustning_backup;
GRANT UPDATE (version, title, owner_id, supplier_id, supplier_name, service_id, classification, classified_on, archive_case, criticality, users, contract_ends_on, competence_assessed_on, all_controllers_named) ON engagement TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_added_journalled AFTER INSERT ON rustning.engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.import_id IS NULL)) EXECUTE FUNCTION require_journal_entry('engagement');
CREATE CONSTRAINT TRIGGER engagement_imported_journalled AFTER INSERT ON rustning.engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.import_id IS NOT NULL)) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');
CREATE CONSTRAINT TRIGGER engagement_journalled AFTER DELETE OR UPDATE ON rustning.engagement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement');

CREATE TABLE engagement_link (
  tenant_id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  kind text NOT NULL,
  other_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, engagement_id, kind, other_id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, other_id) REFERENCES engagement(tenant_id, id),
  CHECK ((engagement_id <> other_id)),
  CHECK ((kind = ANY (ARRAY['replaces'::text, 'depends-on'::text, 'call-off-under'::text, 'same-purchase'::text])))
);
CREATE INDEX engagement_link_back ON rustning.engagement_link USING btree (tenant_id, other_id);
ALTER TABLE engagement_link ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON engagement_link FOR SELECT TO rustning_backup USING (true);
CREATE POLICY engagement_link_own ON engagement_link TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON engagement_link TO rustning_app;
GRANT SELECT ON engagement_link TO rustning_backup;
CREATE CONSTRAINT TRIGGER engagement_link_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.engagement_link DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

CREATE TABLE engagement_part (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  version integer NOT NULL,
  name text,
  stage text NOT NULL,
  since_on date NOT NULL,
  ended text,
  import_id uuid,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import(tenant_id, id),
  CHECK ((ended = ANY (ARRAY['abandoned'::text, 'exited'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((stage = ANY (ARRAY['need'::text, 'procure'::text, 'contract'::text, 'start'::text, 'operate'::text, 'exit'::text])))
);
ALTER TABLE engagement_part ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON engagement_part FOR SELECT TO rustning_backup USING (true);
CREATE POLICY engagement_part_own ON engagement_part TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON engagement_part TO rustning_app;
GRANT SELECT ON engagement_part TO rustning_backup;
GRANT UPDATE (version, name, stage, since_on, ended) ON engagement_part TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_part_added_journalled AFTER INSERT ON rustning.engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.import_id IS NULL)) EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');
CREATE CONSTRAINT TRIGGER engagement_part_imported_journalled AFTER INSERT ON rustning.engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.import_id IS NOT NULL)) EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');
CREATE CONSTRAINT TRIGGER engagement_part_journalled AFTER DELETE OR UPDATE ON rustning.engagement_part DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement-part');

CREATE TABLE engagement_party (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  role text NOT NULL,
  name text NOT NULL,
  number text,
  is_self boolean NOT NULL,
  position integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((number ~ '^[0-9]{9}$'::text)),
  CHECK ((role = ANY (ARRAY['client'::text, 'agreement-owner'::text, 'controller'::text, 'intermediate-processor'::text, 'supplier'::text])))
);
CREATE INDEX engagement_party_of ON rustning.engagement_party USING btree (tenant_id, engagement_id);
ALTER TABLE engagement_party ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON engagement_party FOR SELECT TO rustning_backup USING (true);
CREATE POLICY engagement_party_own ON engagement_party TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON engagement_party TO rustning_app;
GRANT SELECT ON engagement_party TO rustning_backup;
GRANT UPDATE (role, name, number, is_self, position) ON engagement_party TO rustning_app;
CREATE CONSTRAINT TRIGGER engagement_party_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.engagement_party DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

CREATE TABLE engagement_team_member (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  field text NOT NULL,
  sort text NOT NULL,
  name text NOT NULL,
  membership_id uuid,
  employer text,
  position integer NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES membership(tenant_id, id),
  CHECK (((char_length(employer) >= 1) AND (char_length(employer) <= 200))),
  CHECK ((field = ANY (ARRAY['need'::text, 'law'::text, 'ict-security'::text, 'project'::text, 'supplier-management'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((sort = ANY (ARRAY['own'::text, 'hired'::text])))
);
CREATE INDEX engagement_team_member_of ON rustning.engagement_team_member USING btree (tenant_id, engagement_id);
ALTER TABLE engagement_team_member ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON engagement_team_member FOR SELECT TO rustning_backup USING (true);
CREATE POLICY engagement_team_member_own ON engagement_team_member TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON engagement_team_member TO rustning_app;
GRANT SELECT ON engagement_team_member TO rustning_backup;
CREATE CONSTRAINT TRIGGER engagement_team_member_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.engagement_team_member DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement', 'engagement_id');

CREATE TABLE evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  supplier_id uuid NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  issuer text,
  standard text,
  scope text,
  not_covered text,
  issued_on date,
  expires_on date,
  file_id uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES file(tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier(tenant_id, id),
  CHECK ((expires_on >= issued_on)),
  CHECK ((kind = ANY (ARRAY['certificate'::text, 'attestation'::text, 'audit-report'::text, 'self-declaration'::text, 'statement-of-applicability'::text, 'penetration-test'::text]))),
  CHECK (((char_length(title) >= 1) AND (char_length(title) <= 200)))
);
CREATE INDEX evidence_expiry ON rustning.evidence USING btree (tenant_id, expires_on) WHERE (expires_on IS NOT NULL);
CREATE INDEX evidence_of ON rustning.evidence USING btree (tenant_id, supplier_id);
ALTER TABLE evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON evidence FOR SELECT TO rustning_backup USING (true);
CREATE POLICY evidence_own ON evidence TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON evidence TO rustning_app;
GRANT SELECT ON evidence TO rustning_backup;
GRANT UPDATE (version, kind, title, issuer, standard, scope, not_covered, issued_on, expires_on, file_id) ON evidence TO rustning_app;
CREATE CONSTRAINT TRIGGER evidence_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('evidence');

CREATE TABLE external_login (
  account_id uuid NOT NULL,
  issuer text NOT NULL,
  subject text NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  PRIMARY KEY (account_id, issuer, subject),
  UNIQUE (issuer, subject),
  FOREIGN KEY (account_id) REFERENCES account(account_id)
);
ALTER TABLE external_login ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON external_login FOR SELECT TO rustning_backup USING (true);
CREATE POLICY external_login_own ON external_login TO rustning_app USING ((account_id = ( SELECT current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT current_account() AS current_account)));
CREATE POLICY external_login_owner ON external_login TO rustning_owner USING (true);
GRANT DELETE, INSERT, SELECT ON external_login TO rustning_app;
GRANT SELECT ON external_login TO rustning_backup;

CREATE TABLE file (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  type text NOT NULL,
  size bigint NOT NULL,
  sha256 bytea,
  owner_type text NOT NULL,
  owner_id uuid NOT NULL,
  uploaded_by uuid,
  uploaded_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  deleted_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, sha256) REFERENCES file_content(tenant_id, sha256),
  CHECK (((deleted_at IS NULL) = (sha256 IS NOT NULL))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
CREATE INDEX file_content_held ON rustning.file USING btree (tenant_id, sha256) WHERE (sha256 IS NOT NULL);
CREATE INDEX file_owner ON rustning.file USING btree (tenant_id, owner_type, owner_id) WHERE (deleted_at IS NULL);
ALTER TABLE file ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON file FOR SELECT TO rustning_backup USING (true);
CREATE POLICY file_own ON file TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON file TO rustning_app;
GRANT SELECT ON file TO rustning_backup;
GRANT UPDATE (version, sha256, deleted_at) ON file TO rustning_app;
CREATE CONSTRAINT TRIGGER file_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.file DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('file');
CREATE TRIGGER file_lets_go AFTER DELETE OR UPDATE OF sha256 ON rustning.file FOR EACH ROW WHEN ((old.sha256 IS NOT NULL)) EXECUTE FUNCTION forget_unheld_content();

CREATE TABLE file_chunk (
  tenant_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  n integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (tenant_id, sha256, n),
  FOREIGN KEY (tenant_id, sha256) REFERENCES file_content(tenant_id, sha256) ON DELETE CASCADE,
  CHECK (((octet_length(bytes) >= 1) AND (octet_length(bytes) <= 1048576))),
  CHECK ((n >= 0))
);
ALTER TABLE file_chunk ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON file_chunk FOR SELECT TO rustning_backup USING (true);
CREATE POLICY file_chunk_own ON file_chunk TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON file_chunk TO rustning_app;
GRANT SELECT ON file_chunk TO rustning_backup;

CREATE TABLE file_content (
  tenant_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  size bigint NOT NULL,
  PRIMARY KEY (tenant_id, sha256),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(sha256) = 32)),
  CHECK (((size >= 1) AND (size <= 26214400)))
);
ALTER TABLE file_content ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON file_content FOR SELECT TO rustning_backup USING (true);
CREATE POLICY file_content_own ON file_content TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON file_content TO rustning_app;
GRANT SELECT ON file_content TO rustning_backup;
CREATE CONSTRAINT TRIGGER file_content_held AFTER INSERT ON rustning.file_content DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_held_content();

CREATE TABLE first_run (
  one boolean DEFAULT true NOT NULL,
  token_hash bytea NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (one),
  CHECK (one),
  CHECK ((octet_length(token_hash) = 32))
);
ALTER TABLE first_run ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON first_run FOR SELECT TO rustning_backup USING (true);
CREATE POLICY first_run_known ON first_run TO rustning_app USING ((token_hash = ( SELECT current_secret() AS current_secret))) WITH CHECK ((token_hash = ( SELECT current_secret() AS current_secret)));
GRANT SELECT ON first_run TO rustning_app;
GRANT SELECT ON first_run TO rustning_backup;
GRANT UPDATE (used_at) ON first_run TO rustning_app;

CREATE TABLE idempotency (
  tenant_id uuid NOT NULL,
  actor_id uuid NOT NULL,
  key text NOT NULL,
  fingerprint bytea NOT NULL,
  status integer,
  answer jsonb,
  at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  PRIMARY KEY (tenant_id, actor_id, key),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(fingerprint) = 32)),
  CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200)))
);
CREATE INDEX idempotency_at ON rustning.idempotency USING brin (at);
ALTER TABLE idempotency ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON idempotency FOR SELECT TO rustning_backup USING (true);
CREATE POLICY idempotency_old ON idempotency TO rustning_owner USING ((at < (clock_timestamp() - '7 days'::interval)));
CREATE POLICY idempotency_own ON idempotency TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON idempotency TO rustning_app;
GRANT SELECT ON idempotency TO rustning_backup;
GRANT UPDATE (status, answer) ON idempotency TO rustning_app;

CREATE TABLE invitation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL,
  token_hash bytea NOT NULL,
  invited_by uuid NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  accepted_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((accepted_at IS NULL) OR (withdrawn_at IS NULL))),
  CHECK (((email = lower(email)) AND ((char_length(email) >= 3) AND (char_length(email) <= 254)))),
  CHECK ((cardinality(roles) > 0)),
  CHECK ((octet_length(token_hash) = 32))
);
CREATE UNIQUE INDEX invitation_open ON rustning.invitation USING btree (tenant_id, email) WHERE ((accepted_at IS NULL) AND (withdrawn_at IS NULL));
CREATE UNIQUE INDEX invitation_token ON rustning.invitation USING btree (tenant_id, token_hash);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON invitation FOR SELECT TO rustning_backup USING (true);
CREATE POLICY invitation_own ON invitation TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON invitation TO rustning_app;
GRANT SELECT ON invitation TO rustning_backup;
GRANT UPDATE (version, accepted_at, withdrawn_at) ON invitation TO rustning_app;
CREATE CONSTRAINT TRIGGER invitation_by_member AFTER INSERT ON rustning.invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('invited_by');
CREATE CONSTRAINT TRIGGER invitation_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('invitation');

CREATE TABLE job (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  state text NOT NULL,
  key text,
  same_as uuid,
  input jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  request text,
  attempt integer DEFAULT 0 NOT NULL,
  done integer,
  of integer,
  note text,
  answer jsonb,
  error text,
  asked_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  updated_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((state = 'joined'::text) = (same_as IS NOT NULL))),
  CHECK ((done >= 0)),
  CHECK (((char_length(key) >= 1) AND (char_length(key) <= 200))),
  CHECK ((of >= 0)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'running'::text, 'retrying'::text, 'done'::text, 'failed'::text, 'joined'::text, 'again'::text])))
);
CREATE INDEX job_failed ON rustning.job USING btree (tenant_id, ended_at) WHERE (state = 'failed'::text);
CREATE INDEX job_open ON rustning.job USING btree (name) WHERE (state = ANY (ARRAY['waiting'::text, 'running'::text, 'retrying'::text]));
CREATE UNIQUE INDEX job_waiting ON rustning.job USING btree (tenant_id, name, key) WHERE ((state = 'waiting'::text) AND (key IS NOT NULL));
ALTER TABLE job ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON job FOR SELECT TO rustning_backup USING (true);
CREATE POLICY job_jobs ON job TO rustning_jobs USING (true) WITH CHECK (true);
CREATE POLICY job_old ON job FOR DELETE TO rustning_owner USING (((state = ANY (ARRAY['done'::text, 'joined'::text, 'again'::text, 'failed'::text])) AND (updated_at < (clock_timestamp() -
CASE state
    WHEN 'failed'::text THEN '180 days'::interval
    ELSE '30 days'::interval
END))));
CREATE POLICY job_own ON job TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY job_seen ON job FOR SELECT TO rustning_owner USING (true);
GRANT SELECT ON job TO rustning_app;
GRANT SELECT ON job TO rustning_backup;
GRANT INSERT, SELECT ON job TO rustning_jobs;
GRANT UPDATE (state, attempt, done, of, note, answer, error, started_at, ended_at, updated_at) ON job TO rustning_app;

CREATE TABLE journal_checkpoint (
  tenant_id uuid NOT NULL,
  epoch integer NOT NULL,
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  witnessed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, epoch, size),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(root) = 32))
);
ALTER TABLE journal_checkpoint ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_checkpoint FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_checkpoint_own ON journal_checkpoint TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_checkpoint_seq ON journal_checkpoint TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_checkpoint_verify ON journal_checkpoint FOR SELECT TO rustning_verify USING (true);
GRANT SELECT ON journal_checkpoint TO rustning_app;
GRANT SELECT ON journal_checkpoint TO rustning_backup;
GRANT INSERT, SELECT ON journal_checkpoint TO rustning_seq;
GRANT SELECT ON journal_checkpoint TO rustning_verify;
GRANT UPDATE (witnessed_at) ON journal_checkpoint TO rustning_seq;

CREATE TABLE journal_detail (
  tenant_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  salt bytea NOT NULL,
  data bytea NOT NULL,
  PRIMARY KEY (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry(tenant_id, id),
  CHECK ((octet_length(salt) = 16))
);
ALTER TABLE journal_detail ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_detail FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_detail_own ON journal_detail TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_detail_verify ON journal_detail FOR SELECT TO rustning_verify USING (true);
GRANT DELETE, INSERT, SELECT ON journal_detail TO rustning_app;
GRANT SELECT ON journal_detail TO rustning_backup;
GRANT SELECT ON journal_detail TO rustning_verify;

CREATE TABLE journal_entry (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  tx uuid NOT NULL,
  entity_type text NOT NULL,
  entity_id uuid,
  entity_version integer,
  at timestamp with time zone NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  action text NOT NULL,
  outcome text NOT NULL,
  body bytea NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((octet_length(body) >= 2) AND (octet_length(body) <= 65535))),
  CHECK ((outcome = ANY (ARRAY['done'::text, 'denied'::text, 'read'::text])))
);
CREATE INDEX journal_entry_at ON rustning.journal_entry USING btree (tenant_id, at);
CREATE INDEX journal_entry_entity ON rustning.journal_entry USING btree (tenant_id, entity_type, entity_id, at);
CREATE INDEX journal_entry_tx ON rustning.journal_entry USING btree (tenant_id, tx);
CREATE UNIQUE INDEX journal_entry_version ON rustning.journal_entry USING btree (tenant_id, entity_type, entity_id, entity_version) WHERE ((outcome = 'done'::text) AND (entity_version IS NOT NULL));
ALTER TABLE journal_entry ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_entry FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_entry_courier ON journal_entry FOR INSERT TO rustning_owner WITH CHECK (((tx = ( SELECT current_tx() AS current_tx)) AND (actor_kind = 'system'::text) AND (action = ANY (ARRAY['offer-code.bind'::text, 'offer.receive'::text, 'offer.hear-of-change'::text, 'offer.hear-answer'::text, 'offer.hear-withdrawal'::text]))));
CREATE POLICY journal_entry_courier_looks ON journal_entry FOR SELECT TO rustning_owner USING (((tx = ( SELECT current_tx() AS current_tx)) OR (tenant_id = ( SELECT current_tenant() AS current_tenant))));
CREATE POLICY journal_entry_own ON journal_entry TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_entry_seq ON journal_entry FOR SELECT TO rustning_seq USING (true);
CREATE POLICY journal_entry_verify ON journal_entry FOR SELECT TO rustning_verify USING (true);
GRANT INSERT, SELECT ON journal_entry TO rustning_app;
GRANT SELECT ON journal_entry TO rustning_backup;
GRANT SELECT ON journal_entry TO rustning_verify;
GRANT SELECT (tenant_id, id, body) ON journal_entry TO rustning_seq;

CREATE TABLE journal_leaf (
  tenant_id uuid NOT NULL,
  epoch integer NOT NULL,
  seq bigint NOT NULL,
  entry_id uuid NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant_id, epoch, seq),
  UNIQUE (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry(tenant_id, id),
  CHECK ((octet_length(hash) = 32)),
  CHECK ((seq >= 0))
);
ALTER TABLE journal_leaf ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_leaf FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_leaf_own ON journal_leaf TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_leaf_seq ON journal_leaf TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_leaf_verify ON journal_leaf FOR SELECT TO rustning_verify USING (true);
GRANT SELECT ON journal_leaf TO rustning_app;
GRANT SELECT ON journal_leaf TO rustning_backup;
GRANT INSERT, SELECT ON journal_leaf TO rustning_seq;
GRANT SELECT ON journal_leaf TO rustning_verify;

CREATE TABLE journal_pending (
  tenant_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  n bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  PRIMARY KEY (tenant_id, entry_id),
  FOREIGN KEY (tenant_id, entry_id) REFERENCES journal_entry(tenant_id, id)
);
ALTER TABLE journal_pending ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_pending FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_pending_courier ON journal_pending FOR INSERT TO rustning_owner WITH CHECK ((EXISTS ( SELECT
   FROM journal_entry e
  WHERE ((e.tenant_id = journal_pending.tenant_id) AND (e.id = journal_pending.entry_id) AND (e.tx = ( SELECT current_tx() AS current_tx))))));
CREATE POLICY journal_pending_own ON journal_pending TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_pending_seq ON journal_pending TO rustning_seq USING (true);
CREATE POLICY journal_pending_verify ON journal_pending FOR SELECT TO rustning_verify USING (true);
GRANT INSERT, SELECT ON journal_pending TO rustning_app;
GRANT SELECT ON journal_pending TO rustning_backup;
GRANT DELETE, SELECT, UPDATE ON journal_pending TO rustning_seq;
GRANT SELECT ON journal_pending TO rustning_verify;

CREATE TABLE journal_tile (
  tenant_id uuid NOT NULL,
  epoch integer NOT NULL,
  level integer NOT NULL,
  index bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (tenant_id, epoch, level, index),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(hash) = 32)),
  CHECK ((level >= 1))
);
ALTER TABLE journal_tile ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_tile FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_tile_own ON journal_tile TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY journal_tile_seq ON journal_tile TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_tile_verify ON journal_tile FOR SELECT TO rustning_verify USING (true);
GRANT SELECT ON journal_tile TO rustning_app;
GRANT SELECT ON journal_tile TO rustning_backup;
GRANT INSERT, SELECT ON journal_tile TO rustning_seq;
GRANT SELECT ON journal_tile TO rustning_verify;

CREATE TABLE journal_tree (
  tenant_id uuid NOT NULL,
  epoch integer NOT NULL,
  size bigint NOT NULL,
  frontier bytea NOT NULL,
  PRIMARY KEY (tenant_id, epoch),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((size >= 0))
);
ALTER TABLE journal_tree ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON journal_tree FOR SELECT TO rustning_backup USING (true);
CREATE POLICY journal_tree_seq ON journal_tree TO rustning_seq USING (true) WITH CHECK (true);
CREATE POLICY journal_tree_verify ON journal_tree FOR SELECT TO rustning_verify USING (true);
GRANT SELECT ON journal_tree TO rustning_backup;
GRANT INSERT, SELECT, UPDATE ON journal_tree TO rustning_seq;
GRANT SELECT ON journal_tree TO rustning_verify;

CREATE TABLE judged_facts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  part_id uuid NOT NULL,
  digest text NOT NULL,
  facts jsonb NOT NULL,
  own jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part(tenant_id, id),
  CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((jsonb_typeof(own) = 'array'::text))
);
CREATE INDEX judged_facts_part ON rustning.judged_facts USING btree (tenant_id, part_id, digest);
ALTER TABLE judged_facts ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON judged_facts FOR SELECT TO rustning_backup USING (true);
CREATE POLICY judged_facts_own ON judged_facts TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON judged_facts TO rustning_app;
GRANT SELECT ON judged_facts TO rustning_backup;
CREATE CONSTRAINT TRIGGER judged_facts_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.judged_facts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('judgement');

CREATE TABLE judgement (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  n integer NOT NULL,
  stage text NOT NULL,
  judged_on date NOT NULL,
  law_on date,
  pack_digest text NOT NULL,
  facts_digest text NOT NULL,
  facts_id uuid NOT NULL,
  outcomes jsonb NOT NULL,
  met integer NOT NULL,
  not_met integer NOT NULL,
  unknown integer NOT NULL,
  ahead integer NOT NULL,
  blocking integer NOT NULL,
  worst text,
  worst_outcome text,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, part_id, n),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part(tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id, facts_id) REFERENCES judged_facts(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((worst IS NULL) = (worst_outcome IS NULL))),
  CHECK ((facts_digest ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((n >= 1)),
  CHECK ((pack_digest ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((stage = ANY (ARRAY['need'::text, 'procure'::text, 'contract'::text, 'start'::text, 'operate'::text, 'exit'::text]))),
  CHECK ((worst_outcome = ANY (ARRAY['not-met'::text, 'unknown'::text])))
);
CREATE INDEX judgement_engagement ON rustning.judgement USING btree (tenant_id, engagement_id);
ALTER TABLE judgement ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON judgement FOR SELECT TO rustning_backup USING (true);
CREATE POLICY judgement_own ON judgement TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON judgement TO rustning_app;
GRANT SELECT ON judgement TO rustning_backup;
CREATE CONSTRAINT TRIGGER judgement_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.judgement DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('judgement');

CREATE TABLE judgement_last (
  tenant_id uuid NOT NULL,
  part_id uuid NOT NULL,
  judgement_id uuid NOT NULL,
  checked_on date NOT NULL,
  next_on date,
  owed integer[],
  gates text,
  PRIMARY KEY (tenant_id, part_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, judgement_id) REFERENCES judgement(tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part(tenant_id, id),
  CHECK (((owed IS NULL) = (gates IS NULL))),
  CHECK ((gates ~ '^[0-9a-f]{64}$'::text)),
  CHECK ((cardinality(owed) = 6))
);
ALTER TABLE judgement_last ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON judgement_last FOR SELECT TO rustning_backup USING (true);
CREATE POLICY judgement_last_own ON judgement_last TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON judgement_last TO rustning_app;
GRANT SELECT ON judgement_last TO rustning_backup;
GRANT UPDATE (judgement_id, checked_on, next_on, owed, gates) ON judgement_last TO rustning_app;

CREATE TABLE login_step (
  step_hash bytea NOT NULL,
  account_id uuid,
  purpose text NOT NULL,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (step_hash),
  FOREIGN KEY (account_id) REFERENCES account(account_id),
  CHECK ((octet_length(step_hash) = 32))
);
ALTER TABLE login_step ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON login_step FOR SELECT TO rustning_backup USING (true);
CREATE POLICY login_step_known ON login_step TO rustning_app USING ((step_hash = ( SELECT current_secret() AS current_secret))) WITH CHECK ((step_hash = ( SELECT current_secret() AS current_secret)));
CREATE POLICY login_step_owner ON login_step TO rustning_owner USING (true);
GRANT DELETE, INSERT, SELECT ON login_step TO rustning_app;
GRANT SELECT ON login_step TO rustning_backup;
GRANT UPDATE (used_at) ON login_step TO rustning_app;

CREATE TABLE look (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  account_id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  seen uuid[] NOT NULL,
  at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, account_id, engagement_id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
ALTER TABLE look ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON look FOR SELECT TO rustning_backup USING (true);
CREATE POLICY look_own ON look TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON look TO rustning_app;
GRANT SELECT ON look TO rustning_backup;
GRANT UPDATE (version, seen, at) ON look TO rustning_app;
CREATE CONSTRAINT TRIGGER look_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.look DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('look');

CREATE TABLE membership (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  account_id uuid NOT NULL,
  email text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL,
  since timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  ended_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (account_id) REFERENCES account(account_id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((cardinality(roles) > 0))
);
CREATE INDEX membership_account ON rustning.membership USING btree (account_id);
CREATE UNIQUE INDEX membership_current ON rustning.membership USING btree (tenant_id, account_id) WHERE (ended_at IS NULL);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON membership FOR SELECT TO rustning_backup USING (true);
CREATE POLICY membership_own ON membership TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY membership_owner ON membership TO rustning_owner USING (true);
GRANT INSERT, SELECT ON membership TO rustning_app;
GRANT SELECT ON membership TO rustning_backup;
GRANT UPDATE (version, email, name, roles, ended_at) ON membership TO rustning_app;
CREATE CONSTRAINT TRIGGER membership_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('membership');

CREATE TABLE migration (
  number integer NOT NULL,
  name text NOT NULL,
  hash text NOT NULL,
  applied_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  PRIMARY KEY (number)
);
ALTER TABLE migration DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
GRANT SELECT ON migration TO rustning_backup;

CREATE TABLE offer (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid,
  kind text NOT NULL,
  original_what text NOT NULL,
  original_id uuid NOT NULL,
  addressee_id uuid NOT NULL,
  addressee_label text NOT NULL,
  code_hash bytea,
  copy text NOT NULL,
  digest bytea NOT NULL,
  sent_by uuid NOT NULL,
  sent_at timestamp with time zone NOT NULL,
  state text NOT NULL,
  undelivered_because text,
  answer text,
  answered_on date,
  answer_digest bytea,
  answered_as text,
  answered_by_name text,
  answer_because text,
  answer_entry uuid,
  answer_leaf bytea,
  answer_note text,
  answer_withdrawn_at timestamp with time zone,
  changed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, original_id) REFERENCES conclusion(tenant_id, id),
  FOREIGN KEY (tenant_id, part_id) REFERENCES engagement_part(tenant_id, id),
  CHECK (((char_length(addressee_label) >= 1) AND (char_length(addressee_label) <= 200))),
  CHECK ((char_length(answer_because) <= 20000)),
  CHECK ((answer = ANY (ARRAY['adopted'::text, 'adapted'::text, 'refused'::text]))),
  CHECK ((octet_length(answer_digest) = 32)),
  CHECK ((octet_length(answer_leaf) = 32)),
  CHECK ((octet_length(answer_note) <= 2000)),
  CHECK ((num_nulls(answer, answer_digest, answer_entry, answer_leaf, answer_note, answered_on, answered_as) = ANY (ARRAY[0, 7]))),
  CHECK (((answer_withdrawn_at IS NULL) OR (answer_digest IS NOT NULL))),
  CHECK ((octet_length(code_hash) = 32)),
  CHECK (((octet_length(copy) >= 2) AND (octet_length(copy) <= 65535))),
  CHECK ((octet_length(digest) = 32)),
  CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 200))),
  CHECK ((state = ANY (ARRAY['sent'::text, 'delivered'::text, 'not-delivered'::text])))
);
CREATE INDEX offer_addressee ON rustning.offer USING btree (tenant_id, addressee_id);
CREATE INDEX offer_engagement ON rustning.offer USING btree (tenant_id, engagement_id, id DESC);
ALTER TABLE offer ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON offer FOR SELECT TO rustning_backup USING (true);
CREATE POLICY offer_courier_answers ON offer FOR UPDATE TO rustning_owner USING ((addressee_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((addressee_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY offer_courier_looks ON offer FOR SELECT TO rustning_owner USING (((addressee_id = ( SELECT current_tenant() AS current_tenant)) OR (tenant_id = ( SELECT current_tenant() AS current_tenant))));
CREATE POLICY offer_own ON offer TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT SELECT ON offer TO rustning_app;
GRANT SELECT ON offer TO rustning_backup;
GRANT INSERT (tenant_id, id, version, engagement_id, part_id, kind, original_what, original_id, addressee_id, addressee_label, code_hash, copy, digest, sent_by, sent_at, state) ON offer TO rustning_app;
GRANT UPDATE (version, code_hash, state, undelivered_because, changed_at) ON offer TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.offer DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer');

CREATE TABLE offer_code (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  label text NOT NULL,
  code_hash bytea NOT NULL,
  made_by uuid NOT NULL,
  made_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  bound_to uuid,
  bound_at timestamp with time zone,
  closed_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((expires_at > made_at) AND (expires_at <= (made_at + '31 days'::interval)))),
  CHECK (((bound_to IS NULL) = (bound_at IS NULL))),
  CHECK ((octet_length(code_hash) = 32)),
  CHECK (((char_length(label) >= 1) AND (char_length(label) <= 200)))
);
CREATE UNIQUE INDEX offer_code_code ON rustning.offer_code USING btree (tenant_id, code_hash);
ALTER TABLE offer_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON offer_code FOR SELECT TO rustning_backup USING (true);
CREATE POLICY offer_code_courier ON offer_code FOR SELECT TO rustning_owner USING (true);
CREATE POLICY offer_code_courier_binds ON offer_code FOR UPDATE TO rustning_owner USING (((closed_at IS NULL) AND (bound_to IS NULL))) WITH CHECK ((bound_to = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY offer_code_own ON offer_code TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT SELECT ON offer_code TO rustning_app;
GRANT SELECT ON offer_code TO rustning_backup;
GRANT INSERT (tenant_id, id, version, label, code_hash, made_by, made_at, expires_at) ON offer_code TO rustning_app;
GRANT UPDATE (version, closed_at) ON offer_code TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_code_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.offer_code DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer-code');

CREATE TABLE offer_received (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  sender_id uuid NOT NULL,
  sender_name text NOT NULL,
  offer_id uuid NOT NULL,
  code_id uuid NOT NULL,
  kind text NOT NULL,
  copy text NOT NULL,
  digest bytea NOT NULL,
  sender_entry uuid NOT NULL,
  sender_leaf bytea NOT NULL,
  note text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone,
  state text NOT NULL,
  engagement_id uuid,
  conclusion_id uuid,
  conditions text,
  answered_by uuid,
  answered_by_name text,
  answered_as text,
  answered_on date,
  answer_digest bytea,
  say_name boolean DEFAULT false NOT NULL,
  because text,
  withdrawal_told_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, code_id) REFERENCES offer_code(tenant_id, id),
  FOREIGN KEY (tenant_id, conclusion_id) REFERENCES conclusion(tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(answer_digest) = 32)),
  CHECK ((char_length(because) <= 20000)),
  CHECK (((state = 'new'::text) = (conclusion_id IS NULL))),
  CHECK (((state = 'adapted'::text) = (conditions IS NOT NULL))),
  CHECK (((char_length(conditions) >= 1) AND (char_length(conditions) <= 20000))),
  CHECK (((octet_length(copy) >= 2) AND (octet_length(copy) <= 65535))),
  CHECK ((octet_length(digest) = 32)),
  CHECK (((char_length(kind) >= 1) AND (char_length(kind) <= 200))),
  CHECK ((octet_length(note) <= 2000)),
  CHECK ((octet_length(sender_leaf) = 32)),
  CHECK ((state = ANY (ARRAY['new'::text, 'adopted'::text, 'adapted'::text, 'refused'::text])))
);
CREATE INDEX offer_received_engagement ON rustning.offer_received USING btree (tenant_id, engagement_id) WHERE (engagement_id IS NOT NULL);
CREATE INDEX offer_received_newest ON rustning.offer_received USING btree (tenant_id, id DESC);
CREATE UNIQUE INDEX offer_received_once ON rustning.offer_received USING btree (tenant_id, sender_id, offer_id);
ALTER TABLE offer_received ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON offer_received FOR SELECT TO rustning_backup USING (true);
CREATE POLICY offer_received_courier_brings ON offer_received FOR INSERT TO rustning_owner WITH CHECK (((sender_id = ( SELECT current_tenant() AS current_tenant)) AND (state = 'new'::text)));
CREATE POLICY offer_received_courier_looks ON offer_received FOR SELECT TO rustning_owner USING (((sender_id = ( SELECT current_tenant() AS current_tenant)) OR (tenant_id = ( SELECT current_tenant() AS current_tenant))));
CREATE POLICY offer_received_courier_tells ON offer_received FOR UPDATE TO rustning_owner USING ((sender_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((sender_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY offer_received_own ON offer_received TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT SELECT ON offer_received TO rustning_app;
GRANT SELECT ON offer_received TO rustning_backup;
GRANT UPDATE (version, state, engagement_id, conclusion_id, conditions, answered_by, answered_by_name, answered_as, answered_on, answer_digest, say_name, because, withdrawal_told_at) ON offer_received TO rustning_app;
CREATE CONSTRAINT TRIGGER offer_received_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.offer_received DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('offer-received');

CREATE TABLE organisation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  number text,
  kind text,
  language text DEFAULT 'nb'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  form text,
  sector text,
  employees integer,
  register_on date,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((id = tenant_id)),
  CHECK ((employees >= 0)),
  CHECK ((form ~ '^[A-ZÆØÅ-]{2,10}$'::text)),
  CHECK ((language = ANY (ARRAY['nb'::text, 'nn'::text, 'en'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((number ~ '^[0-9]{9}$'::text)),
  CHECK ((sector ~ '^[0-9]{4}$'::text))
);
ALTER TABLE organisation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON organisation FOR SELECT TO rustning_backup USING (true);
CREATE POLICY organisation_courier ON organisation FOR SELECT TO rustning_owner USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY organisation_own ON organisation TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON organisation TO rustning_app;
GRANT SELECT ON organisation TO rustning_backup;
GRANT UPDATE (version, name, number, kind, language, form, sector, employees, register_on) ON organisation TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.organisation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation');

CREATE TABLE organisation_policy (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  policy text NOT NULL,
  adjusted jsonb NOT NULL,
  decided_by text NOT NULL,
  decided_on date NOT NULL,
  case_number text,
  ended_on date,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((char_length(case_number) <= 60)),
  CHECK ((ended_on >= decided_on)),
  CHECK (((char_length(decided_by) >= 1) AND (char_length(decided_by) <= 200))),
  CHECK ((policy ~ '^policy/[a-z0-9-]+$'::text))
);
CREATE UNIQUE INDEX organisation_policy_once ON rustning.organisation_policy USING btree (tenant_id, policy) WHERE (ended_on IS NULL);
ALTER TABLE organisation_policy ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON organisation_policy FOR SELECT TO rustning_backup USING (true);
CREATE POLICY organisation_policy_own ON organisation_policy TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON organisation_policy TO rustning_app;
GRANT SELECT ON organisation_policy TO rustning_backup;
GRANT UPDATE (version, adjusted, decided_by, decided_on, case_number, ended_on) ON organisation_policy TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_policy_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.organisation_policy DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation-policy');

CREATE TABLE organisation_relation (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  kind text NOT NULL,
  name text NOT NULL,
  number text,
  other_id uuid,
  about text,
  from_on date,
  until_on date,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((char_length(about) <= 2000)),
  CHECK ((until_on >= from_on)),
  CHECK ((kind = ANY (ARRAY['owner'::text, 'owned'::text, 'inter-municipal-company'::text, 'municipal-cooperation'::text, 'host-municipality'::text, 'hosted-municipality'::text, 'purchasing-cooperation'::text, 'it-company'::text, 'regional-authority'::text, 'shared-data-protection-officer'::text]))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((number ~ '^[0-9]{9}$'::text))
);
ALTER TABLE organisation_relation ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON organisation_relation FOR SELECT TO rustning_backup USING (true);
CREATE POLICY organisation_relation_own ON organisation_relation TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON organisation_relation TO rustning_app;
GRANT SELECT ON organisation_relation TO rustning_backup;
GRANT UPDATE (version, name, number, other_id, about, from_on, until_on) ON organisation_relation TO rustning_app;
CREATE CONSTRAINT TRIGGER organisation_relation_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.organisation_relation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('organisation-relation');

CREATE TABLE outbox (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  topic text NOT NULL,
  entity_type text NOT NULL,
  entity_id uuid NOT NULL,
  payload jsonb NOT NULL,
  at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
ALTER TABLE outbox ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON outbox FOR SELECT TO rustning_backup USING (true);
CREATE POLICY outbox_jobs ON outbox TO rustning_jobs USING (true) WITH CHECK (true);
CREATE POLICY outbox_own ON outbox TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON outbox TO rustning_app;
GRANT SELECT ON outbox TO rustning_backup;
GRANT DELETE, SELECT, UPDATE ON outbox TO rustning_jobs;
CREATE TRIGGER outbox_nudges_jobs AFTER INSERT ON rustning.outbox FOR EACH ROW EXECUTE FUNCTION nudge_jobs();

CREATE TABLE passkey (
  account_id uuid NOT NULL,
  passkey_id uuid NOT NULL,
  credential_id bytea NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] DEFAULT '{}'::text[] NOT NULL,
  name text NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (account_id, passkey_id),
  UNIQUE (credential_id),
  FOREIGN KEY (account_id) REFERENCES account(account_id)
);
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON passkey FOR SELECT TO rustning_backup USING (true);
CREATE POLICY passkey_own ON passkey TO rustning_app USING ((account_id = ( SELECT current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT current_account() AS current_account)));
CREATE POLICY passkey_owner ON passkey TO rustning_owner USING (true);
GRANT DELETE, INSERT, SELECT ON passkey TO rustning_app;
GRANT SELECT ON passkey TO rustning_backup;
GRANT UPDATE (counter, name, used_at) ON passkey TO rustning_app;

CREATE TABLE portfolio_import (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  digest bytea NOT NULL,
  headings text[] NOT NULL,
  columns jsonb NOT NULL,
  rows integer NOT NULL,
  owner_id uuid NOT NULL,
  state text NOT NULL,
  faults jsonb,
  job_id uuid NOT NULL,
  asked_by uuid,
  asked_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES membership(tenant_id, id),
  CHECK (((state = 'refused'::text) = (faults IS NOT NULL))),
  CHECK (((state = 'waiting'::text) = (ended_at IS NULL))),
  CHECK ((octet_length(digest) = 32)),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((rows > 0)),
  CHECK ((state = ANY (ARRAY['waiting'::text, 'done'::text, 'refused'::text])))
);
CREATE INDEX portfolio_import_newest ON rustning.portfolio_import USING btree (tenant_id, asked_at DESC, id DESC);
CREATE UNIQUE INDEX portfolio_import_once ON rustning.portfolio_import USING btree (tenant_id, digest) WHERE (state <> 'refused'::text);
ALTER TABLE portfolio_import ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON portfolio_import FOR SELECT TO rustning_backup USING (true);
CREATE POLICY portfolio_import_own ON portfolio_import TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON portfolio_import TO rustning_app;
GRANT SELECT ON portfolio_import TO rustning_backup;
GRANT UPDATE (version, state, faults, ended_at) ON portfolio_import TO rustning_app;
CREATE CONSTRAINT TRIGGER portfolio_import_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.portfolio_import DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('portfolio-import');

CREATE TABLE portfolio_import_row (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  line integer NOT NULL,
  cells text[] NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES portfolio_import(tenant_id, id)
);
ALTER TABLE portfolio_import_row ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON portfolio_import_row FOR SELECT TO rustning_backup USING (true);
CREATE POLICY portfolio_import_row_own ON portfolio_import_row TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON portfolio_import_row TO rustning_app;
GRANT SELECT ON portfolio_import_row TO rustning_backup;
CREATE CONSTRAINT TRIGGER portfolio_import_row_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.portfolio_import_row DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('portfolio-import', 'import_id');

CREATE TABLE public_service (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
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
  published_at timestamp with time zone NOT NULL,
  facets text[] NOT NULL,
  keywords text NOT NULL,
  words tsvector GENERATED ALWAYS AS ((to_tsvector('norwegian'::regconfig, ((((((name || ' '::text) || keywords) || ' '::text) || COALESCE(description_nb, ''::text)) || ' '::text) || COALESCE(description_nn, ''::text))) || to_tsvector('simple'::regconfig, ((((((((name || ' '::text) || keywords) || ' '::text) || COALESCE(description_nb, ''::text)) || ' '::text) || COALESCE(description_nn, ''::text)) || ' '::text) || COALESCE(description_en, ''::text))))) STORED NOT NULL,
  name_words tsvector GENERATED ALWAYS AS ((to_tsvector('norwegian'::regconfig, name) || to_tsvector('simple'::regconfig, name))) STORED NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier(tenant_id, id),
  CHECK ((supplier_id = tenant_id))
);
CREATE INDEX public_service_by_name ON rustning.public_service USING btree (lower(name), id);
CREATE INDEX public_service_facets ON rustning.public_service USING gin (facets) WITH (fastupdate=off);
CREATE INDEX public_service_id ON rustning.public_service USING btree (id);
CREATE INDEX public_service_name_words ON rustning.public_service USING gin (name_words) WITH (fastupdate=off);
CREATE INDEX public_service_newest ON rustning.public_service USING btree (published_at DESC, id DESC);
CREATE INDEX public_service_supplier ON rustning.public_service USING btree (supplier_id);
CREATE INDEX public_service_words ON rustning.public_service USING gin (words) WITH (fastupdate=off);
ALTER TABLE public_service ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_service FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_service_add ON public_service FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_service_change ON public_service FOR UPDATE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_service_seen ON public_service FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_withdraw ON public_service FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_service TO rustning_app;
GRANT SELECT ON public_service TO rustning_backup;
GRANT UPDATE (version, name, categories, models, deployment, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats, price_models, price_text, description_nb, description_nn, description_en, link_titles, link_urls, published_at, facets, keywords) ON public_service TO rustning_app;
CREATE CONSTRAINT TRIGGER public_service_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_service DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service');

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
  FOREIGN KEY (tenant_id, service_id) REFERENCES public_service(tenant_id, id)
);
CREATE INDEX public_service_evidence_of ON rustning.public_service_evidence USING btree (tenant_id, service_id);
ALTER TABLE public_service_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_service_evidence FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_service_evidence_add ON public_service_evidence FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_service_evidence_seen ON public_service_evidence FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_evidence_withdraw ON public_service_evidence FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_service_evidence TO rustning_app;
GRANT SELECT ON public_service_evidence TO rustning_backup;
CREATE CONSTRAINT TRIGGER public_service_evidence_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_service_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service', 'service_id');

CREATE TABLE public_service_use (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  organisation text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
CREATE INDEX public_service_use_of ON rustning.public_service_use USING btree (service_id, organisation, tenant_id);
ALTER TABLE public_service_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_service_use FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_service_use_add ON public_service_use FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_service_use_seen ON public_service_use FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_service_use_withdraw ON public_service_use FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_service_use TO rustning_app;
GRANT SELECT ON public_service_use TO rustning_backup;
CREATE CONSTRAINT TRIGGER public_service_use_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_service_use DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service-use');

CREATE TABLE public_supplier (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  number text,
  foreign_kind text,
  foreign_value text,
  seat text,
  owner_country text,
  group_name text,
  published_at timestamp with time zone NOT NULL,
  words tsvector GENERATED ALWAYS AS (to_tsvector('simple'::regconfig, ((name || ' '::text) || COALESCE(group_name, ''::text)))) STORED NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((id = tenant_id))
);
CREATE INDEX public_supplier_by_name ON rustning.public_supplier USING btree (lower(name), id);
CREATE INDEX public_supplier_number ON rustning.public_supplier USING btree (number) WHERE (number IS NOT NULL);
CREATE INDEX public_supplier_words ON rustning.public_supplier USING gin (words) WITH (fastupdate=off);
ALTER TABLE public_supplier ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_supplier FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_supplier_add ON public_supplier FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_supplier_change ON public_supplier FOR UPDATE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_supplier_seen ON public_supplier FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_withdraw ON public_supplier FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_supplier TO rustning_app;
GRANT SELECT ON public_supplier TO rustning_backup;
GRANT UPDATE (version, name, number, foreign_kind, foreign_value, seat, owner_country, group_name, published_at) ON public_supplier TO rustning_app;
CREATE CONSTRAINT TRIGGER public_supplier_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_supplier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier');

CREATE TABLE public_supplier_contact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  role text,
  email text,
  phone text,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier(tenant_id, id)
);
CREATE INDEX public_supplier_contact_of ON rustning.public_supplier_contact USING btree (tenant_id, supplier_id);
ALTER TABLE public_supplier_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_supplier_contact FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_supplier_contact_add ON public_supplier_contact FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_supplier_contact_seen ON public_supplier_contact FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_contact_withdraw ON public_supplier_contact FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_supplier_contact TO rustning_app;
GRANT SELECT ON public_supplier_contact TO rustning_backup;
CREATE CONSTRAINT TRIGGER public_supplier_contact_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_supplier_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');

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
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES public_supplier(tenant_id, id)
);
CREATE INDEX public_supplier_evidence_of ON rustning.public_supplier_evidence USING btree (tenant_id, supplier_id);
ALTER TABLE public_supplier_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON public_supplier_evidence FOR SELECT TO rustning_backup USING (true);
CREATE POLICY public_supplier_evidence_add ON public_supplier_evidence FOR INSERT TO rustning_app WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY public_supplier_evidence_seen ON public_supplier_evidence FOR SELECT TO rustning_app USING (true);
CREATE POLICY public_supplier_evidence_withdraw ON public_supplier_evidence FOR DELETE TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON public_supplier_evidence TO rustning_app;
GRANT SELECT ON public_supplier_evidence TO rustning_backup;
CREATE CONSTRAINT TRIGGER public_supplier_evidence_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.public_supplier_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');

CREATE TABLE recovery_code (
  account_id uuid NOT NULL,
  code_hash bytea NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (account_id, code_hash),
  FOREIGN KEY (account_id) REFERENCES account(account_id)
);
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON recovery_code FOR SELECT TO rustning_backup USING (true);
CREATE POLICY recovery_code_own ON recovery_code TO rustning_app USING ((account_id = ( SELECT current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT current_account() AS current_account)));
GRANT DELETE, INSERT, SELECT ON recovery_code TO rustning_app;
GRANT SELECT ON recovery_code TO rustning_backup;
GRANT UPDATE (used_at) ON recovery_code TO rustning_app;

CREATE TABLE register_extract (
  one boolean DEFAULT true NOT NULL,
  taken_on date NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  units integer NOT NULL,
  PRIMARY KEY (one),
  CHECK (one)
);
ALTER TABLE register_extract DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
GRANT SELECT ON register_extract TO rustning_app;
GRANT SELECT ON register_extract TO rustning_backup;

CREATE TABLE register_unit (
  number text NOT NULL,
  name text NOT NULL,
  form text NOT NULL,
  country text,
  place text,
  sector text,
  employees integer,
  bankrupt boolean NOT NULL,
  winding_up boolean NOT NULL,
  PRIMARY KEY (number),
  CHECK ((number ~ '^[0-9]{9}$'::text))
);
ALTER TABLE register_unit DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY;
GRANT SELECT ON register_unit TO rustning_app;
GRANT SELECT ON register_unit TO rustning_backup;

CREATE TABLE respondent (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  link_hash bytea,
  link_expires_at timestamp with time zone,
  session_hash bytea,
  session_expires_at timestamp with time zone,
  invited_by uuid NOT NULL,
  handed_over_by uuid,
  ended_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((octet_length(link_hash) = 32)),
  CHECK ((octet_length(session_hash) = 32))
);
CREATE UNIQUE INDEX respondent_link ON rustning.respondent USING btree (tenant_id, link_hash) WHERE (link_hash IS NOT NULL);
CREATE UNIQUE INDEX respondent_session ON rustning.respondent USING btree (tenant_id, session_hash) WHERE (session_hash IS NOT NULL);
ALTER TABLE respondent ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON respondent FOR SELECT TO rustning_backup USING (true);
CREATE POLICY respondent_own ON respondent TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON respondent TO rustning_app;
GRANT SELECT ON respondent TO rustning_backup;
GRANT UPDATE (version, name, email, link_hash, link_expires_at, session_hash, session_expires_at, handed_over_by, ended_at) ON respondent TO rustning_app;
CREATE CONSTRAINT TRIGGER respondent_by_member AFTER INSERT ON rustning.respondent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('invited_by');
CREATE CONSTRAINT TRIGGER respondent_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.respondent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('respondent');

CREATE TABLE service (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  supplier_id uuid,
  public_service_id uuid,
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
  published_at timestamp with time zone,
  published_version integer,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK ((cardinality(link_titles) = cardinality(link_urls))),
  CHECK (((published_at IS NULL) = (published_version IS NULL))),
  CHECK (((published_at IS NULL) OR (supplier_id = tenant_id))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((price_models <@ ARRAY['per-user'::text, 'per-unit'::text, 'subscription'::text, 'consumption'::text, 'one-off'::text, 'other'::text]))
);
CREATE INDEX service_by_name ON rustning.service USING btree (tenant_id, lower(name), id);
CREATE INDEX service_newest ON rustning.service USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX service_of_supplier ON rustning.service USING btree (tenant_id, supplier_id);
CREATE UNIQUE INDEX service_taken ON rustning.service USING btree (tenant_id, public_service_id) WHERE (public_service_id IS NOT NULL);
ALTER TABLE service ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON service FOR SELECT TO rustning_backup USING (true);
CREATE POLICY service_own ON service TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON service TO rustning_app;
GRANT SELECT ON service TO rustning_backup;
GRANT UPDATE (version, name, supplier_id, categories, models, deployment, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats, price_models, price_text, description_nb, description_nn, description_en, link_titles, link_urls, published_at, published_version, changed_at) ON service TO rustning_app;
CREATE CONSTRAINT TRIGGER service_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.service DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service');

CREATE TABLE service_evidence (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  service_id uuid NOT NULL,
  evidence_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, evidence_id) REFERENCES evidence(tenant_id, id),
  FOREIGN KEY (tenant_id, service_id) REFERENCES service(tenant_id, id)
);
CREATE INDEX service_evidence_of ON rustning.service_evidence USING btree (tenant_id, service_id);
CREATE INDEX service_evidence_used ON rustning.service_evidence USING btree (tenant_id, evidence_id);
ALTER TABLE service_evidence ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON service_evidence FOR SELECT TO rustning_backup USING (true);
CREATE POLICY service_evidence_own ON service_evidence TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON service_evidence TO rustning_app;
GRANT SELECT ON service_evidence TO rustning_backup;
CREATE CONSTRAINT TRIGGER service_evidence_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.service_evidence DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service', 'service_id');

CREATE TABLE service_use (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  engagement_id uuid NOT NULL,
  service_id uuid NOT NULL,
  named boolean NOT NULL,
  shown_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
CREATE INDEX service_use_newest ON rustning.service_use USING btree (tenant_id, shown_at DESC, id DESC);
CREATE UNIQUE INDEX service_use_once ON rustning.service_use USING btree (tenant_id, engagement_id, service_id) WHERE (ended_at IS NULL);
ALTER TABLE service_use ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON service_use FOR SELECT TO rustning_backup USING (true);
CREATE POLICY service_use_own ON service_use TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON service_use TO rustning_app;
GRANT SELECT ON service_use TO rustning_backup;
GRANT UPDATE (version, ended_at) ON service_use TO rustning_app;
CREATE CONSTRAINT TRIGGER service_use_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.service_use DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('service-use');

CREATE TABLE session (
  account_id uuid NOT NULL,
  session_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  method text NOT NULL,
  factors integer NOT NULL,
  opened_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  seen_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  proved_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  address text,
  agent text,
  PRIMARY KEY (account_id, session_id),
  UNIQUE (token_hash),
  FOREIGN KEY (account_id) REFERENCES account(account_id),
  CHECK ((factors = ANY (ARRAY[1, 2]))),
  CHECK ((method = ANY (ARRAY['password'::text, 'passkey'::text, 'oidc'::text, 'first-run'::text, 'recovery'::text, 'demo'::text]))),
  CHECK ((octet_length(token_hash) = 32))
);
ALTER TABLE session ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON session FOR SELECT TO rustning_backup USING (true);
CREATE POLICY session_own ON session TO rustning_app USING ((account_id = ( SELECT current_account() AS current_account))) WITH CHECK ((account_id = ( SELECT current_account() AS current_account)));
CREATE POLICY session_owner ON session TO rustning_owner USING (true);
GRANT DELETE, INSERT, SELECT ON session TO rustning_app;
GRANT SELECT ON session TO rustning_backup;
GRANT UPDATE (factors, seen_at, proved_at) ON session TO rustning_app;

CREATE TABLE stage_change (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  engagement_id uuid NOT NULL,
  part_id uuid NOT NULL,
  kind text NOT NULL,
  from_stage text NOT NULL,
  to_stage text,
  by_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  on_day date NOT NULL,
  reason text,
  judgement_id uuid NOT NULL,
  exceptions jsonb NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, engagement_id, part_id) REFERENCES engagement_part(tenant_id, engagement_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  FOREIGN KEY (tenant_id, judgement_id) REFERENCES judgement(tenant_id, id) DEFERRABLE INITIALLY DEFERRED,
  CHECK (((to_stage IS NULL) = (kind = ANY (ARRAY['abandoned'::text, 'ended'::text])))),
  CHECK (((reason IS NOT NULL) OR (kind = ANY (ARRAY['advanced'::text, 'ended'::text])))),
  CHECK ((from_stage = ANY (ARRAY['need'::text, 'procure'::text, 'contract'::text, 'start'::text, 'operate'::text, 'exit'::text]))),
  CHECK ((kind = ANY (ARRAY['advanced'::text, 'went-back'::text, 'went-to-exit'::text, 'abandoned'::text, 'ended'::text]))),
  CHECK (((char_length(reason) >= 1) AND (char_length(reason) <= 4000))),
  CHECK ((to_stage = ANY (ARRAY['need'::text, 'procure'::text, 'contract'::text, 'start'::text, 'operate'::text, 'exit'::text])))
);
CREATE INDEX stage_change_engagement ON rustning.stage_change USING btree (tenant_id, engagement_id, at DESC, id DESC);
CREATE INDEX stage_change_part ON rustning.stage_change USING btree (tenant_id, part_id, at DESC, id DESC);
ALTER TABLE stage_change ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON stage_change FOR SELECT TO rustning_backup USING (true);
CREATE POLICY stage_change_own ON stage_change TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON stage_change TO rustning_app;
GRANT SELECT ON stage_change TO rustning_backup;
CREATE CONSTRAINT TRIGGER stage_change_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.stage_change DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('engagement-part', 'part_id');

CREATE TABLE supplier (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  number text,
  foreign_kind text,
  foreign_value text,
  seat text,
  owner_country text,
  group_name text,
  bankrupt boolean,
  bankrupt_on date,
  bankrupt_source text,
  note text,
  public_supplier_id uuid,
  published_at timestamp with time zone,
  published_version integer,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((foreign_kind IS NULL) = (foreign_value IS NULL))),
  CHECK ((((bankrupt IS NULL) = (bankrupt_on IS NULL)) AND ((bankrupt IS NULL) = (bankrupt_source IS NULL)))),
  CHECK (((published_at IS NULL) = (published_version IS NULL))),
  CHECK (((published_at IS NULL) OR (id = tenant_id))),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200))),
  CHECK ((char_length(note) <= 4000)),
  CHECK ((number ~ '^[0-9]{9}$'::text)),
  CHECK ((owner_country ~ '^[A-Z]{2}$'::text)),
  CHECK ((seat ~ '^[A-Z]{2}$'::text))
);
CREATE INDEX supplier_by_name ON rustning.supplier USING btree (tenant_id, lower(name), id);
CREATE INDEX supplier_name_key ON rustning.supplier USING btree (tenant_id, name_key);
CREATE INDEX supplier_newest ON rustning.supplier USING btree (tenant_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX supplier_number ON rustning.supplier USING btree (tenant_id, number) WHERE (number IS NOT NULL);
ALTER TABLE supplier ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON supplier FOR SELECT TO rustning_backup USING (true);
CREATE POLICY supplier_own ON supplier TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON supplier TO rustning_app;
GRANT SELECT ON supplier TO rustning_backup;
GRANT UPDATE (version, name, name_key, number, foreign_kind, foreign_value, seat, owner_country, group_name, bankrupt, bankrupt_on, bankrupt_source, note, public_supplier_id, published_at, published_version, changed_at) ON supplier TO rustning_app;
CREATE CONSTRAINT TRIGGER supplier_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.supplier DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier');

CREATE TABLE supplier_contact (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  supplier_id uuid NOT NULL,
  position integer NOT NULL,
  name text NOT NULL,
  role text,
  email text,
  phone text,
  shown boolean DEFAULT false NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, supplier_id) REFERENCES supplier(tenant_id, id),
  CHECK (((char_length(name) >= 1) AND (char_length(name) <= 200)))
);
CREATE INDEX supplier_contact_of ON rustning.supplier_contact USING btree (tenant_id, supplier_id);
ALTER TABLE supplier_contact ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON supplier_contact FOR SELECT TO rustning_backup USING (true);
CREATE POLICY supplier_contact_own ON supplier_contact TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT DELETE, INSERT, SELECT ON supplier_contact TO rustning_app;
GRANT SELECT ON supplier_contact TO rustning_backup;
CREATE CONSTRAINT TRIGGER supplier_contact_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.supplier_contact DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supplier', 'supplier_id');

CREATE TABLE supply_chain (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, id) REFERENCES supplier(tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id)
);
ALTER TABLE supply_chain ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON supply_chain FOR SELECT TO rustning_backup USING (true);
CREATE POLICY supply_chain_own ON supply_chain TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
GRANT INSERT, SELECT ON supply_chain TO rustning_app;
GRANT SELECT ON supply_chain TO rustning_backup;
GRANT UPDATE (version, changed_at) ON supply_chain TO rustning_app;
CREATE CONSTRAINT TRIGGER supply_chain_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.supply_chain DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('supply-chain');

CREATE TABLE support_grant (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  version integer NOT NULL,
  account_id uuid NOT NULL,
  email text NOT NULL,
  reason text NOT NULL,
  granted_by uuid NOT NULL,
  from_at timestamp with time zone NOT NULL,
  until timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenant(tenant_id),
  CHECK (((until > from_at) AND (until <= (from_at + '7 days'::interval))))
);
ALTER TABLE support_grant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON support_grant FOR SELECT TO rustning_backup USING (true);
CREATE POLICY support_grant_own ON support_grant TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY support_grant_owner ON support_grant TO rustning_owner USING (true);
GRANT INSERT, SELECT ON support_grant TO rustning_app;
GRANT SELECT ON support_grant TO rustning_backup;
GRANT UPDATE (version, withdrawn_at) ON support_grant TO rustning_app;
CREATE CONSTRAINT TRIGGER support_grant_by_member AFTER INSERT ON rustning.support_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('granted_by');
CREATE CONSTRAINT TRIGGER support_grant_journalled AFTER INSERT OR DELETE OR UPDATE ON rustning.support_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('support-grant');

CREATE TABLE tenant (
  tenant_id uuid NOT NULL,
  created_at timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
  closed_at timestamp with time zone,
  PRIMARY KEY (tenant_id)
);
ALTER TABLE tenant ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY backup_reads ON tenant FOR SELECT TO rustning_backup USING (true);
CREATE POLICY tenant_is_own ON tenant TO rustning_app USING ((tenant_id = ( SELECT current_tenant() AS current_tenant))) WITH CHECK ((tenant_id = ( SELECT current_tenant() AS current_tenant)));
CREATE POLICY tenant_jobs ON tenant FOR SELECT TO rustning_jobs USING ((closed_at IS NULL));
GRANT INSERT, SELECT ON tenant TO rustning_app;
GRANT SELECT ON tenant TO rustning_backup;
GRANT UPDATE (closed_at) ON tenant TO rustning_app;
GRANT SELECT (tenant_id, closed_at) ON tenant TO rustning_jobs;
