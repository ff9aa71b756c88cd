/** One engagement through its stages. */
import type { Guide } from './guide.ts'

export const fromNeedToOperate: Guide = {
  id: 'from-need-to-operate',
  steps: [{ places: ['engagements'], picture: 'engagement' }, { places: [], picture: 'answers' }, { places: [], picture: 'duties' }, { places: ['service-search'], picture: 'requirements' }, { places: [], picture: 'people' }, { places: [] }, { places: ['backlog'], picture: 'backlog' }],
  text: {
    nb: {
      title: 'Fra behov til bruk', lead: 'For den som eier et leverandørforhold. Seks faser: behov, anskaffelse, avtaleinngåelse, oppstart, bruk og oppfølging, avvikling. Mellom dem står et beslutningspunkt.',
      steps: [
        { title: 'Se hvor dere er', body: 'Åpne leverandørforholdet. Øverst står fasen og det neste å gjøre, og lenger ned hva som stopper veien videre, med lov og grunn. Åpne en linje for å se hele grunnen og hva som retter den. Alle som leser, ser det samme.' },
        { title: 'Svar, eller si hvem som vet', body: 'Trykk «Svar på neste spørsmål». Det kommer alltid spørsmål som avgjør noe. Oppgi gjerne hvor dere vet det fra: avtalen, en e-post, et møte. Hvert svar står med navn og dag, og de gamle blir tatt vare på.' },
        { title: 'Konkluder der loven ber om det', body: 'Noen plikter er deres egen vurdering. Da viser linjen «Skriv konklusjonen». Rustning viser grunnlaget og konkluderer aldri for dere.' },
        { title: 'Still kravene', body: 'I anskaffelsen har siden «Krav» akkurat de kravene og spørsmålene som passer denne leveransen. «Last ned kravene (XLSX)» gir deg et vedlegg; stryk det dere ikke trenger. Let i registeret etter tjenester og sammenlign opptil fire.' },
        { title: 'Sett teamet', body: 'En bestiller trenger kompetanse på fem felt, egen eller innleid, men ikke leverandørens. «Parter og team» sier hvilke ingen dekker.' },
        { title: 'Gå videre', body: 'Når ingenting stopper, trykker du «Gå videre til …». Stopper noe, sier Rustning nei og hva som mangler; ingen kan trykke seg forbi. Det som loven åpner for å fravike, kan noen med fullmakt gi et begrunnet unntak fra, til en bestemt dag.' },
        { title: 'Følg opp i bruk', body: 'I bruk stopper ingenting, men alt som mangler fra før, står i etterslepet. Bestem hvem og når for hver linje. Det du eier, møter deg på forsiden. Skal dere slutte, trykker du «Start avviklingen»; den veien er aldri stengt.' },
      ],
    },
    nn: {
      title: 'Frå behov til bruk', lead: 'For den som eig eit leverandørforhold. Seks fasar: behov, anskaffing, avtaleinngåing, oppstart, bruk og oppfølging, avvikling. Mellom dei står eit avgjerdspunkt.',
      steps: [
        { title: 'Sjå kvar de er', body: 'Opne leverandørforholdet. Øvst står fasen og det neste å gjere, og lenger ned det som stoppar vegen vidare, med lov og grunn. Opne ei linje for å sjå heile grunnen og kva som rettar det. Alle som les, ser det same.' },
        { title: 'Svar, eller sei kven som veit', body: 'Trykk «Svar på neste spørsmål». Det kjem alltid spørsmål som avgjer noko. Oppgi gjerne kvar de veit det frå: avtalen, ein e-post, eit møte. Kvart svar står med namn og dag, og dei gamle blir tekne vare på.' },
        { title: 'Konkluder der lova ber om det', body: 'Nokre plikter er dykkar eiga vurdering. Då viser linja «Skriv konklusjonen». Rustning viser grunnlaget og konkluderer aldri for dykk.' },
        { title: 'Still krava', body: 'I anskaffinga har sida «Krav» nett dei krava og spørsmåla som passar denne leveransen. «Last ned krava (XLSX)» gir deg eit vedlegg; stryk det de ikkje treng. Leit i registeret etter tenester og samanlikn opptil fire.' },
        { title: 'Set teamet', body: 'Ein bestillar treng kompetanse på fem felt, eigen eller innleigd, men ikkje leverandøren sin. «Partar og team» seier kva felt ingen dekkjer.' },
        { title: 'Gå vidare', body: 'Når ingenting stoppar, trykkjer du «Gå vidare til …». Stoppar noko, seier Rustning nei og kva som manglar; ingen kan trykkje seg forbi. Det som lova opnar for å fråvike, kan nokon med fullmakt gi eit grunngitt unntak frå, til ein viss dag.' },
        { title: 'Følg opp i bruk', body: 'I bruk stoppar ingenting, men alt som manglar frå før, står i etterslepet. Avgjer kven og når for kvar linje. Det du eig, møter deg på framsida. Skal de slutte, trykkjer du «Start avviklinga»; den vegen er aldri stengd.' },
      ],
    },
    en: {
      title: 'From need to use', lead: 'For whoever owns an engagement. Six stages: need, procurement, contract, start, use and follow-up, exit. Between them stands a decision point.',
      steps: [
        { title: 'See where you are', body: 'Open the engagement. At the top stand the stage and the next thing to do, and further down what stops the way on, with law and reason. Open a line to see the whole reason and what mends it. Everybody who reads sees the same.' },
        { title: 'Answer, or say who knows', body: 'Answer the next question; what is asked always decides something. Say where you know it from if you can: the agreement, an e-mail, a meeting. Each answer stands with name and day, and the old ones are kept.' },
        { title: 'Conclude where the law asks you to', body: 'Some duties are your own assessment. The line then leads to writing the conclusion. Rustning shows the grounds and never concludes for you.' },
        { title: 'Set the requirements', body: 'In the procurement the page Requirements has exactly the requirements and questions that suit this delivery. Download them as an annex (XLSX) and strike what you do not need. Search the register for services and compare up to four.' },
        { title: 'Set the team', body: 'Whoever orders needs competence in five fields, their own or hired, but not the supplier’s. Parties and team says which nobody covers.' },
        { title: 'Go on', body: 'When nothing stops, the button leads to the next stage. If something does, Rustning says no and what is missing; nobody can press their way past it. From what the law lets you depart from, somebody with authority can grant a reasoned exception, until a day.' },
        { title: 'Follow up in use', body: 'In use nothing stops, but whatever is missing from before stands in the backlog. Decide who and when for each line. What you own meets you on the first page. To leave, start the exit; that way is never closed.' },
      ],
    },
  },
}
