/** The portfolio: all engagements of an organisation as a list to be searched, sorted, paged and saved. */
import { stages } from '@rustning/engine'
import { z } from 'zod'
import { file, id, route } from '../../../foundation/http/route.api.ts'
import { criticality, engagementInList, ofOrganisation, readers } from '../engagement.api.ts'

const which = {
  q: z.string().trim().max(200).optional(), stage: z.enum(stages).optional(), owner: id.optional(), supplier: id.optional(), service: id.optional(), criticality: criticality.optional(), import: id.optional(),
  sort: z.enum(['newest', 'title', 'next']).default('newest'),
}
const path = '/api/v1/organisations/{organisation}/engagements'

export const portfolioRoutes = {
  listEngagements: route({
    method: 'GET', path, summary: 'List engagements: search, narrow and sort', tags: ['engagements'], params: ofOrganisation,
    query: z.strictObject({ ...which, after: z.string().max(1000).optional(), limit: z.int().min(1).max(100).default(20) }),
    // How many there are in all is counted for the first page.
    answer: z.strictObject({ engagements: z.array(engagementInList), count: z.int().optional(), next: z.string().optional() }), refusals: { 'page-unknown': 400 }, may: readers,
  }),
  saveEngagementsAsCsv: route({ method: 'GET', path: `${path}.csv`, summary: 'Save the list as CSV', tags: ['engagements'], params: ofOrganisation, query: z.strictObject(which), answer: file('text/csv; charset=utf-8'), refusals: {}, may: readers }),
  saveEngagementsAsWorkbook: route({ method: 'GET', path: `${path}.xlsx`, summary: 'Save the list as an Excel workbook', tags: ['engagements'], params: ofOrganisation, query: z.strictObject(which), answer: file('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'), refusals: {}, may: readers }),
  saveEngagementsAsJson: route({ method: 'GET', path: `${path}.json`, summary: 'Save the list as JSON', tags: ['engagements'], params: ofOrganisation, query: z.strictObject(which), answer: file('application/json; charset=utf-8'), refusals: {}, may: readers }),
}
export type PortfolioSort = 'newest' | 'title' | 'next'
