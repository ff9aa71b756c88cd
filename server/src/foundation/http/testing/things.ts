/** Serves the invented room, with people known by their cookie or token, and remembers what was handled and logged. */
import { KeyReused, Overtaken } from '../../action/action.ts'
import { Unavailable, UnknownOutcome } from '../../database/transaction.ts'
import { asTenant, newId } from '../../values/id.ts'
import { refusal } from '../../values/refusal.ts'
import type { Log } from '../log.ts'
import { notFound } from '../refusals.ts'
import { serve, type Asked, type Authenticate, type Principal } from '../serve.ts'
import { openServer, type OpenServer, type ServerOptions } from '../server.ts'
import { thingRoutes } from './things.api.ts'

export const organisation = asTenant('0190a000-0000-7000-8000-000000000001')
const person = (more: Partial<Principal> = {}): Principal => ({ kind: 'person', roles: [], scopes: [], tenant: organisation, ...more })
const people: Readonly<Record<string, Principal>> = {
  kari: person({ roles: ['buyer'], accountId: newId() }),
  nils: person({ roles: ['auditor'], language: 'nn' }),
  ola: person(),
  guest: person({ kind: 'respondent' }),
}
const tokens: Readonly<Record<string, Principal>> = {
  'Bearer reads': person({ kind: 'token', roles: ['buyer'], scopes: ['things.read'] }),
  'Bearer above-its-maker': person({ kind: 'token', roles: ['employee'], scopes: ['things.read', 'things.write'] }),
}
const authenticate: Authenticate = ({ cookies, authorization }) => Promise.resolve(authorization === undefined ? people[cookies['session'] ?? ''] : tokens[authorization])

export const nameTaken = refusal('thing-name-taken', 409, (language, name: string) => ({
  title: { nb: `«${name}» kan ikke legges til.`, nn: `«${name}» kan ikkje leggjast til.`, en: `“${name}” cannot be added.` }[language],
  because: { nb: 'en annen ting har dette navnet', nn: 'ein annan ting har dette namnet', en: 'another thing has this name' }[language],
  duty: { id: 'order/one-name-each', law: { nb: 'orden § 1', nn: 'orden § 1', en: 'order section 1' }[language] },
  remedy: { nb: 'Velg et annet navn.', nn: 'Vel eit anna namn.', en: 'Choose another name.' }[language],
}))
const undeclared = refusal('something-else', 409, () => ({ title: 'x', because: 'y', remedy: 'z' }))

export interface Things extends OpenServer {
  readonly handled: Asked<(typeof thingRoutes)[keyof typeof thingRoutes]>[]
  readonly logged: { readonly level: string; readonly fields: Readonly<Record<string, unknown>>; readonly message: string }[]
  /** Called by the slow one when it has begun; it ends when `finish` is called. */
  readonly slow: { readonly begun: Promise<void>; readonly finish: () => void }
  /** Resolves when the source of events has been told that the reader went. */
  readonly left: Promise<void>
}

export async function openThings(more: Partial<ServerOptions> = {}): Promise<Things> {
  const handled: Things['handled'] = [], logged: Things['logged'] = []
  const begun = later(), finish = later(), left = later()
  const one = { id: newId(), name: 'a', amount: 1, version: 3, state: 'draft' as const }
  const seen = <A>(asked: A): A => {
    handled.push(asked as unknown as Things['handled'][number])
    return asked
  }
  const rooms = [serve(thingRoutes, {
    listThings: (asked) => ({ things: [], page: seen(asked).query.page, asked: JSON.stringify(asked.query) }),
    addThing(asked) {
      const { name, amount } = seen(asked).body
      if (name === 'taken') throw nameTaken('<script>taken</script>')
      return { ...one, name, amount, version: 1 }
    },
    readThing(asked) {
      if (seen(asked).params.thing !== '0190a000-0000-7000-8000-00000000000a') throw notFound()
      return one
    },
    changeThing: (asked) => ({ ...one, name: seen(asked).body.name, version: asked.version + 1 }),
    dropThing: (asked) => void seen(asked),
    breakThing({ body: { how } }) {
      if (how === 'fault') throw Object.assign(new Error('secret inside'), { detail: 'Key (email)=(kari@solvik.example) exists', code: '23505' })
      if (how === 'away') throw new Unavailable('connect ECONNREFUSED 10.0.0.7')
      if (how === 'unknown') throw new UnknownOutcome('secret')
      if (how === 'overtaken') throw new Overtaken('x')
      if (how === 'reused') throw new KeyReused('x')
      if (how === 'undeclared') throw undeclared()
      return how === 'misfit' ? { ...one, amount: 1.5 } : { ...one, password: 'secret-field' }
    },
    async *watchThings({ signal }) {
      signal.addEventListener('abort', () => left.resolve())
      yield { done: 1 }
      yield { done: 2 }
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    },
    saveThings: ({ query: { name } }) => ({ bytes: 'a;b\r\n', name }),
    enter({ setCookie, origin, address, request, body }) {
      setCookie('session', body.as, 60)
      if (body.as === 'nobody') throw notFound()
      return { link: `${origin}/welcome`, address, request }
    },
    go: () => '/welcome',
    async slow() {
      begun.resolve()
      await finish.promise
      return { done: true }
    },
    ofOrganisation: () => ({ yours: true }),
  })]
  const log = (level: string): Log['info'] => (fields, message) => void logged.push({ level, fields, message })
  const server = await openServer({ rooms, authenticate, log: { info: log('info'), error: log('error') }, publicUrl: 'http://rustning.example', ...more })
  return { ...server, handled, logged, slow: { begun: begun.promise, finish: () => finish.resolve() }, left: left.promise }
}

function later(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = () => {}
  return { promise: new Promise<void>((done) => (resolve = done)), resolve: () => resolve() }
}

/** The headers of a signed-in person's own browser. */
export const by = (who: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({ cookie: `session=${who}`, 'sec-fetch-site': 'same-origin', ...more })
export const sending = (who: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => by(who, { 'content-type': 'application/json', 'idempotency-key': 'k-1', ...more })
