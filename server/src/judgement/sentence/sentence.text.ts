/** Words for answers, comparisons and outcomes in Bokmål, Nynorsk and English. */
import type { Outcome, Picked, Stage, TestName } from '@rustning/engine'
import type { Language } from '@rustning/knowledge/pack'

export interface SentenceText {
  yes: string
  no: string
  none: string
  notSaid: string
  nothing: string
  and: string
  maybeMore: string
  units: Record<'hours' | 'days' | 'months' | 'NOK' | 'people' | 'percent' | 'count', (count: string) => string>
  durations: Record<'days' | 'months' | 'years', (count: number) => string>
  /** What a comparison asks for; `is` also serves plain yes/no facts. */
  wants: Record<TestName, (right: string) => string>
  wantsNot: Record<TestName, (right: string) => string>
  outcome: Record<Outcome | Picked, string>
  stage: Record<Stage, string>
  comesIn: (stage: string) => string
  stopsAt: (stage: string) => string
  saidBy: (who: string, when?: string) => string
  since: (day: string) => string
  advisedSince: (day: string) => string
  /** What stands in the place of the law for a duty that an organisation may have given itself. */
  ownPolicy: string
  /** What stands in the place of the law where the duty is the organisation's own. */
  ownDecision: (by: string, day: string, caseNumber: string | undefined) => string
  assumed: string
  confidence: Record<'V' | 'S' | 'K', string>
  today: string
  or: string
}

