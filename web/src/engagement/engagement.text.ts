import type { Stage } from '@rustning/engine'
import type { Texts } from '../shell/language.tsx'

interface EngagementText {
  readonly title: string
  readonly lead: string
  readonly add: string
  readonly name: string
  readonly nameHelp: string
  readonly owner: string
  readonly ownerHelp: string
  readonly ownerGone: string
  readonly stage: string
  readonly created: string
  readonly stages: Record<Stage, string>
  readonly stageDone: string
  readonly stageHere: string
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly addTitle: string
  readonly addLead: string
  readonly addSubmit: string
  readonly cancel: string
  readonly change: string
  readonly changeSubmit: string
  readonly changed: string
  readonly fetched: (count: number) => string
}

export const engagementText: Texts<EngagementText> = {
  nb: {
    title: 'Leverandørforhold', lead: 'Hver tjeneste eller leverandør dere bruker eller tenker på å bruke, fra behov til avvikling.', add: 'Legg til leverandørforhold',
    name: 'Navn', nameHelp: 'Skriv hva dere bruker, slik folk hos dere omtaler det. For eksempel «Journalsystem i skyen».', owner: 'Eier', ownerHelp: 'Den som svarer for at leverandørforholdet følges opp.', ownerGone: 'Ingen i virksomheten nå', stage: 'Fase', created: 'Lagt til',
    stages: { need: 'Behov', procure: 'Anskaffelse', contract: 'Avtaleinngåelse', start: 'Oppstart', operate: 'Bruk og oppfølging', exit: 'Avvikling' }, stageDone: 'ferdig', stageHere: 'her er dere nå',
    emptyTitle: 'Her kommer det dere bruker', emptyBody: 'Begynn med ett system dere har i dag, eller ett dere vurderer å kjøpe. Et navn og en eier er nok.',
    addTitle: 'Legg til leverandørforhold', addLead: 'Et navn og en eier er nok for å begynne. Resten kommer som spørsmål, ett om gangen.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Navn og eier', changeSubmit: 'Lagre', changed: 'Endringen er lagret.',
    fetched: (count) => `Henter leverandørforhold: ${count} hentet`,
  },
  nn: {
    title: 'Leverandørforhold', lead: 'Kvar teneste eller leverandør de bruker eller tenkjer på å bruke, frå behov til avvikling.', add: 'Legg til leverandørforhold',
    name: 'Namn', nameHelp: 'Skriv kva de bruker, slik folk hos dykk omtaler det. Til dømes «Journalsystem i skya».', owner: 'Eigar', ownerHelp: 'Den som svarer for at leverandørforholdet blir følgt opp.', ownerGone: 'Ingen i verksemda no', stage: 'Fase', created: 'Lagt til',
    stages: { need: 'Behov', procure: 'Anskaffing', contract: 'Avtaleinngåing', start: 'Oppstart', operate: 'Bruk og oppfølging', exit: 'Avvikling' }, stageDone: 'ferdig', stageHere: 'her er de no',
    emptyTitle: 'Her kjem det de bruker', emptyBody: 'Begynn med eitt system de har i dag, eller eitt de vurderer å kjøpe. Eit namn og ein eigar er nok.',
    addTitle: 'Legg til leverandørforhold', addLead: 'Eit namn og ein eigar er nok for å begynne. Resten kjem som spørsmål, eitt om gongen.', addSubmit: 'Legg til', cancel: 'Avbryt', change: 'Namn og eigar', changeSubmit: 'Lagre', changed: 'Endringa er lagra.',
    fetched: (count) => `Hentar leverandørforhold: ${count} henta`,
  },
  en: {
    title: 'Engagements', lead: 'Every service or supplier you use or think of using, from need to exit.', add: 'Add an engagement',
    name: 'Name', nameHelp: 'Write what you use, as people in your organisation call it. For example “Medical records in the cloud”.', owner: 'Owner', ownerHelp: 'Whoever answers for following it up.', ownerGone: 'Nobody in the organisation now', stage: 'Stage', created: 'Added',
    stages: { need: 'Need', procure: 'Procurement', contract: 'Contract', start: 'Start', operate: 'Use and follow-up', exit: 'Exit' }, stageDone: 'done', stageHere: 'you are here',
    emptyTitle: 'What you use comes here', emptyBody: 'Begin with one system you have today, or one you consider buying. A name and an owner are enough.',
    addTitle: 'Add an engagement', addLead: 'A name and an owner are enough to begin. The rest comes as questions, one at a time.', addSubmit: 'Add', cancel: 'Cancel', change: 'Name and owner', changeSubmit: 'Save', changed: 'The change is saved.',
    fetched: (count) => `Loading engagements: ${count} loaded`,
  },
}
