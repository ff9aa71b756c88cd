/** Any entry of the knowledge base by its id, as a page in the terminal: what it says, on which law, what it points to, how sure we are. */
import { stages } from '@rustning/engine'
import { fieldsOf, frameworksOf, linksOf, nearest, pointersTo, type Knowledge, type Language, type Text } from '@rustning/knowledge/pack'
import { exit, Refused, type Context } from '../../foundation/command/command.ts'
import { styled, wrap } from '../../foundation/text/terminal.ts'
import { assessmentText } from '../assessment/assessment.text.ts'
import { dayText, lawText, valueText } from '../sentence/sentence.ts'
import { sentenceText } from '../sentence/sentence.text.ts'
import { commandText } from './command.text.ts'

type Collection = 'statements' | 'parameters' | 'facts' | 'sources'

/** Every id that can be shown, with its title; statements first. */
export function entries(knowledge: Knowledge): { id: string; kind: string; title: Text }[] {
  const { statements, parameters, facts, sources, reference } = knowledge
  return [
    ...Object.values(statements).map(({ id, kind, title }) => ({ id, kind, title })),
    ...Object.values(parameters).map(({ id, title }) => ({ id, kind: 'parameter', title })),
    ...Object.values(facts).map(({ id, question }) => ({ id, kind: 'fact', title: question })),
    ...Object.values(sources).map(({ id, title }) => ({ id, kind: 'source', title })),
    ...Object.entries(reference).flatMap(([kind, files]) => Object.values<{ id: string; title: Text }>(files).map(({ id, title }) => ({ id, kind, title }))),
  ]
}

export function showEntry(context: Context, knowledge: Knowledge, id: string, json: boolean): number {
  const found = (['statements', 'parameters', 'facts', 'sources'] as const).find((collection: Collection) => Object.hasOwn(knowledge[collection], id))
  const looked = found ? undefined : referenceOf(knowledge, id)
  if (!found && !looked) {
    const all = entries(knowledge).map((entry) => entry.id)
    throw new Refused(commandText[context.language].noSuchId(id, nearest(id, all) ?? all.find((one) => one.endsWith(`/${id}`))))
  }
  if (json) context.terminal.write(`${JSON.stringify({ ...(found ? knowledge[found][id] : looked), statement: knowledge.pack.statements.find((one) => one.id === id) })}\n`)
  else if (found === 'statements') showStatement(context, knowledge, id)
  else if (found === 'parameters') showParameter(context, knowledge, id)
  else if (found === 'facts') showFact(context, knowledge, id)
  else if (found === 'sources') showSource(context, knowledge, id)
  else showReference(context, looked as object)
  return exit.done
}

const referenceOf = ({ reference }: Knowledge, id: string): object | undefined =>
  Object.values(reference).map((files: Readonly<Record<string, object>>) => (Object.hasOwn(files, id) ? files[id] : undefined)).find((one) => one !== undefined)

const writer = ({ terminal }: Context) => ({
  title: (text: string, id: string) => void terminal.write(`${wrap(styled(terminal, 'bold', text), terminal.width)}\n${styled(terminal, 'dim', id)}\n`),
  text: (text: string, indent = '', rest = indent) => void terminal.write(`${wrap(text, terminal.width, indent, rest)}\n`),
})

