/** The knowledge as anybody may read it: searched and narrowed, one statement with its law, the source map, then and now, the figures, and the way for newcomers. In Bokmål. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, type World } from './testing/world.ts'

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()
/** What stands in the content, without the frame. */
const content = (page: Page) => page.getByRole('main').innerText()

describe.skipIf(skipBrowser)('the knowledge (needs Chromium)', () => {
  let world: World, page: Page
  const asked: string[] = []
  const go = async (address: string, name: string | RegExp) => {
    await page.goto(world.address + address)
    await heading(page, name)
  }
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  })
  afterAll(() => world?.close())

  it('is searched and narrowed without asking the server what for', async () => {
    await page.goto(world.address)
    await page.getByRole('navigation').getByRole('link', { name: 'Kunnskap', exact: true }).click()
    await heading(page, 'Kunnskap')
    await page.getByRole('table').waitFor()
    asked.length = 0
    await page.getByRole('combobox', { name: 'Type', exact: true }).selectOption({ label: 'Plikter' })
    await page.getByRole('combobox', { name: 'Lov eller kilde' }).selectOption({ label: 'personvernforordningen' })
    await page.getByRole('combobox', { name: 'Fase' }).selectOption({ label: 'Avtaleinngåelse' })
    await page.getByRole('searchbox').fill('databehandleravtale i kraft')
    await expect.poll(() => page.getByRole('row').count()).toBeLessThan(10)
    expect(page.url()).toContain('kind=duty')
    expect(await look(page, 'knowledge')).toEqual([])
    expect(asked).toEqual([])
  })

  it('shows a duty with its law by date, what it needs to know, what belongs to it and where it comes from', async () => {
    await page.getByRole('link', { name: 'Databehandleravtale er i kraft før behandlingen starter' }).click()
    await heading(page, 'Databehandleravtale er i kraft før behandlingen starter')
    const text = await content(page)
    for (const said of ['Gjelder nå', 'fra 20. juli 2018', 'personvernforordningen artikkel 28 nr. 3', 'Gjaldt før', 'Når begynte databehandleravtalen å gjelde?', 'Kontrollert mot kilden', 'Sist sett på', 'Krav til leverandøren', 'Må være på plass']) expect(text).toContain(said)
    expect(await look(page, 'knowledge-duty')).toEqual([])
    await page.getByRole('link', { name: 'personvernforordningen artikkel 28 nr. 3', exact: true }).first().click()
    await heading(page, 'personvernforordningen')
    expect(await page.getByRole('row').count()).toBeGreaterThan(30)
    expect(await look(page, 'knowledge-law')).toEqual([])
  })

  it.each([
    ['requirement/access/leavers-reported-the-same-day', 'Melding samme dag når noen slutter', 'Slik kontrolleres det'],
    ['policy/servers-in-norway', /./, 'Det som taler mot'],
    ['term/cloud#saas', /./, 'programvare som tjeneste'],
    ['framework/nist-csf-2_0', /./, 'Titlene er våre egne ord'],
    ['value/access_review-interval', /./, '12 måneder'],
    ['survey/private-suppliers-2017', /./, 'private leverandører'],
    ['wording/nationality-demanded', /./, 'I stedet'],
    ['role/who-does-what', /./, 'Styret'],
  ])('has a page for %s', async (id, name, says) => {
    await go(`/knowledge/${id}`, name)
    expect(await content(page)).toContain(says)
    expect(await look(page, `knowledge-${id.split('/')[0]}`)).toEqual([])
  })

  it('says so where there is no such entry', async () => {
    await go('/knowledge/duty/no/such-thing', 'Siden finnes ikke')
    await go('/knowledge/sources/S009-1', 'Siden finnes ikke')
    expect(await page.title()).toContain('Siden finnes ikke')
  })

  it('walks from every chapter of the documents to what carries it', async () => {
    await go('/knowledge/sources', 'Kildekart')
    expect(await content(page)).toMatch(/980 punkter i 127 kapitler: \d+ står i kunnskapen, \d+ hører til en skjerm, og \d+ er utelatt med en grunn/)
    expect(await look(page, 'sources')).toEqual([])
    await page.getByRole('searchbox').fill('Databehandleravtalen: 13 forhold')
    await page.getByRole('link', { name: 'Databehandleravtalen: 13 forhold' }).click()
    await heading(page, '3.2 Databehandleravtalen: 13 forhold')
    expect(await page.locator('.carried > li').count()).toBe(13)
    expect(await page.locator('.carried > li').getByRole('link').count()).toBeGreaterThan(12)
    expect(await look(page, 'chapter')).toEqual([])
    await page.reload()
    await heading(page, '3.2 Databehandleravtalen: 13 forhold')
    await go('/knowledge/sources/S000-FIN', 'Kostnadsstyring (FinOps)')
    const text = await content(page)
    expect(text).toContain('Utelatt')
    expect(text).not.toMatch(/another organisation|the room|carried by/)
  })

  it('says what no longer holds', async () => {
    await go('/knowledge/then-and-now', 'Da og nå')
    expect(await page.getByRole('row').count()).toBeGreaterThan(30)
    expect(await content(page)).toContain('De 72 timene er deres frist')
    expect(await look(page, 'then-and-now')).toEqual([])
  })

  it.each(['report-2017-wheel', 'normen-process', 'responsibility-split', 'finops-loop'])('draws %s, says it in words and as a table', async (figure) => {
    await go(`/knowledge/figures/${figure}`, /./)
    const drawing = page.getByRole('img')
    expect(await drawing.count()).toBe(1)
    const box = await drawing.boundingBox()
    expect(box?.height).toBeGreaterThan(200)
    expect(await drawing.locator('desc').textContent()).toContain('Tabellen under sier det samme.')
    expect(await page.getByRole('row').count()).toBeGreaterThan(2)
    expect(await look(page, `figure-${figure}`)).toEqual([])
  })

  it('tells a newcomer the way in ten steps, with links that lead somewhere', async () => {
    await go('/knowledge/figures', 'Figurer')
    await page.getByRole('contentinfo').getByRole('link', { name: 'Kom i gang' }).click()
    await heading(page, 'Slik kommer dere i gang')
    expect(await page.locator('.guide > li').count()).toBe(10)
    expect(await look(page, 'help')).toEqual([])
    const links = await page.locator('.guide a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    expect(links).toContain('/assess')
    for (const link of links) {
      await page.goto(world.address + link)
      await page.getByRole('heading', { level: 1 }).waitFor()
      expect(await page.title()).not.toContain('Siden finnes ikke')
    }
  })

  it('is there in Nynorsk and English too', async () => {
    for (const [language, name] of [['nn', 'Kjeldekart'], ['en', 'Source map']] as const) {
      await page.goto(world.address)
      await page.getByRole('combobox', { name: /Språk|Language/ }).selectOption(language)
      await go('/knowledge/sources', name)
      await go('/knowledge/duty/privacy/processor-agreement-before-processing', /./)
    }
    expect(world.complaints()).toEqual([])
  })
})
