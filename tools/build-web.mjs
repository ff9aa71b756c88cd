/**
 * Makes the screens: web/src/main.tsx and what it reaches become web/dist/assets/<name>-<hash>.<ext>, and web/dist/index.html names them. The open
 * assessment has an entry and a page of its own, because it must be light.
 * The page's policy (Content-Security-Policy) lets it run and show only what is a file of ours: nothing stands in the page itself, and the
 * pictures that the design system writes into its CSS are taken out into files.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Filled first and put in place when it is whole: a failed build leaves the last good one. */
const made = 'web/dist.new', assets = `${made}/assets`

/** The first is every address's; the others are those of their name: `/assess` gets assess.html. */
const entries = [{ script: 'web/src/main.tsx', page: 'index.html' }, { script: 'web/src/assessment/main.tsx', page: 'assess.html' }]

/** `undefined` where there are no screens. Rejects with esbuild's own error. */
export async function buildWeb(root, esbuild) {
  if (!existsSync(path.join(root, 'web/src/main.tsx'))) return undefined
  rmSync(path.join(root, made), { recursive: true, force: true })
  mkdirSync(path.join(root, assets), { recursive: true })
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: entries.map(({ script }) => script).filter((script) => existsSync(path.join(root, script))),
    outdir: assets,
    publicPath: '/assets',
    entryNames: '[name]-[hash]', chunkNames: '[name]-[hash]', assetNames: '[name]-[hash]',
    bundle: true, splitting: true, minify: true, metafile: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.woff2': 'file', '.svg': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'external',
    logLevel: 'silent',
    plugins: [onlyWhatIsUsed, picturesAsFiles(path.join(root, assets))],
  })
  noDeadComponent(metafile)
  const template = readFileSync(path.join(root, 'web/src/index.html'), 'utf8')
  for (const { script, page } of entries) if (existsSync(path.join(root, script))) writeFileSync(path.join(root, made, page), pageWith(template, script, metafile))
  copyFileSync(path.join(root, 'web/src/favicon.svg'), path.join(root, made, 'favicon.svg'))
  rmSync(path.join(root, 'web/dist'), { recursive: true, force: true })
  renameSync(path.join(root, made), path.join(root, 'web/dist'))
  return path.join(root, 'web/dist')
}

/** The browser's part of the compiled knowledge, among the screens' files: what is judged in the browser is fetched once and from here. */
export function withKnowledge(root) {
  const [from, to] = [path.join(root, 'knowledge/dist'), path.join(root, 'web/dist/knowledge')]
  if (!existsSync(path.dirname(to))) return
  mkdirSync(to, { recursive: true })
  for (const file of readdirSync(from).filter((name) => /^(?:pack|reference|areas|source-map)\.\w+\.json$|^samples\.json$/.test(name))) copyFileSync(path.join(from, file), path.join(to, file))
}

/** What a page loads at once: the style, which all share, the latin letters, the script, and every part that the script cannot begin without. */
function pageWith(template, entry, { outputs }) {
  const address = (file) => file.replace(made, '')
  const outputOf = (source) => Object.keys(outputs).find((file) => outputs[file].entryPoint === source)
  const script = outputOf(entry), style = outputs[outputOf(entries[0].script)].cssBundle
  const parts = new Set()
  const reach = (file) => {
    for (const { path: part, kind, external } of outputs[file].imports) {
      if (kind !== 'import-statement' || external || parts.has(part)) continue
      parts.add(part)
      reach(part)
    }
  }
  reach(script)
  const letters = Object.keys(outputs).find((file) => /inter-latin-wght-normal-\w+\.woff2$/.test(file))
  const lines = [
    ...(style ? [`<link rel="stylesheet" href="${address(style)}">`] : []),
    ...(letters ? [`<link rel="preload" href="${address(letters)}" as="font" type="font/woff2" crossorigin>`] : []),
    ...[...parts].map((file) => `<link rel="modulepreload" href="${address(file)}">`),
    `<script type="module" src="${address(script)}"></script>`,
  ]
  return template.replace('  <!-- style and script -->', lines.map((line) => `  ${line}`).join('\n'))
}

