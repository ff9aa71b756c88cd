/**
 * What a column holds, by its heading, as people write it in Norwegian and English. The seat of a firm is not where it works with the data:
 * such a column is left for a person to place.
 */
import type { Field } from './chain-import.api.ts'

/** The first that fits counts; no field means that the heading is known and holds nothing that a link has. */
const headings: readonly (readonly [RegExp, Field | null])[] = [
  [/corporate|hovedkontor|hovudkontor|headquarter|incorporat|registered (?:office|in)|^(?:seat|sete|hjemland|heimland)/, null],
  [/(?:^| )til$|works? for|jobb(?:er|ar) for|arbeid(?:er|ar) for|engaged by|overordnet|overordna|parent|står bak/, 'parent'],
  [/(?:avtale|agreement|dpa|contract|kontrakt).*(?:dat|from|fra|frå|dag|since|signed on|inngått)|^dat(?:e|o)\b.*(?:avtale|agreement|dpa)/, 'agreementOn'],
  [/avtale|agreement|\bdpa\b|contract in|kontrakt|\bscc\b/, 'agreement'],
  [/access|tilgang|fjern|remote|support (?:location|from|countr)|(?:brukerstøtte|brukarstøtte|support) (?:fra|frå|i)/, 'access'],
  [/org.{0,3}(?:\.|anisasjons|anization|anisation)? ?-?(?:nr|nummer|number|no\b)|identifi|registration n|^(?:org|id|duns|lei|vat)(?:\.?nr)?$/, 'identifier'],
  [/contact|kontakt|e-?mail|e-?post|telefon|phone/, 'contact'],
  [/address|adresse/, 'address'],
  [/(?:location|place|country|countries|region|where|land|sted|stad|behandlingssted|lokasjon|lagr|stor(?:age|ed)|hosted|hosting|processed in|behandl(?:es|a|ast) i|datasent|data cent)/, 'processing'],
  [/personal data|types? of data|data (?:types?|categor|process|subject)|categor.*data|opplysning|^data$|datatyp/, 'data'],
  [/\brolle?\b|^role|^type$/, 'role'],
  [/purpose|formål|føremål|description|beskrivelse|skildring|service|tjeneste|teneste|task|oppgave|oppgåve|function|activit|nature|processing|what |hva |kva |use\b|bruk|produ[ck]t|leverer|leveranse/, 'purpose'],
  [/name|navn|namn|sub-?\s?process|under-?databehandl|under-?leverandør|sub-?contract|third.?part|vendor|compan|firma|entity|selskap|virksomhet|verksemd|supplier|leverandør|provider|tilbyder|tilbydar|partner|databehandl|processor/, 'name'],
]

/** A field stands in one column: the first whose heading says so. */
export function columnsOf(cells: readonly string[]): (Field | null)[] {
  const taken = new Set<Field>()
  return cells.map((cell) => {
    const field = fieldOf(cell)
    if (field === null || taken.has(field)) return null
    taken.add(field)
    return field
  })
}

function fieldOf(cell: string): Field | null {
  const heading = cell.toLowerCase().replaceAll(/[*_:]/g, '').replaceAll(/\s+/g, ' ').trim()
  if (heading === '' || heading.length > 80) return null
  // «Name of Subprocessor» and «Underdatabehandlers navn» are names before they are anything else; «Country name» is not.
  if (/^(?:name|navn|namn)\b|(?:navn|namn|name)$/.test(heading) && !/country|land|contact|kontakt/.test(heading)) return 'name'
  return headings.find(([pattern]) => pattern.test(heading))?.[1] ?? null
}
