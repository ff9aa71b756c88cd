-- Whose rows a transaction may see besides its tenant's: the person who is logging in or logged in.
CREATE FUNCTION current_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.account', true), '')::uuid;

-- A person who can log in. One person may belong to several organisations; what each knows of the person stands in its membership.
CREATE TABLE account (
  account_id uuid PRIMARY KEY,
  email text NOT NULL CHECK (email = lower(email) AND char_length(email) BETWEEN 3 AND 254),
  name text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
  language text NOT NULL DEFAULT 'nb' CHECK (language IN ('nb', 'nn', 'en')),
  -- argon2id, with its parameters in the text; none where the person logs in by passkey or at home only.
  password_hash text,
  password_changed_at timestamptz,
  -- Encrypted with a key that stands outside the database.
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  -- The last step that was accepted, so that a code is good for one login.
  totp_step bigint,
  platform_admin boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  disabled_at timestamptz,
  UNIQUE (email)
);

-- A session is a random token that only the browser has; here stands its hash.
CREATE TABLE session (
  account_id uuid NOT NULL REFERENCES account,
  session_id uuid NOT NULL,
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  method text NOT NULL CHECK (method IN ('password', 'passkey', 'oidc', 'first-run', 'recovery')),
  -- How sure we are of the person: one factor or two.
  factors int NOT NULL CHECK (factors IN (1, 2)),
  opened_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  seen_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  expires_at timestamptz NOT NULL,
  -- When the person last proved themselves anew, for what asks for it.
  proved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  address text,
  agent text,
  PRIMARY KEY (account_id, session_id),
  UNIQUE (token_hash)
);

CREATE TABLE passkey (
  account_id uuid NOT NULL REFERENCES account,
  passkey_id uuid NOT NULL,
  credential_id bytea NOT NULL,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  used_at timestamptz,
  PRIMARY KEY (account_id, passkey_id),
  UNIQUE (credential_id)
);

-- The same person as another identity provider knows them.
CREATE TABLE external_login (
  account_id uuid NOT NULL REFERENCES account,
  issuer text NOT NULL,
  subject text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  PRIMARY KEY (account_id, issuer, subject),
  UNIQUE (issuer, subject)
);

