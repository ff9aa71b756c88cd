import type { Texts } from '../shell/language.tsx'

interface DifferenceText {
  readonly title: string
  readonly candidate: (name: string) => string
  readonly candidateBody: string
  readonly link: string
  readonly linkedTo: string
  readonly unlink: string
  readonly none: (day: string) => string
  readonly some: (day: string) => string
  readonly take: string
  readonly takeOne: (field: string) => string
  readonly yours: string
  readonly theirs: string
  readonly newEvidence: string
  readonly submit: string
  readonly taken: string
  readonly withdrawn: string
}

export const differenceText: Texts<DifferenceText> = {
  nb: {
    title: 'Det leverandøren sier selv', candidate: (name) => `${name} har publisert seg selv og ligner på denne.`, candidateBody: 'Kobler dere dem, ser dere hva som er ulikt. Ingenting i registeret deres endres av seg selv.', link: 'Koble til', linkedTo: 'Se det leverandøren viser alle', unlink: 'Koble fra',
    none: (day) => `Det dere har skrevet, er likt det leverandøren publiserte ${day}.`, some: (day) => `Dette er ulikt det leverandøren publiserte ${day}. Kryss av for det dere vil ta over; resten blir stående.`, take: 'Opplysning', takeOne: (field) => `Ta over: ${field}`, yours: 'Hos dere', theirs: 'Leverandøren sier', newEvidence: 'Bevis dere ikke har', submit: 'Ta over det som er krysset av', taken: 'Tatt over fra leverandøren.', withdrawn: 'Leverandøren viser seg ikke lenger for alle.',
  },
  nn: {
    title: 'Det leverandøren seier sjølv', candidate: (name) => `${name} har publisert seg sjølv og liknar på denne.`, candidateBody: 'Koplar de dei, ser de kva som er ulikt. Ingenting i registeret dykkar blir endra av seg sjølv.', link: 'Kople til', linkedTo: 'Sjå det leverandøren viser alle', unlink: 'Kople frå',
    none: (day) => `Det de har skrive, er likt det leverandøren publiserte ${day}.`, some: (day) => `Dette er ulikt det leverandøren publiserte ${day}. Kryss av for det de vil ta over; resten blir ståande.`, take: 'Opplysning', takeOne: (field) => `Ta over: ${field}`, yours: 'Hos dykk', theirs: 'Leverandøren seier', newEvidence: 'Bevis de ikkje har', submit: 'Ta over det som er kryssa av', taken: 'Teke over frå leverandøren.', withdrawn: 'Leverandøren viser seg ikkje lenger for alle.',
  },
  en: {
    title: 'What the supplier says itself', candidate: (name) => `${name} has published itself and is like this one.`, candidateBody: 'If you link them, you see what differs. Nothing in your register changes by itself.', link: 'Link', linkedTo: 'See what the supplier shows everybody', unlink: 'Unlink',
    none: (day) => `What you have written is the same as the supplier published on ${day}.`, some: (day) => `This differs from what the supplier published on ${day}. Tick what you want to take over; the rest stays.`, take: 'What', takeOne: (field) => `Take over: ${field}`, yours: 'You have', theirs: 'The supplier says', newEvidence: 'Evidence you do not have', submit: 'Take over what is ticked', taken: 'Taken over from the supplier.', withdrawn: 'The supplier is no longer shown to everybody.',
  },
}
