/** Why the command line does not ask a server, or does not believe what answered. Complete sentences, for whoever has only a terminal. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../../foundation/values/refusal.ts'

type Say = Record<
  'noServer' | 'keyMalformed' | 'signInFirst' | 'keyRefused' | 'signedOut' | 'noPage' | 'versionMissing' | 'outMissing', RefusalWords> & {
  readonly badAddress: (given: string) => RefusalWords
  readonly plainHttp: (host: string) => RefusalWords
  readonly unreadable: (file: string) => RefusalWords
  readonly open: (file: string) => RefusalWords
  readonly onlyPeople: (who: string) => RefusalWords
  readonly keyLacks: (scopes: string) => RefusalWords
  readonly unreachable: (server: string, why: string) => RefusalWords
  readonly tooSlow: (server: string) => RefusalWords
  readonly notRustning: (server: string, status: number) => RefusalWords
  readonly redirected: (server: string, to: string) => RefusalWords
  readonly tooMuch: (server: string) => RefusalWords
  readonly otherEdition: (theirs: string, ours: string) => RefusalWords
  readonly perhapsDone: (key: string) => string
  readonly secretAsOption: (option: string) => RefusalWords
  readonly notJson: (what: string) => RefusalWords
  readonly noField: (name: string, all: string) => RefusalWords
  readonly notWritten: (file: string) => RefusalWords
  readonly exists: (file: string) => RefusalWords
  readonly unknown: (name: string, guess: string | undefined) => RefusalWords
  readonly notTyped: (what: string) => RefusalWords
  readonly notSame: RefusalWords
  readonly prove: string
}
const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export const remoteRefusals: Record<Language, Say> = {
  nb: {
    noServer: words('Ingen tjener er spurt.', 'det går ikke fram hvor Rustning er', 'Oppgi adressen med --server eller i RUSTNING_SERVER, for eksempel https://rustning.solvik.example.'),
    badAddress: (given) => words('Ingen tjener er spurt.', `«${given}» er ikke bare https, et vertsnavn og eventuelt en port`, 'Skriv adressen som https://rustning.solvik.example, uten navn, passord, sti eller noe bak.'),
    plainHttp: (host) => words('Ingen tjener er spurt.', `en nøkkel eller innlogging kan leses av andre på veien til ${host} når adressen begynner med http://`, 'Bruk adressen med https://. Uten TLS kan bare localhost brukes.'),
    keyMalformed: words('Ingen tjener er spurt.', 'det som er oppgitt som nøkkel, er ikke en nøkkel fra Rustning', 'Se etter at hele nøkkelen er med. Den begynner med rt_.'),
    unreadable: (file) => words('Ingen tjener er spurt.', `${file} kan ikke leses`, 'Se etter at filen finnes, og at du kan lese den.'),
    open: (file) => words('Ingen tjener er spurt.', `${file} kan leses av andre enn deg, og kan være kopiert`, 'Gi filen rettighetene 0600 (chmod 600), og bytt det som står i den hvis noen kan ha sett det.'),
    signInFirst: words('Du må logge inn først.', 'dette er ikke for alle, og det er verken oppgitt nøkkel eller logget inn', 'Kjør «rustning api sign-in», eller legg nøkkelen i RUSTNING_KEY.'),
    onlyPeople: (who) => words('En nøkkel kan ikke gjøre dette.', `det er bare mennesker som kan gjøre det, i eget navn: ${who}`, 'Fjern RUSTNING_KEY og --key-file, og logg inn med «rustning api sign-in».'),
    keyRefused: words('Nøkkelen slipper deg ikke inn.', 'den er trukket tilbake, utløpt, fra en annen installasjon, eller den som laget den, har sluttet', 'Be den som administrerer virksomheten, om å se på nøkkelen, eller lag en ny.'),
    keyLacks: (scopes) => words('Nøkkelen gir ikke tilgang til dette.', `den mangler omfanget ${scopes}, eller den som laget den, har ikke lenger en rolle som gir tilgang`, 'Lag en nøkkel med omfanget, eller be en som har tilgang.'),
    signedOut: words('Du er ikke logget inn lenger.', 'innloggingen er avsluttet eller har gått ut', 'Kjør «rustning api sign-in».'),
    unreachable: (server, why) => words('Tjeneren svarer ikke.', `det ble ingen forbindelse med ${server}: ${why}`, 'Se etter at adressen er riktig, at Rustning kjører, og at sertifikatet er gyldig.'),
    tooSlow: (server) => words('Tjeneren ble ikke ferdig i tide.', `${server} sendte ikke hele svaret innen fristen`, 'Prøv igjen, eller gi den mer tid med --timeout.'),
    notRustning: (server, status) => words('Svaret kommer ikke fra Rustning.', `${server} svarte (HTTP ${status}) med noe annet enn det Rustning svarer med`, 'Se etter at adressen er riktig, og at det ikke står noe mellom som svarer i stedet.'),
    redirected: (server, to) => words('Svaret ble ikke fulgt.', `${server} viser videre til ${to}, og nøkler og innlogginger sendes bare dit du har sagt`, 'Oppgi den riktige adressen selv hvis du stoler på den.'),
    tooMuch: (server) => words('Svaret er for stort.', `${server} sendte mer enn det som tas imot`, 'Spør etter mindre, for eksempel med --limit eller et søk.'),
    otherEdition: (theirs, ours) => words('Tjeneren er en annen utgave av Rustning.', `den er ${theirs} og dette er ${ours}, og svaret kan ikke leses`, 'Bruk rustning fra den samme utgaven som tjeneren.'),
    perhapsDone: (key) => `Det kan være gjort. Kjør den samme kommandoen på nytt med --idempotency-key ${key}, så blir det gjort nøyaktig én gang.`,
    secretAsOption: (option) => words('Ingen tjener er spurt.', `det som står på kommandolinjen, kan leses av andre på maskinen, og ${option} er hemmelig`, 'Utelat det, så blir du spurt, eller bruk --body med en fil eller - for det som sendes inn.'),
    notJson: (what) => words('Ingen tjener er spurt.', `${what} er ikke gyldig JSON`, 'Rett det, og kjør på nytt.'),
    versionMissing: words('Ingen tjener er spurt.', 'det går ikke fram hvilken utgave endringen bygger på', 'Oppgi versjonen du har sett, med --version. «--version latest» tar den som er der nå, der det kan leses.'),
    outMissing: words('Ingen tjener er spurt.', 'svaret er en fil som ikke kan vises her', 'Oppgi en ny fil med --out.'),
    noField: (name, all) => words(`Svaret har ikke noe felt som heter «${name}».`, `det har disse: ${all}`, 'Rett --only. Det du ba om, er gjort.'),
    notWritten: (file) => words('Ingen tjener er spurt.', `det går ikke an å skrive i ${file}`, 'Oppgi en fil i en mappe som finnes og er din.'),
    exists: (file) => words('Ingen tjener er spurt.', `${file} finnes fra før`, 'Oppgi en fil som ikke finnes.'),
    noPage: words('Svaret ble ikke hentet ferdig.', 'tjeneren viser videre uten ende', 'Hent én side om gangen med --after.'),
    unknown: (name, guess) => words(`Det finnes ikke noe som heter «${name}».`, guess ? `det nærmeste er «${guess}»` : 'ingenting ligner', 'Kjør «rustning api list», gjerne med et ord å lete etter.'),
    notTyped: (what) => words('Ingen tjener er spurt.', `det ble ikke skrevet noe for ${what}`, 'Kjør på nytt, og svar når du blir spurt.'),
    notSame: words('Ingen tjener er spurt.', 'passordet ble ikke skrevet likt begge gangene', 'Kjør på nytt.'),
    prove: 'Kjør «rustning api prove», og prøv igjen.',
  },
  nn: {
    noServer: words('Ingen tenar er spurd.', 'det går ikkje fram kvar Rustning er', 'Oppgi adressa med --server eller i RUSTNING_SERVER, til dømes https://rustning.solvik.example.'),
    badAddress: (given) => words('Ingen tenar er spurd.', `«${given}» er ikkje berre https, eit vertsnamn og eventuelt ein port`, 'Skriv adressa som https://rustning.solvik.example, utan namn, passord, sti eller noko bak.'),
    plainHttp: (host) => words('Ingen tenar er spurd.', `andre kan lese ein nøkkel eller ei innlogging på vegen til ${host} når adressa byrjar med http://`, 'Bruk adressa med https://. Utan TLS kan berre localhost brukast.'),
    keyMalformed: words('Ingen tenar er spurd.', 'det som er oppgitt som nøkkel, er ikkje ein nøkkel frå Rustning', 'Sjå etter at heile nøkkelen er med. Han byrjar med rt_.'),
    unreadable: (file) => words('Ingen tenar er spurd.', `${file} kan ikkje lesast`, 'Sjå etter at fila finst, og at du kan lese henne.'),
    open: (file) => words('Ingen tenar er spurd.', `andre enn deg kan lese ${file}, og fila kan vere kopiert`, 'Gi fila rettane 0600 (chmod 600), og byt det som står i henne om nokon kan ha sett det.'),
    signInFirst: words('Du må logge inn først.', 'dette er ikkje for alle, og det er korkje oppgitt nøkkel eller logga inn', 'Køyr «rustning api sign-in», eller legg nøkkelen i RUSTNING_KEY.'),
    onlyPeople: (who) => words('Ein nøkkel kan ikkje gjere dette.', `berre menneske kan gjere det, i eige namn: ${who}`, 'Fjern RUSTNING_KEY og --key-file, og logg inn med «rustning api sign-in».'),
    keyRefused: words('Nøkkelen slepp deg ikkje inn.', 'han er trekt tilbake, har gått ut, er frå ein annan installasjon, eller den som laga han, har slutta', 'Be den som administrerer verksemda, om å sjå på nøkkelen, eller lag ein ny.'),
    keyLacks: (scopes) => words('Nøkkelen gir ikkje tilgang til dette.', `han manglar omfanget ${scopes}, eller den som laga han, har ikkje lenger ei rolle som gir tilgang`, 'Lag ein nøkkel med omfanget, eller be ein som har tilgang.'),
    signedOut: words('Du er ikkje logga inn lenger.', 'innlogginga er avslutta eller har gått ut', 'Køyr «rustning api sign-in».'),
    unreachable: (server, why) => words('Tenaren svarer ikkje.', `det blei inga sambinding med ${server}: ${why}`, 'Sjå etter at adressa er rett, at Rustning køyrer, og at sertifikatet er gyldig.'),
    tooSlow: (server) => words('Tenaren blei ikkje ferdig i tide.', `${server} sende ikkje heile svaret innan fristen`, 'Prøv igjen, eller gi han meir tid med --timeout.'),
    notRustning: (server, status) => words('Svaret kjem ikkje frå Rustning.', `${server} svarte (HTTP ${status}) med noko anna enn det Rustning svarer med`, 'Sjå etter at adressa er rett, og at det ikkje står noko imellom som svarer i staden.'),
    redirected: (server, to) => words('Svaret blei ikkje følgt.', `${server} viser vidare til ${to}, og nøklar og innloggingar blir berre sende dit du har sagt`, 'Oppgi den rette adressa sjølv om du stoler på henne.'),
    tooMuch: (server) => words('Svaret er for stort.', `${server} sende meir enn det som blir teke imot`, 'Spør etter mindre, til dømes med --limit eller eit søk.'),
    otherEdition: (theirs, ours) => words('Tenaren er ei anna utgåve av Rustning.', `han er ${theirs} og dette er ${ours}, og svaret kan ikkje lesast`, 'Bruk rustning frå den same utgåva som tenaren.'),
    perhapsDone: (key) => `Det kan vere gjort. Køyr den same kommandoen på nytt med --idempotency-key ${key}, så blir det gjort nøyaktig éin gong.`,
    secretAsOption: (option) => words('Ingen tenar er spurd.', `andre på maskina kan lese det som står på kommandolinja, og ${option} er hemmeleg`, 'La det vere, så blir du spurd, eller bruk --body med ei fil eller - for det som blir sendt inn.'),
    notJson: (what) => words('Ingen tenar er spurd.', `${what} er ikkje gyldig JSON`, 'Rett det, og køyr på nytt.'),
    versionMissing: words('Ingen tenar er spurd.', 'det går ikkje fram kva utgåve endringa byggjer på', 'Oppgi versjonen du har sett, med --version. «--version latest» tek den som er der no, der det kan lesast.'),
    outMissing: words('Ingen tenar er spurd.', 'svaret er ei fil som ikkje kan visast her', 'Oppgi ei ny fil med --out.'),
    noField: (name, all) => words(`Svaret har ikkje noko felt som heiter «${name}».`, `det har desse: ${all}`, 'Rett --only. Det du bad om, er gjort.'),
    notWritten: (file) => words('Ingen tenar er spurd.', `det går ikkje an å skrive i ${file}`, 'Oppgi ei fil i ei mappe som finst og er di.'),
    exists: (file) => words('Ingen tenar er spurd.', `${file} finst frå før`, 'Oppgi ei fil som ikkje finst.'),
    noPage: words('Svaret blei ikkje henta ferdig.', 'tenaren viser vidare utan ende', 'Hent éi side om gongen med --after.'),
    unknown: (name, guess) => words(`Det finst ikkje noko som heiter «${name}».`, guess ? `det nærmaste er «${guess}»` : 'ingenting liknar', 'Køyr «rustning api list», gjerne med eit ord å leite etter.'),
    notTyped: (what) => words('Ingen tenar er spurd.', `det blei ikkje skrive noko for ${what}`, 'Køyr på nytt, og svar når du blir spurd.'),
    notSame: words('Ingen tenar er spurd.', 'passordet blei ikkje skrive likt begge gongene', 'Køyr på nytt.'),
    prove: 'Køyr «rustning api prove», og prøv igjen.',
  },
  en: {
    noServer: words('No server was asked.', 'it is not said where Rustning is', 'Give the address with --server or in RUSTNING_SERVER, for example https://rustning.solvik.example.'),
    badAddress: (given) => words('No server was asked.', `“${given}” is not just https, a host name and perhaps a port`, 'Write the address as https://rustning.solvik.example, without name, password, path or anything after it.'),
    plainHttp: (host) => words('No server was asked.', `a key or a sign-in can be read by others on its way to ${host} when the address begins with http://`, 'Use the address with https://. Without TLS only localhost will do.'),
    keyMalformed: words('No server was asked.', 'what was given as a key is not a key of Rustning', 'Check that the whole key is there. It begins with rt_.'),
    unreadable: (file) => words('No server was asked.', `${file} cannot be read`, 'Check that the file exists and that you may read it.'),
    open: (file) => words('No server was asked.', `${file} can be read by others than you, and may have been copied`, 'Give the file mode 0600 (chmod 600), and replace what is in it if somebody may have seen it.'),
    signInFirst: words('You must sign in first.', 'this is not for everybody, and there is neither a key nor a sign-in', 'Run “rustning api sign-in”, or put the key in RUSTNING_KEY.'),
    onlyPeople: (who) => words('A key cannot do this.', `only people can, in their own name: ${who}`, 'Take away RUSTNING_KEY and --key-file, and sign in with “rustning api sign-in”.'),
    keyRefused: words('The key does not let you in.', 'it is revoked, has run out, belongs to another installation, or whoever made it has left', 'Ask whoever administers the organisation to look at the key, or make a new one.'),
    keyLacks: (scopes) => words('The key does not open this.', `it lacks the scope ${scopes}, or whoever made it no longer has a role that may`, 'Make a key with the scope, or ask somebody who may.'),
    signedOut: words('You are not signed in any longer.', 'the sign-in was ended or has run out', 'Run “rustning api sign-in”.'),
    unreachable: (server, why) => words('The server does not answer.', `there was no connection with ${server}: ${why}`, 'Check that the address is right, that Rustning runs, and that the certificate is valid.'),
    tooSlow: (server) => words('The server did not finish in time.', `${server} did not send the whole answer within the limit`, 'Try again, or give it more time with --timeout.'),
    notRustning: (server, status) => words('The answer does not come from Rustning.', `${server} answered (HTTP ${status}) with something else than what Rustning answers with`, 'Check that the address is right, and that nothing in between answers instead.'),
    redirected: (server, to) => words('The answer was not followed.', `${server} points on to ${to}, and keys and sign-ins are sent only where you have said`, 'Give the right address yourself if you trust it.'),
    tooMuch: (server) => words('The answer is too large.', `${server} sent more than is taken in`, 'Ask for less, for example with --limit or a search.'),
    otherEdition: (theirs, ours) => words('The server is another edition of Rustning.', `it is ${theirs} and this is ${ours}, and the answer cannot be read`, 'Use rustning from the same edition as the server.'),
    perhapsDone: (key) => `It may have been done. Run the same command again with --idempotency-key ${key}, and it is done exactly once.`,
    secretAsOption: (option) => words('No server was asked.', `what stands on the command line can be read by others on the machine, and ${option} is secret`, 'Leave it out and you are asked, or use --body with a file, or - for what is piped in.'),
    notJson: (what) => words('No server was asked.', `${what} is not valid JSON`, 'Correct it, and run again.'),
    versionMissing: words('No server was asked.', 'it is not said which version the change was made from', 'Give the version you have seen with --version. “--version latest” takes the one there is now, where it can be read.'),
    outMissing: words('No server was asked.', 'the answer is a file that cannot be shown here', 'Name a new file with --out.'),
    noField: (name, all) => words(`The answer has no field called “${name}”.`, `it has these: ${all}`, 'Correct --only. What you asked for is done.'),
    notWritten: (file) => words('No server was asked.', `${file} cannot be written`, 'Name a file in a folder that exists and is yours.'),
    exists: (file) => words('No server was asked.', `${file} exists already`, 'Name a file that does not exist.'),
    noPage: words('The answer was not fetched to its end.', 'the server points on without end', 'Fetch one page at a time with --after.'),
    unknown: (name, guess) => words(`There is nothing called “${name}”.`, guess ? `the nearest is “${guess}”` : 'nothing is like it', 'Run “rustning api list”, with a word to look for if you like.'),
    notTyped: (what) => words('No server was asked.', `nothing was typed for ${what}`, 'Run again, and answer when you are asked.'),
    notSame: words('No server was asked.', 'the password was not typed the same both times', 'Run again.'),
    prove: 'Run “rustning api prove”, and try again.',
  },
}
