/**
 * What a person is in an organisation. A role says what the person answers for; what each role may do stands beside each action. Nobody is
 * an administrator of everything: whoever runs the platform has no role in an organisation unless that organisation gives one.
 */
export const roles = [
  'leader', 'board-member', 'controllers-delegate', 'security-officer', 'data-protection-officer', 'buyer', 'contract-manager', 'system-owner', 'ict',
  'research-lead', 'employee', 'auditor', 'supervisor', 'supplier-contact', 'sector-analyst', 'administrator',
] as const
export type Role = (typeof roles)[number]

export const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text)

/** Roles that read and never change anything. */
export const reading: readonly Role[] = ['auditor', 'supervisor', 'board-member', 'employee', 'sector-analyst']

/**
 * Roles that one person cannot hold together in one organisation: who administers access does not verify it, and who advises on
 * data protection does not decide it (GDPR Article 38(6)).
 */
export const exclusive: readonly (readonly [Role, Role])[] = [
  ['administrator', 'auditor'], ['data-protection-officer', 'leader'], ['data-protection-officer', 'administrator'], ['data-protection-officer', 'system-owner'],
  ['data-protection-officer', 'ict'], ['data-protection-officer', 'security-officer'], ['supervisor', 'administrator'],
]

export const clash = (held: readonly Role[]): readonly [Role, Role] | undefined => exclusive.find(([one, other]) => held.includes(one) && held.includes(other))
