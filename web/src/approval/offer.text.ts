import type { OfferAnswer, ReceivedAnswer } from '@rustning/server/approval/offer/offer.api.ts'
import type { Texts } from '../shell/language.tsx'

interface OfferText {
  readonly title: string
  readonly lead: string
  readonly send: string
  readonly gateOpen: (of: number) => string
  readonly gateShut: (yes: number, no: number, of: number) => string
  readonly gateStops: string
  /** Several things are shared. */
  readonly eachByItself: (n: number) => string
  readonly name: string
  readonly standing: string
  readonly standings: Readonly<Record<OfferAnswer['standing'], string>>
  readonly on: string
  readonly by: string
  readonly allSent: (count: number) => string
  readonly emptyTitle: string
  readonly emptyBody: string
  readonly sendLead: string
  readonly conclusion: string
  readonly noneStands: string
  readonly label: string
  readonly labelHelp: string
  readonly to: string
  readonly toHelp: string
  readonly code: string
  readonly codeHelp: string
  readonly submit: string
  readonly copy: string
  readonly copyLead: string
  readonly untitled: (count: number) => string
  readonly askAgain: string
  readonly askAgainHelp: string
  readonly someoneElse: string
  readonly codeKnown: (name: string) => string
  readonly about: string
  readonly concludedBy: string
  readonly concludedOn: string
  readonly engagement: string
  readonly sentAt: string
  readonly answer: string
  readonly answerAs: string
  readonly answerBecause: string
  readonly withdrawnAt: string
  readonly undelivered: (why: string) => string
  readonly changed: string
  readonly receipt: string
  readonly receiptLead: string
  readonly entry: string
  readonly digest: string
  readonly receivedTitle: string
  readonly receivedLead: string
  readonly sender: string
  readonly receivedAt: string
  readonly states: Readonly<Record<ReceivedAnswer['state'], string>>
  readonly receivedEmptyTitle: string
  readonly receivedEmptyBody: string
  readonly receivedChanged: string
  readonly provenance: string
  readonly codesLead: string
  readonly codesEmptyTitle: string
  readonly codesEmptyBody: string
  readonly codeFor: string
  readonly codeForHelp: string
  readonly makeCode: string
  readonly madeLead: string
  readonly madeAt: string
  readonly expiresAt: string
  readonly codeStates: Readonly<Record<'open' | 'used' | 'closed' | 'expired', string>>
  readonly close: string
}

