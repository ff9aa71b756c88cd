import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

interface BacklogText {
  readonly notOwed: (duty: string) => RefusalWords
  readonly assigneeUnknown: RefusalWords
  readonly waits: (duty: string, title: string) => string
}

export const backlogText: Record<Language, BacklogText> = {
  nb: {
    notOwed: (duty) => ({ title: 'Dette står ikke på etterslepet.', because: `plikten ${duty} er oppfylt, gjelder ikke her, eller skal ikke være på plass før senere`, remedy: 'Last inn listen på nytt og velg en plikt som står der.' }),
    assigneeUnknown: { title: 'Oppgaven kan ikke gis til denne personen.', because: 'personen ikke hører til virksomheten i dag', remedy: 'Velg en som er medlem, eller inviter personen først.' },
    waits: (duty, title) => `Få på plass: ${duty} («${title}»)`,
  },
  nn: {
    notOwed: (duty) => ({ title: 'Dette står ikkje på etterslepet.', because: `plikta ${duty} er oppfylt, gjeld ikkje her, eller skal ikkje vere på plass før seinare`, remedy: 'Last inn lista på nytt og vel ei plikt som står der.' }),
    assigneeUnknown: { title: 'Oppgåva kan ikkje gjevast til denne personen.', because: 'personen ikkje høyrer til verksemda i dag', remedy: 'Vel ein som er medlem, eller inviter personen først.' },
    waits: (duty, title) => `Få på plass: ${duty} («${title}»)`,
  },
  en: {
    notOwed: (duty) => ({ title: 'This is not in the backlog.', because: `the duty ${duty} is met, does not apply here, or is not to be in place until later`, remedy: 'Load the list again and choose a duty that stands in it.' }),
    assigneeUnknown: { title: 'The task cannot be given to this person.', because: 'the person does not belong to the organisation today', remedy: 'Choose a member, or invite the person first.' },
    waits: (duty, title) => `Put in place: ${duty} (“${title}”)`,
  },
}
