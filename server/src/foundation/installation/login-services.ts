/**
 * The login services that the operator has written down, and the only calls that the product makes to the world outside: to those services'
 * own hosts, and only when somebody logs in there. Without the file there are none.
 */
import { readFileSync } from 'node:fs'
import type { Outward } from '../identity/oidc-discovery.ts'
import { readProviders, type OidcProvider } from '../identity/oidc.ts'
import { InstallationRefused } from './refused.ts'

/** A JSON file with a list; docs/guides/operate.md says what each field means. Throws InstallationRefused, and what `readProviders` refuses. */
export function loginServicesIn(file: string | undefined): readonly OidcProvider[] {
  return file === undefined ? [] : readProviders(jsonIn(file))
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new InstallationRefused((text) => text.badLoginServices(file, (error as Error).message), { cause: error })
  }
}

export const outward: Outward = (address, request) => fetch(address, { ...request, body: request.body ?? null })
