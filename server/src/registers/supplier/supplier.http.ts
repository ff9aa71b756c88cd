/** Suppliers over HTTP: an organisation's own register, and the public one. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { Limiter } from '../../foundation/http/limiter.ts'
import { pageOf, placeIn } from '../../foundation/http/page.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { asTenant, asUuid } from '../../foundation/values/id.ts'
import { differences, newEvidence } from './differences.ts'
import { addEvidence, changeEvidence, evidenceAnswer, removeEvidence } from './evidence.actions.ts'
import { evidenceOf } from './evidence.store.ts'
import { publicSupplierById, publicSuppliersAfter, publicSuppliersNumbered, type PublicSupplier } from './public-supplier.store.ts'
import { missingIn, notOwn } from './readiness.ts'
import { addSupplier, answerOf, changeSupplier, publishSupplier, removeSupplier, takeOverSupplier, withdrawSupplier } from './supplier.actions.ts'
import { supplierRoutes, type PublicSupplierAnswer } from './supplier.api.ts'
import { supplierById, suppliersAfter, suppliersNamedAlike } from './supplier.store.ts'
import { isOwn } from './supplier.ts'
import { supplierText } from './supplier.text.ts'

interface Surroundings {
  readonly pool: pg.Pool
  readonly actingFor: (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting
  /** The ids of frameworks and kinds of evidence that the knowledge knows. */
  readonly standards: ReadonlySet<string>
  /** Slows down whoever reads the public register without having signed in. */
  readonly limit: Limiter
}

/** Whoever reads what is public reads it as nobody: no organisation has this id. */
const nobody = asTenant('00000000-0000-0000-0000-000000000000')
type Params = { readonly organisation: string; readonly supplier: string }
const whereOf = ({ organisation, supplier }: Params) => ({ tenant: asTenant(organisation), id: asUuid(supplier) })
const asIds = <B extends { readonly publicSupplierId?: string | null | undefined }>({ publicSupplierId, ...body }: B) => ({ ...body, publicSupplierId: publicSupplierId ? asUuid(publicSupplierId) : (publicSupplierId as null | undefined) })
const withFile = <B extends { readonly fileId?: string | null | undefined }>({ fileId, ...body }: B) => ({ ...body, fileId: fileId ? asUuid(fileId) : (fileId as null | undefined) })
const evidenceParams = ({ supplier, evidence }: { readonly supplier: string; readonly evidence: string }, version: number) => ({ supplier: asUuid(supplier), id: asUuid(evidence), version })

