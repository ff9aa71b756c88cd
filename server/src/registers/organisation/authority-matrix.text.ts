/** What is said when a matrix of authority cannot be adopted. */
import type { Language } from '@rustning/knowledge/pack'
import type { Role } from '../../foundation/identity/role.ts'
import { roleText } from '../../foundation/identity/role.text.ts'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

export type MatrixFault =
  | { readonly code: 'level-twice'; readonly level: string } | { readonly code: 'level-nobody'; readonly level: string } | { readonly code: 'level-unknown'; readonly level: string }
  | { readonly code: 'never-accepts'; readonly role: Role } | { readonly code: 'to-oneself' } | { readonly code: 'not-member' } | { readonly code: 'over' } | { readonly code: 'not-yet' }

export const matrixText: Record<Language, { readonly refused: RefusalWords; readonly fault: (fault: MatrixFault) => string; /** Of the levels proposed, lowest first. */ readonly levels: readonly [string, string, string, string] }> = {
  nb: {
    levels: ['Lav', 'Middels', 'Høy', 'Svært høy'],
    refused: { title: 'Fullmaktsmatrisen ble ikke vedtatt.', because: 'noe i den henger ikke sammen', remedy: 'Rett punktene som er nevnt, og prøv igjen.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'level-twice': return `Nivået «${fault.level}» står to ganger.`
        case 'level-nobody': return `Ingen rolle kan akseptere nivået «${fault.level}». Velg minst én.`
        case 'level-unknown': return `«${fault.level}» er ikke et av nivåene.`
        case 'never-accepts': return `Rollen «${roleText.nb[fault.role]}» gir råd, leser eller kommer utenfra, og kan ikke akseptere risiko.`
        case 'to-oneself': return 'Ingen kan gi seg selv fullmakt.'
        case 'not-member': return 'Den som gir og den som får fullmakt, må begge høre til virksomheten.'
        case 'over': return 'Fullmakten er allerede utløpt.'
        case 'not-yet': return 'Vedtaket kan ikke være fattet i framtiden.'
      }
    },
  },
  nn: {
    levels: ['Låg', 'Middels', 'Høg', 'Svært høg'],
    refused: { title: 'Fullmaktsmatrisa blei ikkje vedteken.', because: 'noko i ho heng ikkje saman', remedy: 'Rett punkta som er nemnde, og prøv igjen.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'level-twice': return `Nivået «${fault.level}» står to gonger.`
        case 'level-nobody': return `Inga rolle kan akseptere nivået «${fault.level}». Vel minst éi.`
        case 'level-unknown': return `«${fault.level}» er ikkje eit av nivåa.`
        case 'never-accepts': return `Rolla «${roleText.nn[fault.role]}» gir råd, les eller kjem utanfrå, og kan ikkje akseptere risiko.`
        case 'to-oneself': return 'Ingen kan gi seg sjølv fullmakt.'
        case 'not-member': return 'Den som gir og den som får fullmakt, må begge høyre til verksemda.'
        case 'over': return 'Fullmakta har alt gått ut.'
        case 'not-yet': return 'Vedtaket kan ikkje vere gjort i framtida.'
      }
    },
  },
  en: {
    levels: ['Low', 'Medium', 'High', 'Very high'],
    refused: { title: 'The authority matrix was not adopted.', because: 'something in it does not hold together', remedy: 'Correct the points named, and try again.' },
    fault: (fault) => {
      switch (fault.code) {
        case 'level-twice': return `The level “${fault.level}” stands twice.`
        case 'level-nobody': return `No role may accept the level “${fault.level}”. Choose at least one.`
        case 'level-unknown': return `“${fault.level}” is not one of the levels.`
        case 'never-accepts': return `The role “${roleText.en[fault.role]}” advises, reads or comes from outside, and cannot accept risk.`
        case 'to-oneself': return 'Nobody can authorise themselves.'
        case 'not-member': return 'Whoever gives and whoever gets authority must both belong to the organisation.'
        case 'over': return 'The authority has already expired.'
        case 'not-yet': return 'The decision cannot have been made in the future.'
      }
    },
  },
}
