/** Roles as people read them: «administrator og leder». */
import type { Language } from '@rustning/knowledge/pack'
import { roles as all, roleText, type Role } from '@rustning/server/foundation/identity/role.api.ts'
import type { Choice } from '../design/field.tsx'
import { locales } from '../shell/language.tsx'

const isRole = (text: string): text is Role => all.some((role) => role === text)

/** In the order roles always have. What this version does not know is said as it stands. */
export function rolesIn(held: readonly string[], language: Language): string {
  const names = [...all.filter((role) => held.includes(role)).map((role) => roleText[language][role]), ...held.filter((role) => !isRole(role))]
  return new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(names)
}

export const roleChoices = (language: Language): Choice[] => all.map((role) => ({ value: role, name: capital(roleText[language][role]) }))
export const onlyRoles = (texts: readonly string[]): Role[] => texts.filter(isRole)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
