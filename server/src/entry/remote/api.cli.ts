/**
 * `rustning api`: the same operations as the screens, from the same declarations. The one that is named becomes a command with an option
 * for each field, so that help and mistyped options are told as for every other command.
 */
import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { Language } from '@rustning/knowledge/pack'
import { exit, type Context, type RunBare } from '../../foundation/command/command.ts'
import { hasBody, isSchema, needsVersion, type RouteShape, type Routes } from '../../foundation/http/route.api.ts'
import { harmless } from '../../foundation/text/terminal.ts'
import { jsonText, printAnswer } from './answer.page.ts'
import { callOperation, type Called } from './call.ts'
import { describeOperation, listOperations, offeredOf, operationNamed, shapeOf } from './catalogue.ts'
import { fieldsOf } from './fields.ts'
import { everyPage, isPaged } from './pages.ts'
import { fileExists, noField, notWritten, outMissing } from './refusals.ts'
import { remoteText } from './remote.text.ts'
import { typedBy } from './typed.ts'

type Options = Readonly<Record<string, unknown>>
const own = ['list', 'describe', 'sign-in', 'sign-out', 'help']

/** `declared` is asked only where `api` is what the command line says. */
export function apiCommands(program: Command, language: Language, run: RunBare, argv: readonly string[], declared: () => Routes): void {
  const text = remoteText[language], routes = () => offeredOf(declared())
  const api = program.command('api').description(text.api)
  api.command('list').argument('[word]').description(text.list).option('--json', text.json).action((word: string | undefined, { json }: { json?: boolean }) => run((context) => {
    listOperations(context, routes(), word, json === true)
    return exit.done
  }))
  api.command('describe').argument('<operation>').description(text.describe).option('--json', text.json).action((name: string, { json }: { json?: boolean }) => run((context) => {
    describeOperation(context, routes(), operationNamed(routes(), name), json === true)
    return exit.done
  }))
  withLine(api.command('sign-in').description(text.signIn), language).option('--email <email>').action((options: Options) => run((context) => signIn(context, routes(), options)))
  withLine(api.command('sign-out').description(text.signOut), language).action((options: Options) => run((context) => signOut(context, routes(), options)))
  const named = operationIn(argv)
  if (named !== undefined && !own.includes(named)) operationCommand(api, language, run, routes(), named)
}

/** The word after `api`, where `api` is the first word. */
function operationIn(argv: readonly string[]): string | undefined {
  const words = argv.filter((word, at) => !word.startsWith('-') && argv[at - 1] !== '--lang')
  return words[0] === 'api' ? words[1] : undefined
}

const withLine = (command: Command, language: Language): Command => {
  const text = remoteText[language]
  return command.option('--server <address>', text.server).option('--timeout <seconds>', text.timeout)
}

export function operationCommand(api: Command, language: Language, run: RunBare, routes: Routes, typedName: string): void {
  const name = operationNamed(routes, typedName), route = routes[name] as RouteShape, text = remoteText[language], fields = fieldsOf(route)
  const command = withLine(api.command(typedName).description(route.summary), language).option('--key-file <file>', text.keyFile).option('--json', text.json)
  for (const field of fields) {
    const says = `${shapeOf(field, text)}${field.name === 'organisation' && field.place === 'params' ? `; ${text.organisation}` : field.required ? `; ${text.required}` : ''}`
    const flags = `${field.option} ${field.kind === 'yes-no' && !field.many ? '[value]' : '<value>'}`
    if (field.many) command.option(flags, says, (one: string, others: readonly string[] = []) => [...others, one])
    else command.option(flags, says)
  }
  if (hasBody(route) && route.body) command.option('--body <file>', text.body)
  if (needsVersion(route)) command.option('--version <version>', text.version)
  if (route.changes) command.option('--idempotency-key <key>', text.idempotency)
  if (isSchema(route.answer)) command.option('--only <fields>', text.only)
  if (isPaged(route)) command.option('--all', text.all)
  if (isFile(route)) command.option('--out <file>', text.out)
  command.action((options: Options) => run((context) => perform(context, routes, name, options)))
}

