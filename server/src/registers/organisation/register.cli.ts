/** `register load` and `register show`: the operator's copy of Enhetsregisteret, for an installation that calls nobody. */
import path from 'node:path'
import type { Command } from 'commander'
import pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type RunBare } from '../../foundation/command/command.ts'
import { openPool } from '../../foundation/database/pool.ts'
import { openInstallation, settingsFrom } from '../../foundation/installation/installation.ts'
import { organisationNumber } from './number.ts'
import { organisationText } from './organisation.text.ts'
import { unitsIn } from './register-file.ts'
import { extractOf, replaceUnits, unitByNumber } from './register-unit.store.ts'

export function registerCommands(program: Command, language: Language, run: RunBare): void {
  const text = organisationText[language].register
  const register = program.command('register').description(text.about)
  register.command('load').argument('<file>').description(text.load).option('--taken-on <day>', text.takenOn).action((file: string, options: { takenOn?: string }) => run((context) => load(context, file, options)))
  register.command('show').argument('<number>').description(text.show).action((number: string) => run((context) => show(context, number)))
}

async function load({ terminal, language, cwd, environment, today }: Context, file: string, { takenOn = today }: { readonly takenOn?: string }): Promise<number> {
  const text = organisationText[language].register
  if (!/^\d{4}-\d\d-\d\d$/.test(takenOn) || Number.isNaN(Date.parse(takenOn)) || takenOn > today) throw new Refused(text.badDay(takenOn))
  const installation = await openInstallation(settingsFrom(environment, cwd))
  const client = new pg.Client(installation.open.admin)
  try {
    await client.connect()
    const units = await replaceUnits(client, unitsIn(path.resolve(cwd, file), language), takenOn)
    terminal.write(`${text.loaded(units, takenOn)}\n`)
    return exit.done
  } finally {
    await client.end()
    await installation.close()
  }
}

async function show({ terminal, language, cwd, environment }: Context, typed: string): Promise<number> {
  const number = organisationNumber(typed)
  if (number === undefined) throw new Refused(organisationText[language].numberWrong(typed).title)
  const installation = await openInstallation(settingsFrom(environment, cwd))
  const pool = openPool(installation.open.database, 'app', { size: 1, log: () => {} })
  try {
    if (!(await extractOf(pool))) throw new Refused(organisationText[language].registerNotLoaded.title)
    const unit = await unitByNumber(pool, number)
    if (!unit) throw new Refused(organisationText[language].unitUnknown(number).title)
    terminal.write(`${JSON.stringify(unit, undefined, 2)}\n`)
    return exit.done
  } finally {
    await pool.end()
    await installation.close()
  }
}
