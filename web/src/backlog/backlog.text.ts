import type { Texts } from '../shell/language.tsx'

interface BacklogText {
  readonly title: string
  readonly lead: string
  readonly search: string
  readonly duty: string
  readonly engagement: string
  readonly outcome: string
  readonly remedy: string
  readonly due: string
  readonly who: string
  readonly nobody: string
  readonly emptyTitle: string
  readonly empty: string
  readonly toEngagements: string
  readonly owner: string
  readonly anyDuty: string
  readonly anyOutcome: string
  readonly anyDue: string
  readonly anyOwner: string
  readonly anyone: string
  readonly outcomes: Readonly<Record<'not-met' | 'unknown', string>>
  readonly dues: Readonly<Record<'overdue' | 'dated' | 'undated', string>>
  readonly often: string
  readonly oftenLead: (duties: string) => string
  readonly oneEngagement: string
  readonly showAll: string
}

export const backlogText: Texts<BacklogText> = {
  nb: {
    title: 'Står igjen fra tidligere faser', lead: 'Plikter som hører til faser dere alt er forbi, og som ikke er oppfylt eller ikke avklart. De stopper ikke det dere bruker, men må ordnes. Nærmeste frist først.', search: 'Søk i plikter og leverandørforhold',
    duty: 'Plikt', engagement: 'Leverandørforhold', outcome: 'Utfall', remedy: 'Det dere gjør', due: 'Frist', who: 'Hvem', nobody: 'Ikke bestemt',
    emptyTitle: 'Ingenting står igjen', empty: 'Plikter fra tidligere faser som ikke er oppfylt, kommer her når det dere bruker er vurdert.', toEngagements: 'Gå til leverandørforholdene',
    owner: 'Eier', anyDuty: 'Alle plikter', anyOutcome: 'Begge utfall', anyDue: 'Med og uten frist', anyOwner: 'Alle eiere', anyone: 'Alle', outcomes: { 'not-met': 'Ikke oppfylt', 'unknown': 'Ikke avklart' }, dues: { overdue: 'Fristen er ute', dated: 'Har frist', undated: 'Uten frist' },
    often: 'Her kan dere begynne', oftenLead: (duties) => `Det som står igjen, fordeler seg på ${duties} plikter. Disse gjelder flest leverandørforhold, og ett stykke arbeid kan ofte ordne mange om gangen.`, oneEngagement: 'Dere ser bare ett leverandørforhold.', showAll: 'Vis alle',
  },
  nn: {
    title: 'Står att frå tidlegare fasar', lead: 'Plikter som høyrer til fasar de alt er forbi, og som ikkje er oppfylte eller ikkje avklarte. Dei stoppar ikkje det de bruker, men må ordnast. Nærmaste frist først.', search: 'Søk i plikter og leverandørforhold',
    duty: 'Plikt', engagement: 'Leverandørforhold', outcome: 'Utfall', remedy: 'Det de gjer', due: 'Frist', who: 'Kven', nobody: 'Ikkje bestemt',
    emptyTitle: 'Ingenting står att', empty: 'Plikter frå tidlegare fasar som ikkje er oppfylte, kjem her når det de bruker er vurdert.', toEngagements: 'Gå til leverandørforholda',
    owner: 'Eigar', anyDuty: 'Alle plikter', anyOutcome: 'Begge utfalla', anyDue: 'Med og utan frist', anyOwner: 'Alle eigarar', anyone: 'Alle', outcomes: { 'not-met': 'Ikkje oppfylt', 'unknown': 'Ikkje avklart' }, dues: { overdue: 'Fristen er ute', dated: 'Har frist', undated: 'Utan frist' },
    often: 'Her kan de begynne', oftenLead: (duties) => `Det som står att, fordeler seg på ${duties} plikter. Desse gjeld flest leverandørforhold, og eitt stykke arbeid kan ofte ordne mange om gongen.`, oneEngagement: 'De ser berre eitt leverandørforhold.', showAll: 'Vis alle',
  },
  en: {
    title: 'Left from earlier stages', lead: 'Duties of stages you have already passed that are not met or not settled. They do not stop what you use, but must be seen to. Nearest deadline first.', search: 'Search duties and engagements',
    duty: 'Duty', engagement: 'Engagement', outcome: 'Verdict', remedy: 'What you do', due: 'Due', who: 'Who', nobody: 'Not decided',
    emptyTitle: 'Nothing is left', empty: 'Unmet duties of earlier stages come here when what you use has been judged.', toEngagements: 'Go to the engagements',
    owner: 'Owner', anyDuty: 'All duties', anyOutcome: 'Both verdicts', anyDue: 'With and without a deadline', anyOwner: 'All owners', anyone: 'Everybody', outcomes: { 'not-met': 'Not met', 'unknown': 'Not settled' }, dues: { overdue: 'Overdue', dated: 'Has a deadline', undated: 'No deadline' },
    often: 'Where to begin', oftenLead: (duties) => `What is left is spread over ${duties} duties. These concern the most engagements, and one piece of work can often settle many at a time.`, oneEngagement: 'You see only one engagement.', showAll: 'Show all',
  },
}
