/** The demo over HTTP. Where there is no mark, nobody comes in here; the answer is that there is no such thing. */
import { notFound } from '../../foundation/http/refusals.ts'
import { serve } from '../../foundation/http/serve.ts'
import { comingOf, setSession } from '../../foundation/identity/account.http.ts'
import { mayTry, type Identity } from '../../foundation/identity/account.ts'
import { heldBy } from '../../foundation/identity/door.ts'
import { firstRunLinkDead } from '../../foundation/identity/first-run.ts'
import { demoRoutes } from './demo.api.ts'
import type { Demo } from './demo.ts'
import { enterAs, proveAs } from './people.actions.ts'

/** Without `demo` there is none to load, and what is marked is still open. */
export const serveDemo = (identity: Identity, demo: Demo | undefined) => serve(demoRoutes, {
  readDemo: async () => (await demo?.read()) ?? { state: 'none', done: 0, of: 0, organisations: [] },
  async enterDemo(asked) {
    const entered = await enterAs(identity, asked.body.person, comingOf(asked))
    const [first] = entered.organisations
    if (!first) throw notFound()
    setSession(asked, entered)
    return { organisation: first.tenant }
  },
  async proveDemo(asked) {
    const proved = await proveAs(identity, heldBy(asked.principal), comingOf(asked))
    setSession(asked, proved)
    return { expiresAt: proved.expiresAt.toISOString() }
  },
  async chooseDemo({ body, address }) {
    mayTry(identity, 'first-run', undefined, address)
    if (!demo) throw firstRunLinkDead()
    await demo.begin(body.token)
  },
})
