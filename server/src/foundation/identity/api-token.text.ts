/** What is said when a key for a program cannot be made or ended. On screen it is «API-nøkkel». */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

interface ApiTokenText extends Record<'notMember' | 'noName' | 'noScope' | 'tooLong' | 'unknown' | 'notYours' | 'revoked', RefusalWords> {
  readonly beyond: (scopes: string) => RefusalWords
}
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const apiTokenText: Record<Language, ApiTokenText> = {
  nb: {
    notMember: words('Du kan ikke lage eller trekke tilbake API-nøkler her.', 'bare personer som hører til virksomheten, kan det', 'Be en administrator om å invitere deg.'),
    noName: words('API-nøkkelen ble ikke laget.', 'den har ikke et navn på 1–200 tegn', 'Gi den et navn som sier hva den skal brukes til.'),
    noScope: words('API-nøkkelen ble ikke laget.', 'den gir ikke tilgang til noe', 'Velg minst ett tilgangsområde.'),
    beyond: (scopes) => words('API-nøkkelen ble ikke laget.', `du har ikke selv tilgang til ${scopes}`, 'Velg bare tilgangsområder som rollene dine omfatter.'),
    tooLong: words('API-nøkkelen ble ikke laget.', 'den må ha en sluttdato som er etter nå og innen ett år', 'Velg en tidligere sluttdato, og lag en ny nøkkel når denne løper ut.'),
    unknown: words('API-nøkkelen finnes ikke.', 'virksomheten har ingen slik nøkkel', 'Finn den igjen i listen over API-nøkler.'),
    notYours: words('Du kan ikke trekke tilbake denne API-nøkkelen.', 'en annen har laget den, og du er ikke administrator', 'Be den som laget den, eller en administrator om å gjøre det.'),
    revoked: words('API-nøkkelen er allerede trukket tilbake.', 'noen har gjort det før', 'Du trenger ikke gjøre noe mer.'),
  },
  nn: {
    notMember: words('Du kan ikkje lage eller trekkje tilbake API-nøklar her.', 'berre personar som høyrer til verksemda, kan det', 'Be ein administrator om å invitere deg.'),
    noName: words('API-nøkkelen blei ikkje laga.', 'han har ikkje eit namn på 1–200 teikn', 'Gi han eit namn som seier kva han skal brukast til.'),
    noScope: words('API-nøkkelen blei ikkje laga.', 'han gir ikkje tilgang til noko', 'Vel minst eitt tilgangsområde.'),
    beyond: (scopes) => words('API-nøkkelen blei ikkje laga.', `du har ikkje sjølv tilgang til ${scopes}`, 'Vel berre tilgangsområde som rollene dine omfattar.'),
    tooLong: words('API-nøkkelen blei ikkje laga.', 'han må ha ein sluttdato som er etter no og innan eitt år', 'Vel ein tidlegare sluttdato, og lag ein ny nøkkel når denne går ut.'),
    unknown: words('API-nøkkelen finst ikkje.', 'verksemda har ingen slik nøkkel', 'Finn han att i lista over API-nøklar.'),
    notYours: words('Du kan ikkje trekkje tilbake denne API-nøkkelen.', 'ein annan har laga han, og du er ikkje administrator', 'Be den som laga han, eller ein administrator om å gjere det.'),
    revoked: words('API-nøkkelen er alt trekt tilbake.', 'nokon har gjort det før', 'Du treng ikkje gjere noko meir.'),
  },
  en: {
    notMember: words('You cannot make or revoke API keys here.', 'only people who belong to the organisation can', 'Ask an administrator to invite you.'),
    noName: words('The API key was not made.', 'it has no name of 1–200 characters', 'Give it a name that says what it is for.'),
    noScope: words('The API key was not made.', 'it gives access to nothing', 'Choose at least one scope.'),
    beyond: (scopes) => words('The API key was not made.', `you do not have access to ${scopes} yourself`, 'Choose only scopes that your roles cover.'),
    tooLong: words('The API key was not made.', 'it must have an end that is after now and within one year', 'Choose an earlier end, and make a new key when this one runs out.'),
    unknown: words('There is no such API key.', 'the organisation has no key of that kind', 'Find it again in the list of API keys.'),
    notYours: words('You cannot revoke this API key.', 'somebody else made it, and you are not an administrator', 'Ask whoever made it, or an administrator, to do it.'),
    revoked: words('The API key has already been revoked.', 'somebody did it before', 'There is nothing more you need to do.'),
  },
}
