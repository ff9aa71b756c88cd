/** Copies that are offered and received, over HTTP. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs, type Reader } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../foundation/values/id.ts'
import { engagementHere, groundsDigest, memberAndNewest } from '../conclusion/index.ts'
import { codesAfter } from './code.store.ts'
import { answerGrounds, answerOf, answerOffer, closeOne, codeAnswer, makeCode, receivedAnswer, sendOffer, type Rules } from './offer.actions.ts'
import { offerRoutes } from './offer.api.ts'
import { collectiveGate } from './offer.facts.ts'
import { concludedOn } from './offer.ts'
import { offerById, offersAfter, receivedAfter, receivedById } from './offer.store.ts'

export interface OfferSurroundings extends Rules {
  readonly pool: pg.Pool
  readonly actingFor: (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting
  /** Those who must conclude for themselves, as the register of engagements names them. */
  readonly controllersOf: (reader: Reader, engagement: Uuid) => Promise<readonly string[]>
}

const placed = (after: string | undefined): Uuid | undefined => (after === undefined ? undefined : asUuid(after))

export const serveOffers = ({ pool, actingFor, controllersOf, ...rules }: OfferSurroundings) => serve(offerRoutes, {
  async listReceptionCodes({ params, query: { after, limit } }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => codesAfter(reader, placed(after), limit + 1)), shown = found.slice(0, limit), last = shown.at(-1)
    return { codes: shown.map(codeAnswer), ...(found.length > limit && last && { next: last.id }) }
  },
  async makeReceptionCode(asked) {
    return (await makeCode(actingFor(asked), asked.body.label)).answer
  },
  async closeReceptionCode(asked) {
    await closeOne(actingFor(asked), asUuid(asked.params.code), asked.version)
  },
  async listOffers({ params, query: { after, limit } }) {
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const engagement = asUuid(params.engagement), found = await offersAfter(reader, engagement, placed(after), limit + 1), shown = found.slice(0, limit), last = shown.at(-1)
      if (shown.length === 0 && !(await engagementHere(reader, engagement))) throw notFound()
      return { offers: shown.map(answerOf), ...(found.length > limit && last && { next: last.id }) }
    })
  },
  async sendOffer(asked) {
    const { conclusion, label, to } = asked.body
    return (await sendOffer(actingFor(asked), rules, asUuid(asked.params.engagement), { conclusion: asUuid(conclusion), label, to })).answer
  },
  async readOffer({ params }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => offerById(reader, asUuid(params.offer)))
    if (!found) throw notFound()
    return answerOf(found)
  },
  async readCollectiveGate({ params }) {
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const engagement = asUuid(params.engagement)
      if (!(await engagementHere(reader, engagement))) throw notFound()
      const { matters, open } = await collectiveGate(reader, engagement, { expected: await controllersOf(reader, engagement) })
      return {
        open,
        matters: matters.map(({ kind, part, item, seats, concluded, of, open: all }) => ({
          ...(kind !== undefined && { kind }), ...(part !== undefined && { part }), ...(item !== undefined && { item }), concluded, of, open: all,
          seats: seats.map(({ name, standing, offer, on, by }) => ({ name, standing, ...(offer !== undefined && { offer }), ...(on !== undefined && { on }), ...(by !== undefined && { by }) })),
        })),
      }
    })
  },
  async listReceivedOffers({ params, query: { state, after, limit } }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => receivedAfter(reader, state, placed(after), limit + 1)), shown = found.slice(0, limit), last = shown.at(-1)
    return { received: shown.map(receivedAnswer), ...(found.length > limit && last && { next: last.id }) }
  },
  async readReceivedOffer({ params }) {
    const found = await readAs(pool, asTenant(params.organisation), (reader) => receivedById(reader, asUuid(params.received)))
    if (!found) throw notFound()
    return receivedAnswer(found)
  },
  async readOfferGrounds({ params, query }) {
    return readAs(pool, asTenant(params.organisation), async (reader) => {
      const engagement = asUuid(query.engagement), found = await receivedById(reader, asUuid(params.received))
      if (!found) throw notFound()
      const grounds = await answerGrounds(reader, rules, found, engagement)
      const { newest } = await memberAndNewest(reader, engagement, { engagement, on: concludedOn })
      return { grounds: [...grounds], digest: groundsDigest(grounds), newest }
    })
  },
  async answerOffer(asked) {
    const { engagement, digest, conditions, because, ...rest } = asked.body
    return (await answerOffer(actingFor(asked), rules, asUuid(asked.params.received), { ...rest, engagement: asUuid(engagement), shown: digest, conditions, because })).answer
  },
})
