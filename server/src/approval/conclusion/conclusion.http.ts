/** Conclusions over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { aboutOf, addConclusion, answerOf, shownGrounds, withdrawOne, type Rules } from './conclusion.actions.ts'
import { conclusionRoutes } from './conclusion.api.ts'
import { kindOf } from './conclusion.ts'
import { conclusionById, conclusionsAfter, engagementHere, memberAndNewest } from './conclusion.store.ts'
import { namesOnly, type About } from './grounds.ts'
import type { ConclusionKind } from './kind.ts'

/** Makes of a request what the write path needs to know of who acts. */
export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

export interface ConclusionSurroundings extends Rules {
  readonly pool: pg.Pool
  readonly actingFor: ActingFor
}

const kindAnswer = ({ id, outcomes, perItem, on, stands, outcome }: ConclusionKind) => ({ id, outcomes: [...outcomes], perItem, facts: [on, stands, outcome].filter((fact) => fact !== undefined) })

const aboutIn = (engagement: string, { kind, part, item }: { readonly kind: string; readonly part?: string | undefined; readonly item?: string | undefined }): About => ({ engagement: asUuid(engagement), part: part === undefined ? undefined : asUuid(part), item, on: kind })

export const serveConclusions = ({ pool, actingFor, ...rules }: ConclusionSurroundings) => serve(conclusionRoutes, {
  listConclusionKinds: () => ({ kinds: [...rules.kinds.values()].map(kindAnswer) }),
  async listConclusions({ params, query: { kind, history, after, limit } }) {
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const found = await conclusionsAfter(reader, { engagement: asUuid(params.engagement), kind, history, after: after === undefined ? undefined : asUuid(after), limit: limit + 1 })
      const shown = found.slice(0, limit), last = shown.at(-1)
      if (shown.length === 0 && !(await engagementHere(reader, asUuid(params.engagement)))) throw notFound()
      const grounds = shown.length > 0 ? await rules.groundsOf(reader, shown.map(({ conclusion }) => aboutOf(conclusion))) : []
      return { conclusions: shown.map((placed, index) => answerOf({ ...placed, conclusion: { ...placed.conclusion, grounds: namesOnly(placed.conclusion.grounds) } }, namesOnly(grounds[index] ?? []))), ...(found.length > limit && last && { next: last.conclusion.id }) }
    })
  },
  async readConclusionGrounds({ params, query }) {
    const about = aboutIn(params.engagement, query)
    const kind = kindOf(rules.kinds, about.on)
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      // Whoever reads need not be able to conclude: nobody in particular is asked for.
      const { newest, engagementHere: here } = await memberAndNewest(reader, about.engagement, about)
      if (!here) throw notFound()
      const { grounds, digest } = await shownGrounds(reader, rules.groundsOf, about)
      return { kind: kindAnswer(kind), grounds: [...grounds], digest, newest }
    })
  },
  async addConclusion(asked) {
    const { outcome, words, digest, after, ...subject } = asked.body
    return (await addConclusion(actingFor(asked), rules, { ...aboutIn(asked.params.engagement, subject), outcome, words, shown: digest, after })).answer
  },
  async readConclusion({ params }) {
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const placed = await conclusionById(reader, asUuid(params.conclusion))
      if (!placed) throw notFound()
      const [grounds] = await rules.groundsOf(reader, [aboutOf(placed.conclusion)])
      return answerOf(placed, grounds)
    })
  },
  async withdrawConclusion(asked) {
    return (await withdrawOne(actingFor(asked), rules, asUuid(asked.params.conclusion), asked.body.because)).answer
  },
})
