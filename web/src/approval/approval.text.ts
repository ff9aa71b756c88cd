import type { Texts } from '../shell/language.tsx'

interface ApprovalText {
  readonly title: string
  readonly conclusions: string
  readonly decisions: string
  readonly offers: string
  readonly received: string
  readonly codes: string
  readonly fallen: (count: number) => string
  readonly open: (count: number) => string
  /** Who said yes, who said no, and how many there are in all. */
  readonly concluded: (yes: number, no: number, of: number) => string
  /** Of several things that are shared: those everybody has said yes to. */
  readonly adopted: (done: number, of: number) => string
  readonly kinds: Readonly<Record<string, string>>
  readonly outcomes: Readonly<Record<string, string>>
  readonly grounds: string
  readonly groundsLead: string
  readonly groundsNone: string
  readonly checksumHelp: string
  readonly known: (count: number) => string
  readonly knownNone: string
  readonly copyFrom: (sender: string) => string
  readonly moved: string
  readonly how: Readonly<Record<'changed' | 'gone' | 'new', string>>
  /** What was shown, and what stands today. */
  readonly was: string
  readonly now: string
  readonly unsaid: string
  readonly came: string
  readonly went: string
  readonly moreMoved: (count: number) => string
  readonly whole: string
  readonly cancel: string
  readonly toEngagement: string
  readonly print: string
  readonly history: string
}

export const approvalText: Texts<ApprovalText> = {
  nb: {
    title: 'Godkjenning', conclusions: 'Konklusjoner', decisions: 'Saker til avgjørelse', offers: 'Delte vurderinger', received: 'Mottatte vurderinger', codes: 'Mottakskoder',
    fallen: (count) => `${count} står ikke lenger`, open: (count) => (count === 1 ? '1 venter på avgjørelse' : `${count} venter på avgjørelse`), concluded: (yes, no, of) => `${yes} av ${of} har godtatt${no > 0 ? `, ${no} har avslått` : ''}`, adopted: (done, of) => `${done} av ${of} vurderinger er godtatt av alle`,
    kinds: { 'engagement.fit-for-cloud': 'Behovet kan løses på denne måten, og dataene egner seg', 'supplier.guarantees': 'Leverandøren gir gode nok garantier for personvernet', 'controller': 'Virksomheten kan ta tjenesten i bruk' },
    outcomes: { yes: 'Ja', conditional: 'Ja, på vilkår', no: 'Nei', adopted: 'Godtatt', adapted: 'Godtatt med tilpasning', refused: 'Avslått' },
    grounds: 'Grunnlaget', groundsLead: 'Dette bygger vurderingen på. Endrer noe av det seg, står den ikke lenger, og dere får vite hva som er endret.', groundsNone: 'Ingen opplysninger er registrert.', checksumHelp: 'SHA-256 av grunnlaget, slik det ble vist',
    known: (count) => `${count} opplysninger`, knownNone: 'Ingenting er kjent.', copyFrom: (sender) => `Vurdering mottatt fra ${sender}`,
    moved: 'Dette er endret siden', how: { changed: 'endret', gone: 'borte', new: 'ny' }, was: 'Da', now: 'Nå', unsaid: 'ikke besvart', came: 'Kommet til', went: 'Tatt ut', moreMoved: (count) => `${count} endringer til`, whole: 'Hele leverandørforholdet', toEngagement: 'Tilbake til leverandørforholdet', cancel: 'Avbryt', print: 'Skriv ut', history: 'Tidligere',
  },
  nn: {
    title: 'Godkjenning', conclusions: 'Konklusjonar', decisions: 'Saker til avgjerd', offers: 'Delte vurderingar', received: 'Mottekne vurderingar', codes: 'Mottakskodar',
    fallen: (count) => `${count} står ikkje lenger`, open: (count) => (count === 1 ? '1 ventar på avgjerd' : `${count} ventar på avgjerd`), concluded: (yes, no, of) => `${yes} av ${of} har godteke${no > 0 ? `, ${no} har avslått` : ''}`, adopted: (done, of) => `${done} av ${of} vurderingar er godtekne av alle`,
    kinds: { 'engagement.fit-for-cloud': 'Behovet kan løysast på denne måten, og dataa eignar seg', 'supplier.guarantees': 'Leverandøren gir gode nok garantiar for personvernet', 'controller': 'Verksemda kan ta tenesta i bruk' },
    outcomes: { yes: 'Ja', conditional: 'Ja, på vilkår', no: 'Nei', adopted: 'Godteken', adapted: 'Godteken med tilpassing', refused: 'Avslått' },
    grounds: 'Grunnlaget', groundsLead: 'Dette byggjer vurderinga på. Endrar noko av det seg, står ho ikkje lenger, og de får vite kva som er endra.', groundsNone: 'Ingen opplysningar er registrerte.', checksumHelp: 'SHA-256 av grunnlaget, slik det blei vist',
    known: (count) => `${count} opplysningar`, knownNone: 'Ingenting er kjent.', copyFrom: (sender) => `Vurdering motteken frå ${sender}`,
    moved: 'Dette er endra sidan', how: { changed: 'endra', gone: 'borte', new: 'ny' }, was: 'Då', now: 'No', unsaid: 'ikkje svart på', came: 'Kome til', went: 'Teke ut', moreMoved: (count) => `${count} endringar til`, whole: 'Heile leverandørforholdet', toEngagement: 'Tilbake til leverandørforholdet', cancel: 'Avbryt', print: 'Skriv ut', history: 'Tidlegare',
  },
  en: {
    title: 'Approval', conclusions: 'Conclusions', decisions: 'Cases to decide', offers: 'Shared assessments', received: 'Received assessments', codes: 'Reception codes',
    fallen: (count) => (count === 1 ? '1 no longer stands' : `${count} no longer stand`), open: (count) => (count === 1 ? '1 waits for a decision' : `${count} wait for a decision`), concluded: (yes, no, of) => `${yes} of ${of} have adopted it${no > 0 ? `, ${no} ${no === 1 ? 'has' : 'have'} refused` : ''}`, adopted: (done, of) => `${done} of ${of} assessments are adopted by everybody`,
    kinds: { 'engagement.fit-for-cloud': 'The need can be met this way, and the data suit it', 'supplier.guarantees': 'The supplier gives sufficient guarantees for privacy', 'controller': 'The organisation can use the service' },
    outcomes: { yes: 'Yes', conditional: 'Yes, on conditions', no: 'No', adopted: 'Adopted', adapted: 'Adopted with changes', refused: 'Refused' },
    grounds: 'The grounds', groundsLead: 'This is what the assessment rests on. If any of it changes, the assessment no longer stands, and you are told what has changed.', groundsNone: 'Nothing is recorded.', checksumHelp: 'SHA-256 of the grounds as they were shown',
    known: (count) => `${count} facts`, knownNone: 'Nothing is known.', copyFrom: (sender) => `Assessment received from ${sender}`,
    moved: 'Changed since then', how: { changed: 'changed', gone: 'gone', new: 'new' }, was: 'Then', now: 'Now', unsaid: 'not answered', came: 'Added', went: 'Taken out', moreMoved: (count) => `${count} more changes`, whole: 'The whole engagement', toEngagement: 'Back to the engagement', cancel: 'Cancel', print: 'Print', history: 'Earlier',
  },
}
