/** What the page about the authority matrix says. */
import type { Texts } from '../shell/language.tsx'

const nb = {
  title: 'Fullmaktsmatrise', lead: 'Hvem som kan godta hvor stor restrisiko, hvor lenge et unntak kan vare, og hva som skal til styret.',
  proposal: 'Dette er et forslag. Ingenting er vedtatt, og ingen kan godta risiko før dere har vedtatt en matrise.', adopted: (edition: number, by: string, on: string) => `Utgave ${edition}, vedtatt av ${by} ${on}.`, proposalTitle: 'Forslag',
  levels: 'Restrisiko', level: 'Nivå', accepts: 'Kan godta', exception: 'Lengste unntak', board: 'Til styret fra', noBoard: 'Ingen beløpsgrense', appetite: 'Risikovilje', noAppetite: 'Ikke beskrevet', appetites: { averse: 'Unngår risiko', low: 'Lav', moderate: 'Moderat', open: 'Åpen' },
  delegations: 'Delegeringer', noDelegations: 'Ingen har delegert fullmakt.', from: 'Fra', to: 'Til', roles: 'Roller', until: 'Til og med', gone: 'Ingen i virksomheten nå', units: { days: 'dager', months: 'måneder', years: 'år' },
  adopt: 'Vedta en ny utgave', adoptFirst: 'Vedta matrisen', adoptLead: 'Endre det som skal være annerledes, og skriv hvem som vedtok og når. Tidligere utgaver blir stående i endringsloggen.', levelName: (number: number) => `Navn på nivå ${number}, lavest først`, acceptsLevel: (number: number) => `Hvem kan godta nivå ${number}?`, addLevel: 'Legg til nivå', dropLevel: 'Ta bort høyeste nivå',
  number: 'Lengste unntak, antall', unit: 'Lengste unntak, enhet', amount: 'Til styret fra beløp', amountHelp: 'I hele kroner. La feltet stå tomt hvis det ikke er noen grense.', appetiteLevel: 'Risikovilje', appetiteWords: 'Risikoviljen i egne ord', notSaid: 'Ikke beskrevet', addDelegation: 'Legg til delegering', dropDelegation: (number: number) => `Ta bort delegering ${number}`, delegation: (number: number) => `Delegering ${number}`,
  decidedBy: 'Vedtatt av', decidedByHelp: 'Som i protokollen, for eksempel «styret» eller «kommunedirektøren».', decidedOn: 'Vedtatt', submit: 'Vedta', saved: 'Matrisen er vedtatt.', onlyLeader: 'Bare en leder kan vedta matrisen.',
}
export const matrixText: Texts<typeof nb> = {
  nb,
  nn: {
    title: 'Fullmaktsmatrise', lead: 'Kven som kan godta kor stor restrisiko, kor lenge eit unntak kan vare, og kva som skal til styret.',
    proposal: 'Dette er eit framlegg. Ingenting er vedteke, og ingen kan godta risiko før de har vedteke ei matrise.', adopted: (edition, by, on) => `Utgåve ${edition}, vedteken av ${by} ${on}.`, proposalTitle: 'Framlegg',
    levels: 'Restrisiko', level: 'Nivå', accepts: 'Kan godta', exception: 'Lengste unntak', board: 'Til styret frå', noBoard: 'Inga beløpsgrense', appetite: 'Risikovilje', noAppetite: 'Ikkje omtala', appetites: { averse: 'Unngår risiko', low: 'Låg', moderate: 'Moderat', open: 'Open' },
    delegations: 'Delegeringar', noDelegations: 'Ingen har delegert fullmakt.', from: 'Frå', to: 'Til', roles: 'Roller', until: 'Til og med', gone: 'Ingen i verksemda no', units: { days: 'dagar', months: 'månader', years: 'år' },
    adopt: 'Vedta ei ny utgåve', adoptFirst: 'Vedta matrisa', adoptLead: 'Endre det som skal vere annleis, og skriv kven som vedtok og når. Tidlegare utgåver blir ståande i endringsloggen.', levelName: (number) => `Namn på nivå ${number}, lågast først`, acceptsLevel: (number) => `Kven kan godta nivå ${number}?`, addLevel: 'Legg til nivå', dropLevel: 'Ta bort høgaste nivå',
    number: 'Lengste unntak, tal', unit: 'Lengste unntak, eining', amount: 'Til styret frå beløp', amountHelp: 'I heile kroner. La feltet stå tomt om det ikkje er noka grense.', appetiteLevel: 'Risikovilje', appetiteWords: 'Risikoviljen i eigne ord', notSaid: 'Ikkje omtala', addDelegation: 'Legg til delegering', dropDelegation: (number) => `Ta bort delegering ${number}`, delegation: (number) => `Delegering ${number}`,
    decidedBy: 'Vedteken av', decidedByHelp: 'Som i protokollen, til dømes «styret» eller «kommunedirektøren».', decidedOn: 'Vedteken', submit: 'Vedta', saved: 'Matrisa er vedteken.', onlyLeader: 'Berre ein leiar kan vedta matrisa.',
  },
  en: {
    title: 'Authority matrix', lead: 'Who may accept how much residual risk, how long an exception may last, and what goes to the board.',
    proposal: 'This is a proposal. Nothing has been adopted, and nobody can accept risk until you have adopted a matrix.', adopted: (edition, by, on) => `Edition ${edition}, adopted by ${by} on ${on}.`, proposalTitle: 'Proposal',
    levels: 'Residual risk', level: 'Level', accepts: 'May accept', exception: 'Longest exception', board: 'To the board from', noBoard: 'No limit by amount', appetite: 'Risk appetite', noAppetite: 'Not described', appetites: { averse: 'Avoids risk', low: 'Low', moderate: 'Moderate', open: 'Open' },
    delegations: 'Delegations', noDelegations: 'Nobody has delegated authority.', from: 'From', to: 'To', roles: 'Roles', until: 'Until and including', gone: 'Nobody in the organisation now', units: { days: 'days', months: 'months', years: 'years' },
    adopt: 'Adopt a new edition', adoptFirst: 'Adopt the matrix', adoptLead: 'Change what is to be different, and write who decided and when. Earlier editions stay in the journal.', levelName: (number) => `Name of level ${number}, lowest first`, acceptsLevel: (number) => `Who may accept level ${number}?`, addLevel: 'Add a level', dropLevel: 'Remove the highest level',
    number: 'Longest exception, number', unit: 'Longest exception, unit', amount: 'To the board from the amount', amountHelp: 'In whole kroner. Leave it empty if there is no limit.', appetiteLevel: 'Risk appetite', appetiteWords: 'The risk appetite in your own words', notSaid: 'Not described', addDelegation: 'Add a delegation', dropDelegation: (number) => `Remove delegation ${number}`, delegation: (number) => `Delegation ${number}`,
    decidedBy: 'Adopted by', decidedByHelp: 'As in the minutes, such as “the board” or “the municipal director”.', decidedOn: 'Adopted on', submit: 'Adopt', saved: 'The matrix is adopted.', onlyLeader: 'Only a leader can adopt the matrix.',
  },
}
