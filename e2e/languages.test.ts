/**
 * Nynorsk and English all the way, for somebody whose account says Bokmål: no page shows a word that only Bokmål has, a key, or a value that was
 * never put into words. What people of the demo have written themselves stands in Bokmål in every language, and is known from its files.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { openWorld, type World } from './testing/world.ts'

const demo = new URL('../server/demo/', import.meta.url)
const written = readdirSync(demo).map((file) => readFileSync(new URL(file, demo), 'utf8')).join('\n').replaceAll(/\s+/g, ' ')

const word = (words: string) => new RegExp(`(?<![\\p{L}-])(?:${words})(?![\\p{L}-])`, 'iu')
const foreign = {
  nn: word('ikke|virksomhet(?:en|er|ene|ens)?|hvem|hva|hvordan|hvor|hvorfor|hvis|noen|noe|fra|gjøre|gjør|være|mer|disse|deres|dere|kun|uten|gjelder|tjenesten?|tjenester|tjenestene|opplysninger|opplysningene|jeg|selv|flere|ennå|mye|kreves|behandles|inngås|leverandørene|beslutning|beslutninger|hele|hver|holdes|fremdeles|Norway|the|and|of'),
  en: word('ikke|ikkje|og|eller|som|leverandør(?:en|er|ene|ar|ane)?|virksomhet(?:en|er)?|verksemd(?:a|er)?|dere|dykk|skal|eit|kan|frå|fra|Norge|Noreg'),
} as const
/** Written with a capital in one language only. */
const months = { nn: /\b(?:January|November)\b/, en: /\b(?:januar|november)\b/ } as const
/** Nobody writes these: ids, keys of the vocabulary, moments as programs write them, and what was no value. */
const raw = /\bundefined\b|\[object|\bNaN\b|Invalid Date|\d{4}-\d\d-\d\dT\d|\b[0-9a-f]{8}-[0-9a-f]{4}-|\b[a-z]+\.[a-z]+-[a-z-]+\b(?!\.example)/

/** Names and titles of somebody's choosing, wherever they stand in a sentence. */
const names = [...written.matchAll(/"([^"]+)"/g), ...written.matchAll(/(?:name|title|navn|summary): "?([^"{}\n]+?)"?(?=,? [a-z]+:|[,}]|$)/g)].map(([, name]) => (name ?? '').trim()).filter((name) => name.length > 3).sort((a, b) => b.length - a.length)
const isWritten = (line: string) => written.includes(line.replaceAll(/\s+/g, ' ').trim())

function wrongIn(text: string, language: keyof typeof foreign): string[] {
  return text.split(/[\n\t]/).map((line) => line.trim()).filter((line) => line !== '' && !isWritten(line)).flatMap((line) => {
    const said = names.reduce((rest, name) => rest.replaceAll(name, ''), line)
    const found = months[language].exec(said) ?? foreign[language].exec(said) ?? raw.exec(said)
    return found ? [`${found[0]} | ${line.slice(0, 140)}`] : []
  })
}

/** Everything that is read or spoken. */
const textOf = (page: Page) => page.evaluate<string>(`(() => { for (const one of [...document.querySelectorAll('main details:not([open]) > summary')].slice(0, 2)) one.click()
  return document.querySelector('#root').innerText + '\\n' + [...document.querySelectorAll('[aria-label]')].map((one) => one.getAttribute('aria-label')).join('\\n') + '\\n' + document.title })()`)

const open = ['/services', '/knowledge', '/help', '/assess']
const own = ['', '/engagements', '/backlog', '/what-if?parameter=adequacy.us', '/decisions', '/suppliers/add', '/supply-chain', '/authority-matrix', '/policies', '/journal', '/members', '/details']
const record = ['', '/answers', '/duties', '/requirements', '/conclusions/add', '/decisions/add']

describe.skipIf(skipBrowser)('every language (needs Chromium)', () => {
  let world: World, page: Page, here: string
  const records: string[] = []
  /** What the page has asked of the server, and when it was last answered. */
  let asking = 0, answeredAt = 0
  const quiet = () => vi.waitUntil(() => asking === 0 && Date.now() - answeredAt > 200, { timeout: 20_000, interval: 50 })

  beforeAll(async () => {
    // Whoever plays a Norwegian browser cannot ask in English.
    world = await openWorld(null)
    page = await world.page()
    page.on('request', () => void asking++)
    const answered = () => {
      asking--
      answeredAt = Date.now()
    }
    page.on('requestfinished', answered)
    page.on('requestfailed', answered)
    await page.goto(world.address)
    const ask = async (method: 'GET' | 'POST', path: string, data: object = {}) => (await page.request.fetch(`${world.address}/api/v1/${path}`, { method, timeout: 60_000, headers: { 'idempotency-key': randomUUID(), 'sec-fetch-site': 'same-origin', 'origin': world.address }, ...(method === 'POST' && { data }) })).json().catch(() => ({})) as Promise<Record<string, unknown>>
    await ask('POST', 'first-run/demo', { token: world.firstRun.split('#')[1] ?? '' })
    await vi.waitUntil(async () => (await ask('GET', 'demo'))['state'] === 'ready', { timeout: 150_000, interval: 500 })
    const { organisation } = await ask('POST', 'demo-sessions', { person: 'solvik-turid' })
    here = `/organisations/${String(organisation)}`
    for (const noun of ['engagements', 'suppliers'] as const) {
      const [first] = (await ask('GET', `organisations/${String(organisation)}/${noun}?limit=1`))[noun] as { id: string }[]
      const at = `${here}/${noun}/${first?.id ?? ''}`
      records.push(...(noun === 'engagements' ? record.map((rest) => at + rest) : [`${at}/chain`]))
    }
  }, 200_000)
  afterAll(() => world?.close())

  it('says what it says in that language, on every page', async () => {
    const wrong: string[] = []
    // Each page is opened in the language of the one before, and turned to the other.
    let next: (keyof typeof foreign)[] = ['nn', 'en']
    for (const address of [...own.map((rest) => here + rest), ...records, ...open]) {
      await page.goto(world.address + address, { timeout: 30_000 })
      for (const language of next) {
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        await page.locator(`header select:has([lang=${language}])`).selectOption(language)
        await quiet()
        await page.getByRole('heading', { level: 1 }).first().waitFor()
        wrong.push(...wrongIn(await textOf(page), language).map((line) => `${language} ${address.replace(here, '')} ${line}`))
      }
      next = next.toReversed()
    }
    expect([...new Set(wrong)]).toEqual([])
    expect(world.complaints()).toEqual([])
  }, 240_000)
})
