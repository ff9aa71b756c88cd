/** A municipality begins with what it has: a list is imported with its faults seen to, found again, judged, and asked what a change of law would do. In Bokmål. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isSet, type Value } from '@rustning/engine'
import { loadKnowledge } from '@rustning/knowledge/load'
import { readCaseFile, wordsOf } from '@rustning/knowledge/pack'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const rows = (page: Page) => page.locator('tbody tr').count()

/** Sixty systems; two lines that cannot stand as they are. */
const list = ['System;Leverandør;Kritikalitet;Antall brukere;Avtalen utløper;Personopplysninger;Merknad',
  'Kontorstøtte;Nimbus Kontor;kritisk;240;31.12.2027;ja;', 'Heimevakt;Trygg Heim AS;høy;80;1.3.2026;ja;',
  ';Uten Navn AS;lav;3;;nei;mangler navn', 'Barnehagedagbok;Lekeland Data;middels;mange;;ja;ingen vet',
  ...Array.from({ length: 56 }, (_, index) => `Fagsystem ${String(index + 1).padStart(2, '0')};Leverandør ${index % 7};lav;${index};;;`)].join('\n')

describe.skipIf(skipBrowser)('the portfolio (needs Chromium)', () => {
  let world: World, page: Page, here: string
  /** As the one who is signed in on the page; the scene is set the way a program would. */
  const ask = async <T>(method: string, address: string, body?: unknown, version?: number): Promise<T> => {
    const { status, json } = await page.evaluate(async ([method, address, body, version]) => {
      const answer = await fetch(address, { method, headers: { 'content-type': 'application/json', 'idempotency-key': Math.random().toString(36).slice(2).padEnd(16, '0'), ...(version !== undefined && { 'if-match': `"${version}"` }) }, ...(body !== undefined && { body: JSON.stringify(body) }) })
      return { status: answer.status, json: await answer.json() as unknown }
    }, [method, address, body, version] as const)
    if (status >= 400) throw new Error(`${method} ${address}: ${JSON.stringify(json)}`)
    return json as T
  }

  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    await page.goto(`${world.address}/sign-in`)
    const { organisation } = await ask<{ organisation: string }>('POST', '/api/v1/first-run', { token: world.firstRun.split('#')[1], language: 'nb', name: 'Ola Lid', email: 'ola@solvik.example', password, organisation: 'Solvik kommune' })
    here = `/api/v1/organisations/${organisation}`
  })
  afterAll(() => world?.close())

  it('somebody new lands on what to do first', async () => {
    await page.goto(world.address)
    await heading(page, 'Solvik kommune')
    await page.getByText(/^Ingenting akkurat nå/).waitFor()
    await page.getByRole('heading', { name: 'Her kommer det dere bruker' }).waitFor()
    expect(await look(page, 'first-page-empty')).toEqual([])
    await follow(page, 'Velg type virksomhet')
    await page.getByLabel('Type virksomhet').selectOption({ label: 'Kommune' })
    await press(page, 'Lagre')
    await page.getByText('Opplysningene er lagret.').waitFor()
    await follow(page, 'Oversikt')
    await follow(page, 'Importer en liste')
    await heading(page, 'Importer det dere har i bruk')
    expect(await look(page, 'import')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('a list is seen through before it is imported, whole', async () => {
    const choose = (content: string, name = 'systemer.csv') => page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) })
    await choose('Bare én linje')
    await page.getByRole('alert').getByText('Det er ingenting å importere.').waitFor()
    await choose(list)
    await page.getByText('2 av 60 rader må rettes eller utelates').waitFor()
    expect(await page.getByRole('button', { name: /^Importer/ }).count()).toBe(0)
    expect(await page.getByLabel('Personopplysninger', { exact: true }).inputValue()).toBe('processing.personal-data')
    expect(await look(page, 'import-preview')).toEqual([])
    // A column that is nothing can be made something, and what does not hold is said without losing the rest.
    await page.getByLabel('System', { exact: true }).selectOption('')
    await page.getByText('ingen kolonne er valgt som navnet på systemet').waitFor()
    await page.getByLabel('System', { exact: true }).selectOption('title')
    await page.getByText('2 av 60 rader må rettes eller utelates').waitFor()
    await press(page, 'Utelat linje 4')
    await page.getByText('1 av 59 rader må rettes eller utelates').waitFor()
    await press(page, 'Utelat linjen')
    await page.getByText('Alle rader kan importeres.').waitFor()
    await press(page, 'Importer 58 leverandørforhold')
    await heading(page, 'systemer.csv')
    await page.getByRole('heading', { name: '58 leverandørforhold er importert' }).waitFor()
    expect(await look(page, 'import-done')).toEqual([])
    await follow(page, 'Se det som ble importert')
    await page.getByText('25 av 58').waitFor()
    await page.goto(`${world.address}${here.replace('/api/v1', '')}/engagements/import`)
    await page.getByRole('link', { name: 'systemer.csv' }).waitFor()
    await choose(list.split('\n').filter((_, index) => index !== 3 && index !== 4).join('\n'))
    await page.getByText('58 av 58 rader må rettes eller utelates').waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('the portfolio is searched, narrowed, ordered and saved by the server, and the address says how', async () => {
    await follow(page, 'Leverandørforhold')
    await page.getByText('25 av 58').waitFor()
    await press(page, 'Vis flere')
    await page.getByText('50 av 58').waitFor()
    expect(await rows(page)).toBe(50)
    await page.getByLabel('Rekkefølge').selectOption({ label: 'Avtalen utløper først' })
    await page.locator('tbody tr').first().getByText('Heimevakt').waitFor()
    await page.getByLabel('Kritikalitet').selectOption({ label: 'Kritisk' })
    await page.getByText('1 i alt').waitFor()
    expect(new URL(page.url()).searchParams.get('criticality')).toBe('critical')
    await page.getByLabel('Kritikalitet').selectOption({ label: 'All kritikalitet' })
    await page.getByLabel('Søk i navn, leverandør og saksnummer').fill('leverandør 3')
    await page.getByText('8 i alt').waitFor()
    await press(page, 'Last ned')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSV' }).click()])
    expect(readFileSync(await file.path(), 'utf8').trim().split('\n')).toHaveLength(9)
    await page.getByLabel('Søk i navn, leverandør og saksnummer').fill('finnes ikke')
    await press(page, 'Vis alle')
    await page.getByText(/\d av 58/).waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('what is answered is judged, and shows as verdicts, as what waits, and as what should have been in place', async () => {
    const { engagements } = await ask<{ engagements: { id: string }[] }>('GET', `${here}/engagements?q=Kontor`)
    const id = engagements[0]?.id ?? ''
    await answerAsAgency(id)
    const judged = async () => (await ask<{ engagements: { notMet: number }[] }>('GET', `${here}/portfolio/verdicts?engagement=${id}`)).engagements.some(({ notMet }) => notMet > 0)
    await expect.poll(judged, { timeout: 20_000 }).toBe(true)
    await page.goto(`${world.address}${here.replace('/api/v1', '')}/engagements?sort=title&q=kontor`)
    await page.locator('tbody .verdict').first().waitFor()
    expect(await look(page, 'portfolio-one')).toEqual([])
    await follow(page, 'Oversikt')
    await page.getByText(/^Svar på spørsmål om \d+ leverandørforhold$/).click()
    await page.getByRole('link', { name: /^Svar på spørsmål om «/ }).first().waitFor()
    await page.getByRole('link', { name: /plikter står igjen fra tidligere faser/ }).waitFor()
    expect(await look(page, 'first-page')).toEqual([])
    await page.getByRole('link', { name: /i fasen bruk og oppfølging/ }).click()
    await page.getByText(/25 av 58/).waitFor()
    await page.locator('tbody .verdict').first().waitFor()
    expect(await look(page, 'portfolio')).toEqual([])
    await page.goBack()
    await page.getByRole('link', { name: /plikter står igjen fra tidligere faser/ }).click()
    await heading(page, 'Står igjen fra tidligere faser')
    await page.locator('tbody .verdict').first().waitFor()
    expect(await look(page, 'backlog')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('says who is hit if the decision on the USA falls, and that no newer knowledge lies ready', async () => {
    await follow(page, 'Oversikt')
    await follow(page, 'Prøv en endring')
    await heading(page, 'Hva om loven endres?')
    await page.getByText('Det ligger ingen nyere kunnskapsbase klar.').waitFor()
    expect(await page.getByLabel('Det som endres').inputValue()).toBe('adequacy.us')
    await press(page, 'Se hvem som rammes')
    await page.getByText('1 av 58 leverandørforhold blir rammet.').waitFor()
    expect(new URL(page.url()).searchParams.get('parameter')).toBe('adequacy.us=none')
    await page.getByRole('link', { name: 'Kontorstøtte' }).first().waitFor()
    expect(await look(page, 'what-if')).toEqual([])
    await page.getByLabel('Det som endres').selectOption('deadlines.supplier-review')
    await page.getByText('I dag: 12 måneder').waitFor()
    await page.getByLabel('Blir endret til').fill('6')
    await press(page, 'Se hvem som rammes')
    await page.waitForURL(/supplier-review/)
    await page.getByText(/av 58 leverandørforhold blir rammet/).waitFor()
    await page.goto(`${page.url().split('?')[0]}?parameter=moon.phase%3Dfull`)
    await page.getByRole('alert').getByText('«moon.phase» er ingen verdi som loven setter.').waitFor()
    expect(world.complaints()).toEqual([])
  })

  /** The invented agency's answers, given for this one. */
  async function answerAsAgency(engagement: string): Promise<void> {
    const folder = fileURLToPath(new URL('../knowledge', import.meta.url))
    const knowledge = loadKnowledge(folder)
    const { case: described } = readCaseFile('agency', readFileSync(path.join(folder, 'cases/invented/agency-office-software.yaml'), 'utf8'), wordsOf(knowledge))
    const { known = {}, items = {} } = described?.facts ?? {}
    const wire = (value: Value) => (isSet(value) ? { members: value.members, complete: value.complete } : value)
    const said = (of: typeof known, item?: string) => Object.entries(of).map(([fact, { value }]) => ({ fact, value: wire(value), ...(item !== undefined && { item }) }))
    const named = Object.entries(items).flatMap(([noun, { members }]) => members.map(({ name, known: facts }, index) => ({ noun, item: `019aa000-0000-7000-8000-${noun.length.toString(16).padStart(2, '0')}${noun.charCodeAt(0).toString(16)}${String(index).padStart(8, '0')}`, name, facts })))
    await ask('POST', `${here}/engagements/${engagement}/answers`, {
      answers: [...said(Object.fromEntries(Object.entries(known).filter(([fact]) => !fact.startsWith('organisation.')))), ...named.flatMap(({ item, facts }) => said(facts, item))],
      items: named.map(({ noun, item, name }) => ({ noun, item, name })), lists: Object.entries(items).map(([noun, { complete }]) => ({ noun, complete })),
    })
  }
})
