/**
 * `npm run screenshots`: starts the product with its demo in a folder of its own and takes every page at a desk and on a phone into
 * docs/screenshots/. `-- <words>` takes only the pictures with one of the words in their name; `--whole <folder>` keeps whole pages there as well, for looking through.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { openChromium } from '../e2e/chromium.ts'
import { withNames } from './screenshots/find.ts'
import { pictures, pictureOf, widths, walk } from './screenshots/page.ts'
import { inFewColours } from './screenshots/png.ts'
import { startProduct, tourDay, type Tour } from './screenshots/product.ts'
import { setScene } from './screenshots/scene.ts'
import { screens, type Screen } from './screenshots/screens.ts'
import { root } from './root.ts'

const given = process.argv.slice(2), at = given.indexOf('--whole')
const whole = at < 0 ? undefined : path.resolve(given.splice(at, 2)[1] ?? 'screenshots')
const wanted = screens.filter(({ name }) => given.length === 0 || given.some((word) => name.includes(word)))
const folder = path.join(root, pictures)
const began = Date.now()
/** What the pages are waiting for, when they last got something, and in which language they ask. */
let asking = 0, answeredAt = 0, spoken = 'nb'

const tour = await startProduct(root)
const { context, close } = await openChromium()
try {
  for (const one of [folder, whole]) if (one !== undefined) mkdirSync(one, { recursive: true })
  const page = await context.newPage()
  await page.clock.setFixedTime(tourDay)
  await onTourDay(page)
  for (const screen of wanted.filter(({ empty }) => empty)) await take(page, tour, screen, { firstRun: tour.firstRun })
  await tour.fillWithSamples()
  const made = await setScene(tour)
  const people = new Map<string, Awaited<ReturnType<Tour['as']>>>()
  const stops: { readonly screen: Screen; readonly cookie: string; readonly known: Readonly<Record<string, string>> }[] = []
  // A record that is not there is found before the first picture.
  for (const screen of wanted.filter(({ empty }) => !empty)) {
    const person = screen.as === undefined ? undefined : people.get(screen.as) ?? await tour.as(screen.as)
    if (person && screen.as !== undefined) people.set(screen.as, person)
    const known = { organisation: person?.organisation ?? '' }
    stops.push({ screen, cookie: person?.cookie ?? '', known: { ...known, ...(await screen.find?.({ ask: person?.ask ?? tour.ask, made }, known)) } })
  }
  for (const { screen, cookie, known } of stops) {
    const [name = '', value = ''] = cookie.split('=')
    await context.clearCookies()
    if (name !== '') await context.addCookies([{ name, value, url: tour.address }])
    await take(page, tour, screen, known)
  }
} finally {
  await close()
  await tour.close()
}
const kept = new Set(screens.flatMap(({ name }) => widths.map((width) => pictureOf(name, width))))
for (const file of readdirSync(folder)) if (file.endsWith('.png') && !kept.has(file)) rmSync(path.join(folder, file))
for (const { path: file, content } of walk()) writeFileSync(path.join(root, file), content)
console.log(`${wanted.length} pages at ${widths.join(' and ')} pixels in ${folder}`)

async function take(page: Page, { address }: Tour, { name, route, rest = '', language }: Screen, known: Readonly<Record<string, string>>): Promise<void> {
  await page.setViewportSize({ width: widths[0], height: 900 })
  // What only differs after # would not be loaded anew.
  spoken = language ?? 'nb'
  await page.goto(`${address}/favicon.svg`)
  await page.evaluate(`localStorage.setItem('language', '${spoken}')`)
  await page.goto(`${address}/${withNames(route + rest, known).replace(/\/$/, '')}`)
  for (const width of widths) {
    await page.setViewportSize({ width, height: width > 600 ? 900 : 844 })
    await settled(page, name)
    writeFileSync(path.join(folder, pictureOf(name, width)), inFewColours(await page.screenshot({ animations: 'disabled', caret: 'hide' })))
    if (whole !== undefined) await page.screenshot({ fullPage: true, animations: 'disabled', path: path.join(whole, pictureOf(name, width)) })
  }
  console.log(name)
}

/** Nothing is being fetched, written or moved any more. A page that never gets there is a fault, and so is one that is not found. */
async function settled(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 30_000 })
  const busy = page.locator('[aria-busy=true], .ds-spinner').first()
  await busy.waitFor({ state: 'detached', timeout: 30_000 })
  // An answer leads to the next question: quiet is when there was none for a while.
  const quiet = () => asking === 0 && Date.now() - answeredAt >= 600
  while (!quiet()) await page.waitForTimeout(100)
  await busy.waitFor({ state: 'detached', timeout: 30_000 })
  await page.evaluate('document.fonts.ready.then(() => true)')
  const title = await page.getByRole('heading', { level: 1 }).first().innerText()
  if (/^(Siden finnes ikke|Noe gikk galt)/.test(title)) throw new Error(`${name}: ${title}`)
}

/** The database has a clock that nobody can set: what it wrote since the tour began is shown as written on the tour's day, to the hour. Not inside what is signed. */
async function onTourDay(page: Page): Promise<void> {
  const [today, day] = [new Date(began).toISOString().slice(0, 10), tourDay.slice(0, 10)]
  const shifted = (instant: string) => {
    const since = Date.parse(instant) - began
    return since < 0 ? instant : new Date(Date.parse(tourDay) + Math.floor(since / 3_600_000) * 3_600_000).toISOString()
  }
  await page.route('**/api/v1/**', async (route) => {
    asking++
    // A browser that plays a Norwegian one says so in every question, whatever the page asked for.
    const response = await route.fetch({ maxRetries: 3, headers: { ...route.request().headers(), 'accept-language': spoken } })
    const body = await response.text()
    await route.fulfill({ response, body: body.replaceAll(/(?<=[^\\]")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z(?=")/g, shifted).replaceAll(`"${today}"`, `"${day}"`) })
    asking--
    answeredAt = Date.now()
  })
}
