/** What the page about keys for programs says. */
import type { Texts } from '../shell/language.tsx'

interface KeyText {
  readonly title: string
  readonly lead: string
  readonly name: string
  readonly nameHelp: string
  readonly scopes: string
  readonly scopesHelp: string
  readonly expires: string
  readonly expiresHelp: string
  readonly state: string
  readonly states: Readonly<Record<'valid' | 'revoked' | 'expired', string>>
  readonly madeBy: string
  readonly nobody: string
  readonly make: string
  readonly makeTitle: string
  readonly made: (name: string) => string
  readonly madeLead: string
  readonly madeGone: string
  readonly hide: string
  readonly revoke: string
  readonly revokeLead: string
  readonly revokeName: (name: string) => string
  readonly none: string
  /** Of a scope; a scope without words is shown as it is. */
  readonly scopeNames: Readonly<Record<string, string>>
}

export const keyText: Texts<KeyText> = {
  nb: {
    title: 'Nøkler for programmer', lead: 'Med en nøkkel kan et program gjøre noe på dine vegne. Den åpner aldri mer enn det du selv har lov til, og den slutter å virke når du slutter.', name: 'Navn', nameHelp: 'Hva programmet er, for eksempel «Rapport til ledelsen».', scopes: 'Hva nøkkelen åpner', scopesHelp: 'Velg bare det programmet trenger.', expires: 'Utløper', expiresHelp: 'Siste dag nøkkelen virker. Høyst ett år fram.', state: 'Status', states: { valid: 'gyldig', revoked: 'trukket tilbake', expired: 'utløpt' }, madeBy: 'Laget av', nobody: 'ingen i virksomheten nå',
    make: 'Lag nøkkel', makeTitle: 'Lag en ny nøkkel', made: (name) => `Nøkkelen «${name}» er laget`, madeLead: 'Kopier nøkkelen nå. Den vises bare denne ene gangen.', madeGone: 'Nøkkelen er alt vist én gang. Trekk den tilbake og lag en ny hvis den er borte.', hide: 'Jeg har kopiert den', revoke: 'Trekk tilbake', revokeLead: 'En nøkkel som er trukket tilbake, slutter å virke med en gang.', revokeName: (name) => `Trekk tilbake «${name}»`, none: 'Det er ingen nøkler ennå.',
    scopeNames: { 'approvals.read': 'lese konklusjoner og beslutninger', 'engagements.read': 'lese leverandørforhold', 'engagements.write': 'endre leverandørforhold', 'members.read': 'lese hvem som hører til', 'organisation.read': 'lese opplysninger om virksomheten', 'services.read': 'lese tjenester', 'services.write': 'endre tjenester', 'suppliers.read': 'lese leverandører', 'suppliers.write': 'endre leverandører', 'supply-chain.read': 'lese leverandørkjeder', 'supply-chain.write': 'endre leverandørkjeder' },
  },
  nn: {
    title: 'Nøklar for program', lead: 'Med ein nøkkel kan eit program gjere noko på dine vegner. Han opnar aldri meir enn det du sjølv har lov til, og han sluttar å verke når du sluttar.', name: 'Namn', nameHelp: 'Kva programmet er, til dømes «Rapport til leiinga».', scopes: 'Kva nøkkelen opnar', scopesHelp: 'Vel berre det programmet treng.', expires: 'Går ut', expiresHelp: 'Siste dag nøkkelen verkar. Høgst eitt år fram.', state: 'Status', states: { valid: 'gyldig', revoked: 'trekt tilbake', expired: 'gått ut' }, madeBy: 'Laga av', nobody: 'ingen i verksemda no',
    make: 'Lag nøkkel', makeTitle: 'Lag ein ny nøkkel', made: (name) => `Nøkkelen «${name}» er laga`, madeLead: 'Kopier nøkkelen no. Han blir vist berre denne eine gongen.', madeGone: 'Nøkkelen er alt vist éin gong. Trekk han tilbake og lag ein ny om han er borte.', hide: 'Eg har kopiert han', revoke: 'Trekk tilbake', revokeLead: 'Ein nøkkel som er trekt tilbake, sluttar å verke med ein gong.', revokeName: (name) => `Trekk tilbake «${name}»`, none: 'Det er ingen nøklar enno.',
    scopeNames: { 'approvals.read': 'lese konklusjonar og avgjerder', 'engagements.read': 'lese leverandørforhold', 'engagements.write': 'endre leverandørforhold', 'members.read': 'lese kven som høyrer til', 'organisation.read': 'lese opplysningar om verksemda', 'services.read': 'lese tenester', 'services.write': 'endre tenester', 'suppliers.read': 'lese leverandørar', 'suppliers.write': 'endre leverandørar', 'supply-chain.read': 'lese leverandørkjeder', 'supply-chain.write': 'endre leverandørkjeder' },
  },
  en: {
    title: 'Keys for programs', lead: 'With a key a program can act on your behalf. It never opens more than you may do yourself, and it stops working when you leave.', name: 'Name', nameHelp: 'What the program is, such as “Report to management”.', scopes: 'What the key opens', scopesHelp: 'Choose only what the program needs.', expires: 'Expires', expiresHelp: 'The last day the key works. At most a year ahead.', state: 'State', states: { valid: 'valid', revoked: 'revoked', expired: 'expired' }, madeBy: 'Made by', nobody: 'nobody in the organisation now',
    make: 'Make a key', makeTitle: 'Make a new key', made: (name) => `The key “${name}” is made`, madeLead: 'Copy the key now. It is shown only this once.', madeGone: 'The key has been shown once already. Revoke it and make a new one if it is gone.', hide: 'I have copied it', revoke: 'Revoke', revokeLead: 'A key that is revoked stops working at once.', revokeName: (name) => `Revoke “${name}”`, none: 'There are no keys yet.',
    scopeNames: { 'approvals.read': 'read conclusions and decisions', 'engagements.read': 'read engagements', 'engagements.write': 'change engagements', 'members.read': 'read who belongs here', 'organisation.read': 'read about the organisation', 'services.read': 'read services', 'services.write': 'change services', 'suppliers.read': 'read suppliers', 'suppliers.write': 'change suppliers', 'supply-chain.read': 'read supply chains', 'supply-chain.write': 'change supply chains' },
  },
}
