/**
 * The case as a paper for the board: everything that whoever decides is shown, advice against it included, with the digest of exactly that.
 * What people have written is set apart as quotations, so that no word of theirs can pass for one of the paper's own.
 */
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { roleText } from '../../foundation/identity/role.text.ts'
import { todayInNorway } from '../../foundation/command/command.ts'
import { saidIn } from '../../judgement/sentence/said.ts'
import type { Ground } from '../conclusion/index.ts'
import type { Decision } from './decision.ts'
import type { DutyKnown } from './duty.ts'
import { paperText } from './paper.text.ts'
import type { WithAdvice } from './decision.store.ts'

export interface Named {
  readonly organisation: string
  readonly engagement: string
  readonly duty: DutyKnown | undefined
}

const quoted = (text: string): string => text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => `> ${plain(line)}`).join('\n')
/** Nothing that Markdown or HTML would make something of. */
const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/([\\`*_{}[\]()#+\-.!|~>])/g, '\\$1')

export function casePaper(knowledge: Knowledge, { decision, advice }: Pick<WithAdvice, 'decision' | 'advice'>, { organisation, engagement, duty }: Named, language: Language): string {
  const text = paperText[language], roles = roleText[language]
  const section = (title: string, ...paragraphs: string[]): string[] => ['', `## ${title}`, ...paragraphs.flatMap((paragraph) => ['', paragraph])]
  const line = (name: string, value: string) => `- ${name}: ${plain(value)}`
  const adviceLines = advice.map(({ adviser, asked, given }) => [
    `**${roles[adviser]}**${given ? ` (${plain(given.by.name)}, ${todayInNorway(given.at)}): ${text.stance[given.stance]}` : `: ${text.notAnswered}`}`, ...(asked ? [`${text.question}:`, quoted(asked.question)] : []), ...(given ? [`${text.answer}:`, quoted(given.words)] : []),
  ].join('\n\n'))
  return [
    `# ${text.heading}: ${plain(decision.title)}`, '',
    line(text.organisation, organisation), line(text.engagement, engagement), line(text.form, text.forms[decision.form]), line(text.askedBy, `${decision.asked.name} (${roles[decision.asked.as]}), ${todayInNorway(decision.askedAt)}`),
    line(text.level, decision.level), ...(decision.worth ? [line(text.worth, `${decision.worth.amount} ${decision.worth.currency}`)] : []), ...(decision.expiresOn === undefined ? [] : [line(text.until, decision.expiresOn)]),
    ...(duty ? section(text.duty, `${plain(duty.title(language))} (${plain(duty.law(language))}; ${plain(duty.id)})`) : []),
    ...section(text.reasons, quoted(decision.reasons)), ...section(text.measures, decision.measures === '' ? text.none : quoted(decision.measures)), ...section(text.advice, ...(adviceLines.length > 0 ? adviceLines : [text.noAdvice])),
    ...section(text.grounds, decision.grounds.length > 0 ? decision.grounds.map((ground) => groundLines(knowledge, ground, language)).join('\n') : text.none),
    ...section(text.proposal, proposalOf(decision, language)), ...section(text.proof, `${text.digest}: \`${decision.digest}\``), '',
  ].join('\n')
}

/** By its name, and under it what it says, with who said it and when. */
function groundLines(knowledge: Knowledge, { what, id, title, version, says }: Ground, language: Language): string {
  const name = title ?? (what === 'facts' ? knowledge.nouns[id]?.title[language] : undefined) ?? `${what} ${id}`, shown = says && saidIn(knowledge, says, language)
  return [
    `- ${plain(name)} (${plain(version.slice(0, 12))})`, ...(shown?.list === undefined ? [] : [`  - ${plain(shown.list)}`]),
    ...(shown?.said ?? []).flatMap(({ item, lines }) => [...(item === undefined ? [] : [`  - ${plain(item)}`]), ...lines.map(({ question, answer, origin }) => `${item === undefined ? '' : '  '}  - ${plain(question)} **${plain(answer)}** (${plain(origin)})`)]),
  ].join('\n')
}

const proposalOf = ({ form, expiresOn, level }: Decision, language: Language): string => paperText[language].proposals[form](plain(level), expiresOn === undefined ? undefined : plain(expiresOn))
