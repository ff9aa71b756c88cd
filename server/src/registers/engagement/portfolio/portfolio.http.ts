/** The portfolio over HTTP: the list, and the list to be saved. */
import type { Language } from '@rustning/knowledge/pack'
import type pg from 'pg'
import { readAs } from '../../../foundation/database/transaction.ts'
import type { Place } from '../../../foundation/http/page.ts'
import { serve } from '../../../foundation/http/serve.ts'
import { writeDelimited, writeWorkbook } from '../../../foundation/spreadsheet/index.ts'
import { asTenant, asUuid, type TenantId, type Uuid } from '../../../foundation/values/id.ts'
import { inListOf, supplierCalled } from '../engagement.actions.ts'
import { engagementText } from '../engagement.text.ts'
import { portfolioRoutes, type PortfolioSort } from './portfolio.api.ts'
import { placeIn, placeOf } from './portfolio-place.ts'
import { portfolioPage, type InPortfolio, type Wanted } from './portfolio.store.ts'

export const servePortfolio = (pool: pg.Pool) => serve(portfolioRoutes, {
  async listEngagements({ params, query: { after, limit, ...which } }) {
    const wanted = wantedOf(which)
    const from = after === undefined ? undefined : placeIn(wanted.sort, after)
    const { engagements, count } = await readAs(pool, asTenant(params.organisation), (reader) => portfolioPage(reader, wanted, from, limit + 1))
    const shown = engagements.slice(0, limit)
    const last = shown.at(-1)
    return { engagements: shown.map(inListOf), ...(count !== undefined && { count }), ...(engagements.length > limit && last && { next: placeOf(wanted.sort, last.place) }) }
  },
  saveEngagementsAsCsv: async ({ params, query, language }) => ({ name: `${name[language]}.csv`, bytes: writeDelimited(await tableOf(pool, asTenant(params.organisation), wantedOf(query), language)) }),
  saveEngagementsAsWorkbook: async ({ params, query, language }) => ({ name: `${name[language]}.xlsx`, bytes: writeWorkbook(name[language], await tableOf(pool, asTenant(params.organisation), wantedOf(query), language)) }),
  saveEngagementsAsJson: ({ params, query, language }) => ({ name: `${name[language]}.json`, bytes: jsonOf(allOf(pool, asTenant(params.organisation), wantedOf(query))) }),
})
const name: Record<Language, string> = { nb: 'leverandørforhold', nn: 'leverandørforhold', en: 'engagements' }

type Query = Readonly<Record<'owner' | 'supplier' | 'service' | 'import', string | undefined>> & Pick<Wanted, 'q' | 'stage' | 'criticality' | 'sort'>
const uuid = (text: string | undefined): Uuid | undefined => (text === undefined ? undefined : asUuid(text))
const wantedOf = ({ owner, supplier, service, import: brought, q, stage, criticality, sort }: { readonly [K in keyof Query]?: Query[K] } & { readonly sort: PortfolioSort }): Wanted =>
  ({ q, stage, criticality, sort, owner: uuid(owner), supplier: uuid(supplier), service: uuid(service), import: uuid(brought) })

/** All of them, a page at a time, each page as one moment shows it. */
async function* allOf(pool: pg.Pool, tenant: TenantId, wanted: Wanted): AsyncGenerator<readonly InPortfolio[]> {
  const most = 1000
  for (let after: Place | undefined; ;) {
    const { engagements } = await readAs(pool, tenant, (reader) => portfolioPage(reader, wanted, after, most, false))
    yield engagements
    after = engagements.at(-1)?.place
    if (engagements.length < most) return
  }
}

/** As a person reads it, with the headings that the import understands. */
async function tableOf(pool: pg.Pool, tenant: TenantId, wanted: Wanted, language: Language): Promise<string[][]> {
  const { columns, stages, criticalities, classifications } = engagementText[language]
  const rows = [[columns.title, columns.supplier, columns.owner, columns.stage, columns.criticality, columns.users, columns.contractEndsOn, columns.classification, columns.archiveCase, columns.id]]
  for await (const page of allOf(pool, tenant, wanted)) {
    rows.push(...page.map((one) => [
      one.title, supplierCalled(one) ?? '', one.ownerName ?? '', one.parts.map(({ name, stage }) => (name === undefined ? stages[stage] : `${name}: ${stages[stage]}`)).join(', '), one.criticality ? criticalities[one.criticality] : '',
      String(one.users ?? ''), one.contractEndsOn ?? '', one.classification ? classifications[one.classification] : '', one.archiveCase ?? '', one.id,
    ]))
  }
  return rows
}

async function* jsonOf(pages: AsyncIterable<readonly InPortfolio[]>): AsyncGenerator<Buffer> {
  let written = '['
  for await (const page of pages) {
    yield Buffer.from(written + page.map((one) => JSON.stringify(inListOf(one))).join(',\n'))
    written = page.length > 0 ? ',\n' : written
  }
  yield Buffer.from(written === '[' ? '[]\n' : ']\n')
}
