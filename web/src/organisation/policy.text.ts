/** What the pages about the organisation's own policies say. */
import type { Stage } from '@rustning/engine'
import type { Texts } from '../shell/language.tsx'

const stages: Texts<Record<Stage, string>> = {
  nb: { need: 'Behov', procure: 'Anskaffelse', contract: 'Avtaleinngåelse', start: 'Oppstart', operate: 'Bruk og oppfølging', exit: 'Avvikling' },
  nn: { need: 'Behov', procure: 'Anskaffing', contract: 'Avtaleinngåing', start: 'Oppstart', operate: 'Bruk og oppfølging', exit: 'Avvikling' },
  en: { need: 'Need', procure: 'Procurement', contract: 'Contract', start: 'Start', operate: 'Use and follow-up', exit: 'Exit' },
}

const nb = {
  title: 'Egne retningslinjer', lead: 'Regler dere selv kan vedta å følge, ut over det loven krever. En retningslinje dere vedtar, vurderes som en plikt i hvert leverandørforhold.', name: 'Retningslinje', state: 'Status', adopted: 'vedtatt', notAdopted: 'ikke vedtatt', ended: 'avsluttet', by: 'Vedtatt av', on: 'Vedtatt',
  why: 'Hvorfor', but: 'Det som taler mot', remedy: 'Slik følger dere den', due: 'Skal være oppfylt ved', weight: 'Tyngde', weights: { blocking: 'stanser neste fase', serious: 'alvorlig', advisory: 'råd' }, stages: stages.nb, proposed: (value: string) => `Forslaget er: ${value}.`, ownValues: 'Egne verdier', caseNumber: 'Saksnummer',
  adopt: 'Vedta retningslinjen', adoptLead: 'Les begge sidene først. Velg verdier som passer dere, og skriv hvem som vedtok og når.', decidedByHelp: 'Som i protokollen, for eksempel «styret».', caseHelp: 'Kan stå tomt.', end: 'Avslutt retningslinjen', endLead: 'Fra dagen etter gjelder den ikke lenger. Vedtaket blir stående i historikken.', endOn: 'Gjelder til og med', onlyLeader: 'Bare en leder kan vedta eller avslutte en retningslinje.', history: 'Vedtak', until: 'Til og med', still: 'gjelder nå', none: '–',
}
export const policyText: Texts<typeof nb> = {
  nb,
  nn: {
    title: 'Eigne retningslinjer', lead: 'Reglar de sjølve kan vedta å følgje, ut over det lova krev. Ei retningslinje de vedtek, blir vurdert som ei plikt i kvart leverandørforhold.', name: 'Retningslinje', state: 'Status', adopted: 'vedteken', notAdopted: 'ikkje vedteken', ended: 'avslutta', by: 'Vedteken av', on: 'Vedteken',
    why: 'Kvifor', but: 'Det som talar mot', remedy: 'Slik følgjer de henne', due: 'Skal vere oppfylt ved', weight: 'Tyngd', weights: { blocking: 'stansar neste fase', serious: 'alvorleg', advisory: 'råd' }, stages: stages.nn, proposed: (value) => `Framlegget er: ${value}.`, ownValues: 'Eigne verdiar', caseNumber: 'Saksnummer',
    adopt: 'Vedta retningslinja', adoptLead: 'Les begge sidene først. Vel verdiar som passar dykk, og skriv kven som vedtok og når.', decidedByHelp: 'Som i protokollen, til dømes «styret».', caseHelp: 'Kan stå tomt.', end: 'Avslutt retningslinja', endLead: 'Frå dagen etter gjeld ho ikkje lenger. Vedtaket blir ståande i historikken.', endOn: 'Gjeld til og med', onlyLeader: 'Berre ein leiar kan vedta eller avslutte ei retningslinje.', history: 'Vedtak', until: 'Til og med', still: 'gjeld no', none: '–',
  },
  en: {
    title: 'Own policies', lead: 'Rules you may decide to follow beyond what the law demands. A policy you adopt is judged as a duty in every engagement.', name: 'Policy', state: 'State', adopted: 'adopted', notAdopted: 'not adopted', ended: 'ended', by: 'Adopted by', on: 'Adopted on',
    why: 'Why', but: 'What speaks against it', remedy: 'How you follow it', due: 'To be met by', weight: 'Weight', weights: { blocking: 'stops the next stage', serious: 'serious', advisory: 'advice' }, stages: stages.en, proposed: (value) => `The proposal is: ${value}.`, ownValues: 'Own values', caseNumber: 'Case number',
    adopt: 'Adopt the policy', adoptLead: 'Read both sides first. Choose values that suit you, and write who decided and when.', decidedByHelp: 'As in the minutes, such as “the board”.', caseHelp: 'May be empty.', end: 'End the policy', endLead: 'From the day after it no longer holds. The decision stays in the history.', endOn: 'Holds until and including', onlyLeader: 'Only a leader can adopt or end a policy.', history: 'Decisions', until: 'Until and including', still: 'holds now', none: '–',
  },
}
