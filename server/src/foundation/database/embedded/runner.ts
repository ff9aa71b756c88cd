/**
 * Who runs PostgreSQL. It refuses to run as root, so root lends it another identity: the owner of the data folder; else a user namespace in
 * which root's own files belong to nobody in particular; else, where namespaces are forbidden, the account postgres or nobody.
 */
import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { chownSync, existsSync, statSync } from 'node:fs'

export interface Runner {
  /** For the log: how it was done. */
  readonly how: string
  readonly spawn: (program: string, args: readonly string[], options?: SpawnOptions) => ChildProcess
  readonly runToEnd: (program: string, args: readonly string[]) => { readonly ok: boolean; readonly complaint: string }
  /** A file that PostgreSQL is to read must be readable for whoever runs it. */
  readonly give: (file: string) => void
}

interface Identity { readonly how: string; readonly before: readonly string[]; readonly ids: { readonly uid?: number; readonly gid?: number } }

/** `undefined`: this process is root and there is nobody it can lend the work to. */
export function runnerFor(folder: string): Runner | undefined {
  const identity = identityFor(folder)
  if (!identity) return undefined
  const { how, before, ids } = identity
  const command = (program: string, args: readonly string[]): [string, string[]] => (before[0] === undefined ? [program, [...args]] : [before[0], [...before.slice(1), program, ...args]])
  const env = { ...process.env, LC_ALL: 'C' }
  return {
    how,
    // The working folder may be closed to whoever runs it; the root of the file system never is.
    spawn: (program, args, options = {}) => spawn(...command(program, args), { cwd: '/', env, ...ids, ...options }),
    runToEnd: (program, args) => {
      const done = spawnSync(...command(program, args), { cwd: '/', env, ...ids, encoding: 'utf8' })
      return { ok: done.status === 0, complaint: done.error?.message ?? done.stderr.trim() }
    },
    give: (file) => {
      if (ids.uid !== undefined && ids.gid !== undefined) chownSync(file, ids.uid, ids.gid)
    },
  }
}

function identityFor(folder: string): Identity | undefined {
  if (process.getuid?.() !== 0) return { how: 'the same user', before: [], ids: {} }
  const { uid, gid } = statSync(folder)
  if (uid !== 0) return { how: `user ${uid}`, before: [], ids: { uid, gid } }
  const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534']
  if (spawnSync(namespace[0] as string, [...namespace.slice(1), 'true']).status === 0) return { how: 'a user namespace', before: namespace, ids: {} }
  for (const account of ['postgres', 'nobody']) {
    const [user, group] = ['-u', '-g'].map((which) => spawnSync('id', [which, account], { encoding: 'utf8' }))
    if (user?.status !== 0 || group?.status !== 0) continue
    const ids = { uid: Number(user.stdout), gid: Number(group.stdout) }
    if (existsSync(folder)) chownSync(folder, ids.uid, ids.gid)
    return { how: `the account ${account}`, before: [], ids }
  }
  return undefined
}
