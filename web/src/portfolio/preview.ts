import type { Answer } from '@rustning/server/foundation/http/route.api.ts'
import type { portfolioImportRoutes } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'

/** How the server understands a list, before anything is kept. */
export type Preview = Answer<typeof portfolioImportRoutes.previewPortfolio>
