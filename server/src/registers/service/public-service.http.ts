/** The public register of services over HTTP: what anybody may ask, in five questions to the database at most and usually one. */
import type pg from 'pg'
import { byIndexWithin, readAs, tookTooLong, type Reader } from '../../foundation/database/transaction.ts'
import type { Limiter } from '../../foundation/http/limiter.ts'
import { pageOf, placeIn, sortOf } from '../../foundation/http/page.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { Handlers } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { compareServices } from './comparison.ts'
import { publicServicesByIds, type PublicService } from './public-service.store.ts'
import { countFacets, searchServices, tiers, type FacetCount } from './search.store.ts'
import { facetNames, wordsIn, type Search } from './search.ts'
import { countriesOf } from './service.actions.ts'
import type { FoundServiceAnswer, PublicServiceAnswer, serviceRoutes } from './service.api.ts'
import { searchTooWide } from './service.ts'
import { usersNamed } from './use.store.ts'

interface Surroundings { readonly pool: pg.Pool; readonly eea: (on: string) => readonly string[]; readonly limit: Limiter; readonly patience?: number | undefined }
type PublicRoutes = Pick<typeof serviceRoutes, 'searchServices' | 'countServices' | 'compareServices' | 'readPublicService' | 'listServiceUsers'>

/** Whoever reads what is public reads it as nobody: no organisation has this id. */
const nobody = asTenant('00000000-0000-0000-0000-000000000000')
/** So long the database looks before it gives up, in milliseconds: many times what a search takes on a busy day. */
const searchPatience = 2000
/** More matches than this are not counted while somebody waits. */
const mostCounted = 1000
/** How long the figures of the whole register may stand, in milliseconds. */
const wholeStands = 60_000

export function servePublicServices({ pool, eea, limit, patience = searchPatience }: Surroundings): Handlers<PublicRoutes> {
  const slowed = ({ principal, address }: { readonly principal: unknown; readonly address: string }) => {
    if (!principal) limit.take({ address })
  }
  const wanted = ({ q, within, withinEea, supplier, ...chosen }: Chosen): Search | undefined => {
    const words = wordsIn(q), europe = withinEea ? eea(new Date().toISOString().slice(0, 10)) : undefined
    return words && { words, chosen, within: within && europe ? within.filter((one) => europe.includes(one)) : (within ?? europe), supplier }
  }
  /** Anybody may ask, so that no question may keep the database for long. */
  const looked = async <T>(work: (reader: Reader) => Promise<T>): Promise<T> => {
    try {
      return await readAs(pool, nobody, work, byIndexWithin(patience))
    } catch (error) {
      throw tookTooLong(error) ? searchTooWide(undefined, { cause: error }) : error
    }
  }
  const whole = remembered(() => readAs(pool, nobody, (reader) => countFacets(reader, { words: [], chosen: {} }, undefined)))
  return {
    async searchServices({ query: { after, limit: most, sort, ...chosen }, ...asked }) {
      slowed(asked)
      const search = wanted(chosen)
      if (!search) return { services: [] }
      const [tier, place] = sort === 'newest' ? (['3', placeIn(after, 'newest', 'time')] as const) : placeOfTier(after)
      const found = await looked((reader) => searchServices(reader, search, sort, place && { ...place, tier }, most + 1))
      return pageOf(found, most, sort === 'newest' ? sort : `relevance ${found[most - 1]?.tier ?? '3'}`, (last) => (sort === 'newest' ? last.publishedAt.toISOString() : last.name), (shown) => ({ services: shown.map(foundAnswer) }))
    },
    async countServices({ query, ...asked }) {
      slowed(asked)
      const search = wanted(query)
      if (!search) return { counted: 0, complete: true, facets: facetsOf([]) }
      const some = await looked((reader) => countFacets(reader, search, mostCounted + 1))
      const isWhole = Object.values(query).every((value) => value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0))
      const { counted, counts } = some.counted > mostCounted && isWhole ? await whole() : some
      return { counted, complete: isWhole || counted <= mostCounted, facets: facetsOf(counts) }
    },
    async compareServices({ query: { service }, ...asked }) {
      slowed(asked)
      const ids = [...new Set(service)].map(asUuid)
      const services = await readAs(pool, nobody, (reader) => publicServicesByIds(reader, ids))
      if (services.length < ids.length) throw notFound()
      return { services: services.map(foundAnswer), rows: compareServices(services).map(({ field, differs, values }) => ({ field, differs, values: values as null[] })) }
    },
    async readPublicService({ params, ...asked }) {
      slowed(asked)
      const [service] = await readAs(pool, nobody, (reader) => publicServicesByIds(reader, [asUuid(params.service)]))
      if (!service) throw notFound()
      return publicAnswer(service)
    },
    async listServiceUsers({ params, ...asked }) {
      slowed(asked)
      const id = asUuid(params.service)
      const [service, named] = await readAs(pool, nobody, async (reader) => [(await publicServicesByIds(reader, [id]))[0], await usersNamed(reader, id, 100)] as const)
      if (!service) throw notFound()
      return { users: service.users, named }
    },
  }
}

