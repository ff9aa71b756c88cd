/** Who stands behind a supplier, and what happens when that changes. */
import type { Guide } from './guide.ts'

export const followTheChain: Guide = {
  id: 'follow-the-chain',
  steps: [{ places: ['own-suppliers'], picture: 'supplier' }, { places: [], picture: 'chain-import' }, { places: [], picture: 'chain' }, { places: [], picture: 'chain-link' }, { places: ['chains'], picture: 'concentration' }, { places: ['notices'], picture: 'notice' }],
  text: {
    nb: {
      title: 'Følg leverandørkjeden', lead: 'For den som skal vite hvem som når dataene, hvor, og hva som skjer når en av dem faller. Det ingen har opplyst, er ukjent; det blir aldri regnet som EØS.',
      steps: [
        { title: 'Finn leverandøren', body: 'Legg leverandøren til med organisasjonsnummer, eller ta den inn fra det felles registeret. Skriv landet til den øverste eieren; det avgjør hvilke myndigheter som kan kreve noe. Fra leverandørkjedene åpner du kjeden til hver leverandør.' },
        { title: 'Lim inn listen', body: 'Be leverandøren om listen over underleverandører og underdatabehandlere. Trykk «Importer liste» på siden til kjeden og lim den inn slik den er: en tabell, en punktliste eller en fil. Du ser hver linje før noe lagres. «Globalt» og «EU» er ikke land og står som ukjent sted.' },
        { title: 'Les kjeden', body: 'Tabellen viser hvem som jobber for hvem, hvor opplysningene behandles, hvem som når dem fra hvor, og om avtalen er på plass. Stiplet strek i tegningen er en avtale som mangler eller er ukjent. Er listen hel, sier du «Si at listen er fullstendig»; ellers regnes det som ukjent om det finnes flere.' },
        { title: 'Spør hva som faller', body: 'Åpne et ledd for å se hva som er avhengig av det samme firmaet, på tvers av leverandører. Et ledd blir aldri slettet: det endres eller tas ut fra en dag, og kjeden kan vises slik den var.' },
        { title: 'Se alle kjedene under ett', body: 'Siden viser hvilke firmaer og land mange av leverandørene deres har felles, uten at dere har valgt dem selv.' },
        { title: 'Svar på varsler', body: 'Vil leverandøren ta inn eller endre et ledd, registrerer du varselet. Da står fristen for å protestere der: avtalens, eller den som følger av god praksis. Svaret får navnet ditt og dagen. Det er dere som sender det til leverandøren.' },
      ],
    },
    nn: {
      title: 'Følg leverandørkjeda', lead: 'For den som skal vite kven som når dataa, kvar, og kva som skjer når ein av dei fell. Det ingen har opplyst, er ukjent; det blir aldri rekna som EØS.',
      steps: [
        { title: 'Finn leverandøren', body: 'Legg leverandøren til med organisasjonsnummer, eller ta han inn frå det felles registeret. Skriv landet til den øvste eigaren; det avgjer kva styresmakter som kan krevje noko. Frå leverandørkjedene opnar du kjeda til kvar leverandør.' },
        { title: 'Lim inn lista', body: 'Be leverandøren om lista over underleverandørar og underdatabehandlarar. Trykk «Importer liste» på sida til kjeda og lim henne inn slik ho er: ein tabell, ei punktliste eller ei fil. Du ser kvar linje før noko blir lagra. «Globalt» og «EU» er ikkje land og står som ukjend stad.' },
        { title: 'Les kjeda', body: 'Tabellen viser kven som arbeider for kven, kvar opplysningane blir behandla, kven som når dei frå kvar, og om avtalen er på plass. Stipla strek i teikninga er ein avtale som manglar eller er ukjend. Er lista heil, seier du «Sei at lista er fullstendig»; elles blir det rekna som ukjent om det finst fleire.' },
        { title: 'Spør kva som fell', body: 'Opne eit ledd for å sjå kva som er avhengig av det same firmaet, på tvers av leverandørar. Eit ledd blir aldri sletta: det blir endra eller teke ut frå ein dag, og kjeda kan visast slik ho var.' },
        { title: 'Sjå alle kjedene under eitt', body: 'Sida viser kva firma og land mange av leverandørane dykkar har felles, utan at de har valt dei sjølve.' },
        { title: 'Svar på varsel', body: 'Vil leverandøren ta inn eller endre eit ledd, registrerer du varselet. Då står fristen for å protestere der: den i avtalen, eller den som følgjer av god praksis. Svaret får namnet ditt og dagen. Det er de som sender det til leverandøren.' },
      ],
    },
    en: {
      title: 'Follow the supplier chain', lead: 'For whoever must know who can reach the data, where, and what happens when one of them fails. What nobody has said is unknown; it never counts as within the EEA.',
      steps: [
        { title: 'Find the supplier', body: 'Add the supplier by its organisation number, or take it from the common register. Say which country the ultimate owner belongs to; that decides which authorities can demand something. From the supplier chains you open the chain of each supplier.' },
        { title: 'Paste the list', body: 'Ask the supplier for the list of subcontractors and sub-processors. Import a list on the chain’s page and paste it as it is: a table, a list of bullets or a file. You see each line before anything is saved. “Global” and “EU” are no countries and stand as an unknown place.' },
        { title: 'Read the chain', body: 'The table shows who works for whom, where the data is processed, who reaches it from where, and whether the agreement is in place. A dashed line in the drawing is an agreement that is missing or unknown. If the list is whole, say that it is complete; otherwise it counts as unknown whether there are more.' },
        { title: 'Ask what falls', body: 'Open a link to see what depends on the same firm, across suppliers. A link is never deleted: it is changed or taken out from a day, and the chain can be shown as it was.' },
        { title: 'See all chains as one', body: 'The page shows which firms and countries many of your suppliers have in common, without your having chosen them.' },
        { title: 'Answer notices', body: 'When the supplier wants to add or change a link, register the notice. The deadline for objecting then stands there: the agreement’s, or the one that follows from good practice. The answer gets your name and the day. It is you who send it to the supplier.' },
      ],
    },
  },
}
