/** One of each thing that an address can name, made as a user makes it. A new kind of thing in an address needs its maker here, or the tests of tenancy fail. */
import { expect } from 'vitest'
import { newId } from '../../foundation/values/id.ts'
import type { Answered, House, Somebody } from './house.ts'

/** Of somebody's organisation; by the name it has between braces in an address. */
export type Specimens = Readonly<Record<string, string>>

const soon = (): string => new Date(Date.now() + 3_600_000).toISOString()

export async function specimensOf(house: House, { organisation, member, cookie }: Somebody): Promise<Specimens & { readonly key: string; readonly respondentCookie: string }> {
  const here = `/api/v1/organisations/${organisation}`
  const made = async (method: string, url: string, body?: unknown): Promise<Answered> => {
    const answer = await house.ask(method, url, { cookie, body: body ?? {} })
    expect([answer.status, answer.text]).toEqual([expect.closeTo(201, -1), answer.text])
    return answer
  }
  const idOf = ({ json }: Answered) => String(json['id'])
  const engagement = idOf(await made('POST', `${here}/engagements`, { title: 'Journal i skyen', ownerId: member }))
  const key = await made('POST', `${here}/api-tokens`, { name: 'Lesing', scopes: ['members.read', 'engagements.read', 'engagements.write', 'organisation.read'], expiresAt: soon() })
  const asked = await made('POST', `${here}/respondents`, { name: 'Ola Vik', email: 'ola@leverandor.example', subject: { type: 'engagement', id: engagement } })
  const answering = await house.ask('POST', '/api/v1/respondent-sessions', { body: { token: asked.json['token'] } })
  const operator = await house.world.person()
  await house.world.all('UPDATE account SET platform_admin = true WHERE account_id = $1', [operator])
  const grant = await made('POST', `${here}/support-grants`, { email: `${operator}@fjellvik.example`, reason: 'Feilsøking', until: soon() })
  const entry = ((await house.ask('GET', `${here}/journal`, { cookie })).json['entries'] as { id: string }[])[0]?.id ?? ''
  return {
    organisation, member, engagement, entry, grant: idOf(grant),
    invitation: idOf(await made('POST', `${here}/invitations`, { email: `${newId()}@solvik.example`, roles: ['employee'] })),
    token: idOf(key), key: String(key.json['token']), respondent: idOf(asked), respondentCookie: answering.cookie ?? '',
    session: ((await house.ask('GET', '/api/v1/sessions', { cookie })).json['sessions'] as { id: string }[])[0]?.id ?? '',
  }
}
