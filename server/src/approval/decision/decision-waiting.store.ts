/**
 * Which cases wait for a person: to be decided by whoever may decide them, as `authority.ts` and `decide` have it, and to be advised on by whoever
 * was asked. Here in the database's words, so that the first page is one question however many cases there are.
 */
import { maySit, matrixWordsOf } from '../../registers/organisation/index.ts'
import { advisers } from './advice.ts'

const officer = 'data-protection-officer'
const today = `(clock_timestamp() AT TIME ZONE 'Europe/Oslo')::date`
const array = (roles: readonly string[]): string => `ARRAY['${roles.join(`', '`)}']`

/** Of a case `d` by the matrix `m.matrix`: what `decidingRoles` of authority.ts says. */
const decidingRoles = `SELECT CASE WHEN d.form = 'board-case' OR coalesce(d.worth_amount >= (m.matrix -> 'boardOver' ->> 'amount')::bigint, false) OR (cardinality(a.roles) > 0 AND a.roles <@ ARRAY['board-member']) THEN ARRAY['board-member', 'leader'] ELSE a.roles END AS roles
  FROM (SELECT coalesce(array_agg(role), '{}') AS roles FROM jsonb_array_elements_text(coalesce(m.matrix -> 'accepts' -> d.level, '[]')) role WHERE role = ANY (${array(maySit)})) a`

/** Whoever first lends the account an authority that they have themselves. */
const lenderTo = (account: string): string => `(SELECT w.account_id FROM jsonb_array_elements(coalesce(m.matrix -> 'delegations', '[]')) WITH ORDINALITY l (one, place) JOIN membership w ON w.tenant_id = $1 AND w.account_id = (l.one ->> 'from')::uuid AND w.ended_at IS NULL
  WHERE l.one ->> 'to' = ${account}::text AND (l.one ->> 'until')::date >= ${today} AND EXISTS (SELECT FROM unnest(r.roles) role WHERE role = ANY (w.roles) AND l.one -> 'roles' ? role) ORDER BY l.place LIMIT 1)`

/** See `lifecycle/waiting`. A case one has put forward oneself waits only for the one person who could decide it; what is to be renewed has a deadline. */
export const decisionWaiting = `SELECT 'decision' AS kind, d.id, d.engagement_id, d.part_id, d.title AS what, (SELECT e.expires_on FROM decision e WHERE e.tenant_id = d.tenant_id AND e.id = d.renews AND e.state = 'accepted') AS due_on, 1 AS count
  FROM decision d CROSS JOIN ${matrixWordsOf('$1')} m CROSS JOIN LATERAL (${decidingRoles}) r
  JOIN membership p ON p.tenant_id = d.tenant_id AND p.id = (SELECT id FROM me) AND p.roles && ${array(maySit)} AND NOT '${officer}' = ANY (p.roles)
  WHERE d.tenant_id = $1 AND d.state = 'open' AND coalesce(d.expires_on >= ${today}, true) AND CASE
    WHEN $2 IN (d.asked_by, d.edited_by) THEN p.roles && r.roles AND NOT EXISTS (SELECT FROM membership o WHERE o.tenant_id = $1 AND o.ended_at IS NULL AND o.id <> p.id AND o.roles && ${array(maySit)} AND NOT '${officer}' = ANY (o.roles) AND (o.roles && r.roles OR ${lenderTo('o.account_id')} IS NOT NULL))
    WHEN p.roles && r.roles THEN true
    ELSE coalesce(${lenderTo('p.account_id')} NOT IN (d.asked_by, d.edited_by), false) END`

/** Whoever is both advises as the officer; nobody on what they put forward themselves. */
export const adviceWaiting = `SELECT 'advice' AS kind, d.id, d.engagement_id, d.part_id, d.title AS what, NULL::date AS due_on, 1 AS count FROM decision_advice a JOIN decision d ON d.tenant_id = a.tenant_id AND d.id = a.decision_id
  WHERE a.tenant_id = $1 AND a.given_by IS NULL AND a.adviser = (SELECT one FROM unnest(${array(advisers)}) WITH ORDINALITY u (one, place) WHERE one = ANY ($3::text[]) ORDER BY place LIMIT 1)
    AND d.state IN ('open', 'accepted') AND coalesce(d.expires_on >= ${today}, true) AND $2 NOT IN (d.asked_by, d.edited_by)`
