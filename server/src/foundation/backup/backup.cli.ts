/** `backup`, `restore`, `export --organisation` and `import`: the whole installation, or one organisation, out into a folder and in again. */
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Command } from 'commander'
import type { Language } from '@rustning/knowledge/pack'
import { exit, Refused, type Context, type RunBare } from '../command/command.ts'
import { readMigrations } from '../database/migrate.ts'
import { openInstallation, migrationsFolder, settingsFrom, type Installation } from '../installation/installation.ts'
import { verifierFrom, verifierOf, type Verifier } from '../journal/note.ts'
import { edition } from '../values/edition.ts'
import { asTenant, isUuid } from '../values/id.ts'
import { backup } from './backup.ts'
import { commandText } from './command.text.ts'
import { backupLogin, type Progress } from './connection.ts'
import { epochIn } from './epoch.ts'
import { exportOrganisation } from './organisation-export.ts'
import { importOrganisation } from './organisation-import.ts'
import { checkBackup, restore } from './restore.ts'

interface FromOptions { readonly key?: string; readonly check?: boolean }

export function backupCommands(program: Command, language: Language, run: RunBare): void {
  const text = commandText[language]
  program.command('backup').argument('<folder>').description(text.backup).action((folder: string) => run((context) => backupTo(context, folder)))
  program.command('restore').argument('<folder>').description(text.restore).option('--key <key>', text.key).option('--check', text.check).action((folder: string, options: FromOptions) => run((context) => restoreFrom(context, folder, options)))
  program.command('export').argument('<folder>').description(text.export).requiredOption('--organisation <id>', text.organisation)
    .action((folder: string, { organisation }: { organisation: string }) => run((context) => exportTo(context, folder, organisation)))
  program.command('import').argument('<folder>').description(text.import).requiredOption('--key <key>', text.key).action((folder: string, options: FromOptions) => run((context) => importFrom(context, folder, options)))
}

async function backupTo(context: Context, folder: string): Promise<number> {
  const { terminal, language, cwd } = context, to = path.resolve(cwd, folder), text = commandText[language]
  return withInstallation(context, async ({ open, signer, settings }) => {
    const { tables } = await backup({ from: backupLogin(open.database), to, signer, product: edition, progress: shown(context) })
    terminal.write(`${text.backedUp(tables.length, sum(tables), to)}\n${text.keepKeys(['journal-key.pem', 'journal-key.pub', 'identity-key', 'journal-epoch'].map((name) => path.join(settings.folder, name)).filter(existsSync).concat(settings.witness).join(', '))}\n`)
    return exit.done
  })
}

async function restoreFrom(context: Context, folder: string, { key, check }: FromOptions): Promise<number> {
  const { terminal, language, cwd } = context, from = path.resolve(cwd, folder), text = commandText[language]
  return withInstallation(context, async ({ open, signer }) => {
    const migrations = readMigrations(migrationsFolder()), by = key === undefined ? verifierOf(signer) : keyFrom(context, key)
    if (check) {
      const { endedAt } = await checkBackup({ from, migrations, key: by })
      terminal.write(`${text.whole(from, endedAt)}\n`)
      return exit.done
    }
    const { tables, endedAt } = await restore({ from, into: open.admin, migrations, key: by, progress: shown(context) })
    terminal.write(`${text.restored(sum(tables), endedAt)}\n`)
    return exit.done
  })
}

async function exportTo(context: Context, folder: string, organisation: string): Promise<number> {
  const { terminal, language, cwd } = context, to = path.resolve(cwd, folder), text = commandText[language]
  if (!isUuid(organisation)) throw new Refused(text.noId(organisation))
  return withInstallation(context, async ({ open, signer }) => {
    const { tables } = await exportOrganisation({ from: backupLogin(open.database), tenant: asTenant(organisation), to, signer, product: edition })
    terminal.write(`${text.exported(sum(tables), to)}\n`)
    return exit.done
  })
}

async function importFrom(context: Context, folder: string, { key = '' }: FromOptions): Promise<number> {
  const { terminal, language, cwd } = context
  const by = keyFrom(context, key)
  return withInstallation(context, async ({ open, settings }) => {
    const { tables } = await importOrganisation({ from: path.resolve(cwd, folder), into: open.admin, migrations: readMigrations(migrationsFolder()), key: by, epoch: await epochIn(settings.folder) })
    terminal.write(`${commandText[language].imported(sum(tables))}\n`)
    return exit.done
  })
}

const sum = (tables: readonly { readonly rows: number }[]): number => tables.reduce((all, { rows }) => all + rows, 0)

async function withInstallation(context: Context, work: (installation: Installation) => Promise<number>): Promise<number> {
  const installation = await openInstallation(settingsFrom(context.environment, context.cwd))
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

/** A file with a public key in it, or the key itself. */
function keyFrom({ cwd, language }: Context, given: string): Verifier {
  const file = path.resolve(cwd, given)
  const key = verifierFrom(existsSync(file) ? readFileSync(file, 'utf8') : given)
  if (!key) throw new Refused(commandText[language].badKey(given))
  return key
}

/** A line for every tenth part, beside what the command says. */
function shown({ complain, language }: Context): Progress {
  let told = 0
  return (done, of, what) => {
    const tenth = of === 0 ? 10 : Math.floor((10 * done) / of)
    if (tenth <= told) return
    told = tenth
    complain(`${commandText[language].progress(tenth * 10, what)}\n`)
  }
}
