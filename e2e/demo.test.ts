/** The first day with samples instead of one's own: chosen on the first page, and one click in as three people, with a strip on every page that says what this is. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { accessibilityOf, look, openWorld, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const banner = (page: Page) => page.getByRole('complementary', { name: 'Demo' })

describe.skipIf(skipBrowser)('the demo (needs Chromium)', () => {
  let world: World, page: Page
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
  })
  afterAll(() => world?.close())

  it('is chosen on the first day, and shows how far it has come', async () => {
    await page.goto(world.address)
    await heading(page, 'Vit hva som må være på plass før leverandøren får jobben')
    expect(await banner(page).count()).toBe(0)
    await page.goto(world.firstRun)
    await heading(page, 'Ta Rustning i bruk')
    expect(await look(page, 'demo-choose')).toEqual([])
    await page.getByRole('button', { name: 'Fyll med eksempler' }).click()
    await page.getByRole('progressbar').waitFor()
    expect(await look(page, 'demo-loading')).toEqual([])
    await page.getByRole('link', { name: 'Velg en rolle' }).first().waitFor({ timeout: 150_000 })
    expect(world.complaints()).toEqual([])
  }, 180_000)

  it('says on the front page what it is, and whom one can be', async () => {
    await page.goto(world.address)
    await page.getByRole('heading', { name: 'Prøv som en av dem' }).waitFor()
    await banner(page).getByText('Dette er en demo.', { exact: false }).waitFor()
    expect(await look(page, 'demo-front')).toEqual([])
    expect(world.complaints()).toEqual([])
  }, 60_000)

  it('leaves the phone to the page: the menu and what a demo is unfold, by keyboard too', async () => {
    const menu = page.getByRole('button', { name: 'Meny' }), pages = page.getByRole('navigation').getByRole('link', { name: 'Kunnskap', exact: true })
    expect(await menu.count()).toBe(0)
    await page.setViewportSize({ width: 390, height: 844 })
    expect(await page.evaluate<number>(`document.querySelector('main').getBoundingClientRect().top`)).toBeLessThan(150)
    expect(await pages.count()).toBe(0)
    await menu.focus()
    await page.keyboard.press('Enter')
    await pages.waitFor()
    expect(await menu.getAttribute('aria-expanded')).toBe('true')
    expect(await accessibilityOf(page)).toEqual([])
    await page.keyboard.press('Escape')
    await pages.waitFor({ state: 'hidden' })
    expect(await page.evaluate<string>(`document.activeElement.textContent + document.activeElement.getAttribute('aria-expanded')`)).toBe('Menyfalse')
    await banner(page).getByText('Andre kan se og endre', { exact: false }).waitFor({ state: 'hidden' })
    await banner(page).getByRole('button', { name: 'Les mer' }).press('Enter')
    await banner(page).getByText('Andre kan se og endre', { exact: false }).waitFor()
    expect(await accessibilityOf(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 900 })
    expect(world.complaints()).toEqual([])
  }, 60_000)

  it('lets anybody in as three people, one click each', async () => {
    for (const [button, engagement] of [['Logg inn som Kari Fjellvåg, leder', 'Journalsystem i skyen'], ['Logg inn som Turid Solvik, leder', undefined], ['Logg inn som Håkon Nordlie, leder', 'Drift av servere og arbeidsflater']] as const) {
      await page.getByRole('button', { name: button }).click()
      await page.getByRole('button', { name: button.replace('Logg inn som ', '').replace(/,.*/, ''), exact: true }).waitFor()
      await banner(page).waitFor()
      if (engagement !== undefined) {
        const at = await page.evaluate<string>('location.pathname')
        if (!at.endsWith('/engagements')) await page.getByRole('navigation').getByRole('link', { name: 'Leverandørforhold' }).click()
        await page.getByRole('link', { name: engagement }).first().waitFor()
      }
      expect(await look(page, `demo-${button.split(' ')[3]?.toLowerCase()}`)).toEqual([])
      await page.getByRole('link', { name: 'Velg en rolle' }).click()
      await heading(page, 'Prøv som en av dem')
    }
    expect(await look(page, 'demo-roles')).toEqual([])
    expect(world.complaints()).toEqual([])
  }, 90_000)
})
