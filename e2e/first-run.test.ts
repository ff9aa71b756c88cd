/** The first day: an empty installation, the link that was printed, somebody in, an engagement, and out again. In Bokmål; the other two languages once. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, password, shoot, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text)
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()

describe.skipIf(skipBrowser)('the first day (needs Chromium)', () => {
  let world: World, page: Page
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
  })
  afterAll(() => world?.close())

  it('says to a stranger what this is, in each language', async () => {
    await page.goto(world.address)
    await heading(page, 'Vit hva som må være på plass før leverandøren får jobben')
    expect(await look(page, 'front')).toEqual([])
    for (const [name, lang, title] of [['Nynorsk', 'nn', 'Vit kva som må vere på plass før leverandøren får jobben'], ['English', 'en', 'Know what must be in place before the supplier gets the job']] as const) {
      await page.getByLabel(/Språk|Language/).selectOption({ label: name })
      await heading(page, title)
      expect(await page.evaluate('document.documentElement.lang')).toBe(lang)
      expect(await page.title()).toContain(title)
      await shoot(page, `front-${lang}`)
    }
    await page.getByLabel(/Språk|Language/).selectOption({ label: 'Bokmål' })
    expect(world.complaints()).toEqual([])
  })

  it('says at the field what is wrong, and leads there', async () => {
    await page.goto(world.firstRun)
    await heading(page, 'Ta Rustning i bruk')
    expect(await look(page, 'first-run')).toEqual([])
    await fill(page, 'Navnet ditt', 'Kari Fjellvåg')
    await fill(page, 'E-postadressen din', 'kari')
    await press(page, 'Lag kontoen')
    await page.getByRole('alert').or(page.locator('.ds-error-summary')).first().waitFor()
    expect(await look(page, 'first-run-wrong')).toEqual([])
  })

  it('lets the first person in by the link, and the organisation can be described', async () => {
    await fill(page, 'E-postadressen din', 'kari@fjellvag.example')
    await fill(page, 'Passord', password)
    await fill(page, 'Virksomheten', 'Fjellvåg legekontor')
    await press(page, 'Lag kontoen')
    await heading(page, 'Fjellvåg legekontor')
    await follow(page, 'Velg type virksomhet')
    await heading(page, 'Opplysninger')
    expect(await look(page, 'organisation')).toEqual([])
    await page.getByLabel('Type virksomhet').selectOption({ label: 'Fastlegekontor' })
    await press(page, 'Lagre')
    await page.getByText('Opplysningene er lagret.').waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('an engagement is added from an empty list, found again, and changed', async () => {
    await follow(page, 'Leverandørforhold')
    await page.getByRole('heading', { name: 'Her kommer det dere bruker' }).waitFor()
    expect(await look(page, 'engagements-empty')).toEqual([])
    await follow(page, 'Legg til leverandørforhold')
    await heading(page, 'Legg til leverandørforhold')
    await press(page, 'Legg til')
    await page.locator('.ds-error-summary').waitFor()
    expect(await look(page, 'engagement-add-wrong')).toEqual([])
    await fill(page, 'Navn', 'Journalsystem i skyen')
    await press(page, 'Legg til')
    await heading(page, 'Journalsystem i skyen')
    expect(await look(page, 'engagement')).toEqual([])
    await follow(page, 'Leverandørforhold')
    await follow(page, 'Journalsystem i skyen')
    await heading(page, 'Journalsystem i skyen')
    await page.goBack()
    await page.getByRole('table', { name: 'Leverandørforhold' }).waitFor()
    expect(await look(page, 'engagements')).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('the people, the account and the way out', async () => {
    await follow(page, 'Folk og roller')
    await heading(page, 'Folk og roller')
    expect(await look(page, 'members')).toEqual([])
    await press(page, 'Kari Fjellvåg')
    await follow(page, 'Min konto')
    await heading(page, 'Min konto')
    expect(await look(page, 'account')).toEqual([])
    await press(page, 'Kari Fjellvåg')
    await press(page, 'Logg ut')
    await page.getByRole('link', { name: 'Logg inn' }).first().waitFor()
    expect(world.complaints()).toEqual([])
  })

  it('the way in again is reached and used by keyboard alone', async () => {
    await page.goto(`${world.address}/sign-in?to=/account`)
    await heading(page, 'Logg inn')
    expect(await look(page, 'sign-in')).toEqual([])
    const reached: string[] = []
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab')
      reached.push(await page.evaluate<string>(`(({ activeElement: at }) => at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '')(document)`))
      if (reached.at(-1) === 'E-postadresse') await page.keyboard.type('kari@fjellvag.example')
      if (reached.at(-1) === 'Passord') await page.keyboard.type(password)
    }
    expect(reached.slice(0, 3)).toEqual(['Hopp til innholdet', 'Rustning, til forsiden', 'Språk'])
    expect(reached).toEqual(expect.arrayContaining(['E-postadresse', 'Passord', 'Logg inn']))
    await page.getByLabel('Passord', { exact: true }).press('Enter')
    await heading(page, 'Min konto')
    expect(world.complaints()).toEqual([])
  })

  it('a page that is not there, and one that is not yours, say the same', async () => {
    await page.goto(`${world.address}/organisations/019aa000-0000-7000-8000-000000000000/engagements`)
    await heading(page, 'Siden finnes ikke')
    expect(await look(page, 'not-found')).toEqual([])
    await page.goto(`${world.address}/nothing-here`)
    await heading(page, 'Siden finnes ikke')
  })
})
