/**
 * The open assessment judges in the reader's own browser and sends nothing anywhere. So the engine and the pack's front door are bundled
 * for a browser, run in a real one without a network, and must say letter by letter what they say in Node.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Knowledge } from '@rustning/knowledge/pack'
import { openChromium, skipBrowser, type Browser } from './chromium.ts'
import { judgeCase } from './judging.ts'
import { littleCases, littleCollection } from './little-collection.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
/** A day on which other versions and parameters hold than on the cases' own. */
const otherDay = '2023-01-01'

interface Collection {
  readonly knowledge: Knowledge
  readonly cases: readonly { readonly name: string; readonly text: string }[]
}

/** The collection as `npm run prepare` builds it, with every described case. */
function builtCollection(): Collection {
  const folder = path.join(root, 'knowledge/cases')
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).sort()
  return {
    knowledge: JSON.parse(readFileSync(path.join(root, 'knowledge/dist/pack.json'), 'utf8')) as Knowledge,
    cases: names.map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') })),
  }
}

/** The engine, the pack's front door and one collection in one script: `rustning.judgeCase(rustning.knowledge, …)`. */
async function bundle(knowledge: Knowledge): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'in-browser-'))
  writeFileSync(path.join(folder, 'knowledge.json'), JSON.stringify(knowledge))
  try {
    const { outputFiles } = await build({
      stdin: {
        contents: `export { judgeCase } from './judging.ts'\nexport { default as knowledge } from ${JSON.stringify(path.join(folder, 'knowledge.json'))}`,
        resolveDir: path.join(root, 'e2e'),
      },
      bundle: true, write: false, platform: 'browser', format: 'iife', globalName: 'rustning', target: 'es2022', logLevel: 'silent',
    })
    return outputFiles[0]?.text ?? ''
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe.skipIf(skipBrowser)('in a browser (needs Chromium)', () => {
  let browser: Browser
  beforeAll(async () => void (browser = await openChromium()))
  afterAll(() => browser?.close())

  async function openWith(knowledge: Knowledge): Promise<{ page: Page; asked: string[]; complaints: string[] }> {
    const page = await browser.context.newPage()
    const [asked, complaints]: [string[], string[]] = [[], []]
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => complaints.push(message.text()))
    await browser.context.setOffline(true)
    await page.addScriptTag({ content: await bundle(knowledge) })
    return { page, asked, complaints }
  }

  it.each<[string, () => Collection]>([
    ['a little collection', () => ({ knowledge: littleCollection(), cases: littleCases })],
    ['the built knowledge', builtCollection],
  ])('%s gives the same judgements as in Node, and asks nobody', async (_, read) => {
    const { knowledge, cases } = read()
    expect(cases.length).toBeGreaterThan(0)
    const { page, asked, complaints } = await openWith(knowledge)
    for (const { name, text } of cases) {
      const there = await page.evaluate<string>(`JSON.stringify(rustning.judgeCase(rustning.knowledge, ${JSON.stringify(name)}, ${JSON.stringify(text)}, '${otherDay}'))`)
      const here = judgeCase(knowledge, name, text, otherDay)
      expect(here.faults, name).toBeUndefined()
      expect(JSON.parse(there), name).toEqual(JSON.parse(JSON.stringify(here)))
      expect(there, name).toBe(JSON.stringify(here))
    }
    expect({ asked, complaints }).toEqual({ asked: [], complaints: [] })
  })

  it('tells what is wrong with a case file', async () => {
    const { page } = await openWith(littleCollection())
    const text = 'id: wrong\ntitle: wrong\njudged-on: 2026-01-02\nstage: contract\nfacts: { processing.personal-dat: true }\n'
    const there = await page.evaluate<string>(`JSON.stringify(rustning.judgeCase(rustning.knowledge, 'wrong.yaml', ${JSON.stringify(text)}, '${otherDay}'))`)
    expect(JSON.parse(there)).toMatchObject({ faults: [{ code: 'unknown-fact', line: 5, found: 'processing.personal-dat' }] })
  })
})

describe('the little cases', () => {
  const outcomes = (text: string) => {
    const { judgement } = judgeCase(littleCollection(), 'case.yaml', text, otherDay)
    return Object.fromEntries(judgement?.verdicts.map(({ id, outcome }) => [id.replace('privacy/', ''), outcome]) ?? [])
  }

  it('reach every outcome, so that equal judgements mean something', () => {
    const reached = new Set(littleCases.flatMap(({ text }) => Object.values(outcomes(text))))
    expect([...reached].sort()).toEqual(['ahead', 'met', 'not-applicable', 'not-met', 'unknown'])
  })
})
