/**
 * Who asks: a program with a key, a person who has signed in at this machine, or nobody. A key comes from the environment or a file and
 * never from the command line, which others on the machine can read. A sign-in is kept for each server by itself, until it ends.
 */
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import type { Context } from '../../foundation/command/command.ts'
import { readSecret, readTenantSecret } from '../../foundation/identity/secret.ts'
import { readPrivate, writePrivate } from './private-file.ts'
import { keyMalformed, unreadable } from './refusals.ts'

export type Caller =
  | { readonly kind: 'key'; readonly key: string; readonly organisation: string }
  | { readonly kind: 'person'; readonly cookie: string; readonly organisation?: string | undefined }
  | { readonly kind: 'nobody' }

type Place = Pick<Context, 'environment' | 'cwd'>

/** A key that was named is used, whoever is signed in. */
export function callerFor(place: Place, server: string, keyFile: string | undefined): Caller {
  const named = keyFile === undefined ? place.environment['RUSTNING_KEY'] : keyIn(path.resolve(place.cwd, keyFile))
  if (named !== undefined && named !== '') {
    const key = readTenantSecret('token', named)
    if (!key) throw keyMalformed()
    return { kind: 'key', key: key.reveal(), organisation: key.tenant }
  }
  const held = sessionsIn(place)[server]
  return held ? { kind: 'person', ...held } : { kind: 'nobody' }
}

function keyIn(file: string): string {
  const text = readPrivate(file)
  if (text === undefined) throw unreadable(file)
  return text
}

/** Kept as `name=value`, as the server named it. Only the two names that a session has, so that nothing else is sent back. */
const cookie = /^(?:__Host-)?session=([\w~.-]*)$/
const sessions = z.record(z.string(), z.strictObject({ cookie: z.string().regex(cookie), organisation: z.string().optional() }))

function fileOf({ environment, cwd }: Place): string {
  const state = environment['XDG_STATE_HOME'] ?? (environment['HOME'] === undefined ? path.join(homedir(), '.local', 'state') : path.join(environment['HOME'], '.local', 'state'))
  return path.join(path.resolve(cwd, state), 'rustning', 'sessions.json')
}

function sessionsIn(place: Place): z.infer<typeof sessions> {
  const file = fileOf(place)
  try {
    return sessions.parse(JSON.parse(readPrivate(file) ?? '{}'))
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof z.ZodError ? unreadable(file) : error
  }
}

/** A new session in the place of the one before; an ended one is forgotten. */
export function keepSession(place: Place, server: string, held: { readonly cookie: string; readonly organisation?: string | undefined } | undefined): void {
  const { [server]: before, ...others } = sessionsIn(place)
  if (held === undefined && before === undefined) return
  writePrivate(fileOf(place), `${JSON.stringify({ ...others, ...(held && { [server]: { ...held, organisation: held.organisation ?? before?.organisation } }) }, null, 2)}\n`)
}

/** What an answer says of the session: another one, none any longer, or nothing. */
export function sessionIn(setCookies: readonly string[]): string | 'ended' | undefined {
  for (const one of setCookies) {
    const [given = ''] = one.split(';'), value = cookie.exec(given.trim())?.[1]
    if (value === '' || (value !== undefined && /;\s*max-age=0(?:;|$)/i.test(one))) return 'ended'
    if (value !== undefined && readSecret('session', value)) return given.trim()
  }
  return undefined
}
