/** The chain as rows of text, for those who take it with them: whoever reads the list sees what is unknown as unknown. */
import type { Language } from '@rustning/knowledge/pack'
import { countryName } from './country.ts'
import { inOrder } from './graph.ts'
import type { Places } from './supply-chain.api.ts'
import type { LinkRow } from './supply-chain.ts'
import { supplyChainText } from './supply-chain.text.ts'

/** The first row is the headings. */
export function rowsOfChain(links: readonly LinkRow[], supplier: string, language: Language): string[][] {
  const words = supplyChainText[language], names = new Map(links.map(({ id, name }) => [id, name]))
  const where = ({ countries, open }: Places) => [...countries.map((country) => countryName(country, language)), ...(open === null ? [] : [open])].join(', ') || words.unknown
  return [[...words.columns], ...inOrder(links).map(({ link, level }) => [
    String(level), link.name, link.identifier ?? '', (link.parentId && names.get(link.parentId)) ?? supplier, words.role[link.role], link.address ?? '', link.contact ?? '', link.purpose ?? '', link.data ?? '',
    where(link.processing), where(link.access), words.agreement[link.agreement], link.agreementOn ?? '', link.from, link.until ?? '', link.source ?? '',
  ])]
}
