/** One of each thing that an address can name, made as a user makes it. A new kind of thing in an address needs its maker here, or the tests of tenancy fail. */
import { expect } from 'vitest'
import { jobContext } from '../../foundation/jobs/testing/context.ts'
import { newSigner } from '../../foundation/journal/note.ts'
import { newId } from '../../foundation/values/id.ts'
import { approvalJobs } from '../approvals.ts'
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
  const thread = await made('POST', `${here}/engagements`, { title: 'Journal i skyen', ownerId: member }), engagement = idOf(thread)
  const part = (thread.json['parts'] as { id: string }[])[0]?.id ?? ''
  // What it was decided on is kept: a judgement.
  await made('POST', `${here}/engagements/${engagement}/parts/${part}/exit`, { version: 0, reason: 'Avtalen går ut' })
  const [judgement] = (await house.ask('GET', `${here}/engagements/${engagement}/judgements`, { cookie })).json['judgements'] as { id: string }[]
  const key = await made('POST', `${here}/api-tokens`, { name: 'Lesing', scopes: ['members.read', 'engagements.read', 'engagements.write', 'organisation.read'], expiresAt: soon() })
  const asked = await made('POST', `${here}/respondents`, { name: 'Ola Vik', email: 'ola@leverandor.example', subject: { type: 'engagement', id: engagement } })
  const answering = await house.ask('POST', '/api/v1/respondent-sessions', { body: { token: asked.json['token'] } })
  const relation = await made('POST', `${here}/relations`, { kind: 'purchasing-cooperation', name: 'Innkjøp Vest' })
  await made('POST', `${here}/authority-matrix`, {
    version: 0, decidedBy: 'Kommunestyret', decidedOn: '2026-01-15',
    words: { levels: [{ id: 'low', name: 'Lav' }, { id: 'high', name: 'Høy' }], accepts: { low: ['leader'], high: ['leader'] }, longestException: '12 months', delegations: [] },
  })
  const policy = await made('POST', `${here}/policies`, { policy: 'policy/servers-in-norway', decidedBy: 'Kommunestyret', decidedOn: '2026-01-15' })
  const operator = await house.world.person()
  await house.world.all('UPDATE account SET platform_admin = true WHERE account_id = $1', [operator])
  const grant = await made('POST', `${here}/support-grants`, { email: `${operator}@fjellvik.example`, reason: 'Feilsøking', until: soon() })
  const entry = ((await house.ask('GET', `${here}/journal`, { cookie })).json['entries'] as { id: string }[])[0]?.id ?? ''
  const supplier = idOf(await made('POST', `${here}/suppliers`, { name: 'Nordlys Journal AS' }))
  const evidence = idOf(await made('POST', `${here}/suppliers/${supplier}/evidence`, { kind: 'certificate', title: 'Sertifikat for drift' }))
  const service = idOf(await made('POST', `${here}/services`, { name: 'Nordlys Journal', supplierId: supplier, evidenceIds: [evidence] }))
  const chain = `${here}/suppliers/${supplier}/chain`
  const link = idOf(await made('POST', `${chain}/links`, { name: 'Nordlys Datasenter AS', role: 'sub-processor' }))
  const notice = idOf(await made('POST', `${chain}/notices`, { kind: 'new', name: 'Fjellnett AS' }))
  const use = idOf(await made('POST', `${here}/service-uses`, { engagementId: engagement, serviceId: await offered(house, { organisation, cookie }), named: true }))
  return {
    supplier, evidence, service, use, link, notice,
    organisation, member, engagement, entry, grant: idOf(grant),
    part, judgement: judgement?.id ?? '',
    import: idOf(await made('POST', `${here}/portfolio-imports`, { name: 'systemer.csv', content: 'System\nLønn', columns: ['title'], ownerId: member })),
    relation: idOf(relation), policy: idOf(policy), number: '974760673',
    ...(await approvalsOf(house, { organisation, cookie }, engagement)),
    invitation: idOf(await made('POST', `${here}/invitations`, { email: `${newId()}@solvik.example`, roles: ['employee'] })),
    token: idOf(key), key: String(key.json['token']), respondent: idOf(asked), respondentCookie: answering.cookie ?? '',
    session: ((await house.ask('GET', '/api/v1/sessions', { cookie })).json['sessions'] as { id: string }[])[0]?.id ?? '',
  }
}

