/**
 * docs/generated/statements/: a page for each statement in three languages, for whoever reads the repository without running anything: what
 * it says, on which law since when, what it points to and what points to it, how sure we are, and the rows of the documents it carries.
 */
import { today, type Condition, type Right, type Statement, type Value } from '@rustning/engine'
import { cite, fieldsOf, frameworksOf, labelOf, languages, linksOf, pointersTo, type Knowledge, type Language, type StatementInfo } from '@rustning/knowledge/pack'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'
import { code, table } from './table.ts'

const folder = 'docs/generated/statements'
const languageNames: Record<Language, string> = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' }

export function statementPages(): GeneratedFile[] {
  const knowledge = collection()
  const pointers = pointersTo(knowledge)
  const pages = knowledge.pack.statements.flatMap((statement): GeneratedFile[] => {
    const info = knowledge.statements[statement.id]
    return info ? [{ path: `${folder}/${fileOf(info)}`, content: page(knowledge, statement, info, pointers.get(statement.id) ?? []) }] : []
  })
  return [...pages, indexPage(knowledge)]
}

/** `duties/privacy/x.yaml` becomes `duties/privacy/x.md`. */
const fileOf = (info: StatementInfo): string => info.file.replace(/\.yaml$/, '.md')

function page(knowledge: Knowledge, statement: Statement, info: StatementInfo, pointing: readonly string[]): string {
  const link = linkFrom(knowledge, info)
  const facts: [string, string][] = [
    ['Id', code(info.id)],
    ['Kind', statement.retired ? `${info.kind}, retired ${statement.retired.on}` : info.kind],
    ...(statement.forEach ? [['Judged for each', code(statement.forEach)] as [string, string]] : []),
    ...(info.kind === 'duty' ? [['Due', info.due], ['Gate', info.gate ?? '–'], ['Weight', info.weight], ['May be departed from', info.waivable === 'risk' ? 'by a reasoned, expiring exception' : 'never']] as [string, string][] : []),
    ...(info.kind === 'requirement' ? [['Used as', info.as], ['Addresses', info.addresses]] as [string, string][] : []),
    ...(info.kind === 'scenario' ? [['Harms', info.harms.join(', ')]] as [string, string][] : []),
    ...(info.kind === 'measure' ? [['Works', info.works], ['Nature', info.nature]] as [string, string][] : []),
    ...(info.kind === 'criterion' ? [['Sort', info.sort], ['Stage', info.stage]] as [string, string][] : []),
    ['Confidence', info.confidence], ['Checked on', info['checked-on']],
    ...(info['from-sources'].length > 0 ? [['Carries', info['from-sources'].join(', ')] as [string, string]] : []),
    ...frameworksOf(knowledge, info.id).map(({ framework, ids }): [string, string] => [knowledge.reference.framework[framework]?.short.en ?? framework, ids.join(', ')]),
  ]
  return [
    `# ${info.title.nb}`, '',
    `Generated from \`knowledge/${info.file}\` by \`npm run golden\`; do not edit.`, '',
    table(['', ''], facts), '',
    ...languages.flatMap((language) => texts(info, language)),
    '## When it holds', '',
    ...statement.versions.flatMap((version) => [
      `**${version.from === 'undecided' ? 'First day not decided' : `From ${version.from}`}${version.to ? ` to ${version.to}` : ''}**${version.basis.length > 0 ? `: ${version.basis.map((basis) => cite(knowledge, basis, 'en')).join('; ')}` : ''}`, '',
      `Applies when ${inWords(version.applies)}.`, '',
      ...(version.met ? [`Met when ${inWords(version.met)}.`, ''] : []),
    ]),
    ...section('Points to', linksOf(info).map(link)),
    ...section('Pointed to by', pointing.map(link)),
  ].join('\n')
}

function texts(info: StatementInfo, language: Language): string[] {
  const said = fieldsOf(info).flatMap(({ name, texts: own }) => {
    const label = labelOf(name)[language]
    const [only] = own
    return own.length === 1 && only ? [`**${label}:** ${only[language]}`, ''] : [`**${label}:**`, '', ...own.map((one, index) => `${index + 1}. ${one[language]}`), '']
  })
  return [`## ${languageNames[language]}`, '', `*${info.title[language]}*`, '', ...said]
}

const section = (heading: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`## ${heading}`, '', ...lines.map((line) => `- ${line}`), ''] : [])

function linkFrom(knowledge: Knowledge, from: StatementInfo): (id: string) => string {
  const up = '../'.repeat(from.file.split('/').length - 1)
  return (id) => {
    const info = knowledge.statements[id]
    return info ? `[${info.title.nb}](${up}${fileOf(info)}) (${info.kind})` : code(id)
  }
}

/** A condition as a sentence of fact ids and comparisons. */
function inWords(condition: Condition, inside = false): string {
  const join = (parts: readonly Condition[], word: string) => {
    const text = parts.map((part) => inWords(part, true)).join(` ${word} `)
    return inside && parts.length > 1 ? `(${text})` : text
  }
  if ('all' in condition) return condition.all.length === 0 ? 'always' : join(condition.all, 'and')
  if ('any' in condition) return condition.any.length === 0 ? 'never' : join(condition.any, 'or')
  if ('not' in condition) return `not ${inWords(condition.not, true)}`
  if ('flag' in condition) return code(condition.flag)
  return `${condition.fact === today ? 'today' : code(condition.fact)} ${condition.test.replaceAll('-', ' ')} ${rightInWords(condition.right)}`
}

function rightInWords(right: Right): string {
  if ('fact' in right) return code(right.fact)
  if ('parameter' in right) return `what the law sets (${code(right.parameter)})`
  return valueInWords(right.literal)
}

const valueInWords = (value: Value): string => (typeof value === 'object' && value !== null ? value.members.join(', ') : String(value))

function indexPage(knowledge: Knowledge): GeneratedFile {
  const kinds = [...new Set(knowledge.pack.statements.map(({ kind }) => kind))]
  const content = [
    '# Every statement', '', 'Generated from `knowledge/` by `npm run golden`; do not edit.', '',
    ...kinds.flatMap((kind) => [
      `## ${kind}`, '',
      ...knowledge.pack.statements.filter((one) => one.kind === kind).flatMap(({ id }) => {
        const info = knowledge.statements[id]
        return info ? [`- [${info.title.nb}](${fileOf(info)}) ${code(id)}`] : []
      }), '',
    ]),
  ].join('\n')
  return { path: `${folder}/README.md`, content }
}
