/**
 * A copy of an assessment, offered by one organisation to another. Whoever gets it concludes for itself: adopts it, adapts it with conditions
 * of its own, or refuses it. Nobody inherits somebody else's acceptance; what goes back is a receipt, and when the original moves the others
 * are told. The way between two organisations is a code that one has given the other, and nothing is ever read across.
 */
import type { Day } from '@rustning/engine'
import { todayInNorway } from '../../foundation/command/command.ts'
import type { Role } from '../../foundation/identity/role.ts'
import { sorted } from '../../foundation/journal/entry.ts'
import type { TenantId, Uuid } from '../../foundation/values/id.ts'
import { conclude, digestOf, signedAs, standing, type Conclusion, type Ground, type Known, type Member, type Signed } from '../conclusion/index.ts'
import { conditionsMissing, conditionsUnasked, notStanding, offerAnswered, offerToSelf, offerTooLarge, wayUnknown } from './offer.refusals.ts'

export const answers = ['adopted', 'adapted', 'refused'] as const
export type AnswerKind = (typeof answers)[number]
/** What is concluded when an offer is answered: whether this organisation can use the service. */
export const concludedOn = 'controller'

/** As its sender has it. */
export interface Offer {
  readonly id: Uuid
  readonly version: number
  readonly engagement: Uuid
  readonly part: Uuid | undefined
  readonly kind: string
  readonly original: Uuid
  readonly addressee: TenantId
  readonly label: string
  readonly codeHash: Buffer | undefined
  /** Canonical; the digest is of these bytes. */
  readonly copy: string
  readonly digest: string
  readonly sent: { readonly by: Uuid; readonly at: Date }
  readonly state: 'sent' | 'delivered' | 'not-delivered'
  readonly undelivered: string | undefined
  readonly answer: { readonly outcome: AnswerKind; readonly on: Day; readonly digest: string; readonly as: Role; readonly by: string | undefined; readonly because: string | undefined; readonly entry: Uuid; readonly note: string; readonly withdrawnAt: Date | undefined } | undefined
  readonly changedAt: Date | undefined
}

/** As its addressee has it. */
export interface Received {
  readonly id: Uuid
  readonly version: number
  readonly sender: { readonly tenant: TenantId; readonly name: string }
  readonly kind: string
  readonly copy: string
  readonly digest: string
  readonly entry: Uuid
  readonly note: string
  readonly at: Date
  readonly changedAt: Date | undefined
  readonly state: 'new' | AnswerKind
  readonly answer: { readonly engagement: Uuid; readonly conclusion: Uuid; readonly conditions: string | undefined; readonly by: Signed; readonly on: Day; readonly digest: string; readonly sayName: boolean; readonly because: string | undefined } | undefined
}

export const senders: readonly Role[] = ['leader', 'controllers-delegate', 'security-officer', 'system-owner', 'contract-manager', 'buyer']

/** The tenant and hash that a code names, or a way that was used before. */
export interface Way { readonly addressee: TenantId; readonly codeHash: Buffer | undefined }

export interface Original { readonly conclusion: Conclusion; readonly newest: number; readonly grounds: readonly Ground[]; readonly title: string }

/** Only what stands is offered. The copy says who concluded, on what and when. */
export function offer(id: Uuid, { way, label, own, original, member }: { readonly way: Way | undefined; readonly label: string; readonly own: TenantId; readonly original: Original; readonly member: Member | undefined }, at: Date): Offer {
  if (!way) throw wayUnknown()
  if (way.addressee === own) throw offerToSelf()
  const { conclusion, newest, grounds, title } = original
  if (!standing(conclusion, grounds, newest).stands) throw notStanding()
  const { account } = signedAs(member, senders)
  const content = {
    kind: conclusion.kind, item: conclusion.item === '' ? undefined : conclusion.item, outcome: conclusion.outcome, words: conclusion.words, by: { name: conclusion.by.name, as: conclusion.by.as }, on: conclusion.on, engagement: title,
    grounds: conclusion.grounds.map((ground) => ({ what: ground.what, title: ground.title, version: ground.version })), groundsDigest: conclusion.digest,
  }
  const copy = sorted(content)
  if (Buffer.byteLength(copy) > 65_535) throw offerTooLarge()
  return {
    id, version: 1, engagement: conclusion.engagement, part: conclusion.part, kind: conclusion.kind, original: conclusion.id, addressee: way.addressee, label, codeHash: way.codeHash, copy, digest: digestOf(content), sent: { by: account, at },
    state: 'sent', undelivered: undefined, answer: undefined, changedAt: undefined,
  }
}

/** What a received copy adds to the grounds of the addressee's own conclusion. When its original moves, so does this. */
export const groundOf = ({ id, digest, changedAt, sender }: Pick<Received, 'id' | 'digest' | 'changedAt' | 'sender'>): Ground => ({ what: 'offer', id, version: changedAt ? `${digest} changed` : digest, title: sender.name })

export interface Answering {
  readonly engagement: Uuid
  readonly outcome: AnswerKind
  readonly words: string
  /** The digest of the grounds as they were shown, this copy among them. */
  readonly shown: string
  readonly after: number
  readonly conditions: string | undefined
  readonly because: string | undefined
  readonly sayName: boolean
}

/** The organisation's own conclusion, with its own words and its own name under it, and the answer that goes back. */
export function answer(received: Received, conclusionId: Uuid, answering: Answering, known: Known, at: Date): { readonly received: Received; readonly conclusion: Conclusion } {
  if (received.state !== 'new') throw offerAnswered()
  if (answering.outcome === 'adapted' && answering.conditions === undefined) throw conditionsMissing()
  if (answering.outcome !== 'adapted' && answering.conditions !== undefined) throw conditionsUnasked()
  const conclusion = conclude(conclusionId, { engagement: answering.engagement, on: concludedOn, outcome: answering.outcome, words: answering.words, shown: answering.shown, after: answering.after }, known, at)
  const { engagement, outcome, conditions, because, sayName } = answering
  const on = todayInNorway(at)
  const digest = digestOf({ copy: received.digest, outcome, conditions, because, on, conclusion: { id: conclusion.id, words: conclusion.words, grounds: conclusion.digest } })
  return { conclusion, received: { ...received, version: received.version + 1, state: outcome, answer: { engagement, conclusion: conclusion.id, conditions, by: conclusion.by, on, digest, sayName, because } } }
}
