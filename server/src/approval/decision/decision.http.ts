/** Cases to be decided, over HTTP. */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs, type Reader } from '../../foundation/database/transaction.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { pageOf, placeIn } from '../../foundation/http/page.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked, type Principal } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../foundation/values/id.ts'
import { groundsNow } from '../conclusion/index.ts'
import { aboutOf, adviseOn, answerOf, askDecision, changeDecision, decideDecision, requestAdvice, withdrawDecision, type Rules } from './decision.actions.ts'
import { decisionRoutes, type DecisionInList } from './decision.api.ts'
import { stateOn, type Decision } from './decision.ts'
import { decisionById, decisionsAfter, expiryOf, isExpiry } from './decision.store.ts'
import { casePaper, type Named } from './paper.ts'

export interface DecisionSurroundings extends Rules {
  readonly pool: pg.Pool
  readonly actingFor: (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting
  /** Refuses whoever has not lately proved who they are: to decide takes more than an open screen. */
  readonly mustHaveProved: (principal: Principal) => void
  /** What the grounds are said in. */
  readonly knowledge: Knowledge
  /** What the organisation and the engagement are called. */
  readonly namesOf: (reader: Reader, engagement: Uuid) => Promise<Pick<Named, 'organisation' | 'engagement'>>
}

const clock = async ({ rows }: Reader): Promise<Date> => (await rows<{ at: Date }>('SELECT clock_timestamp() AS at'))[0]?.at as Date

const listed = ({ id, version, form, engagement, part, duty, title, level, expiresOn, asked, askedAt, state }: Decision, today: string): DecisionInList => ({
  id, version, form, engagementId: engagement, ...(part !== undefined && { partId: part }), ...(duty !== undefined && { duty }), title, level, ...(expiresOn !== undefined && { expiresOn }), askedBy: { name: asked.name, as: asked.as }, askedAt: askedAt.toISOString(), state: stateOn({ state, expiresOn }, today),
})

export function serveDecisions({ pool, actingFor, mustHaveProved, namesOf, knowledge, ...rules }: DecisionSurroundings) {
  const found = async (reader: Reader, id: string) => {
    const one = await decisionById(reader, asUuid(id))
    if (!one) throw notFound()
    return one
  }
  return serve(decisionRoutes, {
    async listDecisions({ params, query: { engagement, after, limit, ...rest } }) {
      return readAs(pool, asTenant(params.organisation), async (reader) => {
        const today = todayInNorway(await clock(reader))
        const page = await decisionsAfter(reader, today, { ...rest, engagement: engagement === undefined ? undefined : asUuid(engagement), after: placeIn(after, rest.sort, isExpiry), limit: limit + 1 })
        return pageOf(page, limit, rest.sort, expiryOf, (shown) => ({ decisions: shown.map((one) => listed(one, today)) }))
      })
    },
    async askDecision(asked) {
      const { form, part, duty, renews, worth, expiresOn, ...content } = asked.body
      const subject = { form, engagement: asUuid(asked.params.engagement), part: part === undefined ? undefined : asUuid(part), duty, renews: renews === undefined ? undefined : asUuid(renews) }
      return (await askDecision(actingFor(asked), rules, subject, { ...content, worth, expiresOn })).answer
    },
    async readDecision({ params }) {
      return readAs(pool, asTenant(params.organisation), async (reader) => {
        const one = await found(reader, params.decision)
        return answerOf(one, await rules.matrixOf(reader), await clock(reader), await groundsNow(reader, rules.groundsOf, aboutOf(one.decision)))
      })
    },
    async changeDecision(asked) {
      const { worth, expiresOn, ...rest } = asked.body
      return (await changeDecision(actingFor(asked), rules, asUuid(asked.params.decision), asked.version, (before) => ({
        title: rest.title ?? before.title, reasons: rest.reasons ?? before.reasons, measures: rest.measures ?? before.measures, level: rest.level ?? before.level,
        worth: worth === undefined ? before.worth : (worth ?? undefined), expiresOn: expiresOn === undefined ? before.expiresOn : (expiresOn ?? undefined),
      }))).answer
    },
    async acceptDecision(asked) {
      mustHaveProved(asked.principal)
      return (await decideDecision(actingFor(asked), rules, asUuid(asked.params.decision), 'accepted', asked.body)).answer
    },
    async refuseDecision(asked) {
      mustHaveProved(asked.principal)
      return (await decideDecision(actingFor(asked), rules, asUuid(asked.params.decision), 'refused', asked.body)).answer
    },
    async withdrawDecision(asked) {
      return (await withdrawDecision(actingFor(asked), rules, asUuid(asked.params.decision), asked.body.because)).answer
    },
    async requestAdvice(asked) {
      return (await requestAdvice(actingFor(asked), rules, asUuid(asked.params.decision), asked.body)).answer
    },
    async giveAdvice(asked) {
      return (await adviseOn(actingFor(asked), rules, asUuid(asked.params.decision), asked.body)).answer
    },
    async readCasePaper({ params, query: { language } }) {
      return readAs(pool, asTenant(params.organisation), async (reader) => {
        const one = await found(reader, params.decision), { duty, engagement } = one.decision
        const known = duty === undefined ? undefined : rules.dutyOf(duty, todayInNorway(await clock(reader)))
        return { bytes: casePaper(knowledge, one, { ...(await namesOf(reader, engagement)), duty: known }, language), name: `${params.decision}.md` }
      })
    },
  })
}
