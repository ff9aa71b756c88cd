/** Everything an organisation runs, judged together, over HTTP. */
import type pg from 'pg'
import { parse } from 'yaml'
import type { Outcome, ParameterId, Picked, Value } from '@rustning/engine'
import { nearest, parseFile, readValue, wordsOf, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { readAs } from '../../foundation/database/transaction.ts'
import { serve } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import type { Judging } from '../fact-supplier.ts'
import { knowledgeWith, packWith, titleOf } from '../own-duty.ts'
import { outcomeWord, questionText } from '../sentence/sentence.ts'
import { dayInOslo, keptPortfolio, overviewRows } from '../verdict/index.ts'
import { overviewOf } from './overview.ts'
import { portfolioRoutes } from './portfolio.api.ts'
import { portfolioText } from './portfolio.text.ts'
import { previewUpgrade } from './upgrade.ts'
import { whatIfAll, type Hit } from './what-if.ts'

export const parameterUnknown = refusal('parameter-unknown', 422, (language, { typed, meant }: { typed: string; meant: string | undefined }) => portfolioText[language].parameterUnknown(typed, meant))
export const parameterValueWrong = refusal('parameter-value-wrong', 422, (language, typed: string) => portfolioText[language].parameterValueWrong(typed))
export const upgradeNone = refusal('upgrade-none', 404, (language) => portfolioText[language].upgradeNone)

/** `candidate`: a newer edition of the knowledge that lies ready and does not judge yet. */
export const servePortfolio = (pool: pg.Pool, judging: Judging, candidate: () => Knowledge | undefined = () => undefined) => serve(portfolioRoutes, {
  async readOverview({ params, query, language }) {
    const rows = await readAs(pool, asTenant(params.organisation), (reader) => overviewRows(reader, judging.register.threads, [...new Set(query.engagement)].map(asUuid)))
    return {
      engagements: overviewOf(judging.knowledge, rows).map(({ worst, nextOn, ...one }) => ({
        ...one, ...(nextOn !== undefined && { nextOn }),
        ...(worst && { worst: { ...worst, title: titleOf(judging.knowledge, worst.id, language), says: outcomeWord(worst.outcome, language) } }),
      })),
    }
  },
  async askWhatIf({ params, query, language }) {
    const { register } = judging, day = query.on ?? dayInOslo(new Date())
    const parameters = parametersIn(judging.knowledge, query.parameter)
    const { kept, own } = await readAs(pool, asTenant(params.organisation), async (reader) => ({ kept: await keptPortfolio(reader, register.threads), own: await judging.own(reader, day, judging.knowledge) }))
    const knowledge = knowledgeWith(judging.knowledge, own), titles = titlesOf(kept)
    const { on, happenedOn, hits, uncertain, untouched } = whatIfAll(knowledge, kept, parameters, day)
    const told = ({ subject, worse, other }: Hit) => ({ ...subject, title: titles.get(subject.engagement) ?? '', worse: worse.map((one) => movedLine(knowledge, one, language)), other: other.map((one) => movedLine(knowledge, one, language)) })
    return { on, ...(happenedOn !== undefined && { happenedOn }), judged: kept.length, hits: hits.map(told), uncertain: uncertain.map(told), untouched }
  },
  async previewUpgrade({ params, query, language }) {
    const newer = candidate()
    if (!newer || newer.digest === judging.knowledge.digest) throw upgradeNone()
    const on = query.on ?? dayInOslo(new Date())
    const { kept, was, is } = await readAs(pool, asTenant(params.organisation), async (reader) => ({ kept: await keptPortfolio(reader, judging.register.threads), was: await judging.own(reader, on, judging.knowledge), is: await judging.own(reader, on, newer) }))
    const titles = titlesOf(kept)
    const { from, to, parts, untouched, facts } = previewUpgrade(packWith(judging.knowledge.pack, was), packWith(newer.pack, is), kept, on)
    return {
      from, to, untouched, facts: facts.map((one) => ({ ...one, question: questionText(judging.knowledge, one.fact, language) })),
      parts: parts.map(({ subject, verdicts }) => ({ ...subject, title: titles.get(subject.engagement) ?? '', verdicts: verdicts.map((one) => movedLine(newer.statements[one.id] ? newer : judging.knowledge, one, language)) })),
    }
  },
})

const titlesOf = (kept: readonly { readonly engagement: string; readonly title: string }[]) => new Map<string, string>(kept.map(({ engagement, title }) => [engagement, title]))

interface Moved { readonly id: string; readonly before: Outcome | Picked | undefined; readonly after: Outcome | Picked | undefined }
const movedLine = (knowledge: Knowledge, { id, before, after }: Moved, language: Language) => ({
  id, title: titleOf(knowledge, id, language), ...(before && { before }), ...(after && { after }), says: `${outcomeWord(before ?? 'not-applicable', language)} → ${outcomeWord(after ?? 'not-applicable', language)}`,
})

/** `adequacy.us=none`, checked against the parameter's own type. */
export function parametersIn(knowledge: Knowledge, typed: readonly string[]): Record<ParameterId, Value> {
  const words = wordsOf(knowledge)
  const parameters: Record<ParameterId, Value> = {}
  for (const one of typed) {
    const [id = '', ...rest] = one.split('=')
    const type = Object.hasOwn(words.parameters, id) ? words.parameters[id] : undefined
    if (!type) throw parameterUnknown({ typed: id, meant: nearest(id, Object.keys(words.parameters)) })
    const file = parseFile('?parameter', '')
    const value = readValue(file, [], scalar(rest.join('=')), id, type)
    if (value === undefined || file.faults.length > 0) throw parameterValueWrong(one)
    parameters[id] = value
  }
  return parameters
}

function scalar(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 })
  } catch {
    return text
  }
}
