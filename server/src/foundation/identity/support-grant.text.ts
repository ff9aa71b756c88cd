/** What is said when whoever runs the platform is not let in, or cannot be. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

type SupportGrantText = Record<'notAdministrator' | 'nobody' | 'noReason' | 'tooLong' | 'unknown' | 'over' | 'notLetIn', RefusalWords>
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const supportGrantText: Record<Language, SupportGrantText> = {
  nb: {
    notAdministrator: words('Du kan ikke gi eller trekke tilbake tilgang for brukerstøtte.', 'bare administratorer slipper inn dem som drifter plattformen', 'Be en administrator om å gjøre det.'),
    nobody: words('Tilgangen ble ikke gitt.', 'adressen tilhører ikke en som drifter plattformen', 'Se etter at e-postadressen er riktig, og spør den som skal hjelpe deg, hvis du er i tvil.'),
    noReason: words('Tilgangen ble ikke gitt.', 'det står ikke hva den skal brukes til', 'Skriv en begrunnelse på 1–1000 tegn; den blir stående i endringsloggen.'),
    tooLong: words('Tilgangen ble ikke gitt.', 'den må ha en slutt som er etter nå og innen sju døgn', 'Velg en tidligere slutt; du kan gi tilgang på nytt hvis det trengs.'),
    unknown: words('Tilgangen finnes ikke.', 'virksomheten har ikke gitt noen slik tilgang', 'Finn den igjen i listen over tilganger for brukerstøtte.'),
    over: words('Tilgangen kan ikke trekkes tilbake.', 'den er allerede trukket tilbake eller utløpt', 'Du trenger ikke gjøre noe mer.'),
    notLetIn: words('Du har ikke tilgang til virksomheten.', 'den har ikke gitt deg tilgang for brukerstøtte, eller tilgangen er over', 'Be en administrator i virksomheten om tilgang, og si hva du trenger den til.'),
  },
  nn: {
    notAdministrator: words('Du kan ikkje gi eller trekkje tilbake tilgang for brukarstøtte.', 'berre administratorar slepp inn dei som driftar plattforma', 'Be ein administrator om å gjere det.'),
    nobody: words('Tilgangen blei ikkje gitt.', 'adressa høyrer ikkje til ein som driftar plattforma', 'Sjå etter at e-postadressa er rett, og spør den som skal hjelpe deg, dersom du er i tvil.'),
    noReason: words('Tilgangen blei ikkje gitt.', 'det står ikkje kva han skal brukast til', 'Skriv ei grunngiving på 1–1000 teikn; ho blir ståande i endringsloggen.'),
    tooLong: words('Tilgangen blei ikkje gitt.', 'han må ha ein slutt som er etter no og innan sju døgn', 'Vel ein tidlegare slutt; du kan gi tilgang på nytt dersom det trengst.'),
    unknown: words('Tilgangen finst ikkje.', 'verksemda har ikkje gitt nokon slik tilgang', 'Finn han att i lista over tilgangar for brukarstøtte.'),
    over: words('Tilgangen kan ikkje trekkjast tilbake.', 'han er alt trekt tilbake eller gått ut', 'Du treng ikkje gjere noko meir.'),
    notLetIn: words('Du har ikkje tilgang til verksemda.', 'ho har ikkje gitt deg tilgang for brukarstøtte, eller tilgangen er over', 'Be ein administrator i verksemda om tilgang, og sei kva du treng han til.'),
  },
  en: {
    notAdministrator: words('You cannot give or withdraw access for support.', 'only administrators let in those who run the platform', 'Ask an administrator to do it.'),
    nobody: words('Access was not given.', 'the address does not belong to anybody who runs the platform', 'Check that the e-mail address is right, and ask whoever is to help you if you are in doubt.'),
    noReason: words('Access was not given.', 'it does not say what it is for', 'Write a reason of 1–1000 characters; it stays in the journal.'),
    tooLong: words('Access was not given.', 'it must have an end that is after now and within seven days', 'Choose an earlier end; you can give access again if it is needed.'),
    unknown: words('There is no such access.', 'the organisation has given no access of that kind', 'Find it again in the list of access for support.'),
    over: words('The access cannot be withdrawn.', 'it has been withdrawn already or has run out', 'There is nothing more you need to do.'),
    notLetIn: words('You do not have access to the organisation.', 'it has not given you access for support, or the access is over', 'Ask an administrator of the organisation for access, and say what you need it for.'),
  },
}
