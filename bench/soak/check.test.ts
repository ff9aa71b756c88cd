/** Whether the check after a soak would see it: each kind of loss and doubling is done by hand, past the product's doors, and must be named. */
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { faultsIn, faultsInJournal } from './check.ts'
import { untilAcknowledged } from './load.ts'
import { openRig } from './rig.ts'
import { asAdministrator } from './server.ts'

test('what is lost, doubled, changed, never acknowledged or without its entry is named, and a journal that was changed is not whole', async () => {
  const rig = await openRig({ edition: 'sources', organisations: 2, workers: 4 })
  try {
    await untilAcknowledged(rig.load, 40)
    await rig.load.stop()
    const [server] = rig.servers, faults = () => faultsIn(rig.load, rig.people, server?.url ?? '', rig.folder)
    expect(await faults()).toEqual([])

    const [lost, doubled, changed, without] = rig.load.records.filter(({ added, maybe }) => added === 'yes' && maybe === undefined)
    if (!lost || !doubled || !changed || !without) throw new Error('too few were added')
    const key = ({ organisation, id }: typeof lost) => [organisation, id]
    await asAdministrator(rig.folder, async (client) => {
      await client.query('SET search_path = rustning; SET session_replication_role = replica')
      await client.query('DELETE FROM engagement WHERE tenant_id = $1 AND id = $2', key(lost))
      const { rows } = await client.query<{ columns: string }>(`SELECT string_agg(format('%I', column_name), ', ') AS columns FROM information_schema.columns WHERE table_schema = 'rustning' AND table_name = 'engagement' AND column_name NOT IN ('id', 'title') AND is_generated = 'NEVER'`)
      const copied = rows[0]?.columns
      const again = (title: string) => client.query(`INSERT INTO engagement (id, title, ${copied}) SELECT gen_random_uuid(), ${title}, ${copied} FROM engagement WHERE tenant_id = $1 AND id = $2`, key(doubled))
      await again('title')
      await again(`'nobody-asked-for-this ny'`)
      await client.query(`UPDATE engagement SET title = title || ' og mer' WHERE tenant_id = $1 AND id = $2`, key(changed))
      await client.query(`DELETE FROM journal_entry WHERE tenant_id = $1 AND entity_id = $2`, key(without))
    })
    const found = (await faults()).join('\n')
    for (const said of [`${lost.token} was acknowledged and is lost`, `${doubled.token} is there 2 times`, `nobody-asked-for-this is there (1) and was never acknowledged`]) expect(found).toContain(said)
    expect(found).toMatch(new RegExp(`${changed.token} is version \\d+, “.* og mer”, and version`))
    expect(found).toContain(`engagement ${without.id} is at version ${without.version} and has 0 entries`)
    expect(found).toContain(`engagement ${lost.id} is at version 0 and has ${lost.version} entries`)

    for (const one of rig.servers.splice(0)) await one.stop()
    const journal = await faultsInJournal(rig.edition, rig.folder)
    expect(journal.wrong.join('\n')).toContain(`the journal of ${without.organisation}`)
    expect(journal.wrong.join('\n')).toContain('journal verify ended with')
  } finally {
    for (const one of rig.servers.splice(0)) await one.kill()
    rmSync(rig.folder, { recursive: true, force: true })
  }
}, 300_000)
