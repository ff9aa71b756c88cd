/**
 * Slows down guessing. Attempts are counted by where they come from and by whom they are aimed at, whether or not that someone exists, so
 * that being stopped tells nothing. Memory is fixed: a few rows of counters picked by a keyed hash (a count-min sketch), which may count
 * too much when very many are counted, never too little, and cannot be emptied by flooding it.
 */
import { createHmac, randomBytes } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { tooManyRequests } from './refusals.ts'

export interface LimiterOptions {
  /** In milliseconds. */
  readonly window: number
  /** Attempts within any window, for one subject. */
  readonly most: number
  /** Attempts from one address, where many people may sit behind it; ten times as many unless said. */
  readonly mostPerAddress?: number
  readonly now?: () => number
}
export interface Attempt {
  readonly address: string
  /** Account name, token or whatever is guessed at. */
  readonly subject?: string
}
export interface Limiter {
  /** Counts the attempt, or throws the refusal with the seconds to wait. */
  readonly take: (attempt: Attempt) => void
}

const rows = 4
const columns = 1 << 16

export function limiter({ window, most, mostPerAddress = most * 10, now = () => performance.now() }: LimiterOptions): Limiter {
  const secret = randomBytes(32)
  let current = new Uint16Array(rows * columns), previous = new Uint16Array(rows * columns)
  let began = now()

  const cellsOf = (key: string): number[] => {
    const digest = createHmac('sha256', secret).update(key).digest()
    return Array.from({ length: rows }, (_, row) => row * columns + digest.readUInt16BE(row * 2))
  }
  const turn = (at: number) => {
    const passed = Math.floor((at - began) / window)
    if (passed <= 0) return
    ;[previous, current] = [passed === 1 ? current : previous.fill(0), passed === 1 ? previous.fill(0) : current.fill(0)]
    began += passed * window
  }
  /** The window before counts by the share of it that still lies within one window's length from now. */
  const countOf = (cells: readonly number[], share: number) => Math.min(...cells.map((cell) => (current[cell] as number) + (previous[cell] as number) * share))
  const add = (cells: readonly number[]) => {
    const least = Math.min(...cells.map((cell) => current[cell] as number))
    // Only the cells that are not already larger because of others.
    for (const cell of cells) if (current[cell] === least && least < 0xffff) current[cell] = least + 1
  }

  return {
    take({ address, subject }) {
      const at = now()
      turn(at)
      const left = Math.min(window, Math.max(0, began + window - at))
      const share = left / window
      const counted = [[cellsOf(`address ${networkOf(address)}`), mostPerAddress] as const, ...(subject === undefined ? [] : [[cellsOf(`subject ${subject}`), most] as const])]
      if (counted.some(([cells, limit]) => countOf(cells, share) + 1 > limit)) throw tooManyRequests(undefined, { retryAfter: Math.max(1, Math.ceil(left / 1000)) })
      for (const [cells] of counted) add(cells)
    },
  }
}

/** One household has a whole /64 of IPv6; an IPv4 address may be written as IPv6. */
export function networkOf(address: string): string {
  const four = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (four !== undefined) return four
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('%')[0]?.toLowerCase().split('::') ?? []
  const first = head === '' ? [] : head.split(':')
  const last = tail === undefined || tail === '' ? [] : tail.split(':')
  const groups = tail === undefined ? first : [...first, ...Array.from({ length: 8 - first.length - last.length }, () => '0'), ...last]
  return groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')
}
