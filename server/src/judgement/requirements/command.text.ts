/** Help texts and sentences of requirements and wording. */
import type { Language } from '@rustning/knowledge/pack'

interface CommandText {
  requirements: string
  requirementsTitle: string
  requirementColumns: readonly string[]
  requirementAs: Record<'qualification' | 'absolute' | 'award' | 'contract', string>
  addresses: Record<'controller' | 'supplier' | 'both', string>
  badFormat: (format: string) => string
  undecidedRequirements: (n: number) => string
  internal: string
  internalColumns: readonly string[]
  wording: string
  engagement: string
  noRequirements: (file: string) => string
  tooLarge: (file: string) => string
  notText: (file: string) => string
  wordingRead: (read: number, found: number) => string
  wordingWeight: Record<'unlawful' | 'weak', string>
  instead: string
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    requirements: 'skriv ut kravene til leverandøren',
    requirementsTitle: 'Krav til leverandøren',
    requirementColumns: ['Nr.', 'Krav', 'Type', 'Retter seg mot', 'Slik kontrolleres det', 'Dokumentasjon', 'Hjemmel', 'Id'],
    requirementAs: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutt krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' },
    addresses: { controller: 'Dere', supplier: 'Leverandøren', both: 'Begge' },
    badFormat: (format) => `«${format}» er ikke et format; velg md eller csv.`,
    undecidedRequirements: (n) => `${n} krav er ikke tatt med fordi det ikke er avklart om de gjelder. Se rustning next.`,
    internal: 'ta med det bare oppdragsgiver trenger: hvorfor kravet gjelder, avtalevilkår, oppfølgingsspørsmål og rammeverk',
    internalColumns: ['Gjelder fordi', 'Avtalevilkår', 'Spørsmål til oppfølgingen', 'Samme krav i'],
    wording: 'kontroller ordlyden i egne krav (tekst, Markdown eller CSV)',
    engagement: 'leverandørforholdet kravene gjelder: en fil som for assess',
    noRequirements: (file) => `Fant ingen krav i ${file}. Skriv ett krav på hver linje eller i hver celle.`,
    tooLarge: (file) => `${file} er for stor til å være et kravbilag (over 5 MB).`,
    notText: (file) => `${file} er ikke en tekstfil. Lagre kravene som tekst, Markdown eller CSV.`,
    wordingRead: (read, found) => `${read} krav lest, ${found} bør skrives om.`,
    wordingWeight: { unlawful: 'Kan være ulovlig', weak: 'Svakt' },
    instead: 'Skriv heller',
  },
  nn: {
    requirements: 'skriv ut krava til leverandøren',
    requirementsTitle: 'Krav til leverandøren',
    requirementColumns: ['Nr.', 'Krav', 'Type', 'Rettar seg mot', 'Slik blir det kontrollert', 'Dokumentasjon', 'Heimel', 'Id'],
    requirementAs: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutt krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' },
    addresses: { controller: 'Dykk', supplier: 'Leverandøren', both: 'Begge' },
    badFormat: (format) => `«${format}» er ikkje eit format; vel md eller csv.`,
    undecidedRequirements: (n) => `${n} krav er ikkje tekne med fordi det ikkje er avklart om dei gjeld. Sjå rustning next.`,
    internal: 'ta med det berre oppdragsgivaren treng: kvifor kravet gjeld, avtalevilkår, oppfølgingsspørsmål og rammeverk',
    internalColumns: ['Gjeld fordi', 'Avtalevilkår', 'Spørsmål til oppfølginga', 'Same krav i'],
    wording: 'kontroller ordlyden i eigne krav (tekst, Markdown eller CSV)',
    engagement: 'leverandørforholdet krava gjeld: ei fil som for assess',
    noRequirements: (file) => `Fann ingen krav i ${file}. Skriv eitt krav på kvar linje eller i kvar celle.`,
    tooLarge: (file) => `${file} er for stor til å vere eit kravbilag (over 5 MB).`,
    notText: (file) => `${file} er ikkje ei tekstfil. Lagre krava som tekst, Markdown eller CSV.`,
    wordingRead: (read, found) => `${read} krav lesne, ${found} bør skrivast om.`,
    wordingWeight: { unlawful: 'Kan vere ulovleg', weak: 'Svakt' },
    instead: 'Skriv heller',
  },
  en: {
    requirements: 'print the requirements to the supplier',
    requirementsTitle: 'Requirements to the supplier',
    requirementColumns: ['No.', 'Requirement', 'Type', 'Addresses', 'How it is verified', 'Evidence', 'Law', 'Id'],
    requirementAs: { qualification: 'Qualification', absolute: 'Absolute requirement', award: 'Award criterion', contract: 'Contract term' },
    addresses: { controller: 'You', supplier: 'The supplier', both: 'Both' },
    badFormat: (format) => `“${format}” is not a format; choose md or csv.`,
    undecidedRequirements: (n) => `${n} requirements are left out because it is not settled whether they apply. See rustning next.`,
    internal: 'add what only the buyer needs: why it applies, clauses, follow-up questions and frameworks',
    internalColumns: ['Applies because', 'Clauses', 'Follow-up questions', 'Same demand in'],
    wording: 'check the wording of your own requirements (text, Markdown or CSV)',
    engagement: 'the engagement they are for: a file as for assess',
    noRequirements: (file) => `Found no requirements in ${file}. Write one on each line or in each cell.`,
    tooLarge: (file) => `${file} is too large for a requirement annex (over 5 MB).`,
    notText: (file) => `${file} is not a text file. Save the requirements as text, Markdown or CSV.`,
    wordingRead: (read, found) => `${read} requirements read, ${found} should be rewritten.`,
    wordingWeight: { unlawful: 'May be unlawful', weak: 'Weak' },
    instead: 'Rather write',
  },
}
