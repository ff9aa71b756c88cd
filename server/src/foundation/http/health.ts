/**
 * Answers those who run the installation. Figures are not for everyone: they are given to whoever holds the operator's token, or, where
 * none is set, to this machine itself; a request that a proxy passed on is not from this machine. Others are told there is nothing there.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { refusal } from '../values/refusal.ts'
import { healthRoutes } from './health.api.ts'
import { healthText } from './health.text.ts'
import { notFound } from './refusals.ts'
import { serve, type Served } from './serve.ts'

const notReady = refusal('not-ready', 503, (language, missing: readonly string[]) => healthText[language](missing))

interface Health {
  /** Each must come true for the installation to be ready; the names are shown. */
  readonly ready: Readonly<Record<string, () => Promise<boolean> | boolean>>
  readonly metricsToken?: string | undefined
  readonly metrics: () => string
  readonly document: () => string
}

export function serveHealth({ ready, metricsToken, metrics, document }: Health): readonly Served[] {
  return serve(healthRoutes, {
    readLiveness: () => ({ alive: true }),
    async readReadiness() {
      const checks = await Promise.all(Object.entries(ready).map(async ([name, check]) => ((await within(check)) ? [] : [name])))
      const missing = checks.flat()
      if (missing.length > 0) throw notReady(missing, { retryAfter: 5 })
      return { ready: true }
    },
    readMetrics({ headers, address }) {
      const passedOn = headers.forwarded !== undefined || headers['x-forwarded-for'] !== undefined
      const allowed = metricsToken === undefined ? !passedOn && isLoopback(address) : equal(headers.authorization ?? '', `Bearer ${metricsToken}`)
      if (!allowed) throw notFound()
      return { bytes: metrics() }
    },
    readOpenApi: () => ({ bytes: document() }),
  })
}

/** What does not answer within two seconds is not ready. */
async function within(check: () => Promise<boolean> | boolean): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), 2000)))
  try {
    return await Promise.race([check(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

const isLoopback = (address: string): boolean => address === '::1' || /^(?:::ffff:)?127\./.test(address)
/** Takes as long for a near miss as for a wild guess. */
const equal = (given: string, wanted: string): boolean => timingSafeEqual(createHash('sha256').update(given).digest(), createHash('sha256').update(wanted).digest())
