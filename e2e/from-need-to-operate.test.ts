/**
 * A newcomer takes an engagement from need to use by what the page offers: one accented step at a time. Each decision point holds, says why and
 * by which law, and opens when what is missing is done on the screen; what is departed from is decided by another person. In Bokmål.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChromium, skipBrowser, type Browser } from './chromium.ts'
import { accent, daysFromNow, newcomer, stageOf, type Newcomer } from './testing/newcomer.ts'
import { look, openWorld, password, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const log = 'Loggen viser hvem som har sett og endret opplysningene'

describe.skipIf(skipBrowser)('from need to use (needs Chromium)', { timeout: 120_000 }, () => {
  let world: World, page: Page, other: Browser, kari: Newcomer, thread: string
  /** The open gate holds for whoever asks past the screen too. */
  const refused = async () => {
    const { pathname } = new URL(thread), id = pathname.split('/').at(-1), organisation = pathname.split('/')[2], here = `${world.address}/api/v1/organisations/${organisation}/engagements/${id}`
    const record = await (await page.request.get(here)).json() as { parts: { id: string; version: number }[] }
    const [part] = record.parts
    const answer = await page.request.post(`${here}/parts/${part?.id}/advance`, { headers: { 'origin': world.address, 'idempotency-key': crypto.randomUUID() }, data: { version: part?.version } })
    return { status: answer.status(), ...(await answer.json() as { code: string; because: string; duty?: { law: string } }) }
  }
  const toStage = (stage: string) => async () => (await stageOf(page)) === stage
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    other = await openChromium()
    other.context.setDefaultTimeout(8_000)
    kari = newcomer(page, [
      [/^Når ble det bestemt/, daysFromNow(-5)], [/^Når begynner dere å bruke/, daysFromNow(60)], [/^Når fikk leverandøren tilgang/, daysFromNow(-1)],
      [/^Er dere bundet av/, ''], [/^Hva koster/, '90000'], [/^Hva slags opplysninger/, 'navn, adresse, telefon og e-post'], [/^Hva mangler/, ''],
      // Found out too late, put right, and answered anew.
      [/brukernavn eller passord som tilhører ansatte/, 'Ja', 'Nei'], [/^Viser standardinnstillingene/, 'Nei'], [/^Viser loggen/, 'Nei'],
    ])
  })
  afterAll(async () => {
    await other?.close()
    await world?.close()
  })

  it('comes in, says what the organisation is, and adds what it needs', async () => {
    await page.goto(world.firstRun)
    await fill(page, 'Navnet ditt', 'Kari Fjell')
    await fill(page, 'E-postadressen din', 'kari@solvik.example')
    await fill(page, 'Passord', password)
    await fill(page, 'Virksomheten', 'Solvik kommune')
    await press(page, 'Lag kontoen')
    await heading(page, 'Solvik kommune')
    await accent(page).click()
    await page.getByLabel('Type virksomhet').selectOption({ label: 'Kommune' })
    await press(page, 'Lagre')
    await page.getByText('Opplysningene er lagret.').waitFor()
    await follow(page, 'Oversikt')
    await accent(page).click()
    await heading(page, 'Legg til leverandørforhold')
    await fill(page, 'Navn', 'Timeplan for kulturskolen')
    await accent(page).click()
    await heading(page, 'Timeplan for kulturskolen')
    thread = page.url()
    expect(world.complaints()).toEqual([])
  })

  it('is held in need, is told why and by which law, and goes on when it is settled', async () => {
    await page.getByText('2 plikter må være på plass før dere kan gå videre.').waitFor()
    const duty = page.locator('.lines > li > details').filter({ hasText: 'Risikoen er vurdert før dere bestemmer' })
    await duty.locator('summary').click()
    expect(await duty.locator('dd').allInnerTexts()).toContainEqual(expect.stringContaining('artikkel 32'))
    expect(await page.getByRole('button', { name: /^Gå videre/ }).count()).toBe(0)
    expect(await refused()).toMatchObject({ status: 409, code: 'gate-closed', duty: { law: expect.stringContaining('personvernforordningen artikkel') } })
    expect(await look(page, 'journey-need')).toEqual([])
    expect(await accent(page).allInnerTexts()).toEqual(['Svar på neste spørsmål'])
    // Of some two hundred and sixty questions only what stops is asked.
    expect(await kari.goOn(toStage('Anskaffelse'))).toBeLessThanOrEqual(6)
    expect(world.complaints()).toEqual([])
  })

  it('buys, and concludes under their own name before the agreement', async () => {
    expect(await kari.goOn(toStage('Avtaleinngåelse'))).toBeLessThanOrEqual(10)
    expect(await refused()).toMatchObject({ status: 409, code: 'gate-closed' })
    expect(await look(page, 'journey-contract')).toEqual([])
    expect(await kari.goOn(toStage('Oppstart'))).toBeLessThanOrEqual(40)
    await follow(page, 'Konklusjoner (1)')
    await page.getByRole('row', { name: /Leverandøren gir gode nok garantier.*Kari Fjell/ }).waitFor()
    await follow(page, 'Timeplan for kulturskolen')
    expect(world.complaints()).toEqual([])
  })

  it('answers anew when something is put right, and is left with what must be decided', async () => {
    await kari.goOn(async () => (await page.getByText(`Neste steg gjelder «${log}».`).count()) > 0)
    expect(kari.said.get('Bruker leverandørens folk brukernavn eller passord som tilhører ansatte hos dere?')).toBe('Nei')
    await page.getByText('Én plikt må være på plass før dere kan gå videre.').waitFor()
    expect(await refused()).toMatchObject({ status: 409, because: expect.stringContaining(log) })
    expect(await look(page, 'journey-start')).toEqual([])
    await page.locator('[data-step]').getByRole('link', { name: 'Be om unntak' }).click()
    await page.getByRole('heading', { name: 'Ingen kan avgjøre saker ennå' }).waitFor()
    expect(await look(page, 'journey-no-matrix')).toEqual([])
    await accent(page).click()
    await heading(page, 'Fullmaktsmatrise')
    await fill(page, 'Vedtatt av', 'Kommunestyret i Solvik')
    await fill(page, 'Vedtatt', dayBefore(1))
    await accent(page).click()
    await page.getByText('Matrisen er vedtatt.').waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('puts the exception forward, and somebody else decides it', async () => {
    await follow(page, 'Folk og roller')
    await accent(page).click()
    await fill(page, 'E-post', 'per@solvik.example')
    await page.getByLabel('Leder', { exact: true }).check()
    await accent(page).click()
    const link = await page.locator('code.copyable').innerText()
    const second = await other.context.newPage()
    await second.setViewportSize({ width: 1280, height: 900 })
    await second.goto(link)
    await fill(second, 'Navnet ditt', 'Per Vik')
    await fill(second, 'Passord', password)
    await accent(second).click()
    await heading(second, 'Solvik kommune')

    await page.goto(thread)
    await page.locator('[data-step]').getByRole('link', { name: 'Be om unntak' }).click()
    await heading(page, 'Begrunnet unntak')
    expect(await page.getByLabel('Plikten det gjelder').locator('option:checked').innerText()).toBe(log)
    await fill(page, 'Sak', 'Loggen viser ikke hvem som har lest, før i mars')
    await fill(page, 'Bakgrunn og begrunnelse', 'Leverandøren leverer det i mars. Bare to ansatte har tilgang imens.')
    await fill(page, 'Tiltak imens', 'Tilgangen gjennomgås hver uke.')
    await page.getByLabel('Gjelder til og med').fill(dayBefore(-90))
    expect(await look(page, 'journey-exception')).toEqual([])
    await accent(page).click()
    await heading(page, 'Loggen viser ikke hvem som har lest, før i mars')
    await page.getByText('Du la fram saken selv, og da må en annen avgjøre den.').waitFor()
    await page.getByText('Per Vik').first().waitFor()

    await follow(second, 'Saker')
    await follow(second, 'Loggen viser ikke hvem som har lest, før i mars')
    await second.getByLabel('Godta', { exact: true }).check()
    await fill(second, 'Begrunnelse', 'To ansatte og ukentlig kontroll er godt nok til mars.')
    await press(second, 'Avgjør saken')
    await second.getByRole('heading', { name: 'Avgjørelsen' }).waitFor()
    expect(await accent(second).allInnerTexts()).toEqual(['Tilbake til leverandørforholdet'])
    expect(world.complaints()).toEqual([])
  })

  it('is in use, with the exception as a visible scar', async () => {
    await page.reload()
    await accent(page).click()
    await page.getByText('Én plikt er fraveket med et begrunnet unntak.').waitFor()
    await page.locator('.scar').filter({ hasText: 'Per Vik' }).waitFor()
    await kari.goOn(toStage('Bruk og oppfølging'))
    expect(await page.getByRole('heading', { name: 'Historikk' }).locator('..').innerText()).toContain('Med ett begrunnet unntak')
    expect(await look(page, 'journey-in-use')).toEqual([])
    await follow(page, 'Spørsmål og svar')
    await page.getByRole('table', { name: 'Svar' }).waitFor()
    expect(await look(page, 'journey-answers')).toEqual([])
    expect(world.complaints()).toEqual([])
  })
})
