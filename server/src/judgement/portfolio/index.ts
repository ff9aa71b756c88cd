/** The judgement of a portfolio, as other rooms see it. */
export { servePortfolio } from './portfolio.http.ts'
