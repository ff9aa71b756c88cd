/** What may be asked of the portfolio that an organisation brings with it: look at it first, then take it in. */
import { z } from 'zod'
import { id, route } from '../../../foundation/http/route.api.ts'
import { ofOrganisation, readers, writers } from '../engagement.api.ts'

/** What the register itself keeps of a row. */
export const fields = ['title', 'supplier', 'owner', 'criticality', 'users', 'contract-ends-on', 'classification', 'archive-case', 'purpose', 'in-use-since'] as const
export type Field = (typeof fields)[number]
export const mostRows = 5000

const columns = z.array(z.string().min(1).max(100).nullable()).max(100)
const brought = {
  name: z.string().trim().min(1).max(200), content: z.string().min(1).max(1_000_000), encoding: z.enum(['text', 'base64']).default('text'),
  /** Counted from 0, of those that are shown. */
  sheet: z.int().min(0).max(50).default(0),
  /** The line with the headings; found out when left out. */
  headingLine: z.int().min(1).max(2_000_000).optional(),
  /** Who answers for rows without an owner among the members. */
  ownerId: id,
  /** Lines that are to be left out. */
  without: z.array(z.int().min(1).max(2_000_000)).max(mostRows).default([]),
}
const problem = z.strictObject({ line: z.int(), column: z.int().optional(), stops: z.boolean(), sentence: z.string() })
const previewed = z.strictObject({
  line: z.int(), title: z.string().optional(), supplierName: z.string().optional(), ownerName: z.string().optional(), criticality: z.string().optional(), users: z.int().optional(), contractEndsOn: z.string().optional(),
  classification: z.string().optional(), archiveCase: z.string().optional(), purposes: z.array(z.string()), sinceOn: z.string().optional(), answers: z.array(z.strictObject({ fact: z.string(), unknown: z.boolean(), value: z.unknown().optional() })), stops: z.boolean(),
})
export const portfolioImport = z.strictObject({
  id, version: z.int(), name: z.string(), state: z.enum(['waiting', 'done', 'refused']), rows: z.int(), headings: z.array(z.string()), columns, ownerId: id, askedAt: z.iso.datetime(), endedAt: z.iso.datetime().optional(), askedBy: z.string().optional(),
  // Why it could not be taken in after all: then nothing of it was.
  problems: z.array(problem),
  job: z.strictObject({ id, state: z.string(), done: z.int().optional(), of: z.int().optional() }).optional(),
}).meta({ id: 'PortfolioImport', description: 'A list of systems in use that an organisation brought with it' })
export type PortfolioImportAnswer = z.infer<typeof portfolioImport>

const path = '/api/v1/organisations/{organisation}/portfolio-imports'
const tags = ['engagements'], fileRefusals = { 'spreadsheet-unreadable': 422, 'portfolio-columns-wrong': 422, 'portfolio-empty': 422, 'engagement-owner-unknown': 422 }

export const portfolioImportRoutes = {
  previewPortfolio: route({
    method: 'POST', path: `${path}/preview`, summary: 'What a list of systems would be read as; changes nothing', tags, params: ofOrganisation, body: z.strictObject({ ...brought, columns: columns.optional() }),
    answer: z.strictObject({
      sheets: z.array(z.strictObject({ name: z.string(), rows: z.int() })), headingLine: z.int(), headings: z.array(z.string()), columns, rows: z.int(), stopped: z.int(),
      /** The first of them. */
      shown: z.array(previewed), problems: z.array(problem),
    }), refusals: fileRefusals, may: writers,
  }),
  importPortfolio: route({
    method: 'POST', path, summary: 'Take a list of systems in, straight into operate, whole or not at all', tags, params: ofOrganisation, status: 202, changes: true, body: z.strictObject({ ...brought, columns }),
    answer: z.strictObject({ id, job: id, rows: z.int() }), refusals: { ...fileRefusals, 'portfolio-import-refused': 422, 'portfolio-imported-already': 409 }, may: writers,
  }),
  listPortfolioImports: route({
    method: 'GET', path, summary: 'Lists that were brought, newest first', tags, params: ofOrganisation, query: z.strictObject({ after: z.string().max(200).optional(), limit: z.int().min(1).max(100).default(20) }),
    answer: z.strictObject({ imports: z.array(portfolioImport), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  readPortfolioImport: route({ method: 'GET', path: `${path}/{import}`, summary: 'How it goes with a list that is taken in', tags, params: z.strictObject({ organisation: id, import: id }), answer: portfolioImport, refusals: {}, may: readers }),
}
