/** The lists of systems in use that organisations bring with them: looked at, then taken in by a job, as everybody's are. */
import { portfolioImportRoutes } from '../../registers/engagement/index.ts'
import type { DemoEngagement } from './files.ts'
import { NotLoaded, type DemoPerson } from './person.ts'

/** What is in use among the engagements of one organisation, as a spreadsheet would have it. */
export function listOf(engagements: readonly DemoEngagement[], ownerName: (one: DemoEngagement) => string): string {
  const rows = engagements.filter(({ stage }) => stage === 'operate' || stage === 'exit').map((one) => [one.title, one.supplier ?? '', ownerName(one), one.since ?? ''])
  return rows.length === 0 ? '' : [['System', 'Leverandør', 'Systemeier', 'I bruk siden'], ...rows].map((cells) => cells.join(';')).join('\n')
}

export async function loadList(by: DemoPerson, name: string, content: string, signal?: AbortSignal): Promise<void> {
  const params = { organisation: by.organisation }, asks = by.asks(portfolioImportRoutes), file = { name, content, ownerId: by.member }
  const { columns, stopped, problems } = await asks.previewPortfolio({ params, body: file })
  if (stopped > 0) throw new NotLoaded(`${name}: ${problems.filter(({ stops }) => stops).map(({ line, sentence }) => `${line}: ${sentence}`).join(' ')}`)
  const { id } = await asks.importPortfolio({ params, body: { ...file, columns } })
  // It is taken in by a job, when its turn comes.
  for (;;) {
    const { state, problems: why } = await asks.readPortfolioImport({ params: { ...params, import: id } })
    if (state === 'done') return
    if (state === 'refused' || signal?.aborted) throw new NotLoaded(`${name}: ${why.map(({ sentence }) => sentence).join(' ')}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
