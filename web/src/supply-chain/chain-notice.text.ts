/** What the pages about notices of changes in the chains say. */
import type { Texts } from '../shell/language.tsx'

const nb = {
  title: 'Varsler om endringer i kjeden', lead: 'Når en leverandør vil ta inn, endre eller ta ut noen bak seg, kan dere protestere innen fristen. Tier dere, kan endringen bli gjennomført.', add: 'Registrer varsel',
  name: 'Firma', supplier: 'Leverandør', kind: 'Endring', kinds: { new: 'nytt ledd', changed: 'endring av et ledd', ending: 'et ledd går ut' }, objectBy: 'Frist for å protestere', received: 'Mottatt', planned: 'Planlagt fra', state: 'Svar', outcomes: { accepted: 'godtatt', objected: 'protestert' }, open: 'ikke besvart', overdue: 'fristen er ute', unknown: 'ikke oppgitt',
  emptyTitle: 'Ingen varsler er registrert', emptyBody: 'Registrer hvert varsel dere får fra en leverandør om nye underleverandører eller nye land. Da står fristen her.', fetched: (count: number) => `Henter varsler: ${count} hentet`,
  addTitle: 'Registrer varsel', addLead: 'Skriv det som står i varselet.', what: 'Hva endres?', countries: 'Land der opplysningene skal behandles', countriesOpen: 'Andre ord om stedet', openHelp: 'For steder som ikke er et land, som «EU» eller «globalt».', receivedHelp: 'Tomt felt betyr i dag.', objectByHelp: 'Fristen i avtalen. La feltet stå tomt hvis avtalen ikke har noen; da regnes fristen ut.', cancel: 'Avbryt', chooseSupplier: 'Velg leverandør',
  fromAgreement: 'Fristen står i avtalen.', fromKnowledge: 'Avtalen har ingen frist. Denne er regnet ut fra god praksis.', answer: 'Svar leverandøren', answerLead: 'Svaret blir stående med navnet ditt og dagen i dag. Det er dere som sender det til leverandøren.', accept: 'Vi godtar endringen', object: 'Vi protesterer', reason: 'Begrunnelse', reasonHelp: 'Må fylles ut når dere protesterer.', submit: 'Lagre svaret',
  answered: (outcome: string, day: string) => `Besvart ${day}: ${outcome}.`, chain: 'Vis kjeden', place: 'Behandles i', nothing: '–',
}
export const chainNoticeText: Texts<typeof nb> = {
  nb,
  nn: {
    title: 'Varsel om endringar i kjeda', lead: 'Når ein leverandør vil ta inn, endre eller ta ut nokon bak seg, kan de protestere innan fristen. Teier de, kan endringa bli gjennomført.', add: 'Registrer varsel',
    name: 'Firma', supplier: 'Leverandør', kind: 'Endring', kinds: { new: 'nytt ledd', changed: 'endring av eit ledd', ending: 'eit ledd går ut' }, objectBy: 'Frist for å protestere', received: 'Motteke', planned: 'Planlagt frå', state: 'Svar', outcomes: { accepted: 'godteke', objected: 'protestert' }, open: 'ikkje svart på', overdue: 'fristen er ute', unknown: 'ikkje oppgitt',
    emptyTitle: 'Ingen varsel er registrerte', emptyBody: 'Registrer kvart varsel de får frå ein leverandør om nye underleverandørar eller nye land. Då står fristen her.', fetched: (count) => `Hentar varsel: ${count} henta`,
    addTitle: 'Registrer varsel', addLead: 'Skriv det som står i varselet.', what: 'Kva blir endra?', countries: 'Land der opplysningane skal behandlast', countriesOpen: 'Andre ord om staden', openHelp: 'For stader som ikkje er eit land, som «EU» eller «globalt».', receivedHelp: 'Tomt felt betyr i dag.', objectByHelp: 'Fristen i avtalen. La feltet stå tomt om avtalen ikkje har nokon; då blir fristen rekna ut.', cancel: 'Avbryt', chooseSupplier: 'Vel leverandør',
    fromAgreement: 'Fristen står i avtalen.', fromKnowledge: 'Avtalen har ingen frist. Denne er rekna ut frå god praksis.', answer: 'Svar leverandøren', answerLead: 'Svaret blir ståande med namnet ditt og dagen i dag. Det er de som sender det til leverandøren.', accept: 'Vi godtek endringa', object: 'Vi protesterer', reason: 'Grunngiving', reasonHelp: 'Må fyllast ut når de protesterer.', submit: 'Lagre svaret',
    answered: (outcome, day) => `Svart på ${day}: ${outcome}.`, chain: 'Vis kjeda', place: 'Blir behandla i', nothing: '–',
  },
  en: {
    title: 'Notices of changes in the chain', lead: 'When a supplier wants to bring in, change or take out somebody behind it, you may object before the deadline. If you stay silent, the change may go ahead.', add: 'Register a notice',
    name: 'Firm', supplier: 'Supplier', kind: 'Change', kinds: { new: 'new link', changed: 'change of a link', ending: 'a link goes out' }, objectBy: 'Deadline to object', received: 'Received', planned: 'Planned from', state: 'Answer', outcomes: { accepted: 'accepted', objected: 'objected to' }, open: 'not answered', overdue: 'the deadline has passed', unknown: 'not stated',
    emptyTitle: 'No notices are registered', emptyBody: 'Register every notice you get from a supplier about new subcontractors or new countries. The deadline then stands here.', fetched: (count) => `Loading notices: ${count} loaded`,
    addTitle: 'Register a notice', addLead: 'Write what the notice says.', what: 'What changes?', countries: 'Countries where the information is to be processed', countriesOpen: 'Other words on the place', openHelp: 'For places that are no country, such as “EU” or “global”.', receivedHelp: 'An empty field means today.', objectByHelp: 'The deadline in the agreement. Leave it empty if the agreement has none; it is then worked out.', cancel: 'Cancel', chooseSupplier: 'Choose a supplier',
    fromAgreement: 'The deadline is in the agreement.', fromKnowledge: 'The agreement has no deadline. This one follows good practice.', answer: 'Answer the supplier', answerLead: 'The answer is kept with your name and today’s date. You send it to the supplier yourselves.', accept: 'We accept the change', object: 'We object', reason: 'Reason', reasonHelp: 'Must be given when you object.', submit: 'Save the answer',
    answered: (outcome, day) => `Answered ${day}: ${outcome}.`, chain: 'Show the chain', place: 'Processed in', nothing: '–',
  },
}
