/** Load, decide, save and journal: what sends copies, answers them, and makes and closes the codes they come by. */
import { act, Overtaken, type Acting, type Change, type Done } from '../../foundation/action/action.ts'
import type { Reader } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import { readTenantSecret } from '../../foundation/identity/secret.ts'
import { asTenant, newId, type Uuid } from '../../foundation/values/id.ts'
import { aboutOf, around, conclusionById, groundsNow, insertConclusion, loadForConclusion, personBehind, signedAs, type Conclusion, type ConclusionRules, type Ground, type GroundsOf, type Known, type Member } from '../conclusion/index.ts'
import { close, mostOpen, newCode, type Code } from './code.ts'
import { closeCode, codeById, insertCode, openCodes } from './code.store.ts'
import { standingOf } from './collective.ts'
import type { CodeAnswer, OfferAnswer, ReceivedAnswer } from './offer.api.ts'
import { tooManyCodes } from './offer.refusals.ts'
import { answer, concludedOn, groundOf, offer, senders, type Answering, type Offer, type Original, type Received } from './offer.ts'
import { answeredIn, answerReceived, insertOffer, receivedById, wayWasUsed } from './offer.store.ts'

type Tell = NonNullable<Change<unknown>['tell']>
/** What must be known, and whom to ask to carry things. */
export interface Rules extends Pick<ConclusionRules, 'kinds' | 'groundsOf'> {
  readonly titleOf: (reader: Reader, engagement: Uuid) => Promise<string | undefined>
  readonly deliver: (acting: Acting, offer: Uuid) => Tell
  readonly deliverAnswer: (acting: Acting, received: Uuid) => Tell
  /** As where conclusions are made: an answer is one. */
  readonly onConclusion?: ((acting: Acting, conclusion: Conclusion) => readonly Tell[]) | undefined
}

const copyIn = (text: string) => JSON.parse(text) as OfferAnswer['copy']

export function answerOf(one: Offer): OfferAnswer {
  const { id, version, engagement, part, original, addressee, label, copy, digest, sent, undelivered, answer: said, changedAt } = one
  return {
    id, version, engagementId: engagement, ...(part !== undefined && { partId: part }), conclusionId: original, addressee, label, copy: copyIn(copy), digest, sentAt: sent.at.toISOString(), standing: standingOf(one), ...(undelivered !== undefined && { undelivered }), ...(changedAt && { changedAt: changedAt.toISOString() }),
    ...(said && {
      answer: { outcome: said.outcome, on: said.on, as: said.as, ...(said.by !== undefined && { by: said.by }), ...(said.because !== undefined && { because: said.because }), digest: said.digest, entry: said.entry, receipt: said.note, ...(said.withdrawnAt && { withdrawnAt: said.withdrawnAt.toISOString() }) },
    }),
  }
}

export function receivedAnswer({ id, version, sender, copy, digest, entry, note, at, changedAt, state, answer: said }: Received): ReceivedAnswer {
  return {
    id, version, sender: sender.name, copy: copyIn(copy), digest, entry, receipt: note, receivedAt: at.toISOString(), ...(changedAt && { changedAt: changedAt.toISOString() }), state,
    ...(said && {
      answer: { engagementId: said.engagement, conclusionId: said.conclusion, ...(said.conditions !== undefined && { conditions: said.conditions }), by: said.by.name, as: said.by.as, on: said.on, digest: said.digest, sayName: said.sayName, ...(said.because !== undefined && { because: said.because }) },
    }),
  }
}

export const codeAnswer = ({ id, version, label, madeAt, expiresAt, boundAt, closedAt }: Code): CodeAnswer => ({
  id, version, label, madeAt: madeAt.toISOString(), expiresAt: expiresAt.toISOString(), ...(boundAt && { usedAt: boundAt.toISOString() }), ...(closedAt && { closedAt: closedAt.toISOString() }),
})

/** Adds to what a conclusion of one's own rests on the copies it was reached with: when an original moves, so do they. */
export const withCopies = (groundsOf: GroundsOf): GroundsOf => async (reader, about) => {
  const grounds = await groundsOf(reader, about)
  const concerned = about.filter(({ on }) => on === concludedOn).map(({ engagement }) => engagement)
  const copies = concerned.length > 0 ? await answeredIn(reader, concerned) : []
  return about.map(({ on, engagement }, index) => {
    const some = grounds[index]
    return some && on === concludedOn ? [...some, ...copies.filter(({ answer: said }) => said?.engagement === engagement).map(groundOf)] : some
  })
}

