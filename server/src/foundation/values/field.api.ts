/** Kinds of field that many forms have: a line of text, a few paragraphs, a country, a web address. Free of Node, because the screens import it. */
import { z } from 'zod'
import { inWords } from '../http/route.api.ts'

/** ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/, inWords({ nb: 'Skriv landkoden med to store bokstaver, for eksempel NO.', nn: 'Skriv landkoden med to store bokstavar, til dømes NO.', en: 'Write the country code in two capital letters, for example NO.' }))

/** No breaks, and nothing that turns the direction of reading or cannot be seen. */
export const line = (most: number) => z.string().trim().min(1).max(most).regex(/^[^\p{Cc}\p{Cf}\p{Co}\u2028\u2029]*$/u, inWords({ nb: 'Skriv teksten på én linje, uten skjulte tegn.', nn: 'Skriv teksten på éi linje, utan skjulte teikn.', en: 'Write the text on one line, without hidden characters.' }))

/** Several lines, as people write them; what is kept is text and never markup. */
export const words = z.string().trim().min(1).max(4000).regex(/^[^\p{Co}\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]*$/u, inWords({ nb: 'Teksten har tegn som ikke kan vises.', nn: 'Teksten har teikn som ikkje kan visast.', en: 'The text has characters that cannot be shown.' }))

export const webAddress = z.string().max(500).regex(/^https:\/\/[!-~]+$/, inWords({ nb: 'Skriv en nettadresse som begynner med https://.', nn: 'Skriv ei nettadresse som byrjar med https://.', en: 'Write a web address that begins with https://.' }))
