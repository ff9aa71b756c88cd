import type { ShownOutcome } from '../design/verdict.text.ts'
import type { Texts } from './language.tsx'

interface Sample {
  readonly outcome: ShownOutcome
  readonly what: string
  readonly because: string
}
interface FrontPageText {
  readonly title: string
  readonly what: readonly [string, string, string]
  readonly assess: string
  readonly assessHelp: string
  readonly signIn: string
  readonly searchTitle: string
  readonly search: string
  readonly searchSubmit: string
  readonly areasTitle: string
  readonly howTitle: string
  readonly how: readonly { readonly title: string; readonly body: string }[]
  readonly waysTitle: string
  readonly firstTime: string
  readonly firstTimeBody: string
  readonly member: string
  readonly memberBody: string
  readonly supplier: string
  readonly supplierBody: string
  readonly sampleTitle: string
  readonly sample: readonly Sample[]
}

/** The sample is invented; it shows how an answer reads. */
export const frontPageText: Texts<FrontPageText> = {
  nb: {
    title: 'Vit hva som må være på plass før leverandøren får jobben',
    what: [
      'Rustning hjelper offentlige virksomheter som bruker skytjenester og andre IT-leverandører.',
      'Du beskriver bruken én gang, og ser hva loven krever, hva som mangler, og hva du må spørre leverandøren om.',
      'Hvert svar sier hvorfor det gjelder, etter hvilken lov og siden når – fra behovet oppstår til siste kopi er slettet.',
    ],
    assess: 'Vurder en leverandør', assessHelp: 'Du trenger ikke konto. Svarene blir i nettleseren din og sendes ikke til noen.', signIn: 'Logg inn',
    searchTitle: 'Finn en tjeneste', search: 'Søk etter tjenester og leverandører', searchSubmit: 'Søk', areasTitle: 'Fem områder', howTitle: 'Slik virker det',
    how: [
      { title: 'Beskriv bruken', body: 'Du svarer på rundt tjue spørsmål om hva dere skal bruke, til hva og av hvem. Alle spørsmål sier hvorfor de stilles.' },
      { title: 'Se hva som gjelder', body: 'Du får pliktene med lov og dato, kravene dere bør stille, og det leverandøren må svare på.' },
      { title: 'Få det på plass', body: 'Anskaffelse, risikovurdering, avtale, tilganger og oppfølging henger sammen, og ingenting spørres om to ganger.' },
      { title: 'Vis at det er gjort', body: 'Hver beslutning har navn, dato og begrunnelse i en endringslogg som andre kan kontrollere.' },
    ],
    waysTitle: 'Veier inn', firstTime: 'Er dere nye her?', firstTimeBody: 'Den som har satt opp Rustning, fant en lenke til den første kontoen da tjenesten startet. Åpne den, og lag kontoen.',
    member: 'Bruker virksomheten din Rustning?', memberBody: 'Be en som administrerer virksomheten, om en invitasjon. Har du allerede en konto?',
    supplier: 'Er du leverandør?', supplierBody: 'En kunde som vil ha svar fra deg, sender en lenke. Da trenger du ikke konto.',
    sampleTitle: 'Slik leser du et svar',
    sample: [
      { outcome: 'met', what: 'Databehandleravtalen gjelder før behandlingen starter', because: 'Avtalen gjelder fra 1. mars, og behandlingen starter 15. mars. Personvernforordningen artikkel 28 nr. 3.' },
      { outcome: 'not-met', what: 'Leverandørens tilgang er begrenset i tid', because: 'To personer hos leverandøren har tilgang uten sluttdato.' },
      { outcome: 'unknown', what: 'Det er kjent hvor dataene ligger', because: 'Leverandøren har ikke svart på hvor sikkerhetskopiene lagres.' },
      { outcome: 'not-applicable', what: 'Overføring ut av EØS har et grunnlag', because: 'Ingen data forlater EØS, og ingen utenfor har tilgang.' },
    ],
  },
  nn: {
    title: 'Vit kva som må vere på plass før leverandøren får jobben',
    what: [
      'Rustning hjelper offentlege verksemder som bruker skytenester og andre IT-leverandørar.',
      'Du skildrar bruken éin gong, og ser kva lova krev, kva som manglar, og kva du må spørje leverandøren om.',
      'Kvart svar seier kvifor det gjeld, etter kva lov og sidan når – frå behovet oppstår til siste kopi er sletta.',
    ],
    assess: 'Vurder ein leverandør', assessHelp: 'Du treng ikkje konto. Svara blir i nettlesaren din og blir ikkje sende til nokon.', signIn: 'Logg inn',
    searchTitle: 'Finn ei teneste', search: 'Søk etter tenester og leverandørar', searchSubmit: 'Søk', areasTitle: 'Fem område', howTitle: 'Slik verkar det',
    how: [
      { title: 'Fortel om bruken', body: 'Du svarer på om lag tjue spørsmål om kva de skal bruke, til kva og av kven. Alle spørsmål seier kvifor dei blir stilte.' },
      { title: 'Sjå kva som gjeld', body: 'Du får pliktene med lov og dato, krava de bør stille, og det leverandøren må svare på.' },
      { title: 'Få det på plass', body: 'Anskaffing, risikovurdering, avtale, tilgangar og oppfølging heng saman, og ingenting blir spurt om to gonger.' },
      { title: 'Vis at det er gjort', body: 'Kvar avgjerd har namn, dato og grunngiving i ein endringslogg som andre kan kontrollere.' },
    ],
    waysTitle: 'Vegar inn', firstTime: 'Er de nye her?', firstTimeBody: 'Den som har sett opp Rustning, fann ei lenkje til den første kontoen då tenesta starta. Opne ho, og lag kontoen.',
    member: 'Bruker verksemda di Rustning?', memberBody: 'Be ein som administrerer verksemda, om ein invitasjon. Har du alt ein konto?',
    supplier: 'Er du leverandør?', supplierBody: 'Ein kunde som vil ha svar frå deg, sender ei lenkje. Då treng du ikkje konto.',
    sampleTitle: 'Slik les du eit svar',
    sample: [
      { outcome: 'met', what: 'Databehandlaravtalen gjeld før behandlinga startar', because: 'Avtalen gjeld frå 1. mars, og behandlinga startar 15. mars. Personvernforordninga artikkel 28 nr. 3.' },
      { outcome: 'not-met', what: 'Leverandøren har tilgang berre for ei tid', because: 'To personar hos leverandøren har tilgang utan sluttdato.' },
      { outcome: 'unknown', what: 'Det er kjent kvar dataa ligg', because: 'Leverandøren har ikkje svart på kvar tryggingskopiane blir lagra.' },
      { outcome: 'not-applicable', what: 'Overføring ut av EØS har eit grunnlag', because: 'Ingen data forlèt EØS, og ingen utanfor har tilgang.' },
    ],
  },
  en: {
    title: 'Know what must be in place before the supplier gets the job',
    what: [
      'Rustning helps Norwegian public bodies that use cloud services and other IT suppliers.',
      'You describe the use once, and see what the law demands, what is missing, and what to ask the supplier.',
      'Every answer says why it applies, by which law and since when – from the first need until the last copy is deleted.',
    ],
    assess: 'Assess a supplier', assessHelp: 'You need no account. Your answers stay in your browser and are sent to nobody.', signIn: 'Sign in',
    searchTitle: 'Find a service', search: 'Search for services and suppliers', searchSubmit: 'Search', areasTitle: 'Five areas', howTitle: 'How it works',
    how: [
      { title: 'Describe the use', body: 'You answer about twenty questions on what you will use, for what and by whom. Every question says why it is asked.' },
      { title: 'See what applies', body: 'You get the duties with law and date, the requirements to set, and what the supplier must answer.' },
      { title: 'Get it in place', body: 'Procurement, risk assessment, agreement, access and follow-up hang together, and nothing is asked twice.' },
      { title: 'Show that it is done', body: 'Every decision has a name, a date and a reason in a log of changes that others can verify.' },
    ],
    waysTitle: 'Ways in', firstTime: 'New here?', firstTimeBody: 'Whoever set up Rustning found a link to the first account when the service started. Open it, and make the account.',
    member: 'Does your organisation use Rustning?', memberBody: 'Ask somebody who administers the organisation to invite you. Have an account already?',
    supplier: 'Are you a supplier?', supplierBody: 'A customer who wants answers from you sends a link. You then need no account.',
    sampleTitle: 'How an answer reads',
    sample: [
      { outcome: 'met', what: 'The processor agreement is in force before processing starts', because: 'The agreement holds from 1 March, and processing starts on 15 March. GDPR Article 28(3).' },
      { outcome: 'not-met', what: 'The supplier’s access is limited in time', because: 'Two people at the supplier have access without an end date.' },
      { outcome: 'unknown', what: 'It is known where the data are', because: 'The supplier has not answered where the backups are kept.' },
      { outcome: 'not-applicable', what: 'Transfer out of the EEA has a basis', because: 'No data leave the EEA, and nobody outside has access.' },
    ],
  },
}
