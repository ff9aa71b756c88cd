/**
 * Somebody who has never seen the screens and reads only what stands there: presses the one accented step of a page, and answers the question
 * that is shown by the kind of answer it wants. What they would say themselves is given by words of the question; else the commonest answer.
 */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What is said to a question the first time it is asked, the second, and so on; the last holds. Several ticks are parted by `|`, several names by a line each. */
export type Sayings = readonly (readonly [question: RegExp, ...answers: string[]])[]

/** As people write it. */
export const daysFromNow = (days: number): string => {
  const day = new Date(Date.now() + days * 86_400_000)
  return `${day.getDate()}.${day.getMonth() + 1}.${day.getFullYear()}`
}

export const accent = (page: Page) => page.locator('main .ds-button[data-color=accent]')
/** Where the engagement stands, as the stages of its overview say. */
export const stageOf = async (page: Page) => (await page.locator('.stages [aria-current=step]').innerText()).split('\n')[0]?.replace(/ \(.*$/, '') ?? ''

export interface Newcomer {
  /** From the overview of an engagement until `arrived` there; how many questions were answered on the way. It must end. */
  readonly goOn: (arrived: () => Promise<boolean>) => Promise<number>
  readonly answer: () => Promise<void>
  /** Every question that was answered, with what was said to it last. */
  readonly said: ReadonlyMap<string, string>
}

export function newcomer(page: Page, sayings: Sayings): Newcomer {
  const said = new Map<string, string>(), times = new Map<string, number>()
  /** The question, where there is one: what stands below it comes and goes by itself. */
  const place = async () => `${page.url()} ${(await page.locator('.question').or(page.locator('main:not(:has(.question))')).allInnerTexts()).join()}`
  const moved = async (from: string, what: string) => {
    await expect.poll(async () => (await place()) !== from, { timeout: 20_000, interval: 40, message: `nothing happened after ${what}\n${from}` }).toBe(true)
    await expect.poll(() => page.locator('main [aria-busy=true]').count(), { timeout: 20_000, interval: 40 }).toBe(0)
  }
  const answer = async () => {
    const before = await place(), asked = await page.locator('.question h2').innerText(), time = times.get(asked) ?? 0
    if (time > 2) throw new Error(`asked for the fourth time: ${asked}`)
    times.set(asked, time + 1)
    const own = sayings.find(([words]) => words.test(asked))?.slice(1) as string[] | undefined
    said.set(asked, await say(page, own?.[Math.min(time, own.length - 1)]))
    await moved(before, `answering ${asked} with ${said.get(asked)}`)
  }
  const step = async () => {
    const here = new URL(page.url()).pathname.split('/').at(-1)
    if (here === 'answers' && await page.locator('.question .choice, .question form').count() > 0) return answer().then(() => 1)
    if (here === 'add' && await page.getByRole('button', { name: 'Konkluder' }).count() > 0) {
      await page.getByLabel('Ja', { exact: true }).check()
      await page.getByLabel('Vurderingen, med egne ord').fill('Vi har lest dokumentasjonen og avtalen, og spurt en annen kunde.')
    }
    const before = await place(), name = await accent(page).innerText()
    await accent(page).click()
    await moved(before, `pressing ${name}`)
    return 0
  }
  return {
    said, answer,
    goOn: async (arrived) => {
      let answered = 0
      for (let steps = 0; steps < 120; steps++) {
        await expect.poll(() => page.locator('main h1').count(), { timeout: 15_000, interval: 40 }).toBe(1)
        const overview = page.locator('.stages')
        await overview.or(accent(page).first()).or(page.locator('.question h2')).first().waitFor()
        if (await overview.count() > 0) {
          await page.locator('[data-step]:not([inert])').waitFor()
          if (await arrived()) return answered
        }
        answered += await step()
      }
      throw new Error(`never got there: ${await place()}`)
    },
  }
}

async function say(page: Page, wanted: string | undefined): Promise<string> {
  const box = page.locator('.question'), choices = box.locator('.choice'), ticks = box.getByRole('checkbox'), submit = box.locator('button[type=submit]')
  if (wanted === undefined && await box.locator('.suggestion button').count() > 0) return pressed(box.locator('.suggestion button'))
  if (await choices.count() > 0) return pressed(wanted === undefined ? choices.first() : choices.getByText(wanted, { exact: true }))
  if (await ticks.count() > 0) {
    for (const one of wanted?.split('|').filter(Boolean) ?? []) await box.getByLabel(one, { exact: true }).check()
  } else if (await box.locator('select').count() > 0) await box.locator('select').last().selectOption({ label: wanted ?? 'Norge' })
  else if (await box.locator('textarea').count() > 0) {
    if (wanted === undefined) return pressed(box.getByRole('button', { name: 'Det finnes ingen' }))
    await box.locator('textarea').fill(wanted)
  } else {
    const field = box.locator('form input').first()
    await field.fill(wanted ?? (await field.getAttribute('inputmode') === 'decimal' ? '1' : daysFromNow(-20)))
  }
  await submit.first().click()
  return wanted ?? 'det vanligste'
}

async function pressed(button: ReturnType<Page['locator']>): Promise<string> {
  const name = await button.innerText()
  await button.click()
  return name
}
