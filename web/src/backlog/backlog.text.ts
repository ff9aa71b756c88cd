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
}

export const backlogText: Texts<BacklogText> = {
  nb: {
    title: 'Står igjen fra tidligere faser', lead: 'Plikter som hører til faser dere alt er forbi, og som ikke er oppfylt eller ikke avklart. De stopper ikke det dere bruker, men må ordnes. Nærmeste frist først.', search: 'Søk i plikter og leverandørforhold',
    duty: 'Plikt', engagement: 'Leverandørforhold', outcome: 'Utfall', remedy: 'Det dere gjør', due: 'Frist', who: 'Hvem', nobody: 'Ikke bestemt',
    emptyTitle: 'Ingenting står igjen', empty: 'Plikter fra tidligere faser som ikke er oppfylt, kommer her når det dere bruker er vurdert.', toEngagements: 'Gå til leverandørforholdene',
  },
  nn: {
    title: 'Står att frå tidlegare fasar', lead: 'Plikter som høyrer til fasar de alt er forbi, og som ikkje er oppfylte eller ikkje avklarte. Dei stoppar ikkje det de bruker, men må ordnast. Nærmaste frist først.', search: 'Søk i plikter og leverandørforhold',
    duty: 'Plikt', engagement: 'Leverandørforhold', outcome: 'Utfall', remedy: 'Det de gjer', due: 'Frist', who: 'Kven', nobody: 'Ikkje bestemt',
    emptyTitle: 'Ingenting står att', empty: 'Plikter frå tidlegare fasar som ikkje er oppfylte, kjem her når det de bruker er vurdert.', toEngagements: 'Gå til leverandørforholda',
  },
  en: {
    title: 'Left from earlier stages', lead: 'Duties of stages you have already passed that are not met or not settled. They do not stop what you use, but must be seen to. Nearest deadline first.', search: 'Search duties and engagements',
    duty: 'Duty', engagement: 'Engagement', outcome: 'Verdict', remedy: 'What you do', due: 'Due', who: 'Who', nobody: 'Not decided',
    emptyTitle: 'Nothing is left', empty: 'Unmet duties of earlier stages come here when what you use has been judged.', toEngagements: 'Go to the engagements',
  },
}
