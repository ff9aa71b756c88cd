/** Looking a number up. Where the operator has loaded no copy, that is what is said: nobody is called behind anybody's back. */
import type pg from 'pg'
import { serve } from '../../foundation/http/serve.ts'
import { refusal } from '../../foundation/values/refusal.ts'
import { numberFrom } from './organisation.ts'
import { organisationText } from './organisation.text.ts'
import { registerRoutes } from './register.api.ts'
import type { RegisterUnit } from './register-unit.ts'
import { extractOf, unitByNumber } from './register-unit.store.ts'

export const registerNotLoaded = refusal('register-not-loaded', 409, (language) => organisationText[language].registerNotLoaded)
export const unitUnknown = refusal('register-unit-unknown', 404, (language, number: string) => organisationText[language].unitUnknown(number))

/** Refuses what the copy does not have, and when there is no copy. */
export async function unitOf(pool: pg.Pool, number: string): Promise<RegisterUnit & { readonly takenOn: string }> {
  const found = await unitByNumber(pool, number)
  if (!found) throw (await extractOf(pool)) ? unitUnknown(number) : registerNotLoaded()
  return found
}

export const serveRegister = (pool: pg.Pool) => serve(registerRoutes, {
  readRegisterUnit: ({ params }) => unitOf(pool, numberFrom(params.number)),
})
