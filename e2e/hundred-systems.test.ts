/** A municipality brings a hundred systems in the spreadsheet it has, messy as it is, sees what it owes from before, and asks what the fall of the decision on the USA would do. In Bokmål. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { answersOf, askIn, become, sessionIn, type Ask } from './testing/asking.ts'
import { messyWorkbook } from './testing/messy-workbook.ts'
import { look, openWorld, password, shoot, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' }).click()
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name, exact: typeof name === 'string' }).first().click()

describe.skipIf(skipBrowser)('a hundred systems (needs Chromium)', { timeout: 200_000 }, () => {
  let world: World, page: Page, ask: Ask, turid: string, here: string
  const goTo = (path: string) => page.goto(`${world.address}/${here}/${path}`)
  const choose = (name: string, buffer: Buffer) => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer })
  const saved = async () => {
    await press(page, 'Last ned')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    return readFileSync(await file.path(), 'utf8').trim().split('\r\n')
  }
  /** How many have verdicts; they are judged by a job, one after the other. */
  const judged = async () => {
    const { engagements } = (await ask(turid, 'GET', `${here}/engagements?limit=100`)) as { engagements: { id: string }[] }
    const found = await Promise.all([0, 25, 50, 75].map(async (from) => (await ask(turid, 'GET', `${here}/portfolio/verdicts?${engagements.slice(from, from + 25).map(({ id }) => `engagement=${id}`).join('&')}`)) as { engagements: unknown[] }))
    return found.reduce((sum, one) => sum + one.engagements.length, 0)
  }
  const owed = async (query: string) => (await ask(turid, 'GET', `${here}/backlog${query}`)) as { total: number; duties: { title: string; count: number }[]; owed: { engagement: string; part: string; duty: string }[] }

  beforeAll(async () => {
    world = await openWorld()
    ask = askIn(world)
    const first = await sessionIn(world, 'first-run', { token: world.firstRun.split('#')[1], language: 'nb', name: 'Turid Solvik', email: 'turid@solvik.example', password, organisation: 'Solvik kommune' })
    turid = first.session
    here = `organisations/${String(first.json['organisation'])}`
    await ask(turid, 'PATCH', here, { kind: 'municipality' }, 1)
    const { token } = await ask(turid, 'POST', `${here}/invitations`, { email: 'siri@solvik.example', roles: ['system-owner'] })
    await sessionIn(world, 'invitations/accept', { token, newcomer: { name: 'Siri Haugland', language: 'nb', password } })
    page = await world.page()
    await become(world, turid)
  }, 120_000)
  afterAll(() => world?.close())

  it('the spreadsheet is understood as it is, and what is not is said line by line', async () => {
    await goTo('engagements/import')
    await choose('Systemoversikt.xlsx', messyWorkbook())
    await page.getByText('Systemoversikt.xlsx: 110 rader').waitFor()
    // The line with headings is found under a title and merged groups of columns.
    expect(await page.getByLabel('Linje med overskrifter').inputValue()).toBe('4')
    expect(await page.getByLabel('Personopplysninger', { exact: true }).inputValue()).toBe('processing.personal-data')
    expect(await page.getByLabel('Behandler leverandøren for oss?', { exact: true }).inputValue()).toBe('')
    await page.getByLabel('Behandler leverandøren for oss?', { exact: true }).selectOption('supplier.processes-on-behalf')
    await page.getByText('6 av 110 rader må rettes eller utelates').waitFor()
    expect(await look(page, 'hundred-preview')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('what must be left out is left out, and the hundred are taken in whole', async () => {
    await page.getByText('Linje 117: Dette er ikke et av valgene (lav, middels, høy, kritisk).').waitFor()
    await press(page, 'Utelat alle 6')
    await page.getByText('6 linjer er utelatt.').waitFor()
    // Headings between departments look like systems of which nothing is known.
    await page.getByText('Se over 4 linjer: de er kanskje ikke systemer.').waitFor()
    await press(page, 'Utelat disse 4')
    await page.getByText('10 linjer er utelatt.').waitFor()
    await page.getByText('Alle rader kan importeres.').waitFor()
    expect(await page.getByRole('row').count()).toBe(11)
    await shoot(page, 'hundred-ready')
    await press(page, 'Importer 100 leverandørforhold')
    await page.getByRole('heading', { name: '100 leverandørforhold er importert' }).waitFor({ timeout: 20_000 })
    await shoot(page, 'hundred-done')
    expect(world.complaints()).toEqual([])
  })

  it('they stand in the portfolio as the spreadsheet had them, and all of them are saved', async () => {
    await follow(page, 'Se det som ble importert')
    await page.getByText('25 av 100').waitFor()
    const all = await saved()
    expect(all).toHaveLength(101)
    // A formula is what it showed, a supplier nobody knows is none, and a day is a day however it was written.
    const of = (name: string) => all.find((line) => line.includes(name)) ?? ''
    expect([of('Pasientvarsling'), of('Digitalt tilsyn')]).toEqual([expect.stringMatching(/Stuegata Fagsystem.*[,;"]20[,;"]/), expect.not.stringContaining('ukjent')])
    for (const [name, day] of [['Pasientvarsling', '2027'], ['Barnehageopptak', '2028'], ['Vann og avløp', '2029'], ['Kontorstøtte', '2027']] as const) expect(of(name)).toMatch(new RegExp(`31\\.12\\.${day}|${day}-12-31`))
    await goTo('engagements?sort=title')
    await page.getByLabel('Eier', { exact: true }).selectOption({ label: 'Siri Haugland' })
    await page.getByText('25 i alt').waitFor()
    await goTo('engagements?q=%C3%A6rlig')
    await page.getByText(/ i alt/).waitFor()
    await shoot(page, 'hundred-searched')
    await expect.poll(judged, { timeout: 160_000, interval: 2_000 }).toBe(100)
    await goTo('engagements?sort=title')
    await page.locator('tbody .verdict').first().waitFor()
    expect(await look(page, 'hundred-portfolio')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('the backlog says where to begin, and is narrowed to what somebody can do', async () => {
    await goTo('')
    await heading(page, 'Solvik kommune')
    await page.getByRole('link', { name: /plikter står igjen fra tidligere faser/ }).waitFor()
    // Nearly a hundred lines that are alike are one, which says how many they are and opens to each of them.
    const waits = (await ask(turid, 'GET', `${here}/waiting?kind=questions&limit=100`)) as { total: number; waiting: { says: string; engagement: string }[] }
    expect([waits.total > 50, new Set(waits.waiting.map(({ engagement }) => engagement)).size]).toEqual([true, waits.total])
    expect(await page.locator('.waiting > li').count()).toBeLessThanOrEqual(8)
    await page.getByText(`Svar på spørsmål om ${waits.total} leverandørforhold`, { exact: true }).click()
    await expect.poll(() => page.locator('.waiting .waiting > li').count()).toBe(waits.total)
    await page.getByRole('link', { name: waits.waiting[0]?.says ?? '', exact: true }).waitFor()
    expect(await look(page, 'hundred-waiting')).toEqual([])
    await shoot(page, 'hundred-first-page')
    await page.getByRole('link', { name: /plikter står igjen fra tidligere faser/ }).click()
    await heading(page, 'Står igjen fra tidligere faser')
    await page.getByRole('heading', { name: 'Her kan dere begynne' }).waitFor()
    expect(await look(page, 'hundred-backlog')).toEqual([])
    const { total, duties } = await owed('')
    const [most] = duties
    await page.locator('.figures a').first().click()
    await page.getByText(`30 av ${most?.count}`).waitFor()
    expect([...new Set(await page.getByRole('rowheader').allInnerTexts())]).toEqual([most?.title])
    expect(await saved()).toHaveLength(Number(most?.count) + 1)
    await page.getByLabel('Eier', { exact: true }).selectOption({ label: 'Siri Haugland' })
    await page.getByText(/^(?:\d+ av )?25(?: i alt)?$|^\d+ i alt$/).waitFor()
    expect(await look(page, 'hundred-backlog-narrow')).toEqual([])
    // Planned with a day that has gone by.
    const [first] = (await owed('?limit=1')).owed
    await ask(turid, 'POST', `${here}/engagements/${first?.engagement}/parts/${first?.part}/backlog`, { duty: first?.duty, version: 0, dueOn: '2026-01-15' })
    await goTo('backlog')
    await page.getByLabel('Frist', { exact: true }).selectOption({ label: 'Fristen er ute' })
    await page.getByText('1 i alt').waitFor()
    expect(new URL(page.url()).searchParams.get('due')).toBe('overdue')
    await page.getByLabel('Frist', { exact: true }).selectOption({ label: 'Uten frist' })
    await page.getByText(`30 av ${total - 1}`).waitFor()
    await page.getByLabel('Søk i plikter og leverandørforhold').fill('finnes ikke')
    await press(page, 'Vis alle')
    await page.getByText(`30 av ${total}`).waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('and if the decision on the USA falls, those that lean on it are named', async () => {
    const { engagements } = (await ask(turid, 'GET', `${here}/engagements?sort=title&limit=100`)) as { engagements: { id: string; title: string }[] }
    for (const name of ['Kontorstøtte', 'Møteportal']) await ask(turid, 'POST', `${here}/engagements/${engagements.find(({ title }) => title === name)?.id}/answers`, answersOf('agency-office-software').thing)
    await expect.poll(async () => ((await ask(turid, 'GET', `${here}/portfolio/what-if?parameter=adequacy.us%3Dnone`)) as { hits: unknown[] }).hits.length, { timeout: 30_000, interval: 500 }).toBe(2)
    await goTo('what-if')
    await heading(page, 'Hva om loven endres?')
    expect(await page.getByLabel('Det som endres').inputValue()).toBe('adequacy.us')
    await press(page, 'Se hvem som rammes')
    await page.getByText('2 av 100 leverandørforhold blir rammet.').waitFor()
    for (const name of ['Kontorstøtte', 'Møteportal']) await page.getByRole('link', { name, exact: true }).first().waitFor()
    expect(await page.getByRole('link', { name: 'Regnskap', exact: true }).count()).toBe(0)
    expect(await look(page, 'hundred-what-if')).toEqual([])
    expect(world.complaints()).toEqual([])
  })
})
