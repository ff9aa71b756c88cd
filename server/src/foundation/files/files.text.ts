/** Why a file was not taken in or not given out. */
import type { Language } from '@rustning/knowledge/pack'
import type { RefusalWords } from '../values/refusal.ts'

const words = (title: string, because: string, remedy: string): RefusalWords => ({ title, because, remedy })

export interface Mismatch { readonly ending: string; readonly found: string }
export interface Quota { readonly held: number; readonly quota: number; readonly size: number }

type Plain = 'notFound' | 'empty' | 'incomplete' | 'typeRefused' | 'active' | 'damaged' | 'macros' | 'protected' | 'unpacks'
type FilesText = Record<Plain, RefusalWords> & {
  readonly tooLarge: (limit: number) => RefusalWords
  readonly quotaFull: (quota: Quota) => RefusalWords
  readonly mismatch: (mismatch: Mismatch) => RefusalWords
  readonly imageTooLarge: (points: number) => RefusalWords
}

const locales: Record<Language, string> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' }
/** Rounded down to what fits, or up to what is needed, in megabytes of 1024 × 1024. */
const megabytes = (language: Language, bytes: number): string => `${(bytes / 2 ** 20).toLocaleString(locales[language], { maximumFractionDigits: 1 })} MB`
const millions = (language: Language, count: number): string => (count / 1e6).toLocaleString(locales[language], { maximumFractionDigits: 1 })