export const serveSuppliers = ({ pool, actingFor, standards, limit }: Surroundings) => {
  const found = async (params: Params) => {
    const { tenant, id } = whereOf(params)
    const supplier = await readAs(pool, tenant, (reader) => supplierById(reader, id))
    if (!supplier) throw notFound()
    return { tenant, supplier }
  }
  return serve(supplierRoutes, {
    async listSuppliers({ params, query: { after, limit, ...filter } }) {
      const tenant = asTenant(params.organisation)
      const place = placeIn(after, filter.sort, filter.sort === 'name' ? 'text' : 'time')
      const suppliers = await readAs(pool, tenant, (reader) => suppliersAfter(reader, filter, place, limit + 1))
      return pageOf(suppliers, limit, filter.sort, (last) => (filter.sort === 'name' ? last.name : last.createdAt.toISOString()), (shown) => ({ suppliers: shown.map(answerOf(tenant)) }))
    },
    addSupplier: async (asked) => (await addSupplier(actingFor(asked), asIds(asked.body))).answer,
    async readSupplier({ params }) {
      const { tenant, supplier } = await found(params)
      return answerOf(tenant)(supplier)
    },
    changeSupplier: async (asked) => (await changeSupplier(actingFor(asked), asUuid(asked.params.supplier), asked.version, asIds(asked.body))).answer,
    removeSupplier: async (asked) => void (await removeSupplier(actingFor(asked), asUuid(asked.params.supplier), asked.version)),
    async listSuppliersAlike({ params }) {
      const { tenant, id } = whereOf(params)
      const alike = await readAs(pool, tenant, async (reader) => {
        const supplier = await supplierById(reader, id)
        return supplier && { own: await suppliersNamedAlike(reader, supplier), public: (await publicSuppliersNumbered(reader, supplier.number)).filter((one) => one.id !== supplier.publicSupplierId && one.id !== id) }
      })
      if (!alike) throw notFound()
      return { own: alike.own.map(answerOf(tenant)), public: alike.public.map(publicAnswer) }
    },
    async readSupplierDifferences({ params }) {
      const { tenant, id } = whereOf(params)
      const seen = await readAs(pool, tenant, async (reader) => {
        const own = await supplierById(reader, id)
        return own && { own, published: own.publicSupplierId ? await publicSupplierById(reader, own.publicSupplierId) : undefined, evidence: await evidenceOf(reader, id) }
      })
      if (!seen) throw notFound()
      const { own, published, evidence } = seen
      return {
        publicSupplierId: own.publicSupplierId, publishedAt: published?.publishedAt.toISOString() ?? null,
        differences: published ? differences(own, published).map((one) => ({ field: one.field, own: asJson(one.own), public: asJson(one.public) })) : [], evidence: published ? newEvidence(evidence, published.evidence) : [],
      }
    },
    takeOverSupplier: async (asked) => (await takeOverSupplier(actingFor(asked), asUuid(asked.params.supplier), asked.version, asked.body)).answer,
    async readSupplierReadiness({ params, language }) {
      const { tenant, supplier } = await found(params)
      if (!isOwn(supplier, tenant)) throw notOwn(supplier.name)
      return { publishedAt: supplier.publishedAt?.toISOString() ?? null, missing: missingIn(supplier).map((rule) => ({ rule, sentence: supplierText[language].missing[rule] })) }
    },
    publishSupplier: async (asked) => (await publishSupplier(actingFor(asked), asUuid(asked.params.supplier), asked.version)).answer,
    withdrawSupplier: async (asked) => (await withdrawSupplier(actingFor(asked), asUuid(asked.params.supplier), asked.version)).answer,
    async listEvidence({ params }) {
      const { tenant, id } = whereOf(params)
      const held = await readAs(pool, tenant, async (reader) => ((await supplierById(reader, id)) ? evidenceOf(reader, id) : undefined))
      if (!held) throw notFound()
      return { evidence: held.map(evidenceAnswer) }
    },
    addEvidence: async (asked) => (await addEvidence(actingFor(asked), asUuid(asked.params.supplier), withFile(asked.body), standards)).answer,
    changeEvidence: async (asked) => (await changeEvidence(actingFor(asked), evidenceParams(asked.params, asked.version), withFile(asked.body), standards)).answer,
    removeEvidence: async (asked) => void (await removeEvidence(actingFor(asked), evidenceParams(asked.params, asked.version))),
    async listPublicSuppliers({ query: { q = '', number, after, limit: most }, principal, address }) {
      if (!principal) limit.take({ address })
      const words = q.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8).map((word) => word.slice(0, 60)) ?? []
      const place = placeIn(after, 'name', 'text')
      const suppliers = q.trim() !== '' && words.length === 0 ? [] : await readAs(pool, nobody, (reader) => publicSuppliersAfter(reader, { words, number }, place, most + 1))
      return pageOf(suppliers, most, 'name', (last) => last.name, (shown) => ({ suppliers: shown.map(publicAnswer) }))
    },
    async readPublicSupplier({ params, principal, address }) {
      if (!principal) limit.take({ address })
      const supplier = await readAs(pool, nobody, (reader) => publicSupplierById(reader, asUuid(params.supplier)))
      if (!supplier) throw notFound()
      return publicAnswer(supplier)
    },
  })
}

const publicAnswer = ({ contacts, evidence, foreign, publishedAt, ...rest }: PublicSupplier): PublicSupplierAnswer => ({
  ...rest, foreign: foreign && { ...foreign }, contacts: contacts.map(({ name, role, email, phone }) => ({ name, role, email, phone })), evidence: evidence.map((one) => ({ ...one })), publishedAt: publishedAt.toISOString(),
})
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as null
