/**
 * docs/generated/openapi.json and docs/generated/permissions.md: what can be asked of the product and who may, from the declarations that the
 * server serves and decides by.
 */
import { declaredRoutes } from '@rustning/server/declared'
import { permissionMatrix, scopesOf, type MatrixRow } from '@rustning/server/foundation/http/may.api.ts'
import { openApi } from '@rustning/server/foundation/http/openapi.ts'
import type { Routes } from '@rustning/server/foundation/http/route.api.ts'
import { roles } from '@rustning/server/foundation/identity/role.ts'
import type { GeneratedFile } from '../golden/golden.ts'
import { collection } from './collection.ts'
import { jsonText } from './schemas.ts'
import { code, table } from './table.ts'

export function apiPages(): GeneratedFile[] {
  const routes = declaredRoutes(collection())
  return [
    { path: 'docs/generated/openapi.json', content: `${jsonText(openApi(routes, '0.1.0'))}\n` },
    { path: 'docs/generated/permissions.md', content: permissionsPage(routes) },
  ]
}

export function permissionsPage(routes: Routes): string {
  const matrix = permissionMatrix(routes)
  const rooms = [...new Set(Object.values(routes).map(({ tags }) => tags?.[0] ?? 'other'))].sort()
  const room = (name: string) => {
    const own = Object.entries(routes).filter(([, { tags }]) => (tags?.[0] ?? 'other') === name)
    const rows = own.map(([operation, { method, path, summary, may }]) => [`${code(`${method} ${path}`)}<br>${summary}`, whoMay(matrix.filter((row) => row.operation === operation)), scopesOf(may).map(code).join(', ') || '–'])
    return `## ${name}\n\n${table(['What', 'Who may', 'With an API key of this scope'], rows)}\n`
  }
  const counted = roles.map((role) => {
    const own = matrix.filter(({ who, may }) => who === role && may)
    return [role, String(own.length), String(own.filter(({ method }) => method !== 'GET').length)]
  })
  return `# Who may do what

Made by \`npm run golden\` from the declarations that the server decides by. *Anybody* needs no account; *signed in* is any person with an account, in an
organisation's address any member of it; the other words are roles held in that organisation. An API key may do what its scope opens, if its maker's roles may too.

${rooms.map(room).join('\n')}
## How much each role may do

${table(['Role', 'Operations', 'of which change something'], counted)}
`
}

/** The shortest true sentence: who may because everybody may is not named. */
function whoMay(rows: readonly MatrixRow[]): string {
  const may = new Set(rows.filter((row) => row.may).map(({ who }) => who))
  if (may.has('nobody')) return 'anybody'
  const outside = (['respondent', 'platform-administrator'] as const).filter((who) => may.has(who) && !(who === 'platform-administrator' && may.has('signed-in')))
  const inside = may.has('signed-in') ? ['signed in'] : roles.filter((role) => may.has(role))
  return [...inside, ...outside].join(', ')
}