export const filesText: Record<Language, FilesText> = {
  nb: {
    notFound: words('Filen finnes ikke.', 'adressen viser ikke til en fil du kan se', 'Se etter om filen er slettet, eller finn den igjen der den hører til.'),
    empty: words('Filen ble ikke lastet opp.', 'den er tom', 'Se etter at du valgte riktig fil, og last den opp på nytt.'),
    incomplete: words('Filen ble ikke lastet opp.', 'forbindelsen ble brutt før hele filen var kommet fram', 'Last den opp på nytt; ingenting av det første forsøket er lagret.'),
    typeRefused: words('Filen ble ikke lastet opp.', 'innholdet er ikke av en type som tas imot', 'Lagre den som PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), bilde (png, jpeg, webp, gif), e-post (eml) eller tekst (txt, csv, md, json), og last opp på nytt.'),
    active: words('Filen ble ikke lastet opp.', 'innholdet er en nettside, SVG eller annen kode som en nettleser kan kjøre', 'Lagre siden som PDF eller bildet som PNG, og last opp på nytt.'),
    damaged: words('Filen ble ikke lastet opp.', 'den er skadet eller avkortet og kan ikke leses til enden', 'Åpne den der den ble laget, lagre den på nytt, og last opp igjen.'),
    macros: words('Filen ble ikke lastet opp.', 'den inneholder makroer', 'Lagre den uten makroer, som docx, xlsx eller pptx, eller som PDF.'),
    protected: words('Filen ble ikke lastet opp.', 'den er passordbeskyttet eller lagret i et gammelt Office-format', 'Fjern passordet, lagre den som docx, xlsx eller pptx, og last opp på nytt.'),
    unpacks: words('Filen ble ikke lastet opp.', 'den inneholder mer enn det som tas imot når den pakkes ut', 'Del den opp i flere filer, eller ta ut det som ikke trengs.'),
    tooLarge: (limit) => words('Filen er for stor.', `grensen er ${megabytes('nb', limit)} for hver fil`, 'Del den opp, eller lagre den med mindre bilder.'),
    quotaFull: ({ held, quota, size }) => words('Det er ikke plass til filen.', `virksomheten har brukt ${megabytes('nb', held)} av ${megabytes('nb', quota)}, og filen er på ${megabytes('nb', size)}`, 'Slett filer som ikke trengs lenger, eller be den som drifter løsningen, om mer plass.'),
    mismatch: ({ ending, found }) => words('Filen ble ikke lastet opp.', `navnet slutter på «.${ending}», men innholdet er ${found}`, `Gi filen et navn som slutter på «.${found}», eller last opp den filen du mente.`),
    imageTooLarge: (points) => words('Bildet er for stort.', `det er på ${millions('nb', points)} millioner bildepunkter, og grensen er 50 millioner`, 'Lagre bildet i en mindre størrelse, og last opp på nytt.'),
  },
  nn: {
    notFound: words('Fila finst ikkje.', 'adressa viser ikkje til ei fil du kan sjå', 'Sjå etter om fila er sletta, eller finn henne att der ho høyrer til.'),
    empty: words('Fila blei ikkje lasta opp.', 'ho er tom', 'Sjå etter at du valde rett fil, og last henne opp på nytt.'),
    incomplete: words('Fila blei ikkje lasta opp.', 'sambandet blei brote før heile fila var komen fram', 'Last henne opp på nytt; ingenting av det første forsøket er lagra.'),
    typeRefused: words('Fila blei ikkje lasta opp.', 'innhaldet er ikkje av ein type som blir teken imot', 'Lagre henne som PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), bilete (png, jpeg, webp, gif), e-post (eml) eller tekst (txt, csv, md, json), og last opp på nytt.'),
    active: words('Fila blei ikkje lasta opp.', 'innhaldet er ei nettside, SVG eller annan kode som ein nettlesar kan køyre', 'Lagre sida som PDF eller biletet som PNG, og last opp på nytt.'),
    damaged: words('Fila blei ikkje lasta opp.', 'ho er skadd eller avkorta og kan ikkje lesast til enden', 'Opne henne der ho blei laga, lagre henne på nytt, og last opp igjen.'),
    macros: words('Fila blei ikkje lasta opp.', 'ho inneheld makroar', 'Lagre henne utan makroar, som docx, xlsx eller pptx, eller som PDF.'),
    protected: words('Fila blei ikkje lasta opp.', 'ho er verna med passord eller lagra i eit gammalt Office-format', 'Fjern passordet, lagre henne som docx, xlsx eller pptx, og last opp på nytt.'),
    unpacks: words('Fila blei ikkje lasta opp.', 'ho inneheld meir enn det som blir teke imot når ho blir pakka ut', 'Del henne opp i fleire filer, eller ta ut det som ikkje trengst.'),
    tooLarge: (limit) => words('Fila er for stor.', `grensa er ${megabytes('nn', limit)} for kvar fil`, 'Del henne opp, eller lagre henne med mindre bilete.'),
    quotaFull: ({ held, quota, size }) => words('Det er ikkje plass til fila.', `verksemda har brukt ${megabytes('nn', held)} av ${megabytes('nn', quota)}, og fila er på ${megabytes('nn', size)}`, 'Slett filer som ikkje trengst lenger, eller be den som driftar løysinga, om meir plass.'),
    mismatch: ({ ending, found }) => words('Fila blei ikkje lasta opp.', `namnet sluttar på «.${ending}», men innhaldet er ${found}`, `Gi fila eit namn som sluttar på «.${found}», eller last opp den fila du meinte.`),
    imageTooLarge: (points) => words('Biletet er for stort.', `det er på ${millions('nn', points)} millionar biletpunkt, og grensa er 50 millionar`, 'Lagre biletet i ein mindre storleik, og last opp på nytt.'),
  },
  en: {
    notFound: words('The file does not exist.', 'the address does not lead to a file you can see', 'See whether the file was deleted, or find it again where it belongs.'),
    empty: words('The file was not uploaded.', 'it is empty', 'Check that you chose the right file, and upload it again.'),
    incomplete: words('The file was not uploaded.', 'the connection was broken before the whole file had arrived', 'Upload it again; nothing of the first attempt was kept.'),
    typeRefused: words('The file was not uploaded.', 'its content is not of a type that is accepted', 'Save it as PDF, Word (docx), Excel (xlsx), PowerPoint (pptx), OpenDocument (odt, ods), an image (png, jpeg, webp, gif), e-mail (eml) or text (txt, csv, md, json), and upload it again.'),
    active: words('The file was not uploaded.', 'its content is a web page, SVG or other code that a browser can run', 'Save the page as PDF or the image as PNG, and upload it again.'),
    damaged: words('The file was not uploaded.', 'it is damaged or cut short and cannot be read to the end', 'Open it where it was made, save it anew, and upload it again.'),
    macros: words('The file was not uploaded.', 'it contains macros', 'Save it without macros, as docx, xlsx or pptx, or as PDF.'),
    protected: words('The file was not uploaded.', 'it is password-protected or saved in an old Office format', 'Remove the password, save it as docx, xlsx or pptx, and upload it again.'),
    unpacks: words('The file was not uploaded.', 'it contains more than is accepted when unpacked', 'Split it into several files, or take out what is not needed.'),
    tooLarge: (limit) => words('The file is too large.', `the limit is ${megabytes('en', limit)} for each file`, 'Split it, or save it with smaller images.'),
    quotaFull: ({ held, quota, size }) => words('There is no room for the file.', `the organisation has used ${megabytes('en', held)} of ${megabytes('en', quota)}, and the file is ${megabytes('en', size)}`, 'Delete files that are no longer needed, or ask whoever runs the installation for more room.'),
    mismatch: ({ ending, found }) => words('The file was not uploaded.', `the name ends in “.${ending}”, but the content is ${found}`, `Give the file a name that ends in “.${found}”, or upload the file you meant.`),
    imageTooLarge: (points) => words('The image is too large.', `it has ${millions('en', points)} million pixels, and the limit is 50 million`, 'Save the image in a smaller size, and upload it again.'),
  },
}
