/**
 * Six roles, so that no part of the product can do what it has no business doing. The owner owns everything and nobody logs in as it;
 * the application can read and write rows of the tenant it has named, and own nothing; the sequencer builds the journal's tree; the
 * verifier reads the journal; backup reads everything, by a policy of its own on each table; jobs sees what waits to be done for every
 * tenant, and none of what it is about. None of them can step past row-level security.
 */
import { createHmac } from 'node:crypto'
import type pg from 'pg'

export const logins = ['app', 'seq', 'verify', 'backup', 'jobs'] as const
export type Login = (typeof logins)[number]

export interface Credentials { readonly user: string; readonly password: string }

/** The group role that rights and policies are given to. */
export const roleOf = (login: Login | 'owner'): string => `rustning_${login}`

/**
 * Who logs in as what. The passwords follow from the secret of the administrator's own connection, so that every server of one
 * installation arrives at the same ones and none has to be kept.
 */
export function credentialsFor(login: Login, database: string, secret: string): Credentials {
  return { user: `${database}_login_${login}`, password: createHmac('sha256', secret).update(`rustning ${database} ${login}`).digest('base64url') }
}

/** Any number, the same in every server of an installation. */
const oneAtATime = 7_270_116_000

/** Creates what is missing and sets what has changed; safe to run at every start, and by several servers that start together. `admin` may create roles. */
export async function prepareRoles(admin: pg.ClientBase, database: string, secret: string): Promise<void> {
  // Two that set the same role at the same moment would both fail.
  await admin.query('SELECT pg_advisory_lock($1)', [oneAtATime])
  try {
    for (const role of [roleOf('owner'), ...logins.map(roleOf)]) {
      await createRole(admin, role, 'NOLOGIN NOINHERIT')
      await admin.query(`GRANT ${name(role)} TO CURRENT_USER`)
    }
    for (const login of logins) {
      const { user, password } = credentialsFor(login, database, secret)
      await createRole(admin, user, 'LOGIN INHERIT NOCREATEDB NOCREATEROLE NOBYPASSRLS')
      await admin.query(`ALTER ROLE ${name(user)} PASSWORD ${text(password)}`)
      await admin.query(`GRANT ${name(roleOf(login))} TO ${name(user)}`)
      await admin.query(`ALTER ROLE ${name(user)} SET search_path = rustning`)
      await admin.query(`ALTER ROLE ${name(user)} SET timezone = 'UTC'`)
    }
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [oneAtATime]).catch(() => {})
  }
}

/** Several databases share the roles: whoever comes second finds the role there. */
async function createRole(admin: pg.ClientBase, role: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT FROM pg_roles WHERE rolname = $1', [role])
  if (rowCount) return
  try {
    await admin.query(`CREATE ROLE ${name(role)} ${attributes}`)
  } catch (error) {
    if (!['42710', '23505'].includes((error as { code?: string }).code ?? '')) throw error
  }
}

const name = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`
const text = (literal: string): string => `'${literal.replaceAll("'", "''")}'`
