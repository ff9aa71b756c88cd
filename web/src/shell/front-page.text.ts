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
  readonly signIn: string
  readonly firstTime: string
  readonly firstTimeBody: string
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
    signIn: 'Logg inn', firstTime: 'Er dere nye her?', firstTimeBody: 'Den som har satt opp Rustning, fant en lenke til den første kontoen da tjenesten startet. Alle andre får en lenke fra en som administrerer virksomheten.',
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
    signIn: 'Logg inn', firstTime: 'Er de nye her?', firstTimeBody: 'Den som har sett opp Rustning, fann ei lenkje til den første kontoen då tenesta starta. Alle andre får ei lenkje frå ein som administrerer verksemda.',
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
    signIn: 'Sign in', firstTime: 'New here?', firstTimeBody: 'Whoever set up Rustning found a link to the first account when the service started. Everybody else gets a link from somebody who administers the organisation.',
    sampleTitle: 'How an answer reads',
    sample: [
      { outcome: 'met', what: 'The processor agreement is in force before processing starts', because: 'The agreement holds from 1 March, and processing starts on 15 March. GDPR Article 28(3).' },
      { outcome: 'not-met', what: 'The supplier’s access is limited in time', because: 'Two people at the supplier have access without an end date.' },
      { outcome: 'unknown', what: 'It is known where the data are', because: 'The supplier has not answered where the backups are kept.' },
      { outcome: 'not-applicable', what: 'Transfer out of the EEA has a basis', because: 'No data leave the EEA, and nobody outside has access.' },
    ],
  },
}
