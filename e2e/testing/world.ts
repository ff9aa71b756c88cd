/**
 * The product as a person meets it: started in an empty folder with its own database, opened in a real browser. Whatever a page asks of
 * another machine, writes to the console or breaks of its policy is kept, and must be nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { ClientConfig } from 'pg'
import type { BrowserContext, Page } from 'playwright-core'
import { loadKnowledge } from '@rustning/knowledge/load'
import { asAdmin } from '@rustning/server/foundation/database/testing/cluster.ts'
import { newId } from '@rustning/server/foundation/values/id.ts'
import { settingsFrom } from '@rustning/server/foundation/installation/installation.ts'
import { openProduct } from '@rustning/server/product'
import { openChromium } from '../chromium.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

const desk = { width: 1280, height: 900 }
export const password = 'fjell-og-fjord-2026-nord'

export interface World {
  /** Where the product is, without a slash at the end. */
  readonly address: string
  /** The one-time link of the first start. */
  readonly firstRun: string
  /** A new page, as wide as a desk's screen. */
  readonly page: () => Promise<Page>
  readonly context: BrowserContext
  /** What was asked of others, and what the browser complained about, since this was last asked. */
  readonly complaints: () => string[]
  /** One more organisation, to which whoever has an account belongs as leader, contract manager and administrator; its id. */
  readonly organisation: (name: string) => Promise<string>
  readonly close: () => Promise<void>
}

/** The product with nobody in it, and a browser with nothing in it. */
export async function openWorld(locale?: string | null): Promise<World> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-e2e-'))
  const opened: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true, force: true })]
  const close = async () => {
    for (const end of opened.splice(0).toReversed()) await end()
  }
  try {
    // What comes from another address than the product's own is refused, so the port must be known before the door opens.
    const settings = settingsFrom({ RUSTNING_DATA: folder, PORT: String(await freePort()) }, folder)
    const faults: string[] = []
    const product = await openProduct({
      settings, knowledge: loadKnowledge(path.join(root, 'knowledge')), screens: path.join(root, 'web/dist'),
      log: { info: () => {}, error: (fields, message) => void faults.push(`the server: ${message} ${JSON.stringify(fields)}`) },
    })
    opened.push(product.close)
    const { context, close: closeBrowser } = await openChromium(locale)
    context.setDefaultTimeout(8_000)
    opened.push(closeBrowser)
    const address = settings.publicUrl
    watch(context, address, faults)
    return {
      address, context, close, firstRun: `${address}/first-run#${product.firstRun ?? ''}`,
      complaints: () => faults.splice(0),
      organisation: (name) => addOrganisation(product.installation.open.admin, name),
      page: async () => {
        const page = await context.newPage()
        await page.setViewportSize(desk)
        return page
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** Past the product's doors, which let one installation have one organisation until somebody is invited by another. */
async function addOrganisation(admin: ClientConfig, name: string): Promise<string> {
  const id = newId()
  await asAdmin(admin, (client) => client.query(`SET search_path = rustning; SET session_replication_role = replica;
    INSERT INTO tenant (tenant_id) VALUES ('${id}'); INSERT INTO organisation (tenant_id, id, version, name, kind, created_at) VALUES ('${id}', '${id}', 1, '${name}', 'municipality', clock_timestamp());
    INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) SELECT '${id}', '${newId()}', 1, account_id, email, name, '{leader,contract-manager,administrator}' FROM account`))
  return id
}

/** The browser says so of every answer that is a no; a page that asks whether somebody is signed in gets one. */
const expected = /^Failed to load resource: the server responded with a status of 4\d\d/

function watch(context: BrowserContext, address: string, faults: string[]): void {
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !/^(?:blob|data|about):/.test(request.url())) faults.push(`asked for ${request.url()}`)
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !expected.test(message.text())) faults.push(`${message.type()}: ${message.text()} (${message.location().url}:${message.location().lineNumber}:${message.location().columnNumber})`)
  })
  context.on('weberror', (error) => void faults.push(`broke: ${error.error().stack ?? error.error().message}`))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject).listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** What axe finds against WCAG 2.2 AA and its own advice, a line for each; it must be nothing. */
export async function accessibilityOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate<string[]>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => location.pathname + ' ' + id + ': ' + target.join(' ') + ' – ' + failureSummary)))`)
}

/** Nothing has to be pushed sideways, neither on a phone nor at 200 % on a desk (1280 pixels are then 640). */
export async function widthsOf(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const width of [640, 390]) {
    await page.setViewportSize({ width, height: 844 })
    const over = await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')
    if (over > 0) found.push(`${page.url()} is ${over} pixels too wide at ${width}`)
  }
  await page.setViewportSize(desk)
  return found
}

const shots = process.env['RUSTNING_SHOTS']

/** Where RUSTNING_SHOTS names a folder: the page as it looks at a desk and on a phone. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (!shots) return
  for (const [size, suffix] of [[desk, 1280], [{ width: 390, height: 844 }, 390]] as const) {
    await page.setViewportSize(size)
    await page.screenshot({ path: path.join(shots, `${name}-${suffix}.png`), fullPage: true })
  }
  await page.setViewportSize(desk)
}

/** Looked at in every way a machine can: the problems found, which must be none. */
export async function look(page: Page, name: string): Promise<string[]> {
  // A button that was just pressed fades back to its own colour; what goes on for ever, or follows the scroll, is not waited for.
  await page.evaluate(`Promise.race([Promise.all(document.getAnimations().filter((one) => one.timeline === document.timeline && one.playState === 'running').map((one) => one.finished.catch(() => {}))), new Promise((resolve) => setTimeout(resolve, 1000))])`)
  const problems = [...(await accessibilityOf(page)), ...(await widthsOf(page))]
  await shoot(page, name)
  return problems
}
