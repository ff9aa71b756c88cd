-- Who holds a session is asked with every request: written so that each connection plans the question once and not each time.
CREATE OR REPLACE FUNCTION session_holder(wanted bytea, wanted_tenant uuid)
  RETURNS TABLE (account_id uuid, session_id uuid, name text, language text, platform_admin boolean, factors int, proved_at timestamptz, seen_at timestamptz, roles text[])
  LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = rustning AS $$
BEGIN
  RETURN QUERY
    SELECT a.account_id, s.session_id, a.name, a.language, a.platform_admin, s.factors, s.proved_at, s.seen_at,
      coalesce((SELECT m.roles FROM membership m WHERE m.tenant_id = wanted_tenant AND m.account_id = a.account_id AND m.ended_at IS NULL), '{}')
    FROM session s JOIN account a ON a.account_id = s.account_id
    WHERE s.token_hash = wanted AND a.disabled_at IS NULL AND s.expires_at > clock_timestamp() AND s.seen_at > clock_timestamp() - interval '1 hour';
END
$$;
