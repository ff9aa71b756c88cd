import type { Language } from '@rustning/knowledge/pack'

interface SaidText {
  /** What the rooms that supply facts call themselves. */
  readonly rooms: Readonly<Record<string, string>>
  readonly register: string
  /** Of whoever has no name. */
  readonly kinds: Readonly<Record<string, string>>
  readonly list: (count: number, complete: boolean) => string
}

export const saidText: Record<Language, SaidText> = {
  nb: {
    rooms: { 'service': 'registeret over tjenester', 'supplier': 'registeret over leverandører', 'supply-chain': 'leverandørkjeden', 'organisation': 'opplysningene om virksomheten', 'engagement': 'opplysningene om leverandørforholdet' },
    register: 'registrene', kinds: { token: 'et program', person: 'en person' }, list: (count, complete) => (complete ? (count === 0 ? 'Det er ingen.' : `Listen er fullstendig: ${count} i alt.`) : count === 0 ? 'Ingen er oppgitt, og det kan finnes noen.' : `${count} er oppgitt, og det kan være flere.`),
  },
  nn: {
    rooms: { 'service': 'registeret over tenester', 'supplier': 'registeret over leverandørar', 'supply-chain': 'leverandørkjeda', 'organisation': 'opplysningane om verksemda', 'engagement': 'opplysningane om leverandørforholdet' },
    register: 'registra', kinds: { token: 'eit program', person: 'ein person' }, list: (count, complete) => (complete ? (count === 0 ? 'Det er ingen.' : `Lista er fullstendig: ${count} i alt.`) : count === 0 ? 'Ingen er oppgitt, og det kan finnast nokon.' : `${count} er oppgitt, og det kan vere fleire.`),
  },
  en: {
    rooms: { 'service': 'the register of services', 'supplier': 'the register of suppliers', 'supply-chain': 'the supply chain', 'organisation': 'the details of the organisation', 'engagement': 'the details of the engagement' },
    register: 'the registers', kinds: { token: 'a program', person: 'a person' }, list: (count, complete) => (complete ? (count === 0 ? 'There are none.' : `The list is complete: ${count} in all.`) : count === 0 ? 'None is named, and there may be some.' : `${count} named, and there may be more.`),
  },
}
