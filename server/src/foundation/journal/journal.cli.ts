/** `journal verify` and `journal export`: whether the journals hold, and one of them as files that others can check without us. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type pg from 'pg'
import type { Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type RunBare } from '../command/command.ts'
import { openPool } from '../database/pool.ts'
import { openInstallation, settingsFrom, type Installation } from '../installation/installation.ts'
import { styled } from '../text/terminal.ts'
import { asTenant, isUuid } from '../values/id.ts'
import { exportJournal } from './export.ts'
import { journalText } from './journal.text.ts'
import { verifierOf } from './note.ts'
import { verifyJournal } from './verify.ts'
import { witnessFile } from './witness.ts'

interface VerifyOptions { readonly organisation?: string; readonly witness?: readonly string[]; readonly json?: boolean }
interface ExportOptions { readonly organisation: string; readonly details?: boolean }

export function journalCommands(program: Command, language: Language, run: RunBare): void {
  const text = journalText[language]
  const collect = (one: string, others: readonly string[] = []) => [...others, one]
  const journal = program.command('journal').description(text.journal)
  journal.command('verify').description(text.verify).option('--organisation <id>', text.organisation).option('--witness <file>', text.witness, collect).option('--json')
    .action((options: VerifyOptions) => run((context) => verify(context, options)))
  journal.command('export').argument('<folder>').description(text.export).requiredOption('--organisation <id>', text.organisation).option('--details', text.details)
    .action((folder: string, options: ExportOptions) => run((context) => exportTo(context, folder, options)))
}

interface Journal { readonly tenant: string; readonly epoch: number }

async function verify(context: Context, { organisation, witness = [], json = false }: VerifyOptions): Promise<number> {
  const { terminal, language, cwd } = context, text = journalText[language]
  const tenant = organisation === undefined ? undefined : idFrom(organisation, context)
  const kept = await Promise.all(witness.map((file) => notesOf(path.resolve(cwd, file), context)))
  return asVerifier(context, async (pool, { signer, witness: own }) => {
    const { rows } = await pool.query<Journal>('SELECT tenant_id AS tenant, epoch FROM journal_tree WHERE $1::uuid IS NULL OR tenant_id = $1 ORDER BY tenant_id, epoch', [tenant ?? null])
    const witnessed = [...(await own.notes()), ...kept.flat()]
    const results = []
    for (const { tenant: id, epoch } of rows) results.push({ tenant: id, epoch, ...(await verifyJournal(pool, { tenant: id, epoch, key: verifierOf(signer), witnessed })) })
    if (json) terminal.write(`${JSON.stringify(results)}\n`)
    else if (results.length === 0) terminal.write(`${text.none}\n`)
    else for (const { tenant: id, epoch, entries, checkpoints, witnessed: seen, erased, findings, soundUpTo } of results) {
      const name = epoch === 1 ? id : `${id} (${epoch})`
      if (findings.length === 0) terminal.write(`${styled(terminal, 'green', '✓')} ${name} ${text.holds(entries, checkpoints, seen)}${erased > 0 ? `; ${text.erased(erased)}` : ''}\n`)
      else terminal.write([`${styled(terminal, 'red', '✗')} ${text.broken(name, findings.length, soundUpTo)}`, ...findings.map(({ at, said }) => `    ${text.finding(at, said)}`), ''].join('\n'))
    }
    return results.some(({ findings }) => findings.length > 0) ? exit.found : exit.done
  })
}

async function exportTo(context: Context, folder: string, { organisation, details = false }: ExportOptions): Promise<number> {
  const { terminal, language, cwd } = context, text = journalText[language]
  const tenant = idFrom(organisation, context), to = path.resolve(cwd, folder)
  if (existsSync(to)) throw new Refused(text.exists(to))
  return asVerifier(context, async (pool) => {
    const { rows } = await pool.query<{ epoch: number }>('SELECT DISTINCT epoch FROM journal_checkpoint WHERE tenant_id = $1 ORDER BY epoch', [tenant])
    if (rows.length === 0) throw new Refused(text.unsigned(tenant))
    let entries = 0
    // One folder for each tree; nearly always there is one.
    for (const { epoch } of rows) entries += await exportJournal(pool, { tenant, epoch, folder: rows.length === 1 ? to : path.join(to, String(epoch)), details })
    terminal.write(`${text.exported(entries, to)}\n`)
    return exit.done
  })
}

async function asVerifier(context: Context, work: (pool: pg.Pool, installation: Installation) => Promise<number>): Promise<number> {
  const installation = await openInstallation(settingsFrom(context.environment, context.cwd))
  const pool = openPool(installation.open.database, 'verify', { size: 2 })
  try {
    return await work(pool, installation)
  } finally {
    await pool.end()
    await installation.close()
  }
}

function idFrom(given: string, { language }: Context): string {
  if (!isUuid(given)) throw new Refused(journalText[language].noId(given))
  return asTenant(given)
}

async function notesOf(file: string, { language }: Context): Promise<string[]> {
  if (!existsSync(file) || readFileSync(file).length === 0) throw new Refused(`${file}: ${journalText[language].none}`)
  return witnessFile(file).notes()
}