export function sendOffer(acting: Acting, rules: Rules, engagement: Uuid, { conclusion, label, to }: { readonly conclusion: Uuid; readonly label: string; readonly to: { readonly code: string } | { readonly addressee: string } }): Promise<Done<OfferAnswer>> {
  const id = newId(), secret = 'code' in to ? readTenantSecret('link', to.code) : undefined
  const addressee = 'code' in to ? secret?.tenant : asTenant(to.addressee)
  return act(acting, 'offer.send', async (reader) => {
    const placed = await conclusionById(reader, conclusion)
    if (placed?.conclusion.engagement !== engagement) throw notFound()
    const { member } = await around(reader, personBehind(acting), engagement)
    const grounds = await groundsNow(reader, rules.groundsOf, aboutOf(placed.conclusion)), title = (await rules.titleOf(reader, engagement)) ?? ''
    const way = addressee && (secret !== undefined || (await wayWasUsed(reader, addressee))) ? { addressee, codeHash: secret?.hash } : undefined
    return [{ member, way, original: { ...placed, grounds, title } satisfies Original }]
  }, ([loaded], at) => {
    const made = offer(id, { ...(loaded as NonNullable<typeof loaded>), label, own: acting.tenant }, at)
    return { ...insertOffer(acting.tenant, made), basis: { copy: made.digest }, tell: rules.deliver(acting, id), status: 201, answer: answerOf(made) }
  })
}

/** What an answer in this engagement would rest on: what the engagement rests on, earlier copies, and this one. */
export async function answerGrounds(reader: Reader, { groundsOf }: Pick<Rules, 'groundsOf'>, received: Received, engagement: Uuid): Promise<readonly Ground[]> {
  return [...(await groundsNow(reader, groundsOf, { engagement, on: concludedOn })), groundOf(received)]
}

export function answerOffer(acting: Acting, rules: Rules, id: Uuid, answering: Answering): Promise<Done<ReceivedAnswer>> {
  const conclusionId = newId()
  return act(acting, 'offer.answer', async (reader) => {
    const received = await receivedById(reader, id)
    if (!received) throw notFound()
    const known = await loadForConclusion(reader, acting, rules, { engagement: answering.engagement, on: concludedOn })
    return [{ received, known: { ...known, grounds: [...known.grounds, groundOf(received)] } }]
  }, ([loaded], at) => {
    const { received, known } = loaded as { received: Received; known: Known }
    const { received: after, conclusion } = answer(received, conclusionId, answering, known, at)
    return {
      ...answerReceived(acting.tenant, after), basis: { copy: after.digest, answer: after.answer?.digest ?? '' }, also: [{ ...insertConclusion(acting.tenant, conclusion), action: 'conclusion.conclude' }],
      tell: rules.deliverAnswer(acting, id), alsoTell: rules.onConclusion?.(acting, conclusion), status: 200, answer: receivedAnswer(after),
    }
  })
}

export function makeCode(acting: Acting, label: string): Promise<Done<CodeAnswer & { code: string }>> {
  const id = newId()
  return act(acting, 'offer-code.make', async (reader) => [{ open: await openCodes(reader), ...(await around(reader, personBehind(acting), id)) }], ([loaded], at) => {
    const { open, member } = loaded as { open: number; member: Member | undefined }
    if (open >= mostOpen) throw tooManyCodes()
    const { code, hash, text } = newCode(id, acting.tenant, label, signedAs(member, senders).account, at)
    return { ...insertCode(acting.tenant, code, hash), status: 201, answer: { ...codeAnswer(code), code: text } }
  })
}

export function closeOne(acting: Acting, id: Uuid, version: number): Promise<Done<null>> {
  return act(acting, 'offer-code.close', async (reader) => {
    const code = await codeById(reader, id)
    if (!code) throw notFound()
    return [code]
  }, ([code], at) => {
    if (code?.version !== version) throw new Overtaken('it has another version')
    return { ...closeCode(acting.tenant, close(code, at)), status: 204, answer: null }
  })
}
