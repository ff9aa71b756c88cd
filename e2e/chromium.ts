/** A real Chromium, found on the machine (Debian's package), started with an empty profile and without talking to anybody. */
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** Where it stands, or `undefined`. */
export function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find((file) => {
    try {
      accessSync(file, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** On a machine without Chromium the browser tests are skipped, and `npm test` says so; in CI they fail. */
export const skipBrowser = findChromium() === undefined && process.env['RUSTNING_CI'] !== '1'

export interface Browser {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

/** One that plays a Norwegian browser says so in every question, whatever the page asked for; with `null` it plays nothing. */
export async function openChromium(locale: string | null = 'nb-NO'): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('there is no Chromium on this machine; install Debian\'s package “chromium”')
  const profile = mkdtempSync(path.join(tmpdir(), 'chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    ...(locale !== null && { locale }),
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync',
    ],
  })
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
