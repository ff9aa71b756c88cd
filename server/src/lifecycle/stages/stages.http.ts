/** The stages of an engagement over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { sentenceText } from '../../judgement/sentence/sentence.text.ts'
import { standingOf, type ActingFor } from '../../judgement/verdict/index.ts'
import { gatePage } from './gate.page.ts'
import type { Wanted } from './move.ts'
import { movePart, type Deciding } from './stages.actions.ts'
import { stagesRoutes } from './stages.api.ts'
import { stageChangesOf } from './stages.store.ts'
import { stagesText } from './stages.text.ts'

interface OfPart { readonly params: { readonly engagement: string; readonly part: string }; readonly principal: Asked<RouteShape>['principal'] }
const subjectOf = ({ params }: OfPart) => ({ engagement: asUuid(params.engagement), part: asUuid(params.part) })

export const serveStages = (pool: pg.Pool, actingFor: ActingFor, deciding: Deciding) => {
  const move = async (asked: OfPart, acting: Acting, version: number, wanted: Wanted) => {
    const { ended, ...rest } = (await movePart(acting, deciding, subjectOf(asked), version, wanted, asked.principal?.roles ?? [])).answer
    return { ...rest, ...(ended && { ended }) }
  }
  return serve(stagesRoutes, {
    async readGate(asked) {
      const subject = subjectOf(asked)
      return readAs(pool, asTenant(asked.params.organisation), async (reader) => {
        const standing = await standingOf(reader, deciding.judging, subject)
        if (!standing) throw notFound()
        return gatePage(deciding, standing, await deciding.exceptionsFor(reader, subject, standing.on, false), { language: asked.language, roles: asked.principal.roles })
      })
    },
    advancePart: (asked) => move(asked, actingFor(asked), asked.body.version, { move: 'advance' }),
    sendPartBack: (asked) => move(asked, actingFor(asked), asked.body.version, { move: 'go-back', to: asked.body.to, reason: asked.body.reason }),
    startExit: (asked) => move(asked, actingFor(asked), asked.body.version, { move: 'exit', reason: asked.body.reason }),
    abandonPart: (asked) => move(asked, actingFor(asked), asked.body.version, { move: 'abandon', reason: asked.body.reason }),
    async listStageChanges({ params, query: { after, limit }, language }) {
      const engagement = asUuid(params.engagement)
      const found = await readAs(pool, asTenant(params.organisation), async (reader) => {
        if (!(await deciding.judging.register.thread(reader, engagement))) throw notFound()
        return stageChangesOf(reader, engagement, after === undefined ? undefined : asUuid(after), limit + 1)
      })
      const shown = found.slice(0, limit), { stage } = sentenceText[language]
      return {
        changes: shown.map(({ id, part, kind, from, to, byName, at, reason, judgement, exceptions }) => ({
          id, part, kind, from, ...(to && { to }), says: stagesText[language].moved[kind](stage[from], to ? stage[to] : ''), ...(byName !== undefined && { by: byName }), at: at.toISOString(),
          ...(reason !== undefined && { reason }), judgement, exceptions: exceptions.map((one) => ({ ...one })),
        })),
        ...(found.length > limit && { next: shown.at(-1)?.id }),
      }
    },
  })
}