/**
 * The design system's front door reaches every component and every icon, and zod's every language; neither says that the rest may be left
 * out. It may: the components do nothing until they are used, and of zod only what is asked for is wanted.
 */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup({ onResolve, onLoad, resolve, initialOptions }) {
    onResolve({ filter: /^(?:\.|@digdir\/designsystemet-react$|@u-elements\/)/ }, async ({ path: wanted, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked' || !/^@digdir|\/@digdir\//.test(wanted.startsWith('.') || wanted.startsWith('@u-') ? importer : wanted)) return undefined
      const found = await resolve(wanted, { importer, resolveDir, kind, pluginData: 'asked' })
      return { path: found.path, errors: found.errors, sideEffects: importer.includes('/designsystemet-web/') && !unusedElement.test(found.path) }
    })
    // Contracts are written in words of our own, for the screens ask nothing of their values. What does gets zod as one bundle of names, of
    // which the unused are left out; and by way of our own file, which sets it up before anybody uses it.
    const root = initialOptions.absWorkingDir, knowledge = path.join(root, 'knowledge/pack')
    const ours = (file) => JSON.stringify(path.join(root, `web/src/${file}`))
    const homes = existsSync(path.join(knowledge, 'index.ts')) ? homesIn(readFileSync(path.join(knowledge, 'index.ts'), 'utf8')) : undefined
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      if (file.includes('node_modules')) return undefined
      const instead = /[\\/]server[\\/]src[\\/]/.test(file) ? ours('contract-words.ts') : ours('zod.ts')
      const text = readFileSync(file, 'utf8').replace(`import { z } from 'zod'`, `import * as z from ${instead}`)
      // Past the knowledge's front door, straight to each name's own file: behind one door everything would be fetched when anything is.
      const contents = text.replaceAll(/^import \{([^}]*)\} from '@rustning\/knowledge\/pack'/gm, (_, names) =>
        names.split(',').map((name) => name.trim()).filter((name) => name !== '' && !name.startsWith('type ')).map((name) => `import { ${name} } from ${JSON.stringify(path.join(knowledge, homes?.(name) ?? 'index.ts'))}`).join('; '))
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}

/** Which file a front door has a name from. */
function homesIn(door) {
  const homes = new Map([...door.matchAll(/^export \{([^}]*)\} from '([^']+)'/gm)].flatMap(([, names, file]) => names.split(',').map((name) => [name.trim(), file])))
  const rest = /^export \* from '([^']+)'/m.exec(door)?.[1]
  return (name) => homes.get(name) ?? rest
}

/** Elements of the design system that define themselves in the browser when they are read, used or not; these no page has. */
const unusedElement = /\/designsystemet-web\/dist\/esm\/(?:breadcrumbs|pagination|suggestion|tabs|toggle-group|tooltip)\/|\/@u-elements\/u-(?:combobox|datalist|tabs)\//
const theirComponent = /\/designsystemet-react\/dist\/esm\/components\/(?:breadcrumbs|pagination|suggestion|tabs|toggle-group|tooltip)\//

/** A component without its element would stand there dead. */
function noDeadComponent({ outputs }) {
  const dead = Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)).find(([file, { bytesInOutput }]) => bytesInOutput > 0 && theirComponent.test(file))
  if (dead) throw new Error(`a page uses ${dead[0]}, whose element is left out: take it out of unusedElement in tools/build-web.mjs`)
}

const picturesAsFiles = (folder) => ({
  name: 'pictures-as-files',
  setup({ onLoad, onResolve }) {
    onLoad({ filter: /designsystemet-css.*\.css$/ }, ({ path: file }) => ({
      loader: 'css',
      contents: readFileSync(file, 'utf8').replaceAll(/url\((["']?)data:image\/svg\+xml(?:;charset=utf-8)?,([^"')]*)\1\)/g, (_, _quote, encoded) => {
        const picture = decodeURIComponent(encoded)
        const name = `picture-${createHash('sha256').update(picture).digest('hex').slice(0, 10)}.svg`
        writeFileSync(path.join(folder, name), picture)
        return `url(/assets/${name})`
      }),
    }))
    onResolve({ filter: /^\/assets\// }, ({ path: address }) => ({ path: address, external: true }))
  },
})
