/** Concluding, deciding with four eyes, and building on another's assessment. */
import type { Guide } from './guide.ts'

export const decide: Guide = {
  id: 'decide',
  steps: [{ places: [], picture: 'conclusion-add' }, { places: [], picture: 'conclusion' }, { places: ['decisions'], picture: 'decision-add' }, { places: ['decisions'], picture: 'decision' }, { places: [], picture: 'case-paper' }, { places: ['codes'], picture: 'offers' }, { places: ['received'], picture: 'received-offer' }],
  text: {
    nb: {
      title: 'Konkluder og avgjør', lead: 'For dem som står til ansvar: hva som er en konklusjon, hvem som kan godta en risiko, og hvordan ni virksomheter bygger på én vurdering uten å arve den.',
      steps: [
        { title: 'Konkluder med navnet ditt', body: 'På leverandørforholdet står «Konklusjoner». Velg hva du tar stilling til, les grunnlaget, velg utfall og skriv vurderingen med egne ord. Teksten kan ikke endres siden. Endrer noe av grunnlaget seg mens du skriver, blir den ikke signert, og du ser hva som endret seg.' },
        { title: 'Se når den ikke står lenger', body: 'En konklusjon gjelder så lenge grunnlaget er som det var. Etterpå sier den «Står ikke: grunnlaget er endret», med hva som ble vist da, og hva som står nå, og plikten er åpen igjen. Konkluder på nytt, eller trekk den tilbake med grunn.' },
        { title: 'Legg fram en sak', body: 'Må dere fravike en plikt en tid, leve med en risiko eller ha styrets ord, legger du fram en sak. Skriv bakgrunn, tiltak, risikoen som gjenstår, og hvor lenge. Plikter loven ikke åpner for å fravike, står ikke i listen.' },
        { title: 'Avgjør det en annen la fram', body: 'Fullmaktsmatrisen sier hvem som kan godta hvor mye. Ingen avgjør sin egen sak når noen andre har fullmakt, og personvernombudet gir råd uten å avgjøre. Du godtar akkurat det som står på siden; er noe endret når du trykker, blir saken ikke avgjort.' },
        { title: 'Ta den med til styret', body: '«Saksframlegg» viser saken som et papir du kan skrive ut eller laste ned. Etter møtet fører du dagen og styrets saksnummer.' },
        { title: 'Del en vurdering', body: 'Er flere virksomheter ansvarlige, gir hver av dem dere en mottakskode. Dere sender konklusjonen som en kopi. Siden «Delte vurderinger» viser for hver vurdering hvem som har konkludert, og hvem som mangler; tilgangen åpnes ikke før alle har svart for seg selv.' },
        { title: 'Svar på en kopi', body: 'Åpne kopien under «Mottatte vurderinger», velg deres eget leverandørforhold, og godta, godta med egne vilkår eller avslå. Avsenderen får utfallet og en kvittering, og ellers bare det dere velger å si. Endrer avsenderen noe, får dere vite det.' },
      ],
    },
    nn: {
      title: 'Konkluder og avgjer', lead: 'For dei som står til ansvar: kva som er ein konklusjon, kven som kan godta ein risiko, og korleis ni verksemder byggjer på éi vurdering utan å arve henne.',
      steps: [
        { title: 'Konkluder med namnet ditt', body: 'På leverandørforholdet står «Konklusjonar». Vel kva du tek stilling til, les grunnlaget, vel utfall og skriv vurderinga med eigne ord. Teksten kan ikkje endrast sidan. Endrar noko av grunnlaget seg medan du skriv, blir han ikkje signert, og du ser kva som endra seg.' },
        { title: 'Sjå når han ikkje står lenger', body: 'Ein konklusjon gjeld så lenge grunnlaget er som det var. Etterpå seier han «Står ikkje: grunnlaget er endra», med kva som blei vist då, og kva som står no, og plikta er open att. Konkluder på nytt, eller trekk han tilbake med grunn.' },
        { title: 'Legg fram ei sak', body: 'Må de fråvike ei plikt ei tid, leve med ein risiko eller ha ordet frå styret, legg du fram ei sak. Skriv bakgrunn, tiltak, risikoen som er att, og kor lenge. Plikter lova ikkje opnar for å fråvike, står ikkje i lista.' },
        { title: 'Avgjer det ein annan la fram', body: 'Fullmaktsmatrisa seier kven som kan godta kor mykje. Ingen avgjer si eiga sak når nokon andre har fullmakt, og personvernombodet gir råd utan å avgjere. Du godtek nett det som står på sida; er noko endra når du trykkjer, blir saka ikkje avgjord.' },
        { title: 'Ta henne med til styret', body: '«Saksframlegg» viser saka som eit papir du kan skrive ut eller laste ned. Etter møtet fører du dagen og saksnummeret til styret.' },
        { title: 'Del ei vurdering', body: 'Er fleire verksemder ansvarlege, gir kvar av dei dykk ein mottakskode. De sender konklusjonen som ein kopi. Sida «Delte vurderingar» viser for kvar vurdering kven som har konkludert, og kven som manglar; tilgangen blir ikkje opna før alle har svart for seg sjølve.' },
        { title: 'Svar på ein kopi', body: 'Opne kopien under «Mottekne vurderingar», vel dykkar eige leverandørforhold, og godta, godta med eigne vilkår eller avslå. Avsendaren får utfallet og ei kvittering, og elles berre det de vel å seie. Endrar avsendaren noko, får de vite det.' },
      ],
    },
    en: {
      title: 'Conclude and decide', lead: 'For those who answer for it: what a conclusion is, who can accept a risk, and how nine organisations build on one assessment without inheriting it.',
      steps: [
        { title: 'Conclude in your own name', body: 'The engagement leads to its conclusions. Choose what you assess, read the grounds, choose the outcome and write the assessment in your own words. The text cannot be changed later. If the grounds move while you write, it is not signed, and you see what moved.' },
        { title: 'See when it no longer stands', body: 'A conclusion holds for as long as its grounds are as they were. After that it says that it does not stand, with what was shown then and what stands now, and the duty is open again. Conclude anew, or withdraw it with a reason.' },
        { title: 'Put a case forward', body: 'If you must depart from a duty for a time, live with a risk or have the board’s word, put a case forward. Write background, measures, the risk that is left, and for how long. Duties that the law lets nobody depart from are not in the list.' },
        { title: 'Decide what another put forward', body: 'The authority matrix says who may accept how much. Nobody decides their own case when somebody else has the authority, and the data protection officer advises without deciding. You accept exactly what stands on the page; if anything has changed when you press, the case is not decided.' },
        { title: 'Take it to the board', body: 'The case paper shows the case as a paper to print or download. After the meeting you enter its day and the board’s case number.' },
        { title: 'Share an assessment', body: 'If several organisations are responsible, each of them gives you a reception code. You send the conclusion as a copy. The page of shared assessments shows, for each of them, who has concluded and who is missing; access is not opened before all have answered for themselves.' },
        { title: 'Answer a copy', body: 'Open the copy among those received, choose your own engagement, and accept, accept with conditions of your own, or refuse. The sender gets the outcome and a receipt, and otherwise only what you choose to say. If the sender changes something, you are told.' },
      ],
    },
  },
}
