/**
 * The people of an organisation that moves in. A person's account is not the organisation's and does not travel with it; those nobody knows
 * here get one without any way to log in, and prove by their mailbox that they are who they are, as somebody invited does. An address that
 * somebody else has here is never taken as proof: that person is invited anew.
 */
import type pg from 'pg'

/** `memberships` are lines of JSON, already looked at. */
export async function knowPeople(client: pg.ClientBase, memberships: readonly string[]): Promise<void> {
  await client.query(`INSERT INTO account (account_id, email, name, disabled_at)
    SELECT DISTINCT ON (person) person, CASE WHEN taken THEN person || '@moved.invalid' ELSE email END, name, CASE WHEN taken THEN clock_timestamp() END
    FROM (SELECT (line ->> 'account_id')::uuid AS person, lower(line ->> 'email') AS email, line ->> 'name' AS name, (line ->> 'ended_at') IS NULL AS current,
        EXISTS (SELECT FROM account WHERE account.email = lower(line ->> 'email'))
          OR count(*) OVER (PARTITION BY lower(line ->> 'email')) > count(*) OVER (PARTITION BY lower(line ->> 'email'), line ->> 'account_id') AS taken
      FROM unnest($1::jsonb[]) AS line) AS member
    WHERE NOT EXISTS (SELECT FROM account WHERE account_id = person)
    ORDER BY person, current DESC`, [memberships])
}
