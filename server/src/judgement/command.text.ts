/** Help texts and headings of the judgement's commands. */
import type { Language } from '@rustning/knowledge/pack'

export interface CommandText {
  assess: string
  ask: string
  next: string
  explain: string
  compare: string
  whatIf: string
  requirements: string
  score: string
  knowledge: string
  knowledgeCheck: string
  knowledgeCoverage: string
  knowledgeChanges: string
  knowledgeShow: string
  start: string
  options: Record<'lang' | 'on' | 'with' | 'stage' | 'json' | 'all' | 'by' | 'parameter' | 'format' | 'since', string>
  fileOrAsk: string
  nothingOpen: string
  noSuchId: (id: string, guess: string | undefined) => string
  notInForce: (day: string) => string
  applies: string
  met: string
  item: (name: string) => string
  noChange: string
  changes: (n: number) => string
  dependsOn: string
  law: string
  stageChange: string
  twoSides: string
  hit: (hit: number, all: number) => string
  happened: (day: string) => string
  mustDo: string
  uncertain: (n: number, names: string) => string
  untouched: (n: number, names: string) => string
  parameterNeeded: string
  recall: (reachable: string, all: string) => string
  unknownAlarms: (unknown: number, alarms: number) => string
  caseLine: Record<'hits' | 'misses' | 'flags' | 'alarms', string>
  unreachable: string
  clean: string
  noScored: string
  checked: (statements: number, cases: number, faults: number) => string
  coverage: (implemented: number, carried: number, leftOut: number, unaccounted: number, total: number) => string
  change: Record<'begins' | 'ends' | 'value' | 'retired', string>
  noChanges: (day: string) => string
  requirementsTitle: string
  requirementColumns: readonly string[]
  requirementAs: Record<'qualification' | 'absolute' | 'award' | 'contract', string>
  addresses: Record<'controller' | 'supplier' | 'both', string>
  badFormat: (format: string) => string
  undecidedRequirements: (n: number) => string
  checkedOn: (day: string) => string
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    assess: 'vurder et leverandørforhold: en fil, eller spørsmål for spørsmål med --ask', ask: 'still ett spørsmål om gangen; svarene lagres i filen', next: 'vis spørsmålene som bør besvares nå',
    explain: 'forklar en plikt, et krav eller en parameter; med fil: hvorfor utfallet ble som det ble', compare: 'sammenlign med en annen dag eller andre svar', whatIf: 'hvem rammes hvis en parameter endres, og hva må de gjøre',
    requirements: 'skriv ut kravene til leverandøren', score: 'sammenlign vurderingene med det tilsynsmyndigheter har avgjort', knowledge: 'kunnskapsbasen',
    knowledgeCheck: 'kontroller alle filer og gjennomregnede eksempler', knowledgeCoverage: 'vis hvilke rader i kildedokumentene som er ivaretatt', knowledgeChanges: 'vis hva som er endret eller kommer', knowledgeShow: 'vis en plikt, opplysning, parameter eller kilde',
    start: 'velg et eksempel eller start en vurdering',
    options: {
      lang: 'språk: nb, nn eller en', on: 'vurder på denne dagen (åååå-mm-dd)', with: 'legg til eller endre et svar, for eksempel transfer[1].tool=scc-2021 (kan gjentas)', stage: 'vurder som om dere er i denne fasen', json: 'skriv ut som JSON', all: 'vis alt',
      by: 'navnet på den som svarer', parameter: 'anta en annen verdi, for eksempel adequacy.us=none (kan gjentas)', format: 'md eller csv', since: 'fra og med denne dagen',
    },
    fileOrAsk: 'Oppgi en fil, eller bruk --ask for å bli spurt.', nothingOpen: 'Ingen spørsmål er åpne.',
    noSuchId: (id, guess) => `«${id}» finnes ikke i kunnskapsbasen.${guess ? ` Mente du «${guess}»?` : ''}`, notInForce: (day) => `Ikke i kraft ${day}.`,
    applies: 'Gjelder det?', met: 'Er det oppfylt?', item: (name) => `For ${name}`, noChange: 'Ingenting endrer seg.', changes: (n) => `${n} utfall endrer seg`, dependsOn: 'Avhenger av', law: 'reglene', stageChange: 'fasen',
    twoSides: 'Oppgi --on, --stage eller --with for å si hva det skal sammenlignes med.', hit: (hit, all) => `${hit} av ${all} leverandørforhold rammes`,
    happened: (day) => `Dette er alt regelen: den kom ${day}. Derfor sammenlignes det med dagen før.`, mustDo: 'Må gjøre nå', uncertain: (n, names) => `Kan ikke sies uten flere svar (${n}): ${names}`, untouched: (n, names) => `Ikke rammet (${n}): ${names}`, parameterNeeded: 'Oppgi --parameter, for eksempel --parameter adequacy.us=none.',
    recall: (reachable, all) => `Gjenfinning: ${reachable} av bestemmelsene som kunne ses på forhånd, ${all} av alle`, unknownAlarms: (unknown, alarms) => `${unknown} ikke avklart, ${alarms} falske alarmer`,
    caseLine: { hits: 'truffet', misses: 'ikke truffet', flags: 'alt som er flagget', alarms: 'falske alarmer' }, unreachable: 'kunne ikke ses på forhånd', clean: 'ingen brudd funnet', noScored: 'Ingen av filene har «breached»; det er ingenting å måle mot.',
    checked: (statements, cases, faults) => `${statements} utsagn og ${cases} eksempler kontrollert, ${faults} feil`,
    coverage: (i, c, l, u, t) => `${t} rader: ${i} ivaretatt, ${c} bæres av et rom eller en skjerm, ${l} utelatt med grunn, ${u} ikke gjort rede for`,
    change: { begins: 'gjelder fra', ends: 'gjelder til og med', value: 'ny verdi fra', retired: 'tatt ut' }, noChanges: (day) => `Ingenting er endret siden ${day}.`,
    requirementsTitle: 'Krav til leverandøren', requirementColumns: ['Nr.', 'Krav', 'Type', 'Retter seg mot', 'Slik kontrolleres det', 'Dokumentasjon', 'Hjemmel', 'Id'],
    requirementAs: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutt krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' }, addresses: { controller: 'Dere', supplier: 'Leverandøren', both: 'Begge' },
    badFormat: (format) => `«${format}» er ikke et format; velg md eller csv.`, undecidedRequirements: (n) => `${n} krav er ikke tatt med fordi det ikke er avklart om de gjelder. Se rustning next.`, checkedOn: (day) => `kontrollert ${day}`,
  },
  nn: {
    assess: 'vurder eit leverandørforhold: ei fil, eller spørsmål for spørsmål med --ask', ask: 'still eitt spørsmål om gongen; svara blir lagra i fila', next: 'vis spørsmåla som bør svarast på no',
    explain: 'forklar ei plikt, eit krav eller ein parameter; med fil: kvifor utfallet blei som det blei', compare: 'samanlikn med ein annan dag eller andre svar', whatIf: 'kven blir råka om ein parameter endrar seg, og kva må dei gjere',
    requirements: 'skriv ut krava til leverandøren', score: 'samanlikn vurderingane med det tilsynsstyresmakter har avgjort', knowledge: 'kunnskapsbasen',
    knowledgeCheck: 'kontroller alle filer og gjennomrekna døme', knowledgeCoverage: 'vis kva rader i kjeldedokumenta som er tekne vare på', knowledgeChanges: 'vis kva som er endra eller kjem', knowledgeShow: 'vis ei plikt, ei opplysning, ein parameter eller ei kjelde',
    start: 'vel eit døme eller start ei vurdering',
    options: {
      lang: 'språk: nb, nn eller en', on: 'vurder på denne dagen (åååå-mm-dd)', with: 'legg til eller endre eit svar, til dømes transfer[1].tool=scc-2021 (kan gjentakast)', stage: 'vurder som om de er i denne fasen', json: 'skriv ut som JSON', all: 'vis alt',
      by: 'namnet på den som svarer', parameter: 'ta ein annan verdi for gitt, til dømes adequacy.us=none (kan gjentakast)', format: 'md eller csv', since: 'frå og med denne dagen',
    },
    fileOrAsk: 'Oppgi ei fil, eller bruk --ask for å bli spurd.', nothingOpen: 'Ingen spørsmål er opne.',
    noSuchId: (id, guess) => `«${id}» finst ikkje i kunnskapsbasen.${guess ? ` Meinte du «${guess}»?` : ''}`, notInForce: (day) => `Ikkje i kraft ${day}.`,
    applies: 'Gjeld det?', met: 'Er det oppfylt?', item: (name) => `For ${name}`, noChange: 'Ingenting endrar seg.', changes: (n) => `${n} utfall endrar seg`, dependsOn: 'Avheng av', law: 'reglane', stageChange: 'fasen',
    twoSides: 'Oppgi --on, --stage eller --with for å seie kva det skal samanliknast med.', hit: (hit, all) => `${hit} av ${all} leverandørforhold blir råka`,
    happened: (day) => `Dette er alt regelen: han kom ${day}. Derfor blir det samanlikna med dagen før.`, mustDo: 'Må gjere no', uncertain: (n, names) => `Kan ikkje seiast utan fleire svar (${n}): ${names}`, untouched: (n, names) => `Ikkje råka (${n}): ${names}`, parameterNeeded: 'Oppgi --parameter, til dømes --parameter adequacy.us=none.',
    recall: (reachable, all) => `Gjenfinning: ${reachable} av føresegnene som kunne sjåast på førehand, ${all} av alle`, unknownAlarms: (unknown, alarms) => `${unknown} ikkje avklart, ${alarms} falske alarmar`,
    caseLine: { hits: 'treft', misses: 'ikkje treft', flags: 'alt som er flagga', alarms: 'falske alarmar' }, unreachable: 'kunne ikkje sjåast på førehand', clean: 'ingen brot funne', noScored: 'Ingen av filene har «breached»; det er ingenting å måle mot.',
    checked: (statements, cases, faults) => `${statements} utsegner og ${cases} døme kontrollerte, ${faults} feil`,
    coverage: (i, c, l, u, t) => `${t} rader: ${i} tekne vare på, ${c} blir borne av eit rom eller ein skjerm, ${l} utelatne med grunn, ${u} ikkje gjort greie for`,
    change: { begins: 'gjeld frå', ends: 'gjeld til og med', value: 'ny verdi frå', retired: 'teke ut' }, noChanges: (day) => `Ingenting er endra sidan ${day}.`,
    requirementsTitle: 'Krav til leverandøren', requirementColumns: ['Nr.', 'Krav', 'Type', 'Rettar seg mot', 'Slik blir det kontrollert', 'Dokumentasjon', 'Heimel', 'Id'],
    requirementAs: { qualification: 'Kvalifikasjonskrav', absolute: 'Absolutt krav', award: 'Tildelingskriterium', contract: 'Kontraktsvilkår' }, addresses: { controller: 'Dykk', supplier: 'Leverandøren', both: 'Begge' },
    badFormat: (format) => `«${format}» er ikkje eit format; vel md eller csv.`, undecidedRequirements: (n) => `${n} krav er ikkje tekne med fordi det ikkje er avklart om dei gjeld. Sjå rustning next.`, checkedOn: (day) => `kontrollert ${day}`,
  },
  en: {
    assess: 'assess an engagement: a file, or question by question with --ask', ask: 'one question at a time; the answers are kept in the file', next: 'show the questions worth answering now',
    explain: 'explain a duty, a requirement or a parameter; with a file: why it came out as it did', compare: 'compare with another day or other answers', whatIf: 'who is hit if a parameter changes, and what must each do',
    requirements: 'print the requirements to the supplier', score: 'compare the judgements with what authorities have decided', knowledge: 'the knowledge base',
    knowledgeCheck: 'check every file and every worked case', knowledgeCoverage: 'show which rows of the source documents are carried', knowledgeChanges: 'show what has changed or is coming', knowledgeShow: 'show a duty, a fact, a parameter or a source',
    start: 'choose a sample or begin an assessment',
    options: {
      lang: 'language: nb, nn or en', on: 'judge on this day (yyyy-mm-dd)', with: 'add or change an answer, e.g. transfer[1].tool=scc-2021 (may be repeated)', stage: 'judge as if in this stage', json: 'print as JSON', all: 'show everything',
      by: 'the name of the person answering', parameter: 'suppose another value, e.g. adequacy.us=none (may be repeated)', format: 'md or csv', since: 'from this day on',
    },
    fileOrAsk: 'Give a file, or use --ask to be asked.', nothingOpen: 'No questions are open.',
    noSuchId: (id, guess) => `There is no “${id}” in the knowledge base.${guess ? ` Did you mean “${guess}”?` : ''}`, notInForce: (day) => `Not in force on ${day}.`,
    applies: 'Does it apply?', met: 'Is it met?', item: (name) => `For ${name}`, noChange: 'Nothing changes.', changes: (n) => `${n} outcomes change`, dependsOn: 'Depends on', law: 'the rules', stageChange: 'the stage',
    twoSides: 'Give --on, --stage or --with to say what to compare with.', hit: (hit, all) => `${hit} of ${all} engagements are hit`,
    happened: (day) => `This is already the rule: it came on ${day}. The day before is therefore the comparison.`, mustDo: 'Must do now', uncertain: (n, names) => `Cannot be told without more answers (${n}): ${names}`, untouched: (n, names) => `Not hit (${n}): ${names}`, parameterNeeded: 'Give --parameter, for example --parameter adequacy.us=none.',
    recall: (reachable, all) => `Recall: ${reachable} of the provisions that could be seen beforehand, ${all} of all`, unknownAlarms: (unknown, alarms) => `${unknown} not settled, ${alarms} false alarms`,
    caseLine: { hits: 'hit', misses: 'missed', flags: 'everything flagged', alarms: 'false alarms' }, unreachable: 'could not be seen beforehand', clean: 'no breach found', noScored: 'None of the files has “breached”; there is nothing to measure against.',
    checked: (statements, cases, faults) => `${statements} statements and ${cases} cases checked, ${faults} wrong`,
    coverage: (i, c, l, u, t) => `${t} rows: ${i} implemented, ${c} carried by a room or screen, ${l} left out with a reason, ${u} unaccounted for`,
    change: { begins: 'in force from', ends: 'in force until', value: 'new value from', retired: 'retired' }, noChanges: (day) => `Nothing has changed since ${day}.`,
    requirementsTitle: 'Requirements to the supplier', requirementColumns: ['No.', 'Requirement', 'Type', 'Addresses', 'How it is verified', 'Evidence', 'Law', 'Id'],
    requirementAs: { qualification: 'Qualification', absolute: 'Absolute requirement', award: 'Award criterion', contract: 'Contract term' }, addresses: { controller: 'You', supplier: 'The supplier', both: 'Both' },
    badFormat: (format) => `“${format}” is not a format; choose md or csv.`, undecidedRequirements: (n) => `${n} requirements are left out because it is not settled whether they apply. See rustning next.`, checkedOn: (day) => `checked ${day}`,
  },
}
