/** The roles and what they are called, for the screens; to them the rest of identity is out of sight. */
export { roles, type Role } from './role.ts'
export { roleText } from './role.text.ts'
