/** A list of systems that are in use already. */
import type { Guide } from './guide.ts'

export const bringWhatYouUse: Guide = {
  id: 'bring-what-you-use',
  steps: [{ places: [] }, { places: ['import'], picture: 'import' }, { places: [] }, { places: ['engagements'], picture: 'import-result' }, { places: ['backlog'], picture: 'backlog' }, { places: ['what-if'], picture: 'what-if' }],
  text: {
    nb: {
      title: 'Ta med det dere har i bruk', lead: 'For den som har en liste over systemene. Hver rad blir et leverandørforhold i bruk; ingenting stopper, men det som mangler, blir synlig.',
      steps: [
        { title: 'Finn listen', body: 'Et regneark (.xlsx) eller en CSV-fil med én rad for hvert system og overskrifter over kolonnene, opptil 5 000 rader og 750 kB. Bare navnet må være med. Leverandør, eier, kritikalitet, brukere, utløpsdato, klassifisering, saksnummer, formål og dato blir kjent igjen av overskriften.' },
        { title: 'Velg filen', body: 'Trykk «Importer en liste» over leverandørforholdene og velg filen. Ingenting lagres ennå. En kolonne kan også være svar på et spørsmål, for eksempel om det er personopplysninger i systemet.' },
        { title: 'Rett det som er galt', body: 'Rustning sier linje for linje hva som må rettes. Rett i filen og velg den på nytt, velg noe annet for kolonnen, eller utelat linjene. Rader uten en eier dere har som medlem, får den eieren du velger.' },
        { title: 'Importer', body: 'Alt blir med, eller ingenting. Du kan gå videre mens det pågår, og finner listen igjen under «Tidligere importer».' },
        { title: 'Ta unna etterslepet', body: 'Tallet på det som står igjen, blir stort, fordi ingen har svart ennå. Begynn med det som er kritisk: åpne det, svar på spørsmålene som står først, og bestem hvem og når for resten.' },
        { title: 'Spør hva som skjer', body: 'Når svarene er inne, kan du spørre hvem som blir rammet hvis en regel endres, for eksempel hvis godkjenningen av USA faller. Spørsmålet endrer ingenting.' },
      ],
    },
    nn: {
      title: 'Ta med det de har i bruk', lead: 'For den som har ei liste over systema. Kvar rad blir eit leverandørforhold i bruk; ingenting stoppar, men det som manglar, blir synleg.',
      steps: [
        { title: 'Finn lista', body: 'Eit rekneark (.xlsx) eller ei CSV-fil med éi rad for kvart system og overskrifter over kolonnane, opptil 5 000 rader og 750 kB. Berre namnet må vere med. Leverandør, eigar, kritikalitet, brukarar, utløpsdato, klassifisering, saksnummer, formål og dato blir kjende att av overskrifta.' },
        { title: 'Vel fila', body: 'Trykk «Importer ei liste» over leverandørforholda og vel fila. Ingenting blir lagra enno. Ein kolonne kan òg vere svar på eit spørsmål, til dømes om det er personopplysningar i systemet.' },
        { title: 'Rett det som er gale', body: 'Rustning seier linje for linje kva som må rettast. Rett i fila og vel henne på nytt, vel noko anna for kolonnen, eller utelat linjene. Rader utan ein eigar de har som medlem, får den eigaren du vel.' },
        { title: 'Importer', body: 'Alt blir med, eller ingenting. Du kan gå vidare medan det går føre seg, og finn lista att under «Tidlegare importar».' },
        { title: 'Ta unna etterslepet', body: 'Talet på det som står att, blir stort, fordi ingen har svart enno. Begynn med det som er kritisk: opne det, svar på spørsmåla som står først, og avgjer kven og når for resten.' },
        { title: 'Spør kva som skjer', body: 'Når svara er inne, kan du spørje kven som blir råka om ein regel blir endra, til dømes om godkjenninga av USA fell. Spørsmålet endrar ingenting.' },
      ],
    },
    en: {
      title: 'Bring what you use', lead: 'For whoever has a list of the systems. Each row becomes an engagement in use; nothing stops, but what is missing becomes visible.',
      steps: [
        { title: 'Find the list', body: 'A spreadsheet (.xlsx) or a CSV file with one row for each system and headings over the columns, up to 5,000 rows and 750 kB. Only the name must be there. Supplier, owner, criticality, users, expiry, classification, case number, purpose and date are recognised by their heading.' },
        { title: 'Choose the file', body: 'Import a list from above the engagements and choose the file. Nothing is saved yet. A column can also answer a question, for instance whether there is personal data in the system.' },
        { title: 'Mend what is wrong', body: 'Rustning says line by line what must be mended. Mend the file and choose it again, choose something else for the column, or leave the lines out. Rows without an owner who is a member get the owner you choose.' },
        { title: 'Import', body: 'All is brought, or nothing. You can go on meanwhile, and find the list again among earlier imports.' },
        { title: 'Work through the backlog', body: 'The number left from earlier stages will be large, since nobody has answered yet. Begin with what is critical: open it, answer the questions that stand first, and decide who and when for the rest.' },
        { title: 'Ask what would happen', body: 'When the answers are in, you can ask who is hit if a rule changes, for instance if the decision on the USA falls. Asking changes nothing.' },
      ],
    },
  },
}
