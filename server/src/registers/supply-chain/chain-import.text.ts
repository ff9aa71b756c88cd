import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'
import type { RemarkCode } from './chain-import.api.ts'

interface ChainImportText {
  readonly nothing: RefusalWords
  readonly leaves: (names: readonly string[]) => RefusalWords
  readonly remark: Record<RemarkCode, (words: string) => string>
  readonly done: (added: number, changed: number, unchanged: number, ended: number) => string
}
const few = (names: readonly string[], [left, right] = ['«', '»']): string => names.slice(0, 5).map((name) => `${left}${name}${right}`).join(', ') + (names.length > 5 ? ' …' : '')

export const chainImportText: Record<Language, ChainImportText> = {
  nb: {
    nothing: { title: 'Filen kan ikke importeres.', because: 'vi fant ingen liste eller tabell i den', remedy: 'Lim inn en tabell med navn i en kolonne, en punktliste, eller velg en fil i CSV- eller Excel-format.' },
    leaves: (names) => ({ title: 'Listen er ikke importert.', because: `noen som står i kjeden, er ikke med i listen: ${few(names)}`, remedy: 'Velg om de skal bli stående eller tas ut.' }),
    remark: {
      'place-not-stated': () => 'Det står ikke hvor opplysningene behandles. Stedet er ukjent til noen har spurt.',
      'place-not-country': (words) => `«${words}» er ikke ett bestemt land. Stedet er ukjent til noen har spurt.`,
      'place-from-heading': (words) => `Stedet er hentet fra teksten over listen: «${words}». Kontroller at det stemmer.`,
      'agreement-not-understood': (words) => `Vi forstår ikke om «${words}» betyr at avtalen er på plass.`,
      'role-not-understood': (words) => `Vi kjenner ikke rollen «${words}», og regner firmaet som underdatabehandler.`,
      'identifier-not-understood': (words) => `«${words}» er ikke et nummer vi kan bruke.`,
      'parent-unknown': (words) => `«${words}» finnes verken i listen eller i kjeden.`,
      'duplicate': (words) => `«${words}» står flere ganger. Radene blir ett ledd.`,
      'ragged': () => 'Raden har flere celler enn tabellen har kolonner.',
      'cut': (words) => `Teksten er for lang og er kuttet: «${words}».`,
    },
    done: (added, changed, unchanged, ended) => `${added} lagt til, ${changed} endret, ${unchanged} uendret, ${ended} tatt ut.`,
  },
  nn: {
    nothing: { title: 'Fila kan ikkje importerast.', because: 'vi fann inga liste og ingen tabell i ho', remedy: 'Lim inn ein tabell med namn i ei kolonne, ei punktliste, eller vel ei fil i CSV- eller Excel-format.' },
    leaves: (names) => ({ title: 'Lista er ikkje importert.', because: `nokon som står i kjeda, er ikkje med i lista: ${few(names)}`, remedy: 'Vel om dei skal bli ståande eller takast ut.' }),
    remark: {
      'place-not-stated': () => 'Det står ikkje kvar opplysningane blir behandla. Staden er ukjend til nokon har spurt.',
      'place-not-country': (words) => `«${words}» er ikkje eitt bestemt land. Staden er ukjend til nokon har spurt.`,
      'place-from-heading': (words) => `Staden er henta frå teksten over lista: «${words}». Sjå etter at han stemmer.`,
      'agreement-not-understood': (words) => `Vi forstår ikkje om «${words}» tyder at avtalen er på plass.`,
      'role-not-understood': (words) => `Vi kjenner ikkje rolla «${words}», og reknar firmaet som underdatabehandlar.`,
      'identifier-not-understood': (words) => `«${words}» er ikkje eit nummer vi kan bruke.`,
      'parent-unknown': (words) => `«${words}» finst korkje i lista eller i kjeda.`,
      'duplicate': (words) => `«${words}» står fleire gonger. Radene blir eitt ledd.`,
      'ragged': () => 'Rada har fleire celler enn tabellen har kolonnar.',
      'cut': (words) => `Teksten er for lang og er kutta: «${words}».`,
    },
    done: (added, changed, unchanged, ended) => `${added} lagde til, ${changed} endra, ${unchanged} uendra, ${ended} tekne ut.`,
  },
  en: {
    nothing: { title: 'The file cannot be imported.', because: 'we found no list and no table in it', remedy: 'Paste a table with names in a column, a bulleted list, or choose a CSV or Excel file.' },
    leaves: (names) => ({ title: 'The list was not imported.', because: `some who stand in the chain are not in the list: ${few(names, ['“', '”'])}`, remedy: 'Choose whether they are to stay or be taken out.' }),
    remark: {
      'place-not-stated': () => 'It does not say where the data are processed. The place is unknown until somebody has asked.',
      'place-not-country': (words) => `“${words}” is not one particular country. The place is unknown until somebody has asked.`,
      'place-from-heading': (words) => `The place was taken from the text above the list: “${words}”. Check that it is right.`,
      'agreement-not-understood': (words) => `We do not understand whether “${words}” means that the agreement is in place.`,
      'role-not-understood': (words) => `We do not know the role “${words}”, and count the firm as a sub-processor.`,
      'identifier-not-understood': (words) => `“${words}” is not a number we can use.`,
      'parent-unknown': (words) => `“${words}” is neither in the list nor in the chain.`,
      'duplicate': (words) => `“${words}” stands there more than once. The rows become one link.`,
      'ragged': () => 'The row has more cells than the table has columns.',
      'cut': (words) => `The text is too long and was cut: “${words}”.`,
    },
    done: (added, changed, unchanged, ended) => `${added} added, ${changed} changed, ${unchanged} unchanged, ${ended} taken out.`,
  },
}