export const sentenceText: Record<Language, SentenceText> = {
  nb: {
    yes: 'Ja', no: 'Nei', none: 'Finnes ikke', notSaid: 'Ikke besvart', nothing: 'Ingen', and: 'og', maybeMore: 'kanskje flere',
    units: { hours: (n) => `${n} timer`, days: (n) => `${n} dager`, months: (n) => `${n} måneder`, NOK: (n) => `${n} kroner`, people: (n) => `${n} personer`, percent: (n) => `${n} prosent`, count: (n) => n },
    durations: { days: (n) => `${n} dager`, months: (n) => `${n} måneder`, years: (n) => `${n} år` },
    wants: {
      'is': (x) => `skal være: ${x}`, 'in': (x) => `skal være blant: ${x}`, 'includes': (x) => `skal omfatte: ${x}`, 'includes-any': (x) => `skal omfatte minst én av: ${x}`,
      'within': (x) => `kan bare omfatte: ${x}`, 'at-least': (x) => `skal være minst ${x}`, 'at-most': (x) => `skal være høyst ${x}`, 'over': (x) => `skal være over ${x}`, 'under': (x) => `skal være under ${x}`,
      'before': (x) => `skal være før ${x}`, 'after': (x) => `skal være etter ${x}`, 'on-or-before': (x) => `skal være senest ${x}`, 'on-or-after': (x) => `skal være tidligst ${x}`, 'older-than': (x) => `skal være eldre enn ${x}`,
    },
    wantsNot: {
      'is': (x) => `skal ikke være: ${x}`, 'in': (x) => `skal ikke være blant: ${x}`, 'includes': (x) => `skal ikke omfatte: ${x}`, 'includes-any': (x) => `skal ikke omfatte noen av: ${x}`,
      'within': (x) => `skal omfatte mer enn: ${x}`, 'at-least': (x) => `skal være under ${x}`, 'at-most': (x) => `skal være over ${x}`, 'over': (x) => `skal ikke være over ${x}`, 'under': (x) => `skal ikke være under ${x}`,
      'before': (x) => `skal ikke være før ${x}`, 'after': (x) => `skal ikke være etter ${x}`, 'on-or-before': (x) => `skal være etter ${x}`, 'on-or-after': (x) => `skal være før ${x}`, 'older-than': (x) => `skal ikke være eldre enn ${x}`,
    },
    outcome: { 'met': 'Oppfylt', 'not-met': 'Ikke oppfylt', 'unknown': 'Ikke avklart', 'not-applicable': 'Gjelder ikke', 'ahead': 'Kommer', 'picked': 'Gjelder' },
    stage: { need: 'behov', procure: 'anskaffelse', contract: 'avtaleinngåelse', start: 'oppstart', operate: 'bruk og oppfølging', exit: 'avvikling' },
    comesIn: (stage) => `Kommer i ${stage}`,
    stopsAt: (stage) => `stopper veien videre fra ${stage}`,
    saidBy: (who, when) => (when ? `${who}, ${when}` : who),
    since: (day) => `gjeldende siden ${day}`, advisedSince: (day) => `anbefalt siden ${day}`,
    ownPolicy: 'virksomhetens egen policy', ownDecision: (by, day, number) => `egen policy, vedtatt av ${by} ${day}${number === undefined ? '' : ` (sak ${number})`}`,
    assumed: 'antatt i spørsmålet «hva om»',
    confidence: { V: 'Kontrollert mot kilden', S: 'Kontrollert mot en sekundærkilde', K: 'Ikke kontrollert mot kilden' },
    today: 'dagen det vurderes', or: 'Eller',
  },
  nn: {
    yes: 'Ja', no: 'Nei', none: 'Finst ikkje', notSaid: 'Ikkje svart på', nothing: 'Ingen', and: 'og', maybeMore: 'kanskje fleire',
    units: { hours: (n) => `${n} timar`, days: (n) => `${n} dagar`, months: (n) => `${n} månader`, NOK: (n) => `${n} kroner`, people: (n) => `${n} personar`, percent: (n) => `${n} prosent`, count: (n) => n },
    durations: { days: (n) => `${n} dagar`, months: (n) => `${n} månader`, years: (n) => `${n} år` },
    wants: {
      'is': (x) => `skal vere: ${x}`, 'in': (x) => `skal vere blant: ${x}`, 'includes': (x) => `skal omfatte: ${x}`, 'includes-any': (x) => `skal omfatte minst éin av: ${x}`,
      'within': (x) => `kan berre omfatte: ${x}`, 'at-least': (x) => `skal vere minst ${x}`, 'at-most': (x) => `skal vere høgst ${x}`, 'over': (x) => `skal vere over ${x}`, 'under': (x) => `skal vere under ${x}`,
      'before': (x) => `skal vere før ${x}`, 'after': (x) => `skal vere etter ${x}`, 'on-or-before': (x) => `skal vere seinast ${x}`, 'on-or-after': (x) => `skal vere tidlegast ${x}`, 'older-than': (x) => `skal vere eldre enn ${x}`,
    },
    wantsNot: {
      'is': (x) => `skal ikkje vere: ${x}`, 'in': (x) => `skal ikkje vere blant: ${x}`, 'includes': (x) => `skal ikkje omfatte: ${x}`, 'includes-any': (x) => `skal ikkje omfatte nokon av: ${x}`,
      'within': (x) => `skal omfatte meir enn: ${x}`, 'at-least': (x) => `skal vere under ${x}`, 'at-most': (x) => `skal vere over ${x}`, 'over': (x) => `skal ikkje vere over ${x}`, 'under': (x) => `skal ikkje vere under ${x}`,
      'before': (x) => `skal ikkje vere før ${x}`, 'after': (x) => `skal ikkje vere etter ${x}`, 'on-or-before': (x) => `skal vere etter ${x}`, 'on-or-after': (x) => `skal vere før ${x}`, 'older-than': (x) => `skal ikkje vere eldre enn ${x}`,
    },
    outcome: { 'met': 'Oppfylt', 'not-met': 'Ikkje oppfylt', 'unknown': 'Ikkje avklart', 'not-applicable': 'Gjeld ikkje', 'ahead': 'Kjem', 'picked': 'Gjeld' },
    stage: { need: 'behov', procure: 'anskaffing', contract: 'avtaleinngåing', start: 'oppstart', operate: 'bruk og oppfølging', exit: 'avvikling' },
    comesIn: (stage) => `Kjem i ${stage}`,
    stopsAt: (stage) => `stoppar vegen vidare frå ${stage}`,
    saidBy: (who, when) => (when ? `${who}, ${when}` : who),
    since: (day) => `gjeld sidan ${day}`, advisedSince: (day) => `tilrådd sidan ${day}`,
    ownPolicy: 'verksemda sin eigen policy', ownDecision: (by, day, number) => `eigen policy, vedteken av ${by} ${day}${number === undefined ? '' : ` (sak ${number})`}`,
    assumed: 'teke for gitt i spørsmålet «kva om»',
    confidence: { V: 'Kontrollert mot kjelda', S: 'Kontrollert mot ei sekundærkjelde', K: 'Ikkje kontrollert mot kjelda' },
    today: 'dagen det blir vurdert', or: 'Eller',
  },
  en: {
    yes: 'Yes', no: 'No', none: 'Does not exist', notSaid: 'Not answered', nothing: 'None', and: 'and', maybeMore: 'perhaps more',
    units: { hours: (n) => `${n} hours`, days: (n) => `${n} days`, months: (n) => `${n} months`, NOK: (n) => `NOK ${n}`, people: (n) => `${n} people`, percent: (n) => `${n} per cent`, count: (n) => n },
    durations: { days: (n) => `${n} days`, months: (n) => `${n} months`, years: (n) => `${n} years` },
    wants: {
      'is': (x) => `must be: ${x}`, 'in': (x) => `must be among: ${x}`, 'includes': (x) => `must include: ${x}`, 'includes-any': (x) => `must include at least one of: ${x}`,
      'within': (x) => `may only include: ${x}`, 'at-least': (x) => `must be at least ${x}`, 'at-most': (x) => `must be at most ${x}`, 'over': (x) => `must be over ${x}`, 'under': (x) => `must be under ${x}`,
      'before': (x) => `must be before ${x}`, 'after': (x) => `must be after ${x}`, 'on-or-before': (x) => `must be no later than ${x}`, 'on-or-after': (x) => `must be no earlier than ${x}`, 'older-than': (x) => `must be older than ${x}`,
    },
    wantsNot: {
      'is': (x) => `must not be: ${x}`, 'in': (x) => `must not be among: ${x}`, 'includes': (x) => `must not include: ${x}`, 'includes-any': (x) => `must not include any of: ${x}`,
      'within': (x) => `must reach beyond: ${x}`, 'at-least': (x) => `must be under ${x}`, 'at-most': (x) => `must be over ${x}`, 'over': (x) => `must not be over ${x}`, 'under': (x) => `must not be under ${x}`,
      'before': (x) => `must not be before ${x}`, 'after': (x) => `must not be after ${x}`, 'on-or-before': (x) => `must be after ${x}`, 'on-or-after': (x) => `must be before ${x}`, 'older-than': (x) => `must not be older than ${x}`,
    },
    outcome: { 'met': 'Met', 'not-met': 'Not met', 'unknown': 'Not settled', 'not-applicable': 'Does not apply', 'ahead': 'Ahead', 'picked': 'Applies' },
    stage: { need: 'need', procure: 'procurement', contract: 'contract', start: 'start', operate: 'use and follow-up', exit: 'exit' },
    comesIn: (stage) => `Comes in ${stage}`,
    stopsAt: (stage) => `stops the way on from ${stage}`,
    saidBy: (who, when) => (when ? `${who}, ${when}` : who),
    since: (day) => `in force since ${day}`, advisedSince: (day) => `recommended since ${day}`,
    ownPolicy: 'the organisation’s own policy', ownDecision: (by, day, number) => `your own policy, adopted by ${by} on ${day}${number === undefined ? '' : ` (case ${number})`}`,
    assumed: 'assumed in the question “what if”',
    confidence: { V: 'Checked against the source', S: 'Checked against a secondary source', K: 'Not checked against the source' },
    today: 'the day that is judged', or: 'Or',
  },
}
