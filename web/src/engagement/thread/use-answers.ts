/** The answers that count for a part of an engagement, and giving one: where it belongs, and, in a list, of whom it is said. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { Value } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { parseAsks } from '@rustning/server/judgement/sentence/sentence.ts'
import { answerRoutes, type AnswersStanding } from '@rustning/server/registers/engagement/answer/answer.api.ts'
import { useClient } from '../../shell/client.ts'
import { useHere } from '../../shell/session.ts'
import { useEngagement, useThreadChanged } from './use-thread.ts'

export function useAnswers(part: string | undefined): UseQueryResult<AnswersStanding> {
  const { organisation } = useHere()
  const { engagement, key } = useEngagement()
  const client = useClient(answerRoutes)
  return useQuery({ queryKey: [...key, 'answers', part], queryFn: () => client.readAnswers({ params: { organisation, engagement }, query: part === undefined ? {} : { part } }) })
}

/** What is said: a value, that nobody knows, or which there are. */
export type Said = { readonly value: Value } | { readonly unknown: true } | { readonly names: readonly string[] }

interface Giving {
  readonly asks: string
  /** The one it is about, by name, where it is about one of several. */
  readonly item?: string | undefined
  readonly source?: string | undefined
  /** Only for this part. */
  readonly part?: string | undefined
}

/** Facts about the organisation are said once for all its engagements, by those who may. */
export function useGiveAnswer(standing: AnswersStanding | undefined): { readonly ofOrganisation: (knowledge: Knowledge, fact: string) => boolean; readonly give: (knowledge: Knowledge, giving: Giving, said: Said) => Promise<void> } {
  const { organisation, may } = useHere()
  const { engagement } = useEngagement()
  const client = useClient(answerRoutes)
  const changed = useThreadChanged()
  const ofOrganisation = (knowledge: Knowledge, fact: string) => knowledge.facts[fact]?.noun === 'organisation' && may(answerRoutes.giveOrganisationAnswers)
  return {
    ofOrganisation,
    give: async (knowledge, { asks, item, source, part }, said) => {
      const { fact, noun } = parseAsks(asks)
      const more = source === undefined || source.trim() === '' ? {} : { source }
      const params = { organisation, engagement }, scope = part === undefined ? {} : { part }
      const listed = standing?.lists.find((list) => list.noun === noun)?.items ?? []
      if ('names' in said) {
        if (noun === undefined) return
        const items = said.names.filter((name) => !listed.some((one) => one.name.toLowerCase() === name.toLowerCase())).map((name) => ({ noun, item: newItem(), name }))
        await client.giveAnswers({ params, body: { ...scope, ...more, items, lists: [{ noun, complete: true }] } })
      } else if (noun !== undefined && item !== undefined) {
        // What a room lists is not in the list of answers until something is said of it.
        const known = listed.find(({ name }) => name === item)?.item, key = known ?? newItem()
        await client.giveAnswers({ params, body: { ...scope, ...more, answers: [{ fact, item: key, ...wire(said) }], ...(known === undefined && { items: [{ noun, item: key, name: item }] }) } })
      } else if (ofOrganisation(knowledge, fact)) await client.giveOrganisationAnswers({ params: { organisation }, body: { ...more, answers: [{ fact, ...wire(said) }] } })
      else await client.giveAnswers({ params, body: { ...scope, ...more, answers: [{ fact, ...wire(said) }] } })
      await changed()
    },
  }
}

/** An item's id is the caller's to make, also where the address is not a safe one and the browser keeps `randomUUID` to itself. */
export const newItem = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

type Wire = { readonly unknown: true } | { readonly value: boolean | number | string | null | { members: string[]; complete: boolean } }

const wire = (said: { readonly value: Value } | { readonly unknown: true }): Wire => {
  if ('unknown' in said) return said
  const { value } = said
  return { value: typeof value === 'object' && value !== null ? { members: [...value.members], complete: value.complete } : value }
}