/** A service that the organisation offers itself, published. */
async function offered(house: House, { organisation, cookie }: Pick<Somebody, 'organisation' | 'cookie'>): Promise<string> {
  const here = `/api/v1/organisations/${organisation}`
  const put = async (url: string) => expect((await house.ask('PUT', url, { cookie, body: {}, headers: { 'if-match': '"1"' } })).status).toBe(200)
  await house.ask('POST', `${here}/suppliers`, { cookie, body: { own: true, name: 'Solvik IKT', foreign: { kind: 'Handelsregister', value: newId() }, seat: 'NO', ownerCountry: 'NO', contacts: [{ name: 'Vakt', email: 'vakt@solvik.example', shown: true }] } })
  await put(`${here}/suppliers/${organisation}/publication`)
  const { json } = await house.ask('POST', `${here}/services`, {
    cookie, body: {
      name: 'Sikkerhetskopi', supplierId: organisation, categories: ['backup-and-recovery'], models: ['saas'], deployment: 'community', description: { nb: 'Kopi hver natt.' }, data: { members: ['NO'], complete: true }, access: { members: ['NO'], complete: true },
      languages: ['nb'], exitFormats: ['CSV'], priceModels: ['subscription'],
    },
  })
  await put(`${here}/services/${String(json['id'])}/publication`)
  return String(json['id'])
}

/** What approval keeps: a conclusion, a case, a code, a copy that was sent and one that came from somebody else. */
async function approvalsOf(house: House, owner: Pick<Somebody, 'organisation' | 'cookie'>, engagement: string): Promise<Specimens> {
  const ask = async ({ organisation, cookie }: Pick<Somebody, 'organisation' | 'cookie'>, method: string, rest: string, body?: unknown) => {
    const { status, text, json } = await house.ask(method, `/api/v1/organisations/${organisation}/${rest}`, { cookie, ...(body !== undefined && { body }) })
    expect([status, text]).toEqual([expect.closeTo(201, -1), text])
    return json
  }
  const send = async (by: Pick<Somebody, 'organisation' | 'cookie'>, of: string, code: unknown) => {
    const shown = await ask(by, 'GET', `engagements/${of}/conclusion-grounds?kind=supplier.guarantees`)
    const conclusion = await ask(by, 'POST', `engagements/${of}/conclusions`, { kind: 'supplier.guarantees', outcome: 'yes', words: 'Vurdert.', digest: shown['digest'], after: 0 })
    return { conclusion: String(conclusion['id']), offer: String((await ask(by, 'POST', `engagements/${of}/offers`, { conclusion: conclusion['id'], label: 'Havn sykehus', to: { code } }))['id']) }
  }
  const partner = await house.somebody('Nordlys Drift')
  const theirs = await ask(partner, 'POST', 'engagements', { title: 'Virtuelle tjenere i skyen', ownerId: partner.member })
  const code = await ask(owner, 'POST', 'reception-codes', { label: 'Nordlys Drift' })
  const came = await send(partner, String(theirs['id']), code['code'])
  const deliver = approvalJobs({ knowledge: house.knowledge, signer: newSigner('rustning.example'), epoch: 1 }).find(({ name }) => name === 'offer.deliver')
  await deliver?.run(jobContext(house.world.pool, partner.organisation, { offer: came.offer }))
  const [received] = (await ask(owner, 'GET', 'received-offers'))['received'] as { id: string }[]
  const decision = await ask(owner, 'POST', `engagements/${engagement}/decisions`, { form: 'residual-risk', title: 'Risiko i oppstarten', reasons: 'Kort tid.', measures: '', level: 'low' })
  return { ...(await send(owner, engagement, (await ask(partner, 'POST', 'reception-codes', { label: 'Solvik' }))['code'])), code: String(code['id']), received: received?.id ?? '', decision: String(decision['id']) }
}
