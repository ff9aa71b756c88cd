/**
 * What somebody is assessing in the open: the answers so far and where they are. Kept in this tab of this browser only, so that a page loaded
 * anew loses nothing and a closed tab leaves nothing behind. The address never holds an answer.
 */
import type { Facts, Stage } from '@rustning/engine'
import type { CaseFile, Knowledge } from '@rustning/knowledge/pack'
import { begin, type Interview } from '@rustning/server/judgement/interview/interview.ts'

export interface Work {
  readonly title: string
  readonly interview: Interview
  /** A question the reader went back to by choice. */
  readonly asking?: string | undefined
  readonly showing: 'questions' | 'result'
}

/** What each view is handed: the knowledge in the reader's language, the work, and the way to change it; without work one begins anew. */
export interface View {
  readonly knowledge: Knowledge
  readonly work: Work
  readonly change: (work: Work | undefined) => void
}

/** Norway's day. */
export const today = (now = new Date()): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(now)

export const fresh = (title: string): Work => ({ title, interview: begin(today()), showing: 'questions' })

/** A case opened from a file or chosen as an example, judged on its own day. */
export const opened = ({ judgedOn, stage, facts }: Pick<CaseFile, 'judgedOn' | 'stage' | 'facts'>, title: string): Work => ({ title, interview: begin(judgedOn, facts, stage), showing: 'result' })

/** The step before: an answer is taken back, or a chosen question is left as it was. */
export const canGoBack = ({ interview, asking }: Work): boolean => asking !== undefined || interview.before !== undefined

const key = 'open-assessment'

export function remembered(): Work | undefined {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Work | null
    return kept && typeof kept.title === 'string' && typeof kept.interview === 'object' ? kept : undefined
  } catch {
    return undefined
  }
}

/** Without the way back, which would keep every step. */
export function remember(work: Work | undefined): void {
  try {
    if (!work) return sessionStorage.removeItem(key)
    const { before: _, ...interview } = work.interview
    sessionStorage.setItem(key, JSON.stringify({ ...work, interview }))
  } catch {
    // A browser that keeps nothing still assesses.
  }
}

/** One answer that was given, by what was asked: for the list of them. */
export interface Given {
  readonly asks: string
  readonly item?: string
}

/** Every answer, in the vocabulary's order; of lists first which there are, then what is said of each. */
export function answersOf({ known, items }: Facts, { order }: Pick<Knowledge, 'order'>): Given[] {
  const place = new Map(order.map((fact, index) => [fact, index]))
  const byPlace = (a: string, b: string) => (place.get(a) ?? 0) - (place.get(b) ?? 0)
  return [
    ...Object.keys(known).sort(byPlace).map((asks) => ({ asks })),
    ...Object.entries(items).flatMap(([noun, { members }]) => [
      { asks: noun },
      ...members.flatMap(({ name, known: own }, index) => Object.keys(own).sort(byPlace).map((fact) => ({ asks: fact.replace(noun, `${noun}[${index + 1}]`), item: name }))),
    ]),
  ]
}

export const situationOf = ({ on, stage }: Interview): { readonly on: string; readonly stage?: Stage } => ({ on, ...(stage && { stage }) })
