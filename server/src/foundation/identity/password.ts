/**
 * What a password must be: long, and not guessed by whoever knows a little of the person. There are no rules on capitals or signs, which make
 * passwords worse (NIST SP 800-63B § 3.1.1.2); nothing is cut off or changed, save that letters with marks are written in one way.
 */
import { refusal } from '../values/refusal.ts'
import { passwordText, type PasswordFault } from './password.text.ts'

export const shortestPassword = 12
export const longestPassword = 128

export const passwordRefused = refusal('password-refused', 422, (language, fault: PasswordFault) => passwordText[language].refused(fault))
export const passwordWrong = refusal('password-wrong', 403, (language) => passwordText[language].wrong)
export const resetLinkDead = refusal('reset-link-dead', 410, (language) => passwordText[language].linkDead)
/** An administrator lets their own people in again, and nobody into another organisation. */
export const resetBeyondOrganisation = refusal('reset-beyond-organisation', 403, (language) => passwordText[language].beyondOrganisation)

/** The same letters are the same password, whichever keyboard they were written on. */
export const normalPassword = (given: string): string => given.normalize('NFC')

/** Longer ones are never right, and are not worth the work of finding out. */
export const isTooLong = (given: string): boolean => given.length > 8 * longestPassword || [...normalPassword(given)].length > longestPassword

/** `whose` is what the person is known by: name, e-mail address, organisation. */
export function passwordFault(given: string, whose: readonly string[]): PasswordFault | undefined {
  if (isTooLong(given)) return 'long'
  const password = normalPassword(given)
  if (/\p{Cc}|\p{Cs}/u.test(password)) return 'unreadable'
  if ([...password].length < shortestPassword) return 'short'
  return isGuessable(password, whose) ? 'guessable' : undefined
}

/** What stands in front of every list of the commonest passwords, in Norwegian and English; the rest of those lists is shorter than twelve. */
const common = [
  'passord', 'password', 'passw0rd', 'p@ssword', 'p@ssw0rd', 'pa55word', 'hemmelig', 'velkommen', 'welcome', 'letmein', 'rustning', 'administrator', 'admin', 'iloveyou', 'jegelskerdeg', 'sommer', 'vinter',
  'januar', 'februar', 'oktober', 'november', 'desember', 'mandag', 'fredag', 'norge', 'noreg', 'norway', 'changeme', 'byttmeg', 'football', 'fotball', 'sunshine', 'princess', 'dragon', 'monkey', 'superman', 'starwars',
  'qwertyuiopå', 'qwertyuiop', 'asdfghjkløæ', 'asdfghjkl', 'zxcvbnm', 'qwerty', 'azerty', 'qazwsxedc', 'qazwsx', '1qaz2wsx3edc', '1qaz2wsx', '1q2w3e4r5t6y', '1q2w3e4r5t', '1q2w3e4r', 'abcdefghijklmnopqrstuvwxyz', 'abcdefgh', 'abcdef', 'abc123',
  '01234567890', '1234567890', '123456789', '12345678', '1234567', '123456', '12345', '1234', '0987654321', '987654321', '87654321', '654321', '112233', '123123', 'test', 'gjest', 'guest',
]

/** Known words and the person's own taken away, at least eight signs must be left, of five kinds or more. */
function isGuessable(password: string, whose: readonly string[]): boolean {
  const own = whose.flatMap((text) => { const lower = normalPassword(text).toLowerCase(); return [lower, ...lower.split(/[^\p{L}\p{N}]+/u)] }).filter((word) => word.length >= 3)
  let left = password.toLowerCase()
  for (const word of [...own, ...common].sort((a, b) => b.length - a.length)) left = left.replaceAll(word, '')
  const signs = [...left.replaceAll(/\s/g, '')]
  return signs.length < 8 || new Set(signs).size < 5
}
