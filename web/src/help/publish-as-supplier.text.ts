/** A supplier shows itself and its services, once for all customers. */
import type { Guide } from './guide.ts'

export const publishAsSupplier: Guide = {
  id: 'publish-as-supplier',
  steps: [{ places: ['own-suppliers'], picture: 'supplier-publish' }, { places: [] }, { places: ['own-services'], picture: 'service-add' }, { places: ['own-services'], picture: 'service' }, { places: ['service-search'], picture: 'public-service' }, { places: [] }],
  text: {
    nb: {
      title: 'Vis fram tjenestene deres', lead: 'For leverandører. Svar én gang, så kan alle kjøpere finne, sammenligne og bygge på det.',
      steps: [
        { title: 'Vis dere selv', body: 'Gå til Leverandører og trykk «Vis dere selv som leverandør». Skriv hvem dere er, hvor dere hører hjemme, hvilket land den øverste eieren er i, og hvem kundene skal ringe. Det er en kladd til dere publiserer.' },
        { title: 'Legg ved bevis', body: 'Sertifikater, revisjonsrapporter og tester: hva de dekker, hva de ikke dekker, og når de utløper. De to siste er det kjøperne leter etter. Et bevis som er utløpt, sies å være det.' },
        { title: 'Beskriv hver tjeneste', body: 'Kategori, hvor dataene ligger, hvem som kan nå dem fra hvor, hva den bygger på, hvordan dataene kommer ut igjen, og hvordan den betales. Det dere ikke oppgir, står som «Ikke oppgitt»; det blir aldri gjettet.' },
        { title: 'Publiser', body: 'Siden sier hva som mangler. Når ingenting mangler, trykker dere «Publiser», først for dere selv og så for hver tjeneste. Da kan alle se det uten å logge inn.' },
        { title: 'Hold det ved like', body: 'Endrer dere noe, ser alle det gamle til dere trykker «Publiser på nytt». Kjøpere som har tatt tjenesten inn hos seg, har sin egen kopi og ser hva som er ulikt. Dere kan når som helst trekke det tilbake.' },
        { title: 'Det ingen ser', body: 'Hvem som bruker tjenestene deres, står der bare når kunden selv har valgt å vise det. Kundens merknader og vurderinger blir hos kunden.' },
      ],
    },
    nn: {
      title: 'Vis fram tenestene dykkar', lead: 'For leverandørar. Svar éin gong, så kan alle kjøparar finne, samanlikne og byggje på det.',
      steps: [
        { title: 'Vis dykk sjølve', body: 'Gå til Leverandørar og trykk «Vis dykk sjølve som leverandør». Skriv kven de er, kvar de høyrer heime, kva land den øvste eigaren er i, og kven kundane skal ringje. Det er ein kladd til de publiserer.' },
        { title: 'Legg ved bevis', body: 'Sertifikat, revisjonsrapportar og testar: kva dei dekkjer, kva dei ikkje dekkjer, og når dei går ut. Dei to siste er det kjøparane leitar etter. Eit bevis som har gått ut, blir sagt å ha gjort det.' },
        { title: 'Skildre kvar teneste', body: 'Kategori, kvar dataa ligg, kven som kan nå dei frå kvar, kva ho byggjer på, korleis dataa kjem ut att, og korleis ho blir betalt. Det de ikkje oppgir, står som «Ikkje oppgitt»; det blir aldri gjetta.' },
        { title: 'Publiser', body: 'Sida seier kva som manglar. Når ingenting manglar, trykkjer de «Publiser», først for dykk sjølve og så for kvar teneste. Då kan alle sjå det utan å logge inn.' },
        { title: 'Hald det ved like', body: 'Endrar de noko, ser alle det gamle til de trykkjer «Publiser på nytt». Kjøparar som har teke tenesta inn hos seg, har sin eigen kopi og ser kva som er ulikt. De kan når som helst trekkje det tilbake.' },
        { title: 'Det ingen ser', body: 'Kven som bruker tenestene dykkar, står der berre når kunden sjølv har valt å vise det. Merknadene og vurderingane til kunden blir hos kunden.' },
      ],
    },
    en: {
      title: 'Show your services', lead: 'For suppliers. Answer once, and every buyer can find, compare and build on it.',
      steps: [
        { title: 'Show yourselves', body: 'Go to Suppliers and show yourselves as one. Say who you are, where you belong, which country the ultimate owner is in, and whom customers are to call. It is a draft until you publish.' },
        { title: 'Add evidence', body: 'Certificates, audit reports and tests: what they cover, what they do not, and when they expire. The last two are what buyers look for. Evidence that has expired is said to have.' },
        { title: 'Describe each service', body: 'Category, where the data lies, who can reach it from where, what it builds on, how the data gets out again, and how it is paid. What you leave out stands as not stated; it is never guessed.' },
        { title: 'Publish', body: 'The page says what is missing. When nothing is, publish, yourselves first and then each service. Then everybody can see it without signing in.' },
        { title: 'Keep it up', body: 'If you change something, everybody sees the old until you publish again. Buyers who have taken the service into their register have a copy of their own and see what differs. You can withdraw it at any time.' },
        { title: 'What nobody sees', body: 'Who uses your services stands there only where the customer has chosen to show it. The customer’s notes and assessments stay with the customer.' },
      ],
    },
  },
}
