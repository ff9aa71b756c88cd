/** What must hold when all is over: nothing acknowledged is lost or doubled, nothing refused is there, and the journal is whole. */
import type { Edition } from './server.ts'
import { asAdministrator, command } from './server.ts'
import type { History, Person } from './load.ts'

interface Found { readonly id: string; readonly title: string; readonly version: number }

/** One sentence for each thing that is not so. */
export async function faultsIn(load: History, people: readonly Person[], url: string, folder: string): Promise<string[]> {
  const wrong = [...load.wrong]
  const found = new Map<string, Found[]>()
  for (const person of people) for (const one of await engagementsOf(url, person)) found.set(`${person.organisation} ${one.title.split(' ')[0]}`, [...(found.get(`${person.organisation} ${one.title.split(' ')[0]}`) ?? []), one])
  for (const record of load.records) {
    const key = `${record.organisation} ${record.token}`, all = found.get(key) ?? []
    found.delete(key)
    const [one] = all
    if (all.length > 1) wrong.push(`${record.token} is there ${all.length} times`)
    if (!one) {
      if (record.added === 'yes') wrong.push(`${record.token} was acknowledged and is lost`)
      continue
    }
    const asHeard = one.version === record.version && one.title === record.title
    const asMaybe = record.maybe !== undefined && one.version === record.version + 1 && one.title === record.maybe
    if (!asHeard && !asMaybe) wrong.push(`${record.token} is version ${one.version}, “${one.title}”, and version ${record.version}, “${record.title}”, was acknowledged`)
  }
  for (const [key, all] of found) wrong.push(`${key} is there (${all.length}) and was never acknowledged`)
  await asAdministrator(folder, async (client) => {
    const { rows: astray } = await client.query<{ id: string; version: string; entries: string }>(`SELECT coalesce(e.id, j.id) AS id, coalesce(e.version, 0) AS version, coalesce(j.entries, 0) AS entries FROM rustning.engagement e
      FULL JOIN (SELECT tenant_id, entity_id AS id, count(*) AS entries FROM rustning.journal_entry WHERE entity_type = 'engagement' AND outcome = 'done' GROUP BY tenant_id, entity_id) AS j USING (tenant_id, id)
      WHERE e.version IS DISTINCT FROM j.entries ORDER BY 1`)
    for (const { id, version, entries } of astray) wrong.push(`engagement ${id} is at version ${version} and has ${entries} entries`)
    const { rows: [counted] } = await client.query<{ doubled: string; unplaced: string }>(`SELECT
      (SELECT count(*) FROM (SELECT FROM rustning.journal_entry WHERE entity_type = 'engagement' AND outcome = 'done' GROUP BY tenant_id, entity_id, entity_version HAVING count(*) > 1) AS twice) AS doubled,
      (SELECT count(*) FROM rustning.journal_entry e WHERE NOT EXISTS (SELECT FROM rustning.journal_leaf l WHERE l.tenant_id = e.tenant_id AND l.entry_id = e.id) AND NOT EXISTS (SELECT FROM rustning.journal_pending p WHERE p.tenant_id = e.tenant_id AND p.entry_id = e.id)) AS unplaced`)
    if (Number(counted?.doubled) > 0) wrong.push(`${counted?.doubled} versions have two entries`)
    if (Number(counted?.unplaced) > 0) wrong.push(`${counted?.unplaced} entries have no place and do not wait for one`)
  })
  return wrong
}

/** With the server stopped, so that everything is sealed; also as the product itself says it, with the witness. */
export async function faultsInJournal(edition: Edition, folder: string, environment: NodeJS.ProcessEnv = {}): Promise<{ readonly wrong: readonly string[]; readonly entries: number }> {
  const { code, out } = await command(edition, folder, ['journal', 'verify', '--json'], environment)
  const line = out.split('\n').find((text) => text.startsWith('['))
  const journals = JSON.parse(line ?? '[]') as { tenant: string; entries: number; checkpoints: number; witnessed: number; findings: { said: string }[] }[]
  const wrong = journals.flatMap(({ tenant, findings }) => findings.map(({ said }) => `the journal of ${tenant}: ${said}`))
  if (code !== 0) wrong.push(`journal verify ended with ${code}: ${out.slice(-300)}`)
  if (journals.length === 0 || journals.some(({ checkpoints, witnessed }) => checkpoints === 0 || witnessed === 0)) wrong.push('a journal is not signed or not witnessed')
  return { wrong, entries: journals.reduce((sum, { entries }) => sum + entries, 0) }
}

async function engagementsOf(url: string, { organisation, cookie }: Person): Promise<Found[]> {
  const all: Found[] = []
  for (let after: string | undefined; ;) {
    const answer = await fetch(`${url}/api/v1/organisations/${organisation}/engagements?limit=100${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`the list was answered ${answer.status}: ${await answer.text()}`)
    const { engagements, next } = (await answer.json()) as { engagements: Found[]; next?: string }
    all.push(...engagements)
    if (next === undefined) return all
    after = next
  }
}
