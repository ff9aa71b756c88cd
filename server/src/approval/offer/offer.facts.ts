/** What receipts say to others: for each organisation behind a shared purchase, when it concluded for itself and with which outcome. */
import type { Day } from '@rustning/engine'
import type { Reader } from '../../foundation/database/transaction.ts'
import type { Uuid } from '../../foundation/values/id.ts'
import { collective, collectiveByMatter, type Collective } from './collective.ts'
import { answers, type AnswerKind, type Offer } from './offer.ts'
import { offersOf } from './offer.store.ts'

export interface Receipt {
  readonly id: Uuid
  readonly controller: string
  readonly about: 'risk-assessment' | 'use'
  readonly outcome: AnswerKind
  readonly on: Day
}

/** The newest answer of each organisation to each matter, as long as it stands. One that was taken back, or whose original has moved, is no receipt. */
export async function receiptsOf(reader: Reader, engagement: Uuid): Promise<Receipt[]> {
  const offers = await offersOf(reader, engagement)
  const about = ({ kind }: Pick<Offer, 'kind'>): Receipt['about'] => (/risk/.test(kind) ? 'risk-assessment' : 'use')
  return (['risk-assessment', 'use'] as const).flatMap((matter) => collective(offers.filter((offer) => about(offer) === matter)).seats.flatMap(({ name, standing, on, offer }) =>
    (offer !== undefined && on !== undefined && (answers as readonly string[]).includes(standing) ? [{ id: offer, controller: name, about: matter, outcome: standing as AnswerKind, on }] : [])))
}

/** For whoever opens what several must have said yes to. With `held`, no answer can be taken back before the transaction that opens it has ended. */
export const collectiveGate = async (reader: Reader, engagement: Uuid, { expected = [], held = false }: { readonly expected?: readonly string[]; readonly held?: boolean } = {}): Promise<Collective> => collectiveByMatter(await offersOf(reader, engagement, held), expected)
