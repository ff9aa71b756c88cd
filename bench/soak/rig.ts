/** An installation under load: a folder, the servers over it, organisations with somebody in each, and the people who work there. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import { faultsIn, faultsInJournal } from './check.ts'
import { startLoad, type Load, type Person } from './load.ts'
import { asAdministrator, freePort, startServer, type Edition, type Running } from './server.ts'

export interface Rig {
  readonly edition: Edition
  readonly folder: string
  readonly ports: readonly [number, number]
  /** Where people send what they do. */
  readonly servers: Running[]
  readonly people: readonly Person[]
  readonly load: Load
  readonly start: (environment?: NodeJS.ProcessEnv, port?: number) => Promise<Running>
  /** Stops the people, checks what is there, stops the servers, checks the journal, and takes everything away. */
  readonly end: () => Promise<Ended>
}

export interface Ended {
  readonly acknowledged: number
  readonly entries: number
  readonly counts: ReadonlyMap<string, number>
  readonly wrong: readonly string[]
}

export interface RigOptions {
  readonly edition: Edition
  readonly organisations?: number
  readonly workers?: number
  readonly environment?: NodeJS.ProcessEnv
  /** An empty folder; one of its own is made where none is given. */
  readonly folder?: string
}

export async function openRig({ edition, organisations = 5, workers = 16, environment = {}, folder = mkdtempSync(path.join(tmpdir(), 'rustning-soak-')) }: RigOptions): Promise<Rig> {
  const ports = [await freePort(), await freePort()] as const, servers: Running[] = [], complaints: string[] = []
  const start: Rig['start'] = async (more = {}, port = ports[0]) => {
    const server = await startServer({ edition, folder, port, environment: { ...environment, ...more } })
    servers.push(server)
    return server
  }
  const first = await start()
  const people = await peopleIn(first, folder, organisations)
  const load = startLoad({ people, urls: () => servers.map(({ url }) => url), workers })
  return {
    edition, folder, ports, servers, people, load, start,
    end: async () => {
      await load.stop()
      const [server] = servers
      const wrong = server ? await faultsIn(load, people, server.url, folder) : ['no server is left to ask']
      for (const one of servers) complaints.push(...one.said())
      for (const one of servers.splice(0)) {
        const code = await one.stop()
        if (code !== 0) wrong.push(`the server ended with ${code}`)
      }
      const journal = await faultsInJournal(edition, folder, environment)
      const faults = complaints.filter((line) => line.includes('"message":"fault"') || line.includes('ALARM'))
      if (wrong.length + journal.wrong.length + faults.length === 0) rmSync(folder, { recursive: true, force: true })
      return { acknowledged: load.acknowledged(), entries: journal.entries, counts: load.counts, wrong: [...wrong, ...journal.wrong, ...faults] }
    },
  }
}

/** Kills a server as a power cut would, for the servers' list too. */
export async function killed(rig: Rig, server: Running): Promise<void> {
  rig.servers.splice(rig.servers.indexOf(server), 1)
  await server.kill()
}

/** The first person comes in by the link; the other organisations are written down beside theirs, because nobody makes those by hand. */
async function peopleIn({ url, firstRun }: Running, folder: string, organisations: number): Promise<Person[]> {
  const answer = await fetch(`${url}/api/v1/first-run`, {
    method: 'POST', headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ token: firstRun, email: 'kari@fjellvag.example', name: 'Kari Fjellvåg', password: 'fjell-og-fjord-2026-nord', organisation: 'Fjellvåg legekontor', language: 'nb' }),
  })
  if (answer.status !== 201) throw new Error(`the first person did not get in: ${await answer.text()}`)
  const cookie = String(answer.headers.get('set-cookie')).split(';')[0] as string
  const { organisation } = (await answer.json()) as { organisation: string }
  return asAdministrator(folder, async (client) => {
    const { rows: [own] } = await client.query<{ id: string; account_id: string }>('SELECT id, account_id FROM rustning.membership WHERE tenant_id = $1', [organisation])
    const people: Person[] = [{ organisation, member: own?.id as string, cookie }]
    await client.query('SET search_path = rustning; SET session_replication_role = replica')
    for (let more = 1; more < organisations; more++) {
      const [tenant, member] = [randomUUID(), randomUUID()]
      await client.query('INSERT INTO tenant (tenant_id) VALUES ($1)', [tenant])
      await client.query(`INSERT INTO membership (tenant_id, id, version, account_id, email, name, roles) VALUES ($1, $2, 1, $3, 'kari@fjellvag.example', 'Kari Fjellvåg', '{leader}')`, [tenant, member, own?.account_id])
      people.push({ organisation: tenant, member, cookie })
    }
    return people
  })
}
