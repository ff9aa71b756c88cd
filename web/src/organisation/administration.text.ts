/** What the way to the pages of administration says. */
import type { Texts } from '../shell/language.tsx'

interface Entry { readonly name: string; readonly what: string }
type AdministrationText = Readonly<Record<'members' | 'relations' | 'matrix' | 'policies' | 'chains' | 'journal' | 'keys' | 'backup', Entry>> & { readonly title: string }

export const administrationText: Texts<AdministrationText> = {
  nb: {
    title: 'Administrasjon', members: { name: 'Folk og roller', what: 'Hvem som hører til, og hva de svarer for.' }, relations: { name: 'Forhold til andre virksomheter', what: 'Eier, samarbeid, vertskommune, felles personvernombud.' }, matrix: { name: 'Fullmaktsmatrise', what: 'Hvem som kan godta hvor stor restrisiko.' },
    policies: { name: 'Egne retningslinjer', what: 'Det dere har vedtatt å følge ut over loven.' }, chains: { name: 'Leverandørkjeder', what: 'Hvem som står bak leverandørene, og hva flere av dem har felles.' }, journal: { name: 'Endringslogg', what: 'Hva som er gjort, av hvem og når, og om loggen er hel.' }, keys: { name: 'Nøkler for programmer', what: 'Hvilke programmer som kan hente og skrive på vegne av noen.' }, backup: { name: 'Sikkerhetskopi', what: 'Hvordan opplysningene sikres, og hva som ikke er med.' },
  },
  nn: {
    title: 'Administrasjon', members: { name: 'Folk og roller', what: 'Kven som høyrer til, og kva dei svarer for.' }, relations: { name: 'Forhold til andre verksemder', what: 'Eigar, samarbeid, vertskommune, felles personvernombod.' }, matrix: { name: 'Fullmaktsmatrise', what: 'Kven som kan godta kor stor restrisiko.' },
    policies: { name: 'Eigne retningslinjer', what: 'Det de har vedteke å følgje ut over lova.' }, chains: { name: 'Leverandørkjeder', what: 'Kven som står bak leverandørane, og kva fleire av dei har felles.' }, journal: { name: 'Endringslogg', what: 'Kva som er gjort, av kven og når, og om loggen er heil.' }, keys: { name: 'Nøklar for program', what: 'Kva program som kan hente og skrive på vegner av nokon.' }, backup: { name: 'Tryggingskopi', what: 'Korleis opplysningane blir sikra, og kva som ikkje er med.' },
  },
  en: {
    title: 'Administration', members: { name: 'People and roles', what: 'Who belongs here, and what they answer for.' }, relations: { name: 'Relations to other organisations', what: 'Owner, cooperation, host municipality, shared data protection officer.' }, matrix: { name: 'Authority matrix', what: 'Who may accept how much residual risk.' },
    policies: { name: 'Own policies', what: 'What you have decided to follow beyond the law.' }, chains: { name: 'Supply chains', what: 'Who stands behind the suppliers, and what several of them have in common.' }, journal: { name: 'Journal', what: 'What was done, by whom and when, and whether the journal is whole.' }, keys: { name: 'Keys for programs', what: 'Which programs may read and write on somebody’s behalf.' }, backup: { name: 'Backup', what: 'How the information is secured, and what is left out.' },
  },
}
