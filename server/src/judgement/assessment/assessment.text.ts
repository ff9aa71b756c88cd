/** The assessment's own words, in Bokmål, Nynorsk and English. */
import type { Language } from '@rustning/knowledge/pack'

export interface AssessmentText {
  judgedOn: (day: string, stage: string) => string
  olderLaw: (day: string) => string
  headings: {
    stops: (from: string, to: string) => string
    stopsLast: (from: string) => string
    backlog: string
    notMet: string
    unsettled: string
    questions: string
    ahead: string
    met: string
    notApplicable: string
    coming: string
    ask: string
  }
  count: Record<'not-met' | 'unknown' | 'ahead' | 'met' | 'not-applicable', (n: number) => string>
  because: string
  law: string
  act: string
  sameGround: string
  weight: Record<'blocking' | 'serious' | 'advisory', string>
  waivable: Record<'never' | 'risk', string>
  nothingStops: string
  more: (n: number) => string
  comes: (day: string) => string
  requirements: (n: number) => string
  disclaimer: string
}

export const assessmentText: Record<Language, AssessmentText> = {
  nb: {
    judgedOn: (day, stage) => `Vurdert ${day} · fase: ${stage}`,
    olderLaw: (day) => `Pliktene er lest slik de var ${day}.`,
    headings: {
      stops: (from, to) => `Dette stopper steget fra ${from} til ${to}`, stopsLast: (from) => `Dette stopper ${from}`,
      backlog: 'Etterslep: dette skulle vært på plass tidligere', notMet: 'Dette er ikke oppfylt', unsettled: 'Dette er ikke avklart', questions: 'Svar på dette først', ahead: 'Dette kommer i senere faser',
      met: 'Dette er oppfylt', notApplicable: 'Dette gjelder ikke', coming: 'Vedtatt eller varslet, vurderes ikke ennå', ask: 'Dette må dere spørre leverandøren om',
    },
    count: {
      'not-met': (n) => `${n} ikke oppfylt`, 'unknown': (n) => `${n} ikke avklart`, 'ahead': (n) => `${n} kommer i senere faser`,
      'met': (n) => `${n} oppfylt`, 'not-applicable': (n) => `${n} gjelder ikke`,
    },
    because: 'Fordi', law: 'Hjemmel', act: 'Gjør dette', sameGround: 'Samme grunn',
    weight: { blocking: 'Må være på plass', serious: 'Alvorlig', advisory: 'Råd' },
    waivable: { never: 'Kan ikke fravikes', risk: 'Kan fravikes med en begrunnet og tidsbegrenset beslutning' },
    nothingStops: 'Ingenting av det som er besvart, stopper neste steg.',
    more: (n) => `… og ${n} til. Se alle med --all.`,
    comes: (day) => `Kommer: ${day} — vurderes ikke ennå`,
    requirements: (n) => `${n} krav til leverandøren passer til dette: rustning requirements FIL`,
    disclaimer: 'Rustning viser hva reglene krever og hva som mangler. Dere konkluderer selv.',
  },
  nn: {
    judgedOn: (day, stage) => `Vurdert ${day} · fase: ${stage}`,
    olderLaw: (day) => `Pliktene er lesne slik dei var ${day}.`,
    headings: {
      stops: (from, to) => `Dette stoppar steget frå ${from} til ${to}`, stopsLast: (from) => `Dette stoppar ${from}`,
      backlog: 'Etterslep: dette skulle vore på plass tidlegare', notMet: 'Dette er ikkje oppfylt', unsettled: 'Dette er ikkje avklart', questions: 'Svar på dette først', ahead: 'Dette kjem i seinare fasar',
      met: 'Dette er oppfylt', notApplicable: 'Dette gjeld ikkje', coming: 'Vedteke eller varsla, blir ikkje vurdert enno', ask: 'Dette må de spørje leverandøren om',
    },
    count: {
      'not-met': (n) => `${n} ikkje oppfylt`, 'unknown': (n) => `${n} ikkje avklart`, 'ahead': (n) => `${n} kjem i seinare fasar`,
      'met': (n) => `${n} oppfylt`, 'not-applicable': (n) => `${n} gjeld ikkje`,
    },
    because: 'Fordi', law: 'Heimel', act: 'Gjer dette', sameGround: 'Same grunn',
    weight: { blocking: 'Må vere på plass', serious: 'Alvorleg', advisory: 'Råd' },
    waivable: { never: 'Kan ikkje fråvikast', risk: 'Kan fråvikast med ei grunngitt og tidsavgrensa avgjerd' },
    nothingStops: 'Ingenting av det som er svart på, stoppar neste steg.',
    more: (n) => `… og ${n} til. Sjå alle med --all.`,
    comes: (day) => `Kjem: ${day} — blir ikkje vurdert enno`,
    requirements: (n) => `${n} krav til leverandøren passar til dette: rustning requirements FIL`,
    disclaimer: 'Rustning viser kva reglane krev og kva som manglar. De konkluderer sjølve.',
  },
  en: {
    judgedOn: (day, stage) => `Judged on ${day} · stage: ${stage}`,
    olderLaw: (day) => `The duties are read as they stood on ${day}.`,
    headings: {
      stops: (from, to) => `This stops the step from ${from} to ${to}`, stopsLast: (from) => `This stops ${from}`,
      backlog: 'Backlog: this should have been in place earlier', notMet: 'This is not met', unsettled: 'This is not settled', questions: 'Answer this first', ahead: 'This comes in later stages',
      met: 'This is met', notApplicable: 'This does not apply', coming: 'Adopted or announced, not judged yet', ask: 'This you must ask the supplier',
    },
    count: {
      'not-met': (n) => `${n} not met`, 'unknown': (n) => `${n} not settled`, 'ahead': (n) => `${n} in later stages`,
      'met': (n) => `${n} met`, 'not-applicable': (n) => `${n} do not apply`,
    },
    because: 'Because', law: 'Law', act: 'Do this', sameGround: 'Same ground',
    weight: { blocking: 'Must be in place', serious: 'Serious', advisory: 'Advice' },
    waivable: { never: 'Cannot be departed from', risk: 'May be departed from by a reasoned decision with an end date' },
    nothingStops: 'Nothing that has been answered stops the next step.',
    more: (n) => `… and ${n} more. See all with --all.`,
    comes: (day) => `Comes: ${day} — not judged yet`,
    requirements: (n) => `${n} requirements to the supplier suit this: rustning requirements FILE`,
    disclaimer: 'Rustning shows what the rules ask for and what is missing. You draw the conclusion.',
  },
}