function showStatement(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.statements[id]
  const statement = knowledge.pack.statements.find((one) => one.id === id)
  if (!info || !statement) return
  const [say, own, sentence] = [assessmentText[language], commandText[language], sentenceText[language]]
  title(info.title[language], `${id} · ${info.file}`)
  for (const { label, texts } of fieldsOf(info)) {
    const [only] = texts
    if (texts.length === 1 && only) text(`\n${label[language]}: ${only[language]}`)
    else {
      text(`\n${label[language]}:`)
      texts.forEach((one, index) => text(one[language], `  ${index + 1}. `, '     '))
    }
  }
  if (info.kind === 'duty') {
    const gate = info.gate ? ` · ${sentence.stopsAt(sentence.stage[info.gate])}` : ''
    text(`\n${say.weight[info.weight]} · ${sentence.comesIn(sentence.stage[info.due])}${gate} · ${say.waivable[info.waivable]}`)
  }
  text('')
  for (const version of statement.versions) {
    if (version.basis.length > 0) text(`${say.law}: ${lawText(knowledge, version.basis, version.from, language)}${version.to ? ` – ${dayText(version.to, language)}` : ''}`)
  }
  const linked = linksOf(info), pointing = pointersTo(knowledge).get(id) ?? []
  if (linked.length > 0) text(`${own.pointsTo}: ${linked.join(', ')}`)
  if (pointing.length > 0) text(`${own.pointedToBy}: ${pointing.join(', ')}`)
  for (const { framework, ids } of frameworksOf(knowledge, id)) text(`${knowledge.reference.framework[framework]?.short[language] ?? framework}: ${ids.join(', ')}`)
  text([sentence.confidence[info.confidence], own.checkedOn(dayText(info['checked-on'], language))].join(', ') + (info['from-sources'].length > 0 ? `. ${info['from-sources'].join(', ')}` : '.'))
}

function showParameter(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.parameters[id]
  if (!info) return
  title(info.title[language], id)
  for (const period of info.periods) {
    const basis = period.basis.length > 0 ? `. ${lawText(knowledge, period.basis, undefined, language)}` : ''
    const note = period.note ? `. ${period.note[language]}` : ''
    text(`${dayText(period.from, language)}: ${valueText(period.value, info, language)}${basis}${note} [${sentenceText[language].confidence[period.confidence].toLowerCase()}]`, '  ')
  }
  if (info.collects) text(`${info.collects.family}.* = ${info.collects.having}`, '  ')
}

function showFact(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const info = knowledge.facts[id]
  if (!info) return
  title(info.question[language], `${id} · ${info.type} · ${sentenceText[language].stage[info.askIn]} (${stages.indexOf(info.askIn) + 1})`)
  if (info.help) text(info.help[language])
  for (const [option, label] of Object.entries(info.options ?? {})) text(`${option}: ${label[language]}`, '  ')
}

function showSource(context: Context, knowledge: Knowledge, id: string): void {
  const { language } = context
  const { title, text } = writer(context)
  const source = knowledge.sources[id]
  if (!source) return
  title(source.title[language], id)
  if (source.link) text(source.link)
  text(`${lawText(knowledge, [id], source['in-force'].from, language)}${source['in-force'].to ? ` – ${dayText(source['in-force'].to, language)}` : ''}`)
  if (source.note) text(source.note[language])
  text(source.licence)
  text(sentenceText[language].confidence[source.confidence])
}

/** What is looked up has many shapes and one way of reading: each text under the key it stands at, deeper ones further in. */
function showReference(context: Context, file: object): void {
  const { language } = context
  const { title, text } = writer(context)
  const { title: name, id, ...body } = file as { title: Text; id: string }
  title(name[language], id)
  outline(body, language, (line, depth) => text(line, '  '.repeat(depth), '  '.repeat(depth + 1)))
}

function outline(value: object, language: Language, write: (line: string, depth: number) => void, depth = 0): void {
  for (const [key, inner] of Object.entries(value)) {
    const label = Array.isArray(value) ? '–' : `${key}:`
    if (inner === undefined || key === 'statement' || (Array.isArray(inner) && inner.length === 0)) continue
    if (typeof inner !== 'object' || inner === null) write(`${label} ${String(inner)}`, depth)
    else if (isText(inner)) write(`${label} ${inner[language]}`, depth)
    else if (Array.isArray(inner) && inner.every((one) => typeof one !== 'object')) write(`${label} ${inner.join(', ')}`, depth)
    else {
      write(label, depth)
      outline(inner as object, language, write, depth + 1)
    }
  }
}

const isText = (value: object): value is Text => 'nb' in value && typeof value.nb === 'string' && 'nn' in value && 'en' in value