type Chosen = { readonly [K in 'area' | 'category' | 'model' | 'deployment' | 'data' | 'language' | 'price' | 'standard' | 'within']?: string[] | undefined } & { readonly q?: string | undefined; readonly withinEea?: boolean | undefined; readonly supplier?: string | undefined }

/** A place in one part of what is found is another than one in the others. */
function placeOfTier(after: string | undefined) {
  const tier = tiers.find((one) => after !== undefined && sortOf(after) === `relevance ${one}`) ?? '1'
  return [tier, placeIn(after, `relevance ${tier}`, 'text')] as const
}

/** The figures of the whole register, counted anew when they have stood for a while, and once for all who ask meanwhile. */
function remembered<T>(count: () => Promise<T>): () => Promise<T> {
  let last: { readonly at: number; readonly counted: Promise<T> } | undefined
  return () => {
    if (!last || performance.now() - last.at > wholeStands) {
      const mine = { at: performance.now(), counted: count() }
      last = mine
      mine.counted.catch(() => void (last = last === mine ? undefined : last))
    }
    return last.counted
  }
}

const facetsOf = (counts: readonly FacetCount[]) => facetNames.map((facet) => ({
  facet, values: counts.filter((one) => one.facet.startsWith(`${facet}:`)).map((one) => ({ value: one.facet.slice(facet.length + 1), count: one.count })).sort((a, b) => b.count - a.count || a.value.localeCompare(b.value)),
}))

export function publicAnswer(service: PublicService): PublicServiceAnswer {
  const { supplier, evidence, description, links, data, access, publishedAt, categories, models, subServices, languages, interfaces, exitFormats, priceModels, ...rest } = service
  return {
    ...rest, supplier: { ...supplier }, evidence: evidence.map((one) => ({ ...one })), description: { ...description }, links: links.map((link) => ({ ...link })), data: countriesOf(data), access: countriesOf(access), publishedAt: publishedAt.toISOString(),
    categories: [...categories], models: [...models], subServices: [...subServices], languages: [...languages], interfaces: [...interfaces], exitFormats: [...exitFormats], priceModels: [...priceModels],
  }
}

const foundAnswer = ({ id, name, supplier, categories, models, deployment, data, access, priceModels, users, publishedAt, evidence }: PublicService): FoundServiceAnswer => ({
  id, name, supplier: { ...supplier }, categories: [...categories], models: [...models], deployment, data: countriesOf(data), access: countriesOf(access), priceModels: [...priceModels], users, publishedAt: publishedAt.toISOString(),
  certificates: evidence.map(({ kind, title, standard, expiresOn }) => ({ kind, title, standard, expiresOn })),
})
