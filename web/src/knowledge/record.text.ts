import type { Confidence } from '@rustning/knowledge/pack'
import type { Texts } from '../shell/language.tsx'

interface RecordText {
  readonly kind: string
  readonly due: string
  readonly gate: (stage: string) => string
  readonly print: string
  readonly law: string
  readonly holds: string
  readonly coming: string
  readonly past: string
  readonly from: (day: string) => string
  readonly until: (day: string) => string
  readonly undecided: string
  readonly noLaw: string
  readonly needs: string
  readonly needsLead: string
  readonly toApply: string
  readonly toMeet: string
  readonly values: string
  readonly always: string
  readonly related: string
  readonly otherFrameworks: string
  readonly drawn: string
  readonly grounds: string
  readonly confidence: string
  readonly confidenceMeans: Record<Confidence, string>
  readonly checkedOn: string
  readonly documents: string
  readonly id: string
  readonly retired: (day: string) => string
  readonly instead: string
  readonly against: string
  readonly also: string
  readonly outdated: string
  readonly publisher: string
  readonly link: string
  readonly ours: Record<'ids' | 'titles' | 'full', string>
  readonly provision: string
  readonly provisions: string
  readonly numbers: string
  readonly about: string
  readonly restsOn: string
  readonly number: string
  readonly statement: string
  readonly value: string
  readonly says: string
}

export const recordText: Texts<RecordText> = {
  nb: {
    kind: 'Type', due: 'Skal være på plass i', gate: (stage) => `Stopper veien videre fra ${stage}`, print: 'Skriv ut', law: 'Hjemmel', holds: 'Gjelder nå', coming: 'Kommer, vurderes ikke ennå', past: 'Gjaldt før', from: (day) => `fra ${day}`, until: (day) => `til ${day}`, undecided: 'Dagen er ikke bestemt',
    noLaw: 'Bygger ikke på en lov, men på god praksis og dokumentene nedenfor.', needs: 'Dette må være kjent', needsLead: 'Spørsmålene som avgjør. De stilles bare når svaret betyr noe.', toApply: 'For å vite om det gjelder', toMeet: 'For å vite om det er oppfylt', values: 'Verdier det bygger på',
    always: 'Gjelder alltid', related: 'Hører sammen med', otherFrameworks: 'Det samme i andre rammeverk', drawn: 'Står i figuren', grounds: 'Hvor det kommer fra', confidence: 'Hvor sikkert',
    confidenceMeans: { V: 'Kontrollert mot kilden: noen har lest det i loven eller dokumentet.', S: 'Kontrollert mot en sekundærkilde: noen andre har gjengitt det.', K: 'Ikke kontrollert mot kilden: bygger på allmenn kunnskap. Undersøk selv før dere legger vekt på det.' },
    checkedOn: 'Sist sett på', documents: 'Fra dokumentene', id: 'Kjennemerke', retired: (day) => `Ikke i bruk siden ${day}`, instead: 'I stedet', against: 'Det som taler mot', also: 'Også kalt', outdated: 'Foreldet', publisher: 'Utgiver', link: 'Les hos utgiveren',
    ours: { ids: 'Lisensen lar oss bare vise numrene. Last inn det offisielle regnearket selv for å få teksten.', titles: 'Titlene er våre egne ord. Teksten finner dere hos utgiveren.', full: 'Hele teksten er med.' },
    provision: 'Bestemmelse', provisions: 'Bestemmelser', numbers: 'Numre', about: 'Handler om', restsOn: 'Dette bygger på den', number: 'Nummer', statement: 'Dette svarer til det', value: 'Verdi', says: 'Hva det betyr',
  },
  nn: {
    kind: 'Type', due: 'Skal vere på plass i', gate: (stage) => `Stoppar vegen vidare frå ${stage}`, print: 'Skriv ut', law: 'Heimel', holds: 'Gjeld no', coming: 'Kjem, blir ikkje vurdert enno', past: 'Gjaldt før', from: (day) => `frå ${day}`, until: (day) => `til ${day}`, undecided: 'Dagen er ikkje fastsett',
    noLaw: 'Byggjer ikkje på ei lov, men på god praksis og dokumenta nedanfor.', needs: 'Dette må vere kjent', needsLead: 'Spørsmåla som avgjer. Dei blir berre stilte når svaret har noko å seie.', toApply: 'For å vite om det gjeld', toMeet: 'For å vite om det er oppfylt', values: 'Verdiar det byggjer på',
    always: 'Gjeld alltid', related: 'Høyrer saman med', otherFrameworks: 'Det same i andre rammeverk', drawn: 'Står i figuren', grounds: 'Kvar det kjem frå', confidence: 'Kor sikkert',
    confidenceMeans: { V: 'Kontrollert mot kjelda: nokon har lese det i lova eller dokumentet.', S: 'Kontrollert mot ei sekundærkjelde: nokon andre har gjeve det att.', K: 'Ikkje kontrollert mot kjelda: byggjer på allmenn kunnskap. Undersøk sjølv før de legg vekt på det.' },
    checkedOn: 'Sist sett på', documents: 'Frå dokumenta', id: 'Kjennemerke', retired: (day) => `Ikkje i bruk sidan ${day}`, instead: 'I staden', against: 'Det som taler mot', also: 'Også kalla', outdated: 'Forelda', publisher: 'Utgivar', link: 'Les hos utgivaren',
    ours: { ids: 'Lisensen lèt oss berre vise nummera. Last inn det offisielle reknearket sjølv for å få teksten.', titles: 'Titlane er våre eigne ord. Teksten finn de hos utgivaren.', full: 'Heile teksten er med.' },
    provision: 'Føresegn', provisions: 'Føresegner', numbers: 'Nummer', about: 'Handlar om', restsOn: 'Dette byggjer på henne', number: 'Nummer', statement: 'Dette svarer til det', value: 'Verdi', says: 'Kva det tyder',
  },
  en: {
    kind: 'Kind', due: 'To be in place in', gate: (stage) => `Stops the way on from ${stage}`, print: 'Print', law: 'Legal basis', holds: 'Holds now', coming: 'Coming, not judged yet', past: 'Held before', from: (day) => `from ${day}`, until: (day) => `until ${day}`, undecided: 'The day is not decided',
    noLaw: 'Rests on no law, but on good practice and the documents below.', needs: 'What must be known', needsLead: 'The questions that decide. They are asked only when the answer matters.', toApply: 'To know whether it applies', toMeet: 'To know whether it is met', values: 'Values it rests on',
    always: 'Always applies', related: 'Belongs together with', otherFrameworks: 'The same in other frameworks', drawn: 'Stands in the figure', grounds: 'Where it comes from', confidence: 'How sure',
    confidenceMeans: { V: 'Checked against the source: somebody has read it in the law or the document.', S: 'Checked against a secondary source: somebody else has rendered it.', K: 'Not checked against the source: rests on general knowledge. Look into it before you rely on it.' },
    checkedOn: 'Last looked at', documents: 'From the documents', id: 'Id', retired: (day) => `Not in use since ${day}`, instead: 'Instead', against: 'What speaks against it', also: 'Also called', outdated: 'Outdated', publisher: 'Publisher', link: 'Read at the publisher',
    ours: { ids: 'The licence lets us show the numbers only. Import the official workbook yourself to get the text.', titles: 'The titles are our own words. The text is with the publisher.', full: 'The whole text is included.' },
    provision: 'Provision', provisions: 'Provisions', numbers: 'Numbers', about: 'About', restsOn: 'What rests on it', number: 'Number', statement: 'What answers to it', value: 'Value', says: 'What it means',
  },
}
