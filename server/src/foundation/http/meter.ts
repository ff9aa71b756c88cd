/**
 * A handful of figures for whoever runs the installation, in the text format that Prometheus reads, and the same through the OpenTelemetry
 * API: without an SDK of the operator's own those calls do nothing, and nothing is ever sent from here.
 */
import { metrics, trace, SpanStatusCode } from '@opentelemetry/api'

/** Seconds. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

export interface Meter {
  readonly started: () => void
  readonly ended: (operation: string, status: number, seconds: number, code?: string) => void
  readonly listening: (change: 1 | -1) => void
  readonly text: () => string
  /** Runs a handler under a span of its operation. */
  readonly within: <T>(operation: string, work: () => Promise<T>) => Promise<T>
}

export function meter(): Meter {
  const requests = new Map<string, number>(), refusals = new Map<string, number>(), durations = new Map<string, number[]>(), sums = new Map<string, number>()
  let inFlight = 0, streams = 0
  const tracer = trace.getTracer('rustning')
  const otel = metrics.getMeter('rustning')
  const duration = otel.createHistogram('http.server.request.duration', { unit: 's' })
  const active = otel.createUpDownCounter('http.server.active_requests')
  const bump = (map: Map<string, number>, key: string, by = 1) => map.set(key, (map.get(key) ?? 0) + by)

  return {
    started() {
      inFlight++
      active.add(1)
    },
    ended(operation, status, seconds, code) {
      inFlight--
      active.add(-1)
      duration.record(seconds, { 'http.route': operation, 'http.response.status_code': status })
      bump(requests, `operation="${operation}",status="${status}"`)
      if (code !== undefined) bump(refusals, `code="${code}"`)
      const label = `operation="${operation}"`
      const counts = durations.get(label) ?? buckets.map(() => 0)
      buckets.forEach((limit, at) => {
        if (seconds <= limit) counts[at] = (counts[at] as number) + 1
      })
      durations.set(label, counts)
      bump(sums, label, seconds)
    },
    listening(change) {
      streams += change
    },
    within: (operation, work) => tracer.startActiveSpan(operation, async (span) => {
      try {
        return await work()
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR })
        throw error
      } finally {
        span.end()
      }
    }),
    text() {
      const lines: string[] = []
      const family = (name: string, kind: string, rows: Iterable<readonly [string, number]>) => lines.push(`# TYPE ${name} ${kind}`, ...Array.from(rows, ([labels, value]) => `${name}${labels === '' ? '' : `{${labels}}`} ${value}`))
      family('rustning_http_requests_total', 'counter', requests)
      family('rustning_http_refusals_total', 'counter', refusals)
      family('rustning_http_requests_in_flight', 'gauge', [['', inFlight]])
      family('rustning_http_event_streams', 'gauge', [['', streams]])
      lines.push('# TYPE rustning_http_request_seconds histogram')
      for (const [label, counts] of durations) {
        const total = Array.from(requests).reduce((sum, [key, count]) => (key.startsWith(`${label},`) ? sum + count : sum), 0)
        lines.push(...counts.map((count, at) => `rustning_http_request_seconds_bucket{${label},le="${buckets[at]}"} ${count}`), `rustning_http_request_seconds_bucket{${label},le="+Inf"} ${total}`, `rustning_http_request_seconds_sum{${label}} ${sums.get(label) ?? 0}`, `rustning_http_request_seconds_count{${label}} ${total}`)
      }
      family('process_resident_memory_bytes', 'gauge', [['', process.memoryUsage.rss()]])
      family('process_uptime_seconds', 'gauge', [['', Math.round(process.uptime())]])
      return `${lines.join('\n')}\n`
    },
  }
}
