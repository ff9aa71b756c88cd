/** Everything that can be asked of a server, and one of them in full, as the declarations have it. No server is asked. */
import { nearest, type Language } from '@rustning/knowledge/pack'
import { z } from 'zod'
import type { Context } from '../../foundation/command/command.ts'
import { refusalsOf } from '../../foundation/http/refusals.ts'
import { scopesOf, type May } from '../../foundation/http/may.api.ts'
import { isSchema, type RouteShape, type Routes } from '../../foundation/http/route.api.ts'
import { roleText, roles } from '../../foundation/identity/role.api.ts'
import { styled, wrap } from '../../foundation/text/terminal.ts'
import { jsonText } from './answer.page.ts'
import { fieldsOf, type Field } from './fields.ts'
import { unknownOperation } from './refusals.ts'
import { remoteText, type RemoteText } from './remote.text.ts'

/** For whoever runs the installation and reads figures: not for this line. */
const elsewhere = new Set(['readMetrics', 'readOpenApi'])
export const offeredOf = (routes: Routes): Routes => Object.fromEntries(Object.entries(routes).filter(([name]) => !elsewhere.has(name)))

/** `addSupplier`, or `add-supplier` as one types commands. */
export function operationNamed(routes: Routes, given: string): string {
  const names = Object.keys(routes), name = names.find((one) => one === given || kebab(one) === given)
  if (name === undefined) throw unknownOperation({ name: given, guess: nearest(given, names) })
  return name
}
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

export function listOperations({ terminal, language }: Context, routes: Routes, word: string | undefined, json: boolean): void {
  const wanted = word?.toLowerCase() ?? ''
  const rows = Object.entries(routes).filter(([name, { path, summary, tags }]) => `${name} ${kebab(name)} ${path} ${summary} ${(tags ?? []).join(' ')}`.toLowerCase().includes(wanted))
  if (json) return terminal.write(`${jsonText(rows.map(([name, { summary, method, path, tags }]) => ({ name, summary, method, path, room: tags?.[0] })))}\n`)
  if (rows.length === 0) return terminal.write(`${remoteText[language].none(word ?? '')}\n`)
  const rooms = new Map<string, typeof rows>()
  for (const row of rows) rooms.set(row[1].tags?.[0] ?? '', [...(rooms.get(row[1].tags?.[0] ?? '') ?? []), row])
  const width = Math.max(...rows.map(([name]) => name.length))
  const blocks = [...rooms].map(([room, own]) => [styled(terminal, 'bold', room), ...own.flatMap(([name, { summary, method, path }]) => [wrap(summary, terminal.width, `  ${name.padEnd(width)}  `, ' '.repeat(width + 4)), styled(terminal, 'dim', `${' '.repeat(width + 4)}${method} ${path}`)])].join('\n'))
  terminal.write(`${blocks.join('\n\n')}\n`)
}

export function describeOperation({ terminal, language }: Context, routes: Routes, name: string, json: boolean): void {
  const route = routes[name] as RouteShape, text = remoteText[language], fields = fieldsOf(route), scopes = scopesOf(route.may)
  if (json) return terminal.write(`${jsonText({ name, summary: route.summary, method: route.method, path: route.path, may: route.may, fields, refusals: refusalsOf(route), answer: isSchema(route.answer) ? answerOf(route.answer) : route.answer.kind })}\n`)
  const rows: (readonly [string, string])[] = [
    [text.address, `${route.method} ${route.path}`], [text.who, whoMay(route.may, language)],
    ...(route.may.includes('anyone') ? [] : [[text.scope, scopes.join(', ') || text.peopleOnly] as const]),
  ]
  const width = Math.max(...rows.map(([label]) => label.length)) + 2
  const options = fields.map((field) => [`${field.option}${field.required ? ' *' : ''}`, shapeOf(field, text)] as const)
  const optionWidth = Math.max(0, ...options.map(([option]) => option.length)) + 2
  terminal.write([
    `${styled(terminal, 'bold', name)}  ${route.summary}`, ...rows.map(([label, said]) => wrap(said, terminal.width, `  ${label.padEnd(width)}`, ' '.repeat(width + 2))),
    ...(options.length > 0 ? ['', `${text.options} (* ${text.required})`, ...options.map(([option, said]) => wrap(said, terminal.width, `  ${option.padEnd(optionWidth)}`, ' '.repeat(optionWidth + 2)))] : []),
    ...(isSchema(route.answer) ? ['', wrap(Object.keys(answerOf(route.answer).properties ?? {}).join(', '), terminal.width, `${text.answer}  `, '  ')] : []),
    '', wrap(Object.keys(route.refusals).join(', ') || '–', terminal.width, `${text.refusals}  `, '  '), '',
  ].join('\n'))
}

const answerOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }) as { readonly properties?: Readonly<Record<string, unknown>> }

/** What an option takes, in a few words. */
export function shapeOf({ kind, many, choices, format, nullable, secret, says }: Field, text: RemoteText): string {
  const what = choices.length > 0 ? choices.join(' | ') : kind === 'yes-no' ? 'true | false' : kind === 'json' ? text.asJson : kind === 'number' ? '1, 2, 3 …' : format === 'date' ? 'yyyy-mm-dd' : format === 'uuid' ? 'id' : 'text'
  return [secret ? (kind === 'json' ? '--body' : text.asked) : `${what}${nullable ? ' | null' : ''}`, ...(many ? [text.repeat] : []), ...(says === undefined ? [] : [says])].join('; ')
}

export function whoMay(may: May, language: Language): string {
  const text = remoteText[language]
  if (may.includes('anyone')) return text.anybody
  const others = ([['signed-in', text.signedInPeople], ['respondent', text.respondent], ['platform-administrator', text.operator]] as const).filter(([grant]) => may.includes(grant)).map(([, said]) => said)
  return [...others, ...roles.filter((role) => may.includes(role)).map((role) => roleText[language][role])].join(', ')
}
