/** How a basis is cited in a sentence: `gdpr/28-3-a` reads «personvernforordningen artikkel 28 nr. 3 bokstav a» and “GDPR Article 28(3)(a)”. */
import type { Language } from './fault.codes.ts'
import type { Knowledge } from './knowledge.ts'

export function cite(knowledge: Pick<Knowledge, 'sources'>, basis: string, language: Language): string {
  const slash = basis.indexOf('/')
  const id = slash < 0 ? basis : basis.slice(0, slash)
  const source = knowledge.sources[id]
  if (!source) return basis
  const name = source.short[language]
  if (slash < 0) return name
  const provision = basis.slice(slash + 1)
  const label = source.provisions[provision]?.label?.[language]
  if (label !== undefined) return `${name} ${label}`
  if (source.cite === 'section') return `${name} § ${provision.replace(/(\d)([a-z])$/, '$1 $2')}`
  if (source.cite === 'label') return `${name} ${provision}`
  const [article, ...parts] = provision.split('-') as [string, ...string[]]
  if (language === 'en') return `${name} Article ${article}${parts.map((part) => `(${part})`).join('')}`
  return [name, `artikkel ${article}`, ...parts.map((part) => (/^\d/.test(part) ? `nr. ${part}` : `bokstav ${part}`))].join(' ')
}
