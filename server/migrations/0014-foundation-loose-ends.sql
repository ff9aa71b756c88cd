-- Who invited, made and let in belongs or has belonged to the organisation. A person may have belonged more than once, so it is asked of the
-- memberships and not by a key; and the rows of an organisation point to nobody outside it.
CREATE FUNCTION require_member() RETURNS trigger LANGUAGE plpgsql SET search_path = rustning AS $$
BEGIN
  IF EXISTS (SELECT FROM membership m WHERE m.tenant_id = NEW.tenant_id AND m.account_id = (to_jsonb(NEW) ->> TG_ARGV[0])::uuid) THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION '% of % has never belonged to the organisation', TG_ARGV[0], TG_TABLE_NAME USING ERRCODE = '23503';
END
$$;
CREATE CONSTRAINT TRIGGER invitation_by_member AFTER INSERT ON invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('invited_by');
CREATE CONSTRAINT TRIGGER api_token_by_member AFTER INSERT ON api_token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('made_by');
CREATE CONSTRAINT TRIGGER respondent_by_member AFTER INSERT ON respondent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('invited_by');
CREATE CONSTRAINT TRIGGER support_grant_by_member AFTER INSERT ON support_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_member('granted_by');
-- An invitation ends in one way.
ALTER TABLE invitation ADD CHECK (accepted_at IS NULL OR withdrawn_at IS NULL), ADD CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254);

-- What is kept so that a request may be repeated is kept for a week: whoever lost an answer asks again within seconds, a machine that was
-- off over a long weekend within days. The answers may name people, so no longer. The steps of work that has not ended are kept until it has.
CREATE INDEX idempotency_at ON idempotency USING brin (at);
CREATE POLICY idempotency_old ON idempotency TO rustning_owner USING (at < clock_timestamp() - interval '7 days');
-- Work that ended well is shown for a month, as long as anybody asks how it went. What failed is shown for half a year, so that whoever
-- administers the organisation sees it also after a long leave. What was changed by it stands in the journal for ever.
CREATE POLICY job_seen ON job FOR SELECT TO rustning_owner USING (true);
CREATE POLICY job_old ON job FOR DELETE TO rustning_owner USING (state IN ('done', 'joined', 'again', 'failed') AND updated_at < clock_timestamp() - CASE state WHEN 'failed' THEN interval '180 days' ELSE interval '30 days' END);
CREATE FUNCTION forget_answers() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = rustning AS $$
    WITH gone AS (DELETE FROM idempotency i WHERE i.at < clock_timestamp() - interval '7 days'
      AND NOT EXISTS (SELECT FROM job j WHERE j.tenant_id = i.tenant_id AND j.id::text = split_part(i.key, ' ', 1) AND j.state IN ('waiting', 'running', 'retrying')) RETURNING 1) SELECT count(*) FROM gone
$$;
CREATE FUNCTION forget_jobs() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = rustning AS $$
    WITH gone AS (DELETE FROM job WHERE state IN ('done', 'joined', 'again', 'failed') AND updated_at < clock_timestamp() - CASE state WHEN 'failed' THEN interval '180 days' ELSE interval '30 days' END RETURNING 1) SELECT count(*) FROM gone
$$;
REVOKE EXECUTE ON FUNCTION forget_answers(), forget_jobs() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_answers(), forget_jobs() TO rustning_app;

-- The tests ask for a journal entry of every change and a row behind every id. What has a reason to be otherwise says it here.
COMMENT ON TABLE tenant IS 'not journalled: it is the name of the journal itself; the organisation that is registered with it has its entry';
COMMENT ON TABLE journal_entry IS 'not journalled: it is the journal';
COMMENT ON TABLE journal_detail IS 'not journalled: it is the journal';
COMMENT ON TABLE journal_pending IS 'not journalled: it is the journal';
COMMENT ON TABLE idempotency IS 'not journalled: it only repeats the answer to what was';
COMMENT ON TABLE outbox IS 'not journalled: what is told belongs to the change that tells it';
COMMENT ON TABLE job IS 'not journalled: that it was asked for is, and each step it takes';
COMMENT ON TABLE file_content IS 'not journalled: the file that holds it is, and there is none without one';
COMMENT ON TABLE file_chunk IS 'not journalled: the file that holds it is, and there is none without one';
COMMENT ON COLUMN idempotency.actor_id IS 'points freely: a person, a key, a respondent or a job';
COMMENT ON COLUMN support_grant.account_id IS 'points freely: of whoever ran the platform that the organisation came from, who may be nobody here';
