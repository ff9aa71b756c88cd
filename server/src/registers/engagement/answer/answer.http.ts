/** Answers over HTTP. */
import type pg from 'pg'
import type { Knowledge } from '@rustning/knowledge/pack'
import { readAs, type Reader } from '../../../foundation/database/transaction.ts'
import { notFound } from '../../../foundation/http/refusals.ts'
import { serve } from '../../../foundation/http/serve.ts'
import { asTenant, asUuid, type Uuid } from '../../../foundation/values/id.ts'
import type { ActingFor } from '../engagement.http.ts'
import { engagementPart } from '../engagement.store.ts'
import { dayOf } from '../part.ts'
import { giveAnswers, giveOrganisationAnswers } from './answer.actions.ts'
import { answerRoutes, type AnswerSaid, type AnswersStanding } from './answer.api.ts'
import { currentAnswers, historyOf } from './answer.store.ts'
import { vocabularyOf, type Answer, type Given } from './answer.ts'
import { answered, type Answered } from './facts-of.ts'

const mostHistory = 100

const uuid = (text: string | undefined): Uuid | undefined => (text === undefined ? undefined : asUuid(text))

export function serveAnswers(pool: pg.Pool, actingFor: ActingFor, knowledge: Knowledge) {
  const vocabulary = vocabularyOf(knowledge)
  const standing = async (reader: Reader, engagement: Uuid | undefined, part: Uuid | undefined, on: string | undefined) =>
    said(answered(await currentAnswers(reader, engagement, { on: on ?? dayOf(new Date()) }, part), vocabulary))
  /** Throws unless the engagement, and the part of it that is named, are here. */
  const here = async (reader: Reader, engagement: Uuid, part?: Uuid) => {
    if (!(await engagementPart(reader, engagement, part))) throw notFound()
  }
  return serve(answerRoutes, {
    async giveAnswers(asked) {
      const { part, ...given } = asked.body
      return (await giveAnswers(actingFor(asked), vocabulary, asUuid(asked.params.engagement), uuid(part), givenOf(given))).answer
    },
    readAnswers: ({ params, query }) => readAs(pool, asTenant(params.organisation), async (reader) => {
      await here(reader, asUuid(params.engagement), uuid(query.part))
      return standing(reader, asUuid(params.engagement), uuid(query.part), query.on)
    }),
    readAnswerHistory: ({ params, query }) => readAs(pool, asTenant(params.organisation), async (reader) => {
      await here(reader, asUuid(params.engagement))
      return { answers: (await historyOf(reader, asUuid(params.engagement), query.fact, uuid(query.item), mostHistory)).map(answerSaid) }
    }),
    giveOrganisationAnswers: async (asked) => (await giveOrganisationAnswers(actingFor(asked), vocabulary, givenOf(asked.body))).answer,
    readOrganisationAnswers: ({ params, query }) => readAs(pool, asTenant(params.organisation), (reader) => standing(reader, undefined, undefined, query.on)),
    readOrganisationAnswerHistory: ({ params, query }) => readAs(pool, asTenant(params.organisation), async (reader) => ({ answers: (await historyOf(reader, undefined, query.fact, uuid(query.item), mostHistory)).map(answerSaid) })),
  })
}

interface Sent extends Omit<Given, 'answers' | 'items' | 'withdraw'> {
  readonly answers?: readonly (Omit<NonNullable<Given['answers']>[number], 'item'> & { readonly item?: string | undefined })[] | undefined
  readonly items?: readonly (Omit<NonNullable<Given['items']>[number], 'item'> & { readonly item: string })[] | undefined
  readonly withdraw?: readonly { readonly fact: string; readonly item?: string | undefined }[] | undefined
}
/** Ids as what they are: the declaration has checked their shape. */
const givenOf = ({ answers, items, withdraw, ...more }: Sent): Given => ({
  ...more, answers: answers?.map((one) => ({ ...one, item: uuid(one.item) })), items: items?.map((one) => ({ ...one, item: asUuid(one.item) })), withdraw: withdraw?.map((one) => ({ ...one, item: uuid(one.item) })),
})

const answerSaid = (one: Answer): AnswerSaid => ({
  id: one.id, fact: one.fact, ...(one.itemKey && { item: one.itemKey }), kind: one.kind, ...(one.kind === 'value' && { value: one.value }), scope: one.partId ? 'part' : one.engagementId ? 'engagement' : 'organisation', ...(one.partId && { part: one.partId }),
  validFrom: one.validFrom, at: one.recordedAt.toISOString(), ...(one.recordedName !== undefined && { by: one.recordedName }), byKind: one.recordedKind, ...(one.source !== undefined && { source: one.source }), ...(one.importId && { importId: one.importId }),
})
const said = ({ answers, lists, outdated }: Answered): AnswersStanding => ({ answers: answers.map(answerSaid), lists: lists.map(({ items, ...list }) => ({ ...list, items: items.map(({ key, name }) => ({ item: key, name })) })), outdated: outdated.map(answerSaid) })