export const offerText: Texts<OfferText> = {
  nb: {
    title: 'Delte vurderinger', lead: 'Er flere virksomheter ansvarlige hver for seg, deler dere vurderingen som en kopi. Hver av dem tar stilling selv, og dere får en kvittering. Ingen arver en annens godkjenning.', send: 'Del en konklusjon',
    gateOpen: (of) => `Alle ${of} virksomhetene har godtatt for seg selv.`, gateShut: (yes, no, of) => `${yes} av ${of} virksomheter har godtatt for seg selv${no > 0 ? `, og ${no} har avslått` : ''}.`, gateStops: 'Dere kommer ikke forbi beslutningspunktet før alle har godtatt.', eachByItself: (n) => `Dere har delt ${n} vurderinger. Hver telles for seg: et ja til den ene er ikke et ja til den andre.`, name: 'Virksomhet', standing: 'Svar',
    standings: { 'adopted': 'Godtatt', 'adapted': 'Godtatt med tilpasning', 'refused': 'Avslått', 'not-offered': 'Ikke sendt', 'not-delivered': 'Kom ikke fram', 'waiting': 'Venter på svar', 'changed': 'Endret siden svaret', 'withdrawn': 'Svaret er trukket' }, on: 'Dato', by: 'Svart av',
    allSent: (count) => `Alle kopier som er sendt (${count})`, emptyTitle: 'Ingen vurderinger er delt', emptyBody: 'Skal flere virksomheter bruke tjenesten, kan dere dele en konklusjon som står. Be mottakeren om en mottakskode først.',
    sendLead: 'Mottakeren får en kopi med navnet på den som konkluderte, og grunnlaget slik det var. De konkluderer selv.', conclusion: 'Konklusjonen som deles', noneStands: 'Ingen konklusjon står nå. Konkluder først, og del den etterpå.', label: 'Hva dere kaller mottakeren', labelHelp: 'Hører de til dem som må konkludere, legger dere dem først til blant partene.', to: 'Mottaker', toHelp: 'De dataansvarlige i leverandørforholdet, og dem dere har delt med før.', code: 'Mottakskode', codeHelp: 'Mottakeren lager den i Rustning og gir den til dere. Trengs bare første gang.', submit: 'Send kopien',
    copy: 'Vurderingen', copyLead: 'Kopien er som den var da den ble sendt.', untitled: (count) => `Bygger også på ${count === 1 ? 'én del' : `${count} deler`} av det avsenderen har svart hos seg. Svarene følger ikke med kopien, men kontrollsummen viser om de er endret.`, askAgain: 'Del på nytt', askAgainHelp: 'Gjør noe med det som manglet, konkluder på nytt og del den nye konklusjonen. Bare de kan si ja for seg selv.', someoneElse: 'En annen', codeKnown: (name) => `${name} har fått kopier fra dere før. Dere trenger ingen kode.`, about: 'Konklusjon om', concludedBy: 'Konkludert av', concludedOn: 'Konkludert', engagement: 'Leverandørforhold hos avsenderen', sentAt: 'Sendt', answer: 'Svaret', answerAs: 'Svart av', answerBecause: 'Begrunnelse', withdrawnAt: 'Trukket tilbake',
    undelivered: (why) => (why === 'no-way' ? 'Kopien kom ikke fram: mottakskoden er brukt av en annen, stengt eller gått ut. Be om en ny kode, og send på nytt.' : 'Kopien kom ikke fram. Be om en ny kode, og send på nytt.'), changed: 'Konklusjonen er endret eller trukket etter at kopien ble sendt, og mottakeren har fått vite det. Send den nye.',
    receipt: 'Kvittering', receiptLead: 'Signert av installasjonen. Den som har den, kan kontrollere at svaret står i journalen, uten å stole på noen.', entry: 'Journalpost', digest: 'Kontrollsum (SHA-256)',
    receivedTitle: 'Mottatte vurderinger', receivedLead: 'Kopier som andre virksomheter har delt med dere. Les, og ta stilling selv: godta, godta med egne vilkår, eller avslå.', sender: 'Fra', receivedAt: 'Mottatt', states: { new: 'Venter på dere', adopted: 'Godtatt', adapted: 'Godtatt med tilpasning', refused: 'Avslått' },
    receivedEmptyTitle: 'Ingen vurderinger er mottatt', receivedEmptyBody: 'Skal en annen virksomhet dele en vurdering med dere, lager du en mottakskode og gir den til dem.', receivedChanged: 'Avsenderen har endret eller trukket konklusjonen etter at dere fikk kopien. Be om den nye før dere bygger på denne.', provenance: 'Hvor den kommer fra',
    codesLead: 'En mottakskode slipper inn vurderinger fra én avsender: den første som bruker den. Gi den direkte til dem dere venter vurderinger fra.', codesEmptyTitle: 'Ingen mottakskoder', codesEmptyBody: 'Lag en kode når en annen virksomhet skal dele en vurdering med dere.', codeFor: 'Hvem er koden til?', codeForHelp: 'Bare dere ser dette navnet.', makeCode: 'Lag mottakskode', madeLead: 'Kopier koden nå; den vises ikke igjen. Den må brukes innen 31 dager.', madeAt: 'Laget', expiresAt: 'Må brukes innen',
    codeStates: { open: 'Ikke brukt ennå', used: 'I bruk', closed: 'Stengt', expired: 'Gått ut' }, close: 'Steng',
  },
  nn: {
    title: 'Delte vurderingar', lead: 'Er fleire verksemder ansvarlege kvar for seg, deler de vurderinga som ein kopi. Kvar av dei tek stilling sjølv, og de får ei kvittering. Ingen arvar godkjenninga til ein annan.', send: 'Del ein konklusjon',
    gateOpen: (of) => `Alle dei ${of} verksemdene har godteke for seg sjølve.`, gateShut: (yes, no, of) => `${yes} av ${of} verksemder har godteke for seg sjølve${no > 0 ? `, og ${no} har avslått` : ''}.`, gateStops: 'De kjem ikkje forbi avgjerdspunktet før alle har godteke.', eachByItself: (n) => `De har delt ${n} vurderingar. Kvar blir talt for seg: eit ja til den eine er ikkje eit ja til den andre.`, name: 'Verksemd', standing: 'Svar',
    standings: { 'adopted': 'Godteken', 'adapted': 'Godteken med tilpassing', 'refused': 'Avslått', 'not-offered': 'Ikkje send', 'not-delivered': 'Kom ikkje fram', 'waiting': 'Ventar på svar', 'changed': 'Endra sidan svaret', 'withdrawn': 'Svaret er trekt' }, on: 'Dato', by: 'Svart av',
    allSent: (count) => `Alle kopiar som er sende (${count})`, emptyTitle: 'Ingen vurderingar er delte', emptyBody: 'Skal fleire verksemder bruke tenesta, kan de dele ein konklusjon som står. Be mottakaren om ein mottakskode først.',
    sendLead: 'Mottakaren får ein kopi med namnet på den som konkluderte, og grunnlaget slik det var. Dei konkluderer sjølve.', conclusion: 'Konklusjonen som blir delt', noneStands: 'Ingen konklusjon står no. Konkluder først, og del han etterpå.', label: 'Kva de kallar mottakaren', labelHelp: 'Høyrer dei til dei som må konkludere, legg de dei først til blant partane.', to: 'Mottakar', toHelp: 'Dei dataansvarlege i leverandørforholdet, og dei de har delt med før.', code: 'Mottakskode', codeHelp: 'Mottakaren lagar han i Rustning og gir han til dykk. Trengst berre første gongen.', submit: 'Send kopien',
    copy: 'Vurderinga', copyLead: 'Kopien er som han var då han blei send.', untitled: (count) => `Byggjer òg på ${count === 1 ? 'éin del' : `${count} delar`} av det avsendaren har svart hos seg. Svara følgjer ikkje med kopien, men kontrollsummen viser om dei er endra.`, askAgain: 'Del på nytt', askAgainHelp: 'Gjer noko med det som mangla, konkluder på nytt og del den nye konklusjonen. Berre dei kan seie ja for seg sjølve.', someoneElse: 'Ein annan', codeKnown: (name) => `${name} har fått kopiar frå dykk før. De treng ingen kode.`, about: 'Konklusjon om', concludedBy: 'Konkludert av', concludedOn: 'Konkludert', engagement: 'Leverandørforhold hos avsendaren', sentAt: 'Send', answer: 'Svaret', answerAs: 'Svart av', answerBecause: 'Grunngiving', withdrawnAt: 'Trekt tilbake',
    undelivered: (why) => (why === 'no-way' ? 'Kopien kom ikkje fram: mottakskoden er brukt av ein annan, stengd eller gått ut. Be om ein ny kode, og send på nytt.' : 'Kopien kom ikkje fram. Be om ein ny kode, og send på nytt.'), changed: 'Konklusjonen er endra eller trekt etter at kopien blei send, og mottakaren har fått vite det. Send den nye.',
    receipt: 'Kvittering', receiptLead: 'Signert av installasjonen. Den som har henne, kan kontrollere at svaret står i journalen, utan å stole på nokon.', entry: 'Journalpost', digest: 'Kontrollsum (SHA-256)',
    receivedTitle: 'Mottekne vurderingar', receivedLead: 'Kopiar som andre verksemder har delt med dykk. Les, og ta stilling sjølve: godta, godta med eigne vilkår, eller avslå.', sender: 'Frå', receivedAt: 'Motteken', states: { new: 'Ventar på dykk', adopted: 'Godteken', adapted: 'Godteken med tilpassing', refused: 'Avslått' },
    receivedEmptyTitle: 'Ingen vurderingar er mottekne', receivedEmptyBody: 'Skal ei anna verksemd dele ei vurdering med dykk, lagar du ein mottakskode og gir han til dei.', receivedChanged: 'Avsendaren har endra eller trekt konklusjonen etter at de fekk kopien. Be om den nye før de byggjer på denne.', provenance: 'Kvar ho kjem frå',
    codesLead: 'Ein mottakskode slepper inn vurderingar frå éin avsendar: den første som bruker han. Gi han direkte til dei de ventar vurderingar frå.', codesEmptyTitle: 'Ingen mottakskodar', codesEmptyBody: 'Lag ein kode når ei anna verksemd skal dele ei vurdering med dykk.', codeFor: 'Kven er koden til?', codeForHelp: 'Berre de ser dette namnet.', makeCode: 'Lag mottakskode', madeLead: 'Kopier koden no; han blir ikkje vist igjen. Han må brukast innan 31 dagar.', madeAt: 'Laga', expiresAt: 'Må brukast innan',
    codeStates: { open: 'Ikkje brukt enno', used: 'I bruk', closed: 'Stengd', expired: 'Gått ut' }, close: 'Steng',
  },
  en: {
    title: 'Shared assessments', lead: 'Where several organisations are each responsible, you share the assessment as a copy. Each of them decides for itself, and you get a receipt. Nobody inherits somebody else’s approval.', send: 'Share a conclusion',
    gateOpen: (of) => `All ${of} organisations have adopted it for themselves.`, gateShut: (yes, no, of) => `${yes} of ${of} organisations have adopted it for themselves${no > 0 ? `, and ${no} ${no === 1 ? 'has' : 'have'} refused` : ''}.`, gateStops: 'You do not pass the decision point before all of them have adopted it.', eachByItself: (n) => `You have shared ${n} assessments. Each is counted by itself: a yes to one is no yes to another.`, name: 'Organisation', standing: 'Answer',
    standings: { 'adopted': 'Adopted', 'adapted': 'Adopted with changes', 'refused': 'Refused', 'not-offered': 'Not sent', 'not-delivered': 'Did not arrive', 'waiting': 'Waiting for an answer', 'changed': 'Changed since the answer', 'withdrawn': 'The answer was withdrawn' }, on: 'Date', by: 'Answered by',
    allSent: (count) => `All copies that were sent (${count})`, emptyTitle: 'No assessment has been shared', emptyBody: 'If several organisations are to use the service, you can share a conclusion that stands. Ask the addressee for a reception code first.',
    sendLead: 'The addressee gets a copy with the name of whoever concluded, and the grounds as they were. They conclude for themselves.', conclusion: 'The conclusion to share', noneStands: 'No conclusion stands now. Conclude first, and share it afterwards.', label: 'What you call the addressee', labelHelp: 'If they are among those who must conclude, add them to the parties first.', to: 'Addressee', toHelp: 'The controllers of the engagement, and those you have shared with before.', code: 'Reception code', codeHelp: 'The addressee makes it in Rustning and gives it to you. Needed only the first time.', submit: 'Send the copy',
    copy: 'The assessment', copyLead: 'The copy is as it was when it was sent.', untitled: (count) => `Rests also on ${count === 1 ? 'one part' : `${count} parts`} of what the sender has answered. The answers do not come with the copy, but the checksum shows whether they have changed.`, askAgain: 'Share again', askAgainHelp: 'See to what was missing, conclude anew and share the new conclusion. Only they can say yes for themselves.', someoneElse: 'Somebody else', codeKnown: (name) => `${name} has had copies from you before. You need no code.`, about: 'Conclusion on', concludedBy: 'Concluded by', concludedOn: 'Concluded', engagement: 'Engagement at the sender', sentAt: 'Sent', answer: 'The answer', answerAs: 'Answered by', answerBecause: 'Reasons', withdrawnAt: 'Withdrawn',
    undelivered: (why) => (why === 'no-way' ? 'The copy did not arrive: the reception code was used by somebody else, closed, or has expired. Ask for a new code, and send again.' : 'The copy did not arrive. Ask for a new code, and send again.'), changed: 'The conclusion was changed or withdrawn after the copy was sent, and the addressee has been told. Send the new one.',
    receipt: 'Receipt', receiptLead: 'Signed by the installation. Whoever has it can check that the answer stands in the journal, without trusting anybody.', entry: 'Journal entry', digest: 'Checksum (SHA-256)',
    receivedTitle: 'Received assessments', receivedLead: 'Copies that other organisations have shared with you. Read, and decide for yourselves: adopt, adopt with conditions of your own, or refuse.', sender: 'From', receivedAt: 'Received', states: { new: 'Waits for you', adopted: 'Adopted', adapted: 'Adopted with changes', refused: 'Refused' },
    receivedEmptyTitle: 'No assessment has been received', receivedEmptyBody: 'If another organisation is to share an assessment with you, make a reception code and give it to them.', receivedChanged: 'The sender has changed or withdrawn the conclusion after you got the copy. Ask for the new one before you rely on this.', provenance: 'Where it comes from',
    codesLead: 'A reception code lets in assessments from one sender: the first to use it. Give it directly to those you expect assessments from.', codesEmptyTitle: 'No reception codes', codesEmptyBody: 'Make a code when another organisation is to share an assessment with you.', codeFor: 'Whom is the code for?', codeForHelp: 'Only you see this name.', makeCode: 'Make a reception code', madeLead: 'Copy the code now; it is not shown again. It must be used within 31 days.', madeAt: 'Made', expiresAt: 'Must be used by',
    codeStates: { open: 'Not used yet', used: 'In use', closed: 'Closed', expired: 'Expired' }, close: 'Close',
  },
}
