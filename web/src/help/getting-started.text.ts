/** From the link the first start printed to the first engagement. */
import type { Guide } from './guide.ts'

export const gettingStarted: Guide = {
  id: 'getting-started',
  steps: [{ places: [], picture: 'first-run' }, { places: ['organisation'], picture: 'organisation' }, { places: ['invite'], picture: 'invite' }, { places: ['matrix'], picture: 'authority-matrix' }, { places: ['engagement-add'], picture: 'engagement-add' }, { places: ['engagements'], picture: 'answers' }],
  text: {
    nb: {
      title: 'Kom i gang', lead: 'For den som får lenken til et nytt Rustning. Etter en halvtime har dere en virksomhet, folk med roller og det første leverandørforholdet.',
      steps: [
        { title: 'Åpne lenken', body: 'Den som installerte Rustning, har en lenke som virker én gang, i ett døgn. Åpne den, skriv navn, e-post, passord og hva virksomheten heter, og trykk «Lag kontoen». Vil dere bare prøve først, trykk «Fyll med eksempler» i stedet; da blir installasjonen en demo for alltid.' },
        { title: 'Si hva slags virksomhet dere er', body: 'Velg «Type virksomhet» under Virksomheten. Den avgjør hvilke lover som gjelder, så den skal være riktig før dere svarer på noe annet.' },
        { title: 'Inviter dem som skal være med', body: 'Gå til «Folk og roller» og «Inviter noen». Rustning sender ikke e-post: du får en lenke som du selv gir fra deg. Den virker én gang, i sju dager. Dere trenger minst to personer, fordi ingen kan godta sin egen risiko. Personvernombudet kan ikke samtidig være leder, administrator, systemeier, IKT eller sikkerhetsleder.' },
        { title: 'Vedta hvem som kan godta hva', body: 'Fullmaktsmatrisen er et forslag til noen i virksomheten har vedtatt den. Før det kan ingen få unntak eller godta risiko. Skriv hvem som vedtok den, og når.' },
        { title: 'Legg til det første leverandørforholdet', body: 'Et navn og en eier er nok. Velg det dere er mest avhengige av, eller det dere skal kjøpe nå.' },
        { title: 'Svar på spørsmålene', body: 'Åpne det og trykk «Svar på neste spørsmål». Du får ett om gangen og ser hvorfor det stilles. «Vet ikke» er et lovlig svar; da står plikten som ikke avklart til noen vet det. Du kan stoppe når som helst.' },
      ],
    },
    nn: {
      title: 'Kom i gang', lead: 'For den som får lenkja til eit nytt Rustning. Etter ein halvtime har de ei verksemd, folk med roller og det første leverandørforholdet.',
      steps: [
        { title: 'Opne lenkja', body: 'Den som installerte Rustning, har ei lenkje som verkar éin gong, i eitt døgn. Opne henne, skriv namn, e-post, passord og kva verksemda heiter, og trykk «Lag kontoen». Vil de berre prøve først, trykk «Fyll med eksempel» i staden; då blir installasjonen ein demo for alltid.' },
        { title: 'Sei kva slags verksemd de er', body: 'Vel «Type verksemd» under Verksemda. Han avgjer kva lover som gjeld, så han skal vere rett før de svarer på noko anna.' },
        { title: 'Inviter dei som skal vere med', body: 'Gå til «Folk og roller» og «Inviter nokon». Rustning sender ikkje e-post: du får ei lenkje som du sjølv gir frå deg. Ho verkar éin gong, i sju dagar. De treng minst to personar, fordi ingen kan godta sin eigen risiko. Personvernombodet kan ikkje samstundes vere leiar, administrator, systemeigar, IKT eller tryggleiksleiar.' },
        { title: 'Vedta kven som kan godta kva', body: 'Fullmaktsmatrisa er eit framlegg til nokon i verksemda har vedteke henne. Før det kan ingen få unntak eller godta risiko. Skriv kven som vedtok henne, og når.' },
        { title: 'Legg til det første leverandørforholdet', body: 'Eit namn og ein eigar er nok. Vel det de er mest avhengige av, eller det de skal kjøpe no.' },
        { title: 'Svar på spørsmåla', body: 'Opne det og trykk «Svar på neste spørsmål». Du får eitt om gongen og ser kvifor det blir stilt. «Veit ikkje» er eit lovleg svar; då står plikta som ikkje avklart til nokon veit det. Du kan stoppe når som helst.' },
      ],
    },
    en: {
      title: 'Getting started', lead: 'For whoever has the link to a new Rustning. In half an hour you have an organisation, people with roles and the first engagement.',
      steps: [
        { title: 'Open the link', body: 'Whoever installed Rustning has a link that works once, for a day. Open it, enter name, e-mail, password and what the organisation is called, and create the account. If you only want to try, fill it with samples instead; the installation then is a demo for good.' },
        { title: 'Say what kind of organisation you are', body: 'Choose the kind under The organisation. It decides which laws apply, so it must be right before anything else is answered.' },
        { title: 'Invite those who take part', body: 'Go to People and roles and invite. Rustning sends no e-mail: you get a link that you hand over yourself. It works once, for seven days. You need at least two people, since nobody can accept their own risk. The data protection officer cannot also be leader, administrator, system owner, ICT or security officer.' },
        { title: 'Adopt who may accept what', body: 'The authority matrix is a proposal until somebody in the organisation has adopted it. Until then nobody can be granted an exception or accept a risk. Say who adopted it, and when.' },
        { title: 'Add the first engagement', body: 'A name and an owner are enough. Choose what you depend on most, or what you are about to buy.' },
        { title: 'Answer the questions', body: 'Open it and answer the next question. You get one at a time and see why it is asked. “Don’t know” is a lawful answer; the duty then stands as not settled until somebody knows. You can stop at any time.' },
      ],
    },
  },
}
