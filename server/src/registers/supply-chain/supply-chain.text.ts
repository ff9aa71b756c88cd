import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface SupplyChainText {
  readonly parentUnknown: RefusalWords
  readonly circle: (names: readonly string[]) => RefusalWords
  readonly tooDeep: (most: number) => RefusalWords
  readonly tooMany: (most: number) => RefusalWords
  readonly ended: (on: string) => RefusalWords
  readonly dayBefore: (from: string) => RefusalWords
  readonly linksBehind: (names: readonly string[]) => RefusalWords
  readonly notComplete: RefusalWords
  readonly serviceUnknown: RefusalWords
  readonly registeredUnknown: RefusalWords
  readonly agreementDay: RefusalWords
  /** The headings of an exported list, in its columns' order, and what stands for what is not known. */
  readonly columns: readonly string[]
  readonly unknown: string
  readonly agreement: Record<'yes' | 'no' | 'unknown', string>
  readonly role: Record<'processor' | 'sub-processor' | 'subcontractor', string>
  readonly file: string
}

/** A day as it is written in this language. */
export const dayIn = (language: Language, day: string): string => new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
const few = (names: readonly string[], more: string, [left, right] = ['«', '»']): string => names.slice(0, 5).map((name) => `${left}${name}${right}`).join(', ') + (names.length > 5 ? ` ${more} ${names.length - 5}` : '')

