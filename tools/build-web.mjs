/**
 * Makes the screens: web/src/main.tsx and what it reaches become web/dist/assets/<name>-<hash>.<ext>, and web/dist/index.html names them.
 * The page's policy (Content-Security-Policy) lets it run and show only what is a file of ours: nothing stands in the page itself, and the
 * pictures that the design system writes into its CSS are taken out into files.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Filled first and put in place when it is whole: a failed build leaves the last good one. */
const made = 'web/dist.new', assets = `${made}/assets`

/** `undefined` where there are no screens. Rejects with esbuild's own error. */
export async function buildWeb(root, esbuild) {
  if (!existsSync(path.join(root, 'web/src/main.tsx'))) return undefined
  rmSync(path.join(root, made), { recursive: true, force: true })
  mkdirSync(path.join(root, assets), { recursive: true })
  const { metafile } = await esbuild({
    absWorkingDir: root,
    entryPoints: ['web/src/main.tsx'],
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
  writeFileSync(path.join(root, made, 'index.html'), page(readFileSync(path.join(root, 'web/src/index.html'), 'utf8'), metafile))
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

/** What the page loads at once: the style, the latin letters, the script, and the parts that the script begins by asking for. */
function page(template, { outputs }) {
  const address = (file) => file.replace(made, '')
  const [script, main] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === 'web/src/main.tsx')
  const parts = main.imports.filter(({ kind, external }) => kind === 'import-statement' && !external).map(({ path: file }) => file)
  const letters = Object.keys(outputs).find((file) => /inter-latin-wght-normal-\w+\.woff2$/.test(file))
  const lines = [
    ...(main.cssBundle ? [`<link rel="stylesheet" href="${address(main.cssBundle)}">`] : []),
    ...(letters ? [`<link rel="preload" href="${address(letters)}" as="font" type="font/woff2" crossorigin>`] : []),
    ...parts.map((file) => `<link rel="modulepreload" href="${address(file)}">`),
    `<script type="module" src="${address(script)}"></script>`,
  ]
  return template.replace('  <!-- style and script -->', lines.map((line) => `  ${line}`).join('\n'))
}

/**
 * The design system's front door reaches every component and every icon, and zod's every language; neither says that the rest may be left
 * out. It may: the components do nothing until they are used, and of zod only what a contract names is wanted.
 */
const onlyWhatIsUsed = {
  name: 'only-what-is-used',
  setup({ onResolve, onLoad, resolve, initialOptions }) {
    onResolve({ filter: /^(?:\.|@digdir\/designsystemet-react$)/ }, async ({ path: wanted, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'asked' || (wanted.startsWith('.') && !importer.includes('/designsystemet-react/'))) return undefined
      const found = await resolve(wanted, { importer, resolveDir, kind, pluginData: 'asked' })
      return { path: found.path, errors: found.errors, sideEffects: false }
    })
    // As one bundle of names, of which the unused are left out; and by way of our own file, which sets it up before anybody uses it.
    const ours = path.join(initialOptions.absWorkingDir, 'web/src/zod.ts')
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const text = readFileSync(file, 'utf8')
      return text.includes(`import { z } from 'zod'`) ? { contents: text.replace(`import { z } from 'zod'`, `import * as z from ${JSON.stringify(ours)}`), loader: 'ts' } : undefined
    })
  },
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
