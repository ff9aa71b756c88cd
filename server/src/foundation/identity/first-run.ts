/**
 * The first person in. While there is no account, every start prints a link that is good for a day and once: whoever follows it becomes the
 * administrator of the platform and of the first organisation. Whoever can read what the server prints is whoever installed it.
 */
import { refusal } from '../values/refusal.ts'
import { firstRunText } from './first-run.text.ts'

export const firstRunLinkDead = refusal('first-run-link-dead', 410, (language) => firstRunText[language].linkDead)
export const organisationNameMissing = refusal('organisation-name-missing', 422, (language) => firstRunText[language].organisationNameMissing)

export function readOrganisationName(given: string): string {
  const name = given.trim().normalize('NFC')
  if (name === '' || [...name].length > 200 || /\p{Cc}|\p{Cs}/u.test(name)) throw organisationNameMissing()
  return name
}
