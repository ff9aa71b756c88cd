/** What somebody has typed is not lost: when the server does not answer, when saving is paused, when the session has ended, and when somebody else saved first. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

describe.skipIf(skipBrowser)('what is typed (needs Chromium)', () => {
  let world: World, page: Page, address: string
  const name = (on: Page) => on.getByLabel('Navn', { exact: true })
  const typed = () => name(page).inputValue()
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    await page.goto(world.firstRun)
    for (const [label, text] of [['Navnet ditt', 'Kari Fjellvåg'], ['E-postadressen din', 'kari@fjellvag.example'], ['Passord', password], ['Virksomheten', 'Fjellvåg legekontor']] as const) await page.getByLabel(label, { exact: true }).fill(text)
    await press(page, 'Lag kontoen')
    await heading(page, 'Fjellvåg legekontor')
    const organisation = /organisations\/([0-9a-f-]+)/.exec(page.url())?.[1] ?? ''
    address = `${world.address}/organisations/${organisation}/suppliers`
  }, 60_000)
  afterAll(() => world?.close())

  it('stays when the server does not answer, and when saving is paused', async () => {
    await page.goto(`${address}/add`)
    await name(page).fill('Havblikk Helse')
    await page.route('**/api/**', (route) => route.abort())
    await press(page, 'Legg til')
    await page.getByText('Rustning svarer ikke.').waitFor()
    expect(await typed()).toBe('Havblikk Helse')
    await page.unroute('**/api/**')
    // As the server says it when its disk is nearly full.
    const paused = { type: '/refusals/unavailable', code: 'unavailable', status: 503, title: 'Rustning kan ikke svare nå.', because: 'lagringen er satt på pause', remedy: 'Prøv igjen om litt.', detail: '', request: 'r1' }
    await page.route('**/api/v1/organisations/*/suppliers', (route) => (route.request().method() === 'POST' ? route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(paused) }) : route.continue()))
    await press(page, 'Legg til')
    await page.getByText('lagringen er satt på pause').waitFor()
    expect(await typed()).toBe('Havblikk Helse')
    await page.unroute('**/api/v1/organisations/*/suppliers')
    world.complaints()
  }, 60_000)

  it('stays when the session has ended, and is saved after signing in over the page', async () => {
    await world.context.clearCookies()
    await press(page, 'Legg til')
    await page.getByRole('heading', { name: 'Du er logget ut' }).waitFor()
    expect(await look(page, 'signed-out-at-work')).toEqual([])
    expect(await typed()).toBe('Havblikk Helse')
    await page.getByRole('dialog').getByLabel('Passord').fill(password)
    await page.getByRole('dialog').getByRole('button', { name: 'Logg inn', exact: true }).click()
    await heading(page, 'Havblikk Helse')
    expect(world.complaints()).toEqual([])
  }, 60_000)

  it('stays when somebody else saved first: both are seen, and neither is lost', async () => {
    await page.getByText('Endre opplysningene').click()
    await name(page).fill('Havblikk Helse AS')
    const other = await world.page()
    await other.goto(page.url())
    await other.getByText('Endre opplysningene').click()
    await name(other).fill('Havblikk Helse og omsorg')
    await press(other, 'Lagre')
    await heading(other, 'Havblikk Helse og omsorg')
    await other.close()
    // Coming back to the tab fetches nothing while something stands typed.
    await page.bringToFront()
    await press(page, 'Lagre')
    await page.getByText('noen andre har endret det samme i mellomtiden').waitFor()
    expect(await typed()).toBe('Havblikk Helse AS')
    expect(await page.getByRole('link', { name: 'Se det som er lagret nå, i en ny fane' }).getAttribute('href')).toBe(page.url())
    expect(await look(page, 'somebody-saved-first')).toEqual([])
    page.once('dialog', (dialog) => void dialog.accept())
    await press(page, 'Hent det som er lagret, hit')
    await heading(page, 'Havblikk Helse og omsorg')
    expect(world.complaints()).toEqual([])
  }, 60_000)
})
