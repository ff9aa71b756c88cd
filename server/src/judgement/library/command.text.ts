/** Help texts and sentences of the knowledge commands. */
import type { Language } from '@rustning/knowledge/pack'

interface CommandText {
  knowledge: string
  knowledgeCheck: string
  knowledgeCoverage: string
  knowledgeChanges: string
  knowledgeShow: string
  knowledgeOutdated: string
  knowledgeList: string
  noSuchKind: (kind: string, guess: string | undefined, kinds: string) => string
  pointsTo: string
  pointedToBy: string
  was: string
  now: string
  changed: string
  noSuchId: (id: string, guess: string | undefined) => string
  checked: (statements: number, cases: number, faults: number) => string
  coverage: (implemented: number, carried: number, leftOut: number, unaccounted: number, total: number) => string
  change: Record<'begins' | 'ends' | 'value' | 'retired', string>
  noChanges: (day: string) => string
  checkedOn: (day: string) => string
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    knowledge: 'kunnskapsbasen',
    knowledgeCheck: 'kontroller alle filer og gjennomregnede eksempler',
    knowledgeCoverage: 'vis hvilke rader i kildedokumentene som er ivaretatt',
    knowledgeChanges: 'vis hva som er endret eller kommer',
    knowledgeShow: 'vis en oppføring: plikt, krav, opplysning, parameter, kilde, rammeverk …',
    knowledgeOutdated: 'vis hva dokumentene sier som ikke lenger stemmer, og hva som gjelder nå',
    knowledgeList: 'list opp alt av ett slag, for eksempel duty, requirement, criterion, framework eller policy',
    noSuchKind: (kind, guess, kinds) => `«${kind}» er ikke et slag oppføring.${guess ? ` Mente du «${guess}»?` : ''} Det finnes: ${kinds}.`,
    pointsTo: 'Viser til',
    pointedToBy: 'Vises til av',
    was: 'Da',
    now: 'Nå',
    changed: 'Endret',
    noSuchId: (id, guess) => `«${id}» finnes ikke i kunnskapsbasen.${guess ? ` Mente du «${guess}»?` : ''}`,
    checked: (statements, cases, faults) => `${statements} utsagn og ${cases} eksempler kontrollert, ${faults} feil`,
    coverage: (i, c, l, u, t) => `${t} rader: ${i} ivaretatt, ${c} bæres av et rom eller en skjerm, ${l} utelatt med grunn, ${u} ikke gjort rede for`,
    change: { begins: 'gjelder fra', ends: 'gjelder til og med', value: 'ny verdi fra', retired: 'tatt ut' },
    noChanges: (day) => `Ingenting er endret siden ${day}.`,
    checkedOn: (day) => `kontrollert ${day}`,
  },
  nn: {
    knowledge: 'kunnskapsbasen',
    knowledgeCheck: 'kontroller alle filer og gjennomrekna døme',
    knowledgeCoverage: 'vis kva rader i kjeldedokumenta som er tekne vare på',
    knowledgeChanges: 'vis kva som er endra eller kjem',
    knowledgeShow: 'vis ei oppføring: plikt, krav, opplysning, parameter, kjelde, rammeverk …',
    knowledgeOutdated: 'vis kva dokumenta seier som ikkje lenger stemmer, og kva som gjeld no',
    knowledgeList: 'list opp alt av eitt slag, til dømes duty, requirement, criterion, framework eller policy',
    noSuchKind: (kind, guess, kinds) => `«${kind}» er ikkje eit slag oppføring.${guess ? ` Meinte du «${guess}»?` : ''} Det finst: ${kinds}.`,
    pointsTo: 'Viser til',
    pointedToBy: 'Blir vist til av',
    was: 'Då',
    now: 'No',
    changed: 'Endra',
    noSuchId: (id, guess) => `«${id}» finst ikkje i kunnskapsbasen.${guess ? ` Meinte du «${guess}»?` : ''}`,
    checked: (statements, cases, faults) => `${statements} utsegner og ${cases} døme kontrollerte, ${faults} feil`,
    coverage: (i, c, l, u, t) => `${t} rader: ${i} tekne vare på, ${c} blir borne av eit rom eller ein skjerm, ${l} utelatne med grunn, ${u} ikkje gjort greie for`,
    change: { begins: 'gjeld frå', ends: 'gjeld til og med', value: 'ny verdi frå', retired: 'teke ut' },
    noChanges: (day) => `Ingenting er endra sidan ${day}.`,
    checkedOn: (day) => `kontrollert ${day}`,
  },
  en: {
    knowledge: 'the knowledge base',
    knowledgeCheck: 'check every file and every worked case',
    knowledgeCoverage: 'show which rows of the source documents are carried',
    knowledgeChanges: 'show what has changed or is coming',
    knowledgeShow: 'show an entry: a duty, requirement, fact, parameter, source, framework …',
    knowledgeOutdated: 'show what the documents say that no longer holds, and what holds now',
    knowledgeList: 'list all of one kind, such as duty, requirement, criterion, framework or policy',
    noSuchKind: (kind, guess, kinds) => `“${kind}” is not a kind of entry.${guess ? ` Did you mean “${guess}”?` : ''} There are: ${kinds}.`,
    pointsTo: 'Points to',
    pointedToBy: 'Pointed to by',
    was: 'Then',
    now: 'Now',
    changed: 'Changed',
    noSuchId: (id, guess) => `There is no “${id}” in the knowledge base.${guess ? ` Did you mean “${guess}”?` : ''}`,
    checked: (statements, cases, faults) => `${statements} statements and ${cases} cases checked, ${faults} wrong`,
    coverage: (i, c, l, u, t) => `${t} rows: ${i} implemented, ${c} carried by a room or screen, ${l} left out with a reason, ${u} unaccounted for`,
    change: { begins: 'in force from', ends: 'in force until', value: 'new value from', retired: 'retired' },
    noChanges: (day) => `Nothing has changed since ${day}.`,
    checkedOn: (day) => `checked ${day}`,
  },
}
