/** The judgement of an engagement over HTTP. */
import type pg from 'pg'
import { judge, type Pack } from '@rustning/engine'
import { statementOf } from '@rustning/knowledge/pack'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs, type Reader } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { sentenceText } from '../sentence/sentence.text.ts'
import type { Judging, Thread, ThreadPart } from '../fact-supplier.ts'
import { knowledgeWith } from '../own-duty.ts'
import { keptLine, keptPage } from './history.page.ts'
import { lineOf, says } from './lines.ts'
import { pageOf } from './page.ts'
import { snapshot } from './snapshot.ts'
import { markAsLooked } from './verdict.actions.ts'
import { verdictRoutes } from './verdict.api.ts'
import { keptOf, keptWithBefore, seenOf } from './verdict.store.ts'
import { verdictText } from './verdict.text.ts'

export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

export const dutyUnknown = refusal('duty-unknown', 404, (language, id: string) => verdictText[language].dutyUnknown(id))

/** The day in Oslo, for a page that nothing is decided by. */
export const dayInOslo = (at: Date): string => inOslo.format(at)
const inOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' })

/** The part that was named, or the first. Refuses what is not here. */
async function partOf(reader: Reader, judging: Judging, engagement: Uuid, part: string | undefined): Promise<{ thread: Thread; part: ThreadPart }> {
  const thread = await judging.register.thread(reader, engagement)
  const found = part === undefined ? thread?.parts[0] : thread?.parts.find(({ id }) => id === part)
  if (!thread || !found) throw notFound()
  return { thread, part: found }
}

/** `packOf` finds a pack that judged before by its digest. */
export const serveVerdicts = (pool: pg.Pool, actingFor: ActingFor, judging: Judging, packOf: (digest: string) => Pack | undefined = () => undefined) => serve(verdictRoutes, {
  async readJudgement({ params, query, principal, language }) {
    const on = query.on ?? dayInOslo(new Date()), engagement = asUuid(params.engagement)
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const { thread, part } = await partOf(reader, judging, engagement, query.part)
      const known = await snapshot(reader, judging, { engagement, part: part.id }, on)
      const seen = principal.accountId === undefined ? undefined : await seenOf(reader, principal.accountId, engagement, part.id)
      return {
        id: thread.id, version: thread.version, title: thread.title, part: pageOf(judging, part, known, { on, language, all: query.all, seen }),
        parts: thread.parts.map(({ id, name, stage, ended }) => ({ id, stage, ...(name !== undefined && { name }), ...(ended && { ended }) })),
      }
    })
  },
  async explainVerdict({ params, query, language }) {
    const on = query.on ?? dayInOslo(new Date()), engagement = asUuid(params.engagement)
    const { part, known } = await readAs(pool, asTenant(params.organisation), async (reader) => {
      const found = await partOf(reader, judging, engagement, query.part)
      return { ...found, known: await snapshot(reader, judging, { engagement, part: found.part.id }, on) }
    })
    const knowledge = knowledgeWith(judging.knowledge, known.own)
    const situation = { on, stage: part.stage }
    const verdict = judge(knowledge.pack, known.facts, situation).verdicts.find(({ id }) => id === query.id)
    const info = statementOf(knowledge, 'duty', query.id)
    const duty = verdict && lineOf({ knowledge, facts: known.facts, situation, language }, verdict, true)
    if (!verdict || !info || !duty) throw dutyUnknown(query.id)
    return {
      duty, why: info.why[language], file: info.file, checkedOn: info['checked-on'], sources: [...info['from-sources']],
      items: (verdict.items ?? []).map(({ item, outcome }) => ({ item, outcome, says: outcome === 'ahead' ? says({ language }, verdict) : sentenceText[language].outcome[outcome] })),
    }
  },
  async listJudgements({ params, query: { part: named, after, limit }, language }) {
    const found = await readAs(pool, asTenant(params.organisation), async (reader) => {
      const { part } = await partOf(reader, judging, asUuid(params.engagement), named)
      return keptOf(reader, part.id, after, limit + 1)
    })
    const shown = found.slice(0, limit)
    return { judgements: shown.map((one) => keptLine(judging.knowledge, one, language)), ...(found.length > limit && { next: shown.at(-1)?.n }) }
  },
  async readKeptJudgement({ params, language }) {
    const { kept, before } = await readAs(pool, asTenant(params.organisation), (reader) => keptWithBefore(reader, asUuid(params.engagement), asUuid(params.judgement)))
    if (!kept) throw notFound()
    return keptPage(judging.knowledge, packOf, kept, before, language)
  },
  async markAsLooked(asked) {
    const acting = actingFor(asked)
    await markAsLooked(acting, judging, acting.actor.id as Uuid, asUuid(asked.params.engagement))
  },
})
