/** Checking that what is shown is what was done, without trusting whoever shows it. */
import type { Guide } from './guide.ts'

export const whatASupervisorCanCheck: Guide = {
  id: 'what-a-supervisor-can-check',
  steps: [{ places: ['invite'] }, { places: ['engagements'], picture: 'duty' }, { places: ['journal'], picture: 'journal' }, { places: [], picture: 'journal-entry' }, { places: ['journal'] }, { places: [] }],
  text: {
    nb: {
      title: 'Dette kan tilsyn og revisjon kontrollere', lead: 'For den som kontrollerer, og den som blir kontrollert. Rollene «tilsyn» og «revisor» leser og endrer ingenting, og det de leser, står også i loggen.',
      steps: [
        { title: 'Kom inn', body: 'En administrator inviterer deg som tilsyn eller revisor. Administratoren kan ikke selv ha de rollene. Tilgangen avsluttes når arbeidet er ferdig.' },
        { title: 'Les saken', body: 'Åpne et leverandørforhold. Hver plikt viser utfallet, grunnen ned til hvert svar, hvem som svarte og når, og loven med dato. Åpne plikten i kunnskapen for å se kilden, hvor godt den er kontrollert, og når. Hele saken kan skrives ut.' },
        { title: 'Les endringsloggen', body: 'Alt som er gjort, av hvem og når, også det som ble avvist. Velg dager, hendelser og personer; søk og last ned. At du ser her, blir også skrevet i loggen.' },
        { title: 'Ta kvittering for en hendelse', body: 'Åpne hendelsen. Det som er signert, og beviset for plassen i loggen, står der. «Last ned kvittering (JSON)» gir deg begge deler. Er hendelsen helt ny, kommer beviset etter ett minutt.' },
        { title: 'Kontroller hele loggen', body: '«Kontroller loggen» leser alt fra første til siste hendelse og holder det opp mot de signerte kontrollpunktene. «Last ned siste kontrollpunkt» og ta vare på det selv. Da kan ingen korte av loggen uten at du kan vise det.' },
        { title: 'Kontroller uten å stole på Rustning', body: 'Be om en eksport av virksomheten. Den som driver Rustning, kjører «rustning journal verify» for alle og «rustning journal export» for én. Eksporten kan kontrolleres av et lite program uten en eneste linje felles med Rustning, eller av et du skriver selv: formatet er beskrevet. Det som ikke kan vises, er at en hendelse er sann; bare at den er skrevet da og ikke rørt siden.' },
      ],
    },
    nn: {
      title: 'Dette kan tilsyn og revisjon kontrollere', lead: 'For den som kontrollerer, og den som blir kontrollert. Rollene «tilsyn» og «revisor» les og endrar ingenting, og det dei les, står òg i loggen.',
      steps: [
        { title: 'Kom inn', body: 'Ein administrator inviterer deg som tilsyn eller revisor. Administratoren kan ikkje sjølv ha dei rollene. Tilgangen blir avslutta når arbeidet er ferdig.' },
        { title: 'Les saka', body: 'Opne eit leverandørforhold. Kvar plikt viser utfallet, grunnen ned til kvart svar, kven som svarte og når, og lova med dato. Opne plikta i kunnskapen for å sjå kjelda, kor godt ho er kontrollert, og når. Heile saka kan skrivast ut.' },
        { title: 'Les endringsloggen', body: 'Alt som er gjort, av kven og når, òg det som blei avvist. Vel dagar, hendingar og personar; søk og last ned. At du ser her, blir òg skrive i loggen.' },
        { title: 'Ta kvittering for ei hending', body: 'Opne hendinga. Det som er signert, og beviset for plassen i loggen, står der. «Last ned kvittering (JSON)» gir deg begge delar. Er hendinga heilt ny, kjem beviset etter eitt minutt.' },
        { title: 'Kontroller heile loggen', body: '«Kontroller loggen» les alt frå første til siste hending og held det opp mot dei signerte kontrollpunkta. «Last ned siste kontrollpunkt» og ta vare på det sjølv. Då kan ingen korte av loggen utan at du kan vise det.' },
        { title: 'Kontroller utan å stole på Rustning', body: 'Be om ein eksport av verksemda. Den som driv Rustning, køyrer «rustning journal verify» for alle og «rustning journal export» for éi. Eksporten kan kontrollerast av eit lite program utan ei einaste linje felles med Rustning, eller av eit du skriv sjølv: formatet er skildra. Det som ikkje kan visast, er at ei hending er sann; berre at ho er skriven då og ikkje rørt sidan.' },
      ],
    },
    en: {
      title: 'What a supervisor can check', lead: 'For whoever checks, and whoever is checked. The roles supervisor and auditor read and change nothing, and what they read stands in the journal too.',
      steps: [
        { title: 'Come in', body: 'An administrator invites you as supervisor or auditor, and cannot hold those roles themselves. The access is ended when the work is done.' },
        { title: 'Read the case', body: 'Open an engagement. Each duty shows its outcome, the reason down to each answer, who answered and when, and the law with its date. Open the duty in the knowledge to see the source, how far it was checked, and when. The whole case can be printed.' },
        { title: 'Read the journal', body: 'All that was done, by whom and when, what was refused too. Choose days, actions and people; search and download. That you look is also written there.' },
        { title: 'Take a receipt for an entry', body: 'Open the entry. What is signed, and the proof of its place, stand there; the receipt as JSON holds both. If the entry is brand new, the proof comes within a minute.' },
        { title: 'Check the whole journal', body: 'The check reads everything from the first entry to the last and holds it against the signed checkpoints. Download the newest checkpoint and keep it yourself. Then nobody can shorten the journal without your being able to show it.' },
        { title: 'Check without trusting Rustning', body: 'Ask for an export of the organisation. Whoever operates Rustning runs “rustning journal verify” for all and “rustning journal export” for one. The export can be checked by a small program that shares no line with Rustning, or by one you write: the format is described. What cannot be shown is that an entry is true; only that it was written then and not touched since.' },
      ],
    },
  },
}