export const supplyChainText: Record<Language, SupplyChainText> = {
  nb: {
    parentUnknown: { title: 'Leddet kan ikke stå der.', because: 'leddet det skal stå bak, finnes ikke i leverandørkjeden den dagen', remedy: 'Velg et annet ledd, eller la det stå rett bak leverandøren.' },
    circle: (names) => ({ title: 'Leddet kan ikke stå der.', because: `kjeden ville gått i ring gjennom ${few(names, 'og')}`, remedy: 'Velg et ledd som ikke selv står bak dette.' }),
    tooDeep: (most) => ({ title: 'Leddet kan ikke stå der.', because: `kjeden ville fått mer enn ${most} ledd nedover`, remedy: 'Se etter om leddene er satt under hverandre ved en feil.' }),
    tooMany: (most) => ({ title: 'Leddet kan ikke legges til.', because: `en leverandørkjede kan ha høyst ${most} ledd`, remedy: 'Ta ut ledd som ikke behandler opplysninger for dere.' }),
    ended: (on) => ({ title: 'Leddet kan ikke endres.', because: `det er tatt ut av kjeden fra ${dayIn('nb', on)}`, remedy: 'Legg det til på nytt hvis det er i bruk igjen.' }),
    dayBefore: (from) => ({ title: 'Endringen kan ikke gjelde fra den dagen.', because: `det som står nå, gjelder fra ${dayIn('nb', from)}`, remedy: 'Velg den dagen eller en senere dag.' }),
    linksBehind: (names) => ({ title: 'Leddet kan ikke tas ut alene.', because: `andre ledd står bak det: ${few(names, 'og flere:')}`, remedy: 'Flytt dem først, eller ta dem ut sammen med leddet.' }),
    notComplete: { title: 'Det er ingenting å trekke tilbake.', because: 'ingen har sagt at listen er fullstendig', remedy: 'Last inn siden på nytt.' },
    serviceUnknown: { title: 'Leddet kan ikke knyttes til tjenesten.', because: 'tjenesten finnes ikke i registeret deres', remedy: 'Registrer tjenesten først, eller la leddet gjelde alt leverandøren leverer.' },
    registeredUnknown: { title: 'Leddet kan ikke knyttes til leverandøren.', because: 'leverandøren finnes ikke i registeret deres', remedy: 'Registrer leverandøren først, eller la leddet bare ha et navn.' },
    agreementDay: { title: 'Avtaledagen kan ikke stå der.', because: 'det ikke er sagt at avtalen er på plass', remedy: 'Si at avtalen er på plass, eller ta bort dagen.' },
    columns: ['Nivå', 'Navn', 'Organisasjonsnummer', 'Jobber for', 'Rolle', 'Adresse', 'Kontakt', 'Formål', 'Opplysninger', 'Behandles i', 'Tilgang fra', 'Avtale', 'Avtale fra', 'Gjelder fra', 'Gjelder til', 'Kilde'],
    unknown: 'ukjent', agreement: { yes: 'ja', no: 'nei', unknown: 'ukjent' }, role: { 'processor': 'databehandler', 'sub-processor': 'underdatabehandler', 'subcontractor': 'underleverandør' }, file: 'leverandørkjede',
  },
  nn: {
    parentUnknown: { title: 'Leddet kan ikkje stå der.', because: 'leddet det skal stå bak, finst ikkje i leverandørkjeda den dagen', remedy: 'Vel eit anna ledd, eller la det stå rett bak leverandøren.' },
    circle: (names) => ({ title: 'Leddet kan ikkje stå der.', because: `kjeda ville gått i ring gjennom ${few(names, 'og')}`, remedy: 'Vel eit ledd som ikkje sjølv står bak dette.' }),
    tooDeep: (most) => ({ title: 'Leddet kan ikkje stå der.', because: `kjeda ville fått meir enn ${most} ledd nedover`, remedy: 'Sjå etter om ledda er sette under kvarandre ved ein feil.' }),
    tooMany: (most) => ({ title: 'Leddet kan ikkje leggjast til.', because: `ei leverandørkjede kan ha høgst ${most} ledd`, remedy: 'Ta ut ledd som ikkje behandlar opplysningar for dykk.' }),
    ended: (on) => ({ title: 'Leddet kan ikkje endrast.', because: `det er teke ut av kjeda frå ${dayIn('nn', on)}`, remedy: 'Legg det til på nytt om det er i bruk igjen.' }),
    dayBefore: (from) => ({ title: 'Endringa kan ikkje gjelde frå den dagen.', because: `det som står no, gjeld frå ${dayIn('nn', from)}`, remedy: 'Vel den dagen eller ein seinare dag.' }),
    linksBehind: (names) => ({ title: 'Leddet kan ikkje takast ut åleine.', because: `andre ledd står bak det: ${few(names, 'og fleire:')}`, remedy: 'Flytt dei først, eller ta dei ut saman med leddet.' }),
    notComplete: { title: 'Det er ingenting å trekkje tilbake.', because: 'ingen har sagt at lista er fullstendig', remedy: 'Last inn sida på nytt.' },
    serviceUnknown: { title: 'Leddet kan ikkje knytast til tenesta.', because: 'tenesta finst ikkje i registeret dykkar', remedy: 'Registrer tenesta først, eller la leddet gjelde alt leverandøren leverer.' },
    registeredUnknown: { title: 'Leddet kan ikkje knytast til leverandøren.', because: 'leverandøren finst ikkje i registeret dykkar', remedy: 'Registrer leverandøren først, eller la leddet berre ha eit namn.' },
    agreementDay: { title: 'Avtaledagen kan ikkje stå der.', because: 'det ikkje er sagt at avtalen er på plass', remedy: 'Sei at avtalen er på plass, eller ta bort dagen.' },
    columns: ['Nivå', 'Namn', 'Organisasjonsnummer', 'Jobbar for', 'Rolle', 'Adresse', 'Kontakt', 'Føremål', 'Opplysningar', 'Behandla i', 'Tilgang frå', 'Avtale', 'Avtale frå', 'Gjeld frå', 'Gjeld til', 'Kjelde'],
    unknown: 'ukjent', agreement: { yes: 'ja', no: 'nei', unknown: 'ukjent' }, role: { 'processor': 'databehandlar', 'sub-processor': 'underdatabehandlar', 'subcontractor': 'underleverandør' }, file: 'leverandørkjede',
  },
  en: {
    parentUnknown: { title: 'The link cannot stand there.', because: 'the link it is to work for is not in the chain on that day', remedy: 'Choose another link, or let it work for the supplier itself.' },
    circle: (names) => ({ title: 'The link cannot stand there.', because: `the chain would go in a circle through ${few(names, 'and', ['“', '”'])}`, remedy: 'Choose a link that does not itself work for this one.' }),
    tooDeep: (most) => ({ title: 'The link cannot stand there.', because: `the chain would become more than ${most} links deep`, remedy: 'See whether links were placed under each other by mistake.' }),
    tooMany: (most) => ({ title: 'The link cannot be added.', because: `a chain can have at most ${most} links`, remedy: 'Take out links that do not handle information for you.' }),
    ended: (on) => ({ title: 'The link cannot be changed.', because: `it has been taken out of the chain from ${dayIn('en', on)}`, remedy: 'Add it again if it is in use again.' }),
    dayBefore: (from) => ({ title: 'The change cannot hold from that day.', because: `what stands now holds from ${dayIn('en', from)}`, remedy: 'Choose that day or a later one.' }),
    linksBehind: (names) => ({ title: 'The link cannot be taken out alone.', because: `others work for it: ${few(names, 'and more:', ['“', '”'])}`, remedy: 'Move them first, or take them out together with it.' }),
    notComplete: { title: 'There is nothing to take back.', because: 'nobody has said that the list is complete', remedy: 'Load the page again.' },
    serviceUnknown: { title: 'The link cannot be tied to the service.', because: 'the service is not in your register', remedy: 'Register the service first, or let the link hold for all that the supplier delivers.' },
    registeredUnknown: { title: 'The link cannot be tied to the supplier.', because: 'the supplier is not in your register', remedy: 'Register the supplier first, or let the link have only a name.' },
    agreementDay: { title: 'The day of the agreement cannot stand there.', because: 'nobody has said that the agreement is in place', remedy: 'Say that the agreement is in place, or remove the day.' },
    columns: ['Level', 'Name', 'Organisation number', 'Works for', 'Role', 'Address', 'Contact', 'Purpose', 'Data', 'Processed in', 'Access from', 'Agreement', 'Agreement from', 'Valid from', 'Valid until', 'Source'],
    unknown: 'unknown', agreement: { yes: 'yes', no: 'no', unknown: 'unknown' }, role: { 'processor': 'processor', 'sub-processor': 'sub-processor', 'subcontractor': 'subcontractor' }, file: 'supply-chain',
  },
}
