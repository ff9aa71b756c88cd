/** The chain behind a supplier over HTTP: what is read of it and what changes it. */
import type pg from 'pg'
import type { Acting } from '../../foundation/action/action.ts'
import { readAs } from '../../foundation/database/transaction.ts'
import { pageUnknown } from '../../foundation/http/page.ts'
import { notFound } from '../../foundation/http/refusals.ts'
import type { RouteShape } from '../../foundation/http/route.api.ts'
import { serve, type Asked } from '../../foundation/http/serve.ts'
import { writeDelimited, writeWorkbook } from '../../foundation/spreadsheet/index.ts'
import { asTenant, asUuid, newId, type Uuid } from '../../foundation/values/id.ts'
import { rowsOfChain } from './chain-export.ts'
import { readDocument } from './chain-import-document.ts'
import { rowsIn } from './chain-import-rows.ts'
import { chainImportText } from './chain-import.text.ts'
import { importNothing, readImport } from './chain-import.ts'
import { concentration, countriesOf, depthOf, inOrder, reach } from './graph.ts'
import { nameOf } from './firm.ts'
import { addChainLink, answerOf, changeChainLink, endChainLink, importChain, sayChainComplete } from './supply-chain.actions.ts'
import { supplyChainRoutes } from './supply-chain.api.ts'
import { supplyChainText } from './supply-chain.text.ts'
import { allLinksOn, chainOf, chainOn, linkHistory, type ChainOn } from './supply-chain.store.ts'

/** Makes of a request what the write path needs to know of who acts. */
export type ActingFor = (asked: Pick<Asked<RouteShape>, 'principal' | 'once' | 'request'>) => Acting

const idOf = (id: string | null): Uuid | null => (id === null ? null : asUuid(id))

