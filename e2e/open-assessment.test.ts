/** The open assessment: somebody without an account asks what applies, judged in their own browser, where the answers stay. In Bokmål. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { skipBrowser } from './chromium.ts'
import { look, openWorld, shoot, type World } from './testing/world.ts'

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true }).waitFor()
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe.skipIf(skipBrowser)('the open assessment (needs Chromium)', () => {
  let world: World, page: Page
  const asked: string[] = []
  beforeAll(async () => {
    world = await openWorld()
    page = await world.page()
    page.on('request', (request) => asked.push(`${request.method()} ${request.url().replace(world.address, '')}`))
  })
  afterAll(() => world?.close())

  it('stands open from the front, where the areas lead to their categories', async () => {
    await page.goto(world.address)
    await page.getByRole('link', { name: 'Sikkerhet (CyberX)' }).click()
    await heading(page, 'Sikkerhet (CyberX)')
    expect(await look(page, 'area')).toEqual([])
    await page.getByRole('link', { name: 'Vurder en slik tjeneste' }).click()
    await heading(page, 'Åpen vurdering')
    expect(await look(page, 'assess-begin')).toEqual([])
  })

  it('asks one question at a time, says why, and settles what applies', async () => {
    await page.getByLabel('Hva skal dere bruke?').fill('Journalsystem i skyen')
    await press(page, 'Begynn')
    await heading(page, 'Journalsystem i skyen')
    expect(await look(page, 'assess-stage')).toEqual([])
    await page.getByRole('button', { name: 'Bruk og oppfølging' }).click()
    asked.length = 0
    await page.getByText('Hvorfor stilles spørsmålet?').click()
    expect(await look(page, 'assess-question')).toEqual([])
    const seen = new Set<string>()
    for (let questions = 0; questions < 60; questions++) {
      const question = await page.locator('.question h2').innerText()
      if (question.startsWith('Det er avklart')) break
      seen.add(question)
      await answer(page)
    }
    expect(await page.locator('.question h2').innerText()).toMatch(/^Det er avklart hva som gjelder: \d+ plikter$/)
    expect(seen.size).toBeGreaterThan(5)
    expect(await look(page, 'assess-settled')).toEqual([])
  })

  it('takes an answer back, and answers it anew', async () => {
    await press(page, 'Tilbake')
    const question = await page.locator('.question h2').innerText()
    expect(question).not.toContain('Det er avklart')
    await press(page, 'Vet ikke')
    await page.getByRole('complementary').getByRole('button', { name: 'Se resultatet' }).click()
    await page.getByRole('heading', { name: 'Krav til leverandøren' }).waitFor()
    expect(await look(page, 'assess-result')).toEqual([])
  })

  it('opens each line to its reasons and its law, and keeps all of it in this tab', async () => {
    await page.locator('details.folded', { hasText: 'Behov' }).locator('summary').first().click()
    const line = page.locator('.lines > li > details').first()
    await line.locator('summary').click()
    await line.getByText('Hjemmel', { exact: true }).waitFor()
    await page.reload()
    await heading(page, 'Journalsystem i skyen')
    await page.getByRole('heading', { name: 'Krav til leverandøren' }).waitFor()
    expect(page.url()).toBe(`${world.address}/assess`)
  })

  it('is saved to a file that opens again with the same outcome', async () => {
    const tally = await page.locator('.tally').innerText()
    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Lagre til fil')])
    expect(download.suggestedFilename()).toBe('journalsystem-i-skyen.yaml')
    const file = await download.path()
    expect(readFileSync(file, 'utf8')).toContain('stage: operate')
    await press(page, 'Begynn på nytt')
    await page.setInputFiles('input[type=file]', { name: 'wrong.yaml', mimeType: 'application/yaml', buffer: Buffer.from('id: wrong\nfacts: {}\n') })
    await page.getByText('Filen kan ikke leses som en vurdering').waitFor()
    expect(await look(page, 'assess-file-wrong')).toEqual([])
    await page.setInputFiles('input[type=file]', { name: 'journalsystem-i-skyen.yaml', mimeType: 'application/yaml', buffer: readFileSync(file) })
    await heading(page, 'Journalsystem i skyen')
    expect(await page.locator('.tally').innerText()).toBe(tally)
  })

  it('asks nobody about anything that was answered', () => {
    expect(asked.filter((one) => !/^GET \/(?:assess$|assets\/|knowledge\/|favicon|api\/v1\/(?:me|demo)$)/.test(one) && !one.startsWith('GET blob:'))).toEqual([])
    expect(world.complaints()).toEqual([])
  })

  it('teaches by an example', async () => {
    await press(page, 'Begynn på nytt')
    await press(page, 'Fjellvåg legekontor har brukt skyjournal i fem år')
    await heading(page, 'Fjellvåg legekontor har brukt skyjournal i fem år')
    await page.getByText('Databehandleravtale er i kraft før behandlingen starter').first().waitFor()
    expect(await look(page, 'assess-sample')).toEqual([])
    // On paper everything is open, also what is folded inside what is folded.
    const laws = page.locator('.lines dt', { hasText: /^Hjemmel$/ })
    expect(await laws.count()).toBe(0)
    await page.pdf()
    expect(await laws.count()).toBeGreaterThan(50)
    await page.getByLabel('Språk').selectOption({ label: 'Nynorsk' })
    await page.getByRole('heading', { name: 'Krav til leverandøren' }).waitFor()
    await shoot(page, 'assess-sample-nn')
    expect(world.complaints()).toEqual([])
  })
})

/** The first thing that can be answered: a large choice, else the form's button with nothing chosen or the absence beside it. */
async function answer(page: Page): Promise<void> {
  const choices = page.locator('.question .choice')
  const before = await page.locator('.question p').first().innerText()
  if (await choices.count()) await choices.first().click()
  else {
    const none = page.locator('.question form').getByRole('button', { name: /Det finnes ingen|Finnes ikke/ })
    const boxes = page.locator('.question form input[type=checkbox]')
    if (await none.count()) await none.click()
    else if (await boxes.count()) {
      await boxes.first().check()
      await press(page, 'Neste')
    } else if (await page.locator('.question form select').count()) {
      await page.locator('.question form select').selectOption('SE')
      await press(page, 'Neste')
    } else await press(page, 'Vet ikke')
  }
  await page.waitForFunction(`document.querySelector('.question p')?.innerText !== ${JSON.stringify(before)}`)
}
