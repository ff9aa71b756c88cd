/**
 * Which countries a text names. The names in many languages come with the machine; the codes are those of ISO 3166-1. The EU, the EEA, «global»
 * and the name of a town are no country: those words are kept as they stand, and the place is not known until somebody has asked.
 */
import type { Places } from './supply-chain.api.ts'

const languages = ['en', 'nb', 'nn', 'sv', 'da', 'de']
/** Groups, unknown and made-up territories, and parts of countries that only the post has codes for. */
const noCountries = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])
/** As lists write them, where the machine says otherwise. */
const alsoCalled: Readonly<Record<string, string>> = {
  'usa': 'US', 'united states of america': 'US', 'de forente stater': 'US', 'sambandsstatene': 'US', 'amerika': 'US', 'america': 'US', 'uk': 'GB', 'great britain': 'GB', 'england': 'GB', 'scotland': 'GB', 'wales': 'GB', 'northern ireland': 'GB', 'det forente kongerike': 'GB',
  'holland': 'NL', 'korea': 'KR', 'republic of korea': 'KR', 'czech republic': 'CZ', 'turkey': 'TR', 'hong kong': 'HK', 'hongkong': 'HK', 'macau': 'MO', 'uae': 'AE', 'russian federation': 'RU', 'viet nam': 'VN', 'peoples republic of china': 'CN', 'ivory coast': 'CI', 'macedonia': 'MK',
}

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[.’'`*]/g, '').replaceAll('&', ' and ').replaceAll(/\s+/g, ' ').trim().replace(/^the /, '')

const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
const nameIn = (language: string, style: 'long' | 'short') => new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' })
/** A code that the machine writes otherwise (`DD`, `UK`) is no longer a code. */
const codes: ReadonlySet<string> = new Set(letters.flatMap((first) => letters.map((second) => first + second)).filter((code) => !noCountries.has(code) && Intl.getCanonicalLocales(`und-${code}`)[0] === `und-${code}` && nameIn('en', 'long').of(code) !== undefined))

const named: ReadonlyMap<string, string> = (() => {
  const found = new Map(Object.entries(alsoCalled))
  for (const language of languages) for (const style of ['long', 'short'] as const) {
    const names = nameIn(language, style)
    for (const code of codes) {
      const name = plain(names.of(code) ?? '')
      if (name !== '' && !found.has(name)) found.set(name, code)
    }
  }
  return found
})()

export const isCountry = (code: string): boolean => codes.has(code)
export const countryName = (code: string, language: string): string => nameIn(language, 'long').of(code) ?? code

const leadIn = /^(?:data ?cent(?:er|re)s?|datasent(?:er|re)|servers?|servere?|hosted|hosting|located|lokalisert|lagra|lagret|lagring|storage|stored)\s+(?:in|i)\s+/i
function countryOf(text: string): string | undefined {
  const bare = text.trim().replace(leadIn, '').replace(/[.:]$/, '')
  return /^[A-Z]{2}$/.test(bare) && codes.has(bare) ? bare : named.get(plain(bare))
}

const nothing = /^(?:n\/?a|not applicable|unknown|not (?:stated|disclosed)|ukjent|ikk(?:j)?e (?:oppgitt|oppgjeve|kjent)|tbd|tba|[-–—?.]*)$/i
const everywhere = /\b(?:global(?:ly|t)?|world ?wide|verden|verda|international|internasjonalt|multiple|various|flere|fleire)\b/i

/** `open`: the words for what is no country. No country and no such words: nothing was stated. */
export function placesIn(text: string): Places {
  const countries = new Set<string>(), open: string[] = []
  for (const piece of pieces(text, /[,;\n|•·]/)) {
    const inside = [...piece.matchAll(/\(([^()]*)\)/g)].flatMap(([, words = '']) => words.split(/[,;/]|\s(?:and|og|&)\s/)).map((one) => one.trim()).filter((one) => one !== '')
    const outside = read(piece.replaceAll(/\([^()]*\)/g, ' '))
    const within = inside.map((one) => ({ one, country: countryOf(one) }))
    for (const country of [...outside.countries, ...within.flatMap(({ country: found }) => found ?? [])]) countries.add(country)
    // «EU (Ireland, Germany)» says which; «Global (USA)» does not say where else.
    const explained = within.length > 0 && within.every(({ country }) => country !== undefined) && !everywhere.test(piece)
    if (!explained) open.push(...outside.open)
    // «Germany (Frankfurt)» says where in Germany; «Ireland (and the EU)» says more than Ireland.
    for (const { one, country } of within) if (country === undefined && (outside.countries.length === 0 || /\b(?:EU|EEA|EØS|Europe|Europa|APAC|EMEA)\b/i.test(one) || everywhere.test(one))) open.push(one)
  }
  const words = [...new Set(open)].join('; ')
  return { countries: [...countries], open: words === '' ? null : words.slice(0, 500) }
}

/** A name may have «and» in it: it is tried whole first. */
function read(words: string): { countries: string[]; open: string[] } {
  const text = words.replaceAll(/\s+/g, ' ').trim().replace(/^(?:and|og|or|eller)\s+/i, '')
  if (nothing.test(text)) return { countries: [], open: [] }
  const whole = countryOf(text)
  if (whole !== undefined) return { countries: [whole], open: [] }
  const parts = text.split(/\s*[/&+]\s*|\s+(?:and|og|or|eller)\s+/i).filter((one) => !nothing.test(one))
  const found = parts.map((one) => ({ one, country: countryOf(one) }))
  if (found.length === 1 || found.every(({ country }) => country === undefined)) return { countries: [], open: [text] }
  return { countries: found.flatMap(({ country }) => country ?? []), open: found.filter(({ country }) => country === undefined).map(({ one }) => one) }
}

/** Split outside brackets. */
function pieces(text: string, at: RegExp): string[] {
  const found = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth = Math.max(0, depth - 1)
    if (depth === 0 && at.test(character)) found.push('')
    else found[found.length - 1] += character
  }
  return found
}