-- Codes for the day the telephone is lost; each is good once.
CREATE TABLE recovery_code (
  account_id uuid NOT NULL REFERENCES account,
  code_hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

-- What is begun and not finished: a challenge of a passkey, a login at another provider, a password to be set anew. Each is good once.
CREATE TABLE login_step (
  step_hash bytea PRIMARY KEY CHECK (octet_length(step_hash) = 32),
  account_id uuid REFERENCES account,
  purpose text NOT NULL,
  data jsonb NOT NULL DEFAULT '{}',
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

-- The link that lets the first administrator in. There is at most one.
CREATE TABLE first_run (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);

ALTER TABLE account ENABLE ROW LEVEL SECURITY;
ALTER TABLE account FORCE ROW LEVEL SECURITY;
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE passkey FORCE ROW LEVEL SECURITY;
ALTER TABLE external_login ENABLE ROW LEVEL SECURITY;
ALTER TABLE external_login FORCE ROW LEVEL SECURITY;
ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE recovery_code FORCE ROW LEVEL SECURITY;
ALTER TABLE login_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE login_step FORCE ROW LEVEL SECURITY;
ALTER TABLE first_run ENABLE ROW LEVEL SECURITY;
ALTER TABLE first_run FORCE ROW LEVEL SECURITY;

-- A person's own rows, and nobody else's.
CREATE POLICY account_own ON account TO rustning_app USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
CREATE POLICY session_own ON session TO rustning_app USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
CREATE POLICY passkey_own ON passkey TO rustning_app USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
CREATE POLICY external_login_own ON external_login TO rustning_app USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
CREATE POLICY recovery_code_own ON recovery_code TO rustning_app USING (account_id = (SELECT current_account())) WITH CHECK (account_id = (SELECT current_account()));
-- Nobody becomes administrator of the platform by a fault in the application.
GRANT SELECT ON account TO rustning_app;
GRANT INSERT (account_id, email, name, language, password_hash, password_changed_at) ON account TO rustning_app;
GRANT UPDATE (email, name, language, password_hash, password_changed_at, totp_secret, totp_confirmed_at, totp_step, disabled_at) ON account TO rustning_app;
GRANT SELECT, INSERT, DELETE ON session, passkey, external_login, recovery_code TO rustning_app;
GRANT UPDATE (seen_at, proved_at, factors) ON session TO rustning_app;
GRANT UPDATE (counter, name, used_at) ON passkey TO rustning_app;
GRANT UPDATE (used_at) ON recovery_code TO rustning_app;

-- Steps and the first-run link are found by the hash of a secret and by nothing else: whoever knows the secret may see the row.
CREATE FUNCTION current_secret() RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE
  RETURN decode(nullif(current_setting('app.secret', true), ''), 'hex');
CREATE POLICY login_step_known ON login_step TO rustning_app USING (step_hash = (SELECT current_secret())) WITH CHECK (step_hash = (SELECT current_secret()));
CREATE POLICY first_run_known ON first_run TO rustning_app USING (token_hash = (SELECT current_secret())) WITH CHECK (token_hash = (SELECT current_secret()));
GRANT SELECT, INSERT, DELETE ON login_step TO rustning_app;
GRANT UPDATE (used_at) ON login_step TO rustning_app;
GRANT SELECT ON first_run TO rustning_app;
GRANT UPDATE (used_at) ON first_run TO rustning_app;

-- Before a person is known, three questions are asked with the owner's eyes. Each answers about one account, and only what that step needs.
CREATE FUNCTION account_for_email(wanted text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning
  RETURN (SELECT account_id FROM account WHERE email = lower(wanted));
CREATE FUNCTION account_for_credential(wanted bytea) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning
  RETURN (SELECT account_id FROM passkey WHERE credential_id = wanted);
CREATE FUNCTION account_for_subject(wanted_issuer text, wanted_subject text) RETURNS uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning
  RETURN (SELECT account_id FROM external_login WHERE issuer = wanted_issuer AND subject = wanted_subject);
CREATE POLICY account_owner ON account TO rustning_owner USING (true);
CREATE POLICY passkey_owner ON passkey TO rustning_owner USING (true);
CREATE POLICY external_login_owner ON external_login TO rustning_owner USING (true);
CREATE POLICY session_owner ON session TO rustning_owner USING (true);

-- What a person may do in an organisation. The name and address are what that organisation knows the person by.
CREATE TABLE membership (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  account_id uuid NOT NULL REFERENCES account,
  email text NOT NULL,
  name text NOT NULL,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  since timestamptz NOT NULL DEFAULT clock_timestamp(),
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX membership_current ON membership (tenant_id, account_id) WHERE ended_at IS NULL;
CREATE INDEX membership_account ON membership (account_id);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY membership_own ON membership TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY membership_owner ON membership TO rustning_owner USING (true);
GRANT SELECT, INSERT ON membership TO rustning_app;
GRANT UPDATE (version, email, name, roles, ended_at) ON membership TO rustning_app;
CREATE CONSTRAINT TRIGGER membership_journalled AFTER INSERT OR UPDATE OR DELETE ON membership DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('membership');

-- Where a person belongs, asked when they have logged in and not yet chosen an organisation.
CREATE FUNCTION memberships_of(wanted uuid) RETURNS TABLE (tenant_id uuid, roles text[]) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning AS $$
    SELECT m.tenant_id, m.roles FROM membership m WHERE m.account_id = wanted AND m.account_id = current_account() AND m.ended_at IS NULL
$$;

-- Who holds a session, asked at the start of every transaction in the same message: the person, and the roles in the organisation named.
CREATE FUNCTION session_holder(wanted bytea, wanted_tenant uuid)
  RETURNS TABLE (account_id uuid, session_id uuid, name text, language text, platform_admin boolean, factors int, proved_at timestamptz, seen_at timestamptz, roles text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning AS $$
    SELECT a.account_id, s.session_id, a.name, a.language, a.platform_admin, s.factors, s.proved_at, s.seen_at,
      coalesce((SELECT m.roles FROM membership m WHERE m.tenant_id = wanted_tenant AND m.account_id = a.account_id AND m.ended_at IS NULL), '{}')
    FROM session s JOIN account a ON a.account_id = s.account_id
    WHERE s.token_hash = wanted AND a.disabled_at IS NULL AND s.expires_at > clock_timestamp() AND s.seen_at > clock_timestamp() - interval '1 hour'
$$;

-- An invitation by a link that is good once and for a time.
CREATE TABLE invitation (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  email text NOT NULL,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  invited_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
-- A key for a program: scopes, an end, and the person who made it.
CREATE TABLE api_token (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  token_hash bytea NOT NULL CHECK (octet_length(token_hash) = 32),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  made_by uuid NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
-- Somebody at a supplier who answers without an account: the link is exchanged once for a session of their own.
CREATE TABLE respondent (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  -- What they are asked to answer.
  subject_type text NOT NULL,
  subject_id uuid NOT NULL,
  link_hash bytea CHECK (octet_length(link_hash) = 32),
  link_expires_at timestamptz,
  session_hash bytea CHECK (octet_length(session_hash) = 32),
  session_expires_at timestamptz,
  invited_by uuid NOT NULL,
  handed_over_by uuid,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);
-- Whoever runs the platform sees no organisation's data, save where that organisation has let them in, for a time.
CREATE TABLE support_grant (
  tenant_id uuid NOT NULL REFERENCES tenant,
  id uuid NOT NULL,
  version int NOT NULL,
  account_id uuid NOT NULL,
  -- As the administrator named them.
  email text NOT NULL,
  reason text NOT NULL,
  granted_by uuid NOT NULL,
  from_at timestamptz NOT NULL,
  until timestamptz NOT NULL CHECK (until > from_at AND until <= from_at + interval '7 days'),
  withdrawn_at timestamptz,
  PRIMARY KEY (tenant_id, id)
);

CREATE UNIQUE INDEX invitation_token ON invitation (tenant_id, token_hash);
CREATE UNIQUE INDEX invitation_open ON invitation (tenant_id, email) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
CREATE UNIQUE INDEX api_token_token ON api_token (tenant_id, token_hash);
CREATE UNIQUE INDEX respondent_link ON respondent (tenant_id, link_hash) WHERE link_hash IS NOT NULL;
CREATE UNIQUE INDEX respondent_session ON respondent (tenant_id, session_hash) WHERE session_hash IS NOT NULL;

ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_token FORCE ROW LEVEL SECURITY;
ALTER TABLE respondent ENABLE ROW LEVEL SECURITY;
ALTER TABLE respondent FORCE ROW LEVEL SECURITY;
ALTER TABLE support_grant ENABLE ROW LEVEL SECURITY;
ALTER TABLE support_grant FORCE ROW LEVEL SECURITY;
CREATE POLICY invitation_own ON invitation TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY api_token_own ON api_token TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY respondent_own ON respondent TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
CREATE POLICY support_grant_own ON support_grant TO rustning_app USING (tenant_id = (SELECT current_tenant())) WITH CHECK (tenant_id = (SELECT current_tenant()));
GRANT SELECT, INSERT ON invitation, api_token, respondent, support_grant TO rustning_app;
GRANT UPDATE (version, accepted_at, withdrawn_at) ON invitation TO rustning_app;
GRANT UPDATE (version, revoked_at) ON api_token TO rustning_app;
GRANT UPDATE (version, name, email, link_hash, link_expires_at, session_hash, session_expires_at, handed_over_by, ended_at) ON respondent TO rustning_app;
GRANT UPDATE (version, withdrawn_at) ON support_grant TO rustning_app;
CREATE CONSTRAINT TRIGGER invitation_journalled AFTER INSERT OR UPDATE OR DELETE ON invitation DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('invitation');
CREATE CONSTRAINT TRIGGER api_token_journalled AFTER INSERT OR UPDATE OR DELETE ON api_token DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('api-token');
CREATE CONSTRAINT TRIGGER respondent_journalled AFTER INSERT OR UPDATE OR DELETE ON respondent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('respondent');
CREATE CONSTRAINT TRIGGER support_grant_journalled AFTER INSERT OR UPDATE OR DELETE ON support_grant DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_journal_entry('support-grant');

-- Where somebody who runs the platform is let in now, in whatever organisation: each person sees their own.
CREATE POLICY support_grant_owner ON support_grant TO rustning_owner USING (true);
CREATE FUNCTION support_grants_of(wanted uuid) RETURNS TABLE (tenant_id uuid, id uuid, reason text, from_at timestamptz, until timestamptz) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = rustning AS $$
    SELECT g.tenant_id, g.id, g.reason, g.from_at, g.until FROM support_grant g
    WHERE g.account_id = wanted AND g.account_id = current_account() AND g.withdrawn_at IS NULL AND g.until > clock_timestamp()
$$;

-- What is asked with the owner's eyes is asked by the application alone.
REVOKE EXECUTE ON FUNCTION account_for_email(text), account_for_credential(bytea), account_for_subject(text, text), memberships_of(uuid), support_grants_of(uuid), session_holder(bytea, uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION account_for_email(text), account_for_credential(bytea), account_for_subject(text, text), memberships_of(uuid), support_grants_of(uuid), session_holder(bytea, uuid) TO rustning_app;

-- Steps that nobody finished: without their secrets the application cannot see them, so it may only ask that they be forgotten.
CREATE POLICY login_step_owner ON login_step TO rustning_owner USING (true);
CREATE FUNCTION forget_login_steps() RETURNS bigint LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = rustning AS $$
    WITH gone AS (DELETE FROM login_step WHERE expires_at < clock_timestamp() - interval '1 hour' RETURNING 1) SELECT count(*) FROM gone
$$;
REVOKE EXECUTE ON FUNCTION forget_login_steps() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION forget_login_steps() TO rustning_app;