export const serveSupplyChain = (pool: pg.Pool, actingFor: ActingFor) => {
  const chainFor = async ({ organisation, supplier }: { readonly organisation: string; readonly supplier: string }, on?: string): Promise<ChainOn> => {
    const chain = await readAs(pool, asTenant(organisation), (reader) => chainOn(reader, asUuid(supplier), on))
    if (!chain) throw notFound()
    return chain
  }
  return serve(supplyChainRoutes, {
    async listChain({ params, query: { on, q, role, after, limit } }) {
      const chain = await chainFor(params, on), words = q ? nameOf(q) : ''
      const found = inOrder(chain.links).filter(({ link }) => (role === undefined || link.role === role) && (words === '' || nameOf(`${link.name} ${link.identifier ?? ''} ${link.purpose ?? ''}`).includes(words)))
      const begin = after === undefined ? 0 : found.findIndex(({ link }) => link.id === after) + 1
      if (after !== undefined && begin === 0) throw pageUnknown()
      const shown = found.slice(begin, begin + limit), last = shown.at(-1), { countries, known } = countriesOf(chain.links)
      return {
        version: chain.version, on: chain.on, complete: chain.complete ? { from: chain.complete.from } : null, total: found.length, depth: depthOf(chain.links), countries, placesKnown: known,
        links: shown.map(({ link, level }) => ({ ...answerOf(link), level })), ...(begin + limit < found.length && last && { next: last.link.id }),
      }
    },
    async drawChain({ params, query }) {
      const { on, links } = await chainFor(params, query.on)
      return { on, points: inOrder(links).map(({ link, level }) => ({ id: link.id, parentId: link.parentId, name: link.name, role: link.role, level, countries: countriesOf([link]).countries, placeKnown: countriesOf([link]).known, agreement: link.agreement })) }
    },
    async addChainLink(asked) {
      const { from, ...facts } = asked.body
      return (await addChainLink(actingFor(asked), asUuid(asked.params.supplier), { ...facts, parentId: idOf(facts.parentId), serviceId: idOf(facts.serviceId), registeredId: idOf(facts.registeredId) }, from)).answer
    },
    async readChainLink({ params }) {
      const history = await readAs(pool, asTenant(params.organisation), (reader) => linkHistory(reader, asUuid(params.supplier), asUuid(params.link))), [last] = history
      if (!last) throw notFound()
      return { version: last.version, link: answerOf(last), history: history.map(answerOf) }
    },
    async changeChainLink(asked) {
      const { on, parentId, serviceId, registeredId, ...said } = asked.body
      const change = { ...said, ...(parentId !== undefined && { parentId: idOf(parentId) }), ...(serviceId !== undefined && { serviceId: idOf(serviceId) }), ...(registeredId !== undefined && { registeredId: idOf(registeredId) }) }
      return (await changeChainLink(actingFor(asked), asUuid(asked.params.supplier), asUuid(asked.params.link), asked.version, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)), on)).answer
    },
    async endChainLink(asked) {
      return (await endChainLink(actingFor(asked), asUuid(asked.params.supplier), asUuid(asked.params.link), asked.version, asked.body.withThoseBehind, asked.body.on)).answer
    },
    async sayChainComplete(asked) {
      return (await sayChainComplete(actingFor(asked), asUuid(asked.params.supplier), asked.version, asked.body.complete, asked.body.on)).answer
    },
    async previewChainImport({ params, body: { content, encoding, columns, parentId, on }, language }) {
      const [chain, today] = await readAs(pool, asTenant(params.organisation), async (reader) => [(await chainOf(reader, asUuid(params.supplier)))[0], on ?? (await chainOn(reader, asUuid(params.supplier), undefined))?.on] as const)
      if (!chain || today === undefined) throw notFound()
      const { kind, blocks } = readDocument(Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8')), { tables, rows, passed } = rowsIn(blocks, columns)
      // One column without a name of its own is a text, not a table that somebody could point in.
      if (rows.length === 0 && !tables.some((table) => table.columns.length > 1)) throw importNothing()
      const { outcomes, homeless, leaves } = readImport(chain, rows.map(({ row }) => row), { on: today, parentId: idOf(parentId), serviceId: null, source: null, newId })
      return {
        chainVersion: chain.version, kind, tables: tables.map(({ columns: found, ...table }) => ({ ...table, columns: [...found] })), passed: [...passed], leaves: leaves.map(({ id, name }) => ({ id, name })),
        rows: rows.map(({ remarks, ...one }, index) => ({
          ...one, outcome: outcomes[index] ?? null,
          remarks: [...remarks, ...(homeless.includes(index) ? [{ code: 'parent-unknown' as const, words: one.row.parent ?? '' }] : [])].map(({ code, words }) => ({ code, words, sentence: chainImportText[language].remark[code](words) })),
        })),
      }
    },
    async importChain(asked) {
      const { chainVersion, parentId, serviceId, ...rest } = asked.body
      const { answer } = await importChain(actingFor(asked), asUuid(asked.params.supplier), { ...rest, version: chainVersion, parentId: idOf(parentId), serviceId: idOf(serviceId) })
      return { ...answer, sentence: chainImportText[asked.language].done(answer.added, answer.changed, answer.unchanged, answer.ended) }
    },
    async exportChainCsv({ params, query, language }) {
      const { links, supplierName } = await chainFor(params, query.on)
      return { bytes: writeDelimited(rowsOfChain(links, supplierName, language)), name: `${supplyChainText[language].file}.csv` }
    },
    async exportChainXlsx({ params, query, language }) {
      const { links, supplierName } = await chainFor(params, query.on)
      return { bytes: writeWorkbook(supplierName, rowsOfChain(links, supplierName, language)), name: `${supplyChainText[language].file}.xlsx` }
    },
    async exportChainJson({ params, query }) {
      const { supplierId, on, complete, links } = await chainFor(params, query.on)
      return { supplierId, on, complete: complete ? { from: complete.from } : null, links: inOrder(links).map(({ link, level }) => ({ ...answerOf(link), level })) }
    },
    async reachOfLink({ params, query }) {
      const { on, links, names } = await readAs(pool, asTenant(params.organisation), (reader) => allLinksOn(reader, query.on))
      const firm = links.find((link) => link.id === params.link && link.supplierId === params.supplier)
      if (!firm) throw notFound()
      const called = new Map(links.map(({ id, name }) => [id as string, name])), withName = (id: string) => ({ id, name: called.get(id) ?? '' })
      return { on, name: firm.name, suppliers: reach(links, firm).map((hit) => ({ supplierId: hit.supplierId, name: names.get(hit.supplierId as Uuid) ?? '', steps: hit.steps, links: hit.links.map(withName), through: hit.through.map(withName) })) }
    },
    async concentration({ params, query: { on: asked, limit } }) {
      const { on, links } = await readAs(pool, asTenant(params.organisation), (reader) => allLinksOn(reader, asked)), { firms, countries, ...rest } = concentration(links)
      return { on, ...rest, firms: firms.slice(0, limit).map(({ name, identifier, suppliers, countries: where }) => ({ name, identifier, suppliers, countries: [...where] })), countries: [...countries] }
    },
  })
}
