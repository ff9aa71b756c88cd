/** Help texts and sentences of compare, what-if and score. */
import type { Language } from '@rustning/knowledge/pack'

interface CommandText {
  compare: string
  whatIf: string
  score: string
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
}

export const commandText: Record<Language, CommandText> = {
  nb: {
    compare: 'sammenlign med en annen dag eller andre svar',
    whatIf: 'hvem rammes hvis en parameter endres, og hva må de gjøre',
    score: 'sammenlign vurderingene med det tilsynsmyndigheter har avgjort',
    noChange: 'Ingenting endrer seg.',
    changes: (n) => `${n} utfall endrer seg`,
    dependsOn: 'Avhenger av',
    law: 'reglene',
    stageChange: 'fasen',
    twoSides: 'Oppgi --on, --stage eller --with for å si hva det skal sammenlignes med.',
    hit: (hit, all) => `${hit} av ${all} leverandørforhold rammes`,
    happened: (day) => `Dette er alt regelen: den kom ${day}. Derfor sammenlignes det med dagen før.`,
    mustDo: 'Må gjøre nå',
    uncertain: (n, names) => `Kan ikke sies uten flere svar (${n}): ${names}`,
    untouched: (n, names) => `Ikke rammet (${n}): ${names}`,
    parameterNeeded: 'Oppgi --parameter, for eksempel --parameter adequacy.us=none.',
    recall: (reachable, all) => `Gjenfinning: ${reachable} av bestemmelsene som kunne ses på forhånd, ${all} av alle`,
    unknownAlarms: (unknown, alarms) => `${unknown} ikke avklart, ${alarms} falske alarmer`,
    caseLine: { hits: 'truffet', misses: 'ikke truffet', flags: 'alt som er flagget', alarms: 'falske alarmer' },
    unreachable: 'kunne ikke ses på forhånd',
    clean: 'ingen brudd funnet',
    noScored: 'Ingen av filene har «breached»; det er ingenting å måle mot.',
  },
  nn: {
    compare: 'samanlikn med ein annan dag eller andre svar',
    whatIf: 'kven blir råka om ein parameter endrar seg, og kva må dei gjere',
    score: 'samanlikn vurderingane med det tilsynsstyresmakter har avgjort',
    noChange: 'Ingenting endrar seg.',
    changes: (n) => `${n} utfall endrar seg`,
    dependsOn: 'Avheng av',
    law: 'reglane',
    stageChange: 'fasen',
    twoSides: 'Oppgi --on, --stage eller --with for å seie kva det skal samanliknast med.',
    hit: (hit, all) => `${hit} av ${all} leverandørforhold blir råka`,
    happened: (day) => `Dette er alt regelen: han kom ${day}. Derfor blir det samanlikna med dagen før.`,
    mustDo: 'Må gjere no',
    uncertain: (n, names) => `Kan ikkje seiast utan fleire svar (${n}): ${names}`,
    untouched: (n, names) => `Ikkje råka (${n}): ${names}`,
    parameterNeeded: 'Oppgi --parameter, til dømes --parameter adequacy.us=none.',
    recall: (reachable, all) => `Gjenfinning: ${reachable} av føresegnene som kunne sjåast på førehand, ${all} av alle`,
    unknownAlarms: (unknown, alarms) => `${unknown} ikkje avklart, ${alarms} falske alarmar`,
    caseLine: { hits: 'treft', misses: 'ikkje treft', flags: 'alt som er flagga', alarms: 'falske alarmar' },
    unreachable: 'kunne ikkje sjåast på førehand',
    clean: 'ingen brot funne',
    noScored: 'Ingen av filene har «breached»; det er ingenting å måle mot.',
  },
  en: {
    compare: 'compare with another day or other answers',
    whatIf: 'who is hit if a parameter changes, and what must each do',
    score: 'compare the judgements with what authorities have decided',
    noChange: 'Nothing changes.',
    changes: (n) => `${n} outcomes change`,
    dependsOn: 'Depends on',
    law: 'the rules',
    stageChange: 'the stage',
    twoSides: 'Give --on, --stage or --with to say what to compare with.',
    hit: (hit, all) => `${hit} of ${all} engagements are hit`,
    happened: (day) => `This is already the rule: it came on ${day}. The day before is therefore the comparison.`,
    mustDo: 'Must do now',
    uncertain: (n, names) => `Cannot be told without more answers (${n}): ${names}`,
    untouched: (n, names) => `Not hit (${n}): ${names}`,
    parameterNeeded: 'Give --parameter, for example --parameter adequacy.us=none.',
    recall: (reachable, all) => `Recall: ${reachable} of the provisions that could be seen beforehand, ${all} of all`,
    unknownAlarms: (unknown, alarms) => `${unknown} not settled, ${alarms} false alarms`,
    caseLine: { hits: 'hit', misses: 'missed', flags: 'everything flagged', alarms: 'false alarms' },
    unreachable: 'could not be seen beforehand',
    clean: 'no breach found',
    noScored: 'None of the files has “breached”; there is nothing to measure against.',
  },
}
