/**
 * What is written down about requests: one line each, with the operation, the answer's status, how long it took and the refusal's code. No
 * bodies, no search parts of addresses, no tokens. Of a fault, its name, message and where it happened, which are never sent to anyone.
 */

export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** Lines of JSON: whatever a text holds, it stays within its line. */
export function lineLog(write: (line: string) => void, now: () => Date = () => new Date()): Log {
  const line = (level: string) => (fields: Readonly<Record<string, unknown>>, message: string) => write(`${JSON.stringify({ at: now().toISOString(), level, message, ...fields })}\n`)
  return { info: line('info'), error: line('error') }
}

/** Only these fields: a driver's error also holds the values of the row it was about. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error }
  const { code } = error as { code?: unknown }
  return { name: error.name, message: error.message, stack: error.stack, ...(typeof code === 'string' ? { code } : {}), ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }) }
}