const isFile = ({ answer }: RouteShape): boolean => !isSchema(answer) && answer.kind === 'file'

async function perform(context: Context, routes: Routes, name: string, options: Options): Promise<number> {
  const { terminal, language, cwd } = context, route = routes[name] as RouteShape, text = remoteText[language], json = options['json'] === true
  const out = typeof options['out'] === 'string' && isFile(route) ? path.resolve(cwd, options['out']) : undefined
  if (isFile(route) && out === undefined && !isText(route)) throw outMissing()
  const all = isPaged(route) && options['all'] === true
  const call = () => withTyped(context, routes, name, all && options['limit'] === undefined ? { ...options, limit: '100' } : options)
  if (out !== undefined) return saved(context, out, async () => (await call()).value as Uint8Array)
  const called = await call()
  if (isFile(route)) terminal.write(harmless(Buffer.from(called.value as Uint8Array).toString('utf8')))
  else if (called.value === undefined) terminal.write(json ? '{}\n' : `${text.done}\n`)
  else {
    const value = onlyOf(all ? await everyPage(called) : called.value, options['only'])
    if (json) terminal.write(`${jsonText(value)}\n`)
    else printAnswer(terminal, value, text)
  }
  return exit.done
}

/** The fields that were asked for; one alone is its bare value, for a script to keep. */
function onlyOf(value: unknown, only: unknown): unknown {
  if (typeof only !== 'string' || typeof value !== 'object' || value === null) return value
  const names = only.split(','), [first = ''] = names
  for (const name of names) if (!Object.hasOwn(value, name)) throw noField({ name, all: Object.keys(value).join(', ') })
  return names.length === 1 ? (value as Record<string, unknown>)[first] : Object.fromEntries(names.map((name) => [name, (value as Record<string, unknown>)[name]]))
}

const isText = ({ answer }: RouteShape): boolean => !isSchema(answer) && answer.kind === 'file' && /^(?:text\/|application\/json)/.test(answer.type)

/** Made before the server is asked, so that nothing there is written over; and taken away again where there is nothing to put in it. */
async function saved({ terminal, language }: Context, out: string, fetched: () => Promise<Uint8Array>): Promise<number> {
  let whole = false, handle: number
  try {
    handle = openSync(out, 'wx', 0o600)
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? fileExists(out) : notWritten(out, { cause: error })
  }
  try {
    const bytes = await fetched()
    writeFileSync(handle, bytes)
    whole = true
    terminal.write(`${remoteText[language].written(out, bytes.length)}\n`)
    return exit.done
  } finally {
    closeSync(handle)
    if (!whole) rmSync(out, { force: true })
  }
}

async function withTyped(context: Context, routes: Routes, name: string, options: Options): Promise<Called> {
  const typed = typedBy(context)
  try {
    return await callOperation({ context, routes, typed }, name, options)
  } finally {
    typed.close()
  }
}

async function signIn(context: Context, routes: Routes, options: Options): Promise<number> {
  const text = remoteText[context.language], typed = typedBy(context)
  try {
    const email = (options['email'] as string | undefined) ?? (await typed.ask(text.typed.email))
    const { server } = await callOperation({ context: asPerson(context), routes, typed }, 'logIn', { ...options, email })
    context.terminal.write(`${text.signedIn(server)}\n`)
    return exit.done
  } finally {
    typed.close()
  }
}

async function signOut(context: Context, routes: Routes, options: Options): Promise<number> {
  const { server } = await withTyped(asPerson(context), routes, 'logOut', options)
  context.terminal.write(`${remoteText[context.language].signedOut(server)}\n`)
  return exit.done
}

/** A key in the environment is nobody who signs in or out. */
const asPerson = (context: Context): Context => ({ ...context, environment: { ...context.environment, RUSTNING_KEY: undefined } })
