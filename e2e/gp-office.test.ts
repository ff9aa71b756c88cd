/**
 * A GP office that has used a cloud journal for five years brings it in and settles what is missing: each line of the backlog leads to where it
 * is done, what cannot be undone keeps somebody who sees to it, and what is broken today is answered anew when it is in order. In Bokmål.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { newcomer, type Newcomer } from './testing/newcomer.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const inUse = '16.8.2021'

describe.skipIf(skipBrowser)('a GP office with a cloud journal in use (needs Chromium)', { timeout: 120_000 }, () => {
  let world: World, page: Page, kari: Newcomer, thread: string
  const owed = () => page.getByRole('table', { name: 'Etterslep' }).getByRole('row')
  const arrived = async () => {
    await page.locator('[data-step]:not([inert])').waitFor()
    await page.getByRole('heading', { name: 'Historikk' }).waitFor()
  }
  const tally = async () => (await page.locator('.tally').innerText()).match(/\d+/g)?.map(Number) ?? []
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    kari = newcomer(page, [
      [/^Deler dere journal/, 'Nei'], [/^Viser standardinnstillingene/, 'Nei'], [/^Når (ble risikoen godtatt|var sikringstiltakene|begynte avtalen mellom|ble det bestemt)/, inUse],
    ])
    await page.goto(world.firstRun)
    await fill(page, 'Navnet ditt', 'Kari Fjellvåg')
    await fill(page, 'E-postadressen din', 'kari@fjellvag.example')
    await fill(page, 'Passord', password)
    await fill(page, 'Virksomheten', 'Fjellvåg legekontor')
    await press(page, 'Lag kontoen')
    await page.getByRole('heading', { level: 1, name: 'Fjellvåg legekontor' }).waitFor()
  })
  afterAll(() => world?.close())

  it('brings in what it already uses, and sees what should have been in place', async () => {
    await page.goto(`${world.address}/assess`)
    await press(page, 'Fjellvåg legekontor har brukt skyjournal i fem år')
    await page.getByText('Lagre hos virksomheten').click()
    await press(page, 'Lag leverandørforholdet')
    await page.getByRole('heading', { name: 'Etterslep', exact: true }).waitFor({ timeout: 30_000 })
    thread = page.url()
    await arrived()
    expect(await owed().count()).toBeGreaterThan(10)
    // It is in use, and nothing of this stops that.
    expect(await page.locator('.gate-says').count()).toBe(0)
    expect(await look(page, 'gp-office')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('answers what nobody has answered, from the line that asks for it', async () => {
    const before = await owed().count(), [, unknown = 0] = await tally()
    const asks = owed().getByRole('link', { name: /^Svar på det som mangler/ })
    for (let left = 40; await asks.count() > 0; left--) {
      expect(left, `still asked: ${(await asks.allInnerTexts()).join()}`).toBeGreaterThan(0)
      await asks.first().click()
      await page.locator('.question h2').waitFor()
      await kari.answer()
      await page.goto(thread)
      await arrived()
    }
    const [, unknownAfter = 0] = await tally()
    expect([await owed().count() < before, unknownAfter < unknown]).toEqual([true, true])
    expect(world.complaints()).toEqual([])
  })

  it('concludes what only people can conclude', async () => {
    await owed().getByRole('link', { name: /^Skriv konklusjonen/ }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Leverandøren gir gode nok garantier for personvernet' }).waitFor()
    await page.getByLabel('Ja', { exact: true }).check()
    await fill(page, 'Vurderingen, med egne ord', 'Fem års bruk uten avvik, og vi har lest den siste revisjonsrapporten.')
    await press(page, 'Konkluder')
    await page.getByText('Står', { exact: true }).waitFor()
    await page.getByRole('link', { name: 'Tilbake til leverandørforholdet' }).click()
    await arrived()
    expect(world.complaints()).toEqual([])
  })

  it('puts right what is broken today, and answers anew', async () => {
    const [broken = 0] = await tally()
    await page.getByRole('link', { name: 'Se alle pliktene' }).click()
    const duty = page.locator('.lines > li > details').filter({ hasText: 'Loggene blir kontrollert, og misbruk blir fulgt opp' })
    await duty.locator('summary').click()
    await duty.getByText('Hjemmel', { exact: true }).waitFor()
    await duty.getByRole('link', { name: 'Svar på nytt når det er i orden' }).click()
    expect(await page.locator('.question h2').innerText()).toBe('Blir loggene kontrollert etter en fast rutine?')
    await kari.answer()
    await page.getByRole('heading', { name: 'Svaret er lagret.' }).waitFor()
    expect(await look(page, 'gp-office-answered')).toEqual([])
    await page.getByRole('link', { name: 'Se om dere kan gå videre' }).click()
    await arrived()
    expect((await tally())[0]).toBeLessThan(broken)
    expect(world.complaints()).toEqual([])
  })

  it('keeps what cannot be undone, with somebody who sees to it and a day', async () => {
    const row = owed().filter({ hasText: 'Databehandleravtale er i kraft før behandlingen starter' })
    await row.getByText('Bestem hvem og når').click()
    await row.getByLabel('Ansvarlig').selectOption({ label: 'Kari Fjellvåg' })
    await row.getByLabel('Frist').fill('2027-01-31')
    await row.getByRole('button', { name: 'Lagre' }).click()
    await row.getByRole('cell', { name: '31. januar 2027' }).waitFor()
    expect(await look(page, 'gp-office-settled')).toEqual([])
    expect(world.complaints()).toEqual([])
  })
})
