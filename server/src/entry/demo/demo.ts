/**
 * The demo of one running installation: whether it is one, how far its loading has come, and who its people are. It is begun once, in an empty
 * installation, by whoever started the server or holds the link of the first start; what was cut off is not taken up again.
 */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Answer } from '../../foundation/http/route.api.ts'
import { describeError, type Log } from '../../foundation/http/log.ts'
import { firstRunLinkDead } from '../../foundation/identity/first-run.ts'
import type { Identity } from '../../foundation/identity/account.ts'
import { asNobody } from '../../foundation/identity/personal.ts'
import type { demoRoutes } from './demo.api.ts'
import { markOf } from './demo.store.ts'
import { demoFiles, handleOf } from './files.ts'
import { loadDemo } from './load.ts'
import { finishDemo, makePeople } from './people.actions.ts'
import type { Ask } from './person.ts'

export interface DemoSetting {
  readonly identity: Identity
  readonly admin: pg.ClientConfig
  readonly knowledge: Knowledge
  readonly https: boolean
  readonly log: Pick<Log, 'error'>
}

export interface Demo {
  readonly read: () => Promise<Answer<typeof demoRoutes.readDemo>>
  /** Resolves when its people are there and the rest has begun; the inner promise when all is. Refused where somebody is here already. */
  readonly begin: (token?: string) => Promise<{ readonly loaded: Promise<void> } | undefined>
  /** The door is opened after the demo is known; until then nothing can be loaded. */
  readonly through: (ask: Ask) => void
  readonly stop: () => Promise<void>
}

export function openDemo({ identity, admin, knowledge, https, log }: DemoSetting): Demo {
  const stopping = new AbortController()
  let ask: Ask | undefined, progress = { done: 0, of: 0 }, loading: Promise<void> | undefined
  const load = async (token?: string) => {
    const files = demoFiles(), through = ask
    if (!through) throw new Error('the door is not open yet')
    const made = await makePeople(admin, identity.epoch, files.organisations, token)
    return made && { loaded: loadDemo({ identity, knowledge, files, made, ask: through, https, signal: stopping.signal, told: (done, of) => void (progress = { done, of }) }).then(() => finishDemo(admin)).then(() => {}) }
  }
  return {
    through: (opened) => void (ask = opened),
    async read() {
      const mark = await asNobody(identity.pool, ({ rows }) => markOf(rows))
      if (!mark) return { state: 'none', done: 0, of: 0, organisations: [] }
      return mark.loadedAt ? { state: 'ready', done: 0, of: 0, organisations: shown() } : { state: loading ? 'loading' : 'stopped', ...progress, organisations: [] }
    },
    async begin(token) {
      const begun = await load(token)
      if (!begun && token !== undefined) throw firstRunLinkDead()
      if (!begun) return undefined
      loading = begun.loaded.catch((error: unknown) => {
        if (!stopping.signal.aborted) log.error({ error: describeError(error) }, 'the demo was not loaded')
      }).finally(() => void (loading = undefined))
      return begun
    },
    async stop() {
      stopping.abort()
      await loading
    },
  }
}

/** Those with something to try, in the order of the file. */
const shown = () => demoFiles().organisations.flatMap(({ id, name, about, people }) => {
  const open = people.flatMap(({ id: person, name: called, roles, try: what }) => (what ? [{ handle: handleOf(id, person), name: called, roles: [...roles], try: what }] : []))
  return open.length > 0 ? [{ id, name, about, people: open }] : []
})
