/** The only file that names the tables of the copy of Enhetsregisteret. They are written by the operator's command and by nobody else. */
import type pg from 'pg'
import type { RegisterUnit } from './register-unit.ts'

interface Row { readonly number: string; readonly name: string; readonly form: string; readonly country: string | null; readonly place: string | null; readonly sector: string | null; readonly employees: number | null; readonly bankrupt: boolean; readonly winding_up: boolean; readonly taken_on: string }

export interface Extract { readonly takenOn: string; readonly units: number }

/** Which copy is loaded; none where the operator has loaded none. */
export async function extractOf(pool: pg.Pool): Promise<Extract | undefined> {
  return (await pool.query<Extract>('SELECT taken_on::text AS "takenOn", units FROM register_extract')).rows[0]
}

export async function unitByNumber(pool: pg.Pool, number: string): Promise<(RegisterUnit & { readonly takenOn: string }) | undefined> {
  const { rows: [row] } = await pool.query<Row>('SELECT u.*, e.taken_on::text FROM register_unit u, register_extract e WHERE u.number = $1', [number])
  return row && {
    number, name: row.name, form: row.form, country: row.country ?? undefined, place: row.place ?? undefined, sector: row.sector ?? undefined, employees: row.employees ?? undefined,
    bankrupt: row.bankrupt, windingUp: row.winding_up, takenOn: row.taken_on,
  }
}

const batch = 5_000

/** All or nothing: the copy that was there before gives way to this one when all of it has been read. Returns how many units there are. */
export async function replaceUnits(client: pg.ClientBase, units: AsyncIterable<RegisterUnit>, takenOn: string): Promise<number> {
  await client.query('BEGIN; SET LOCAL search_path = rustning; SET LOCAL statement_timeout = 0; DELETE FROM register_unit; DELETE FROM register_extract')
  try {
    let waiting: RegisterUnit[] = []
    const write = async () => {
      const all = <K extends keyof RegisterUnit>(key: K) => waiting.map((unit) => unit[key] ?? null)
      // A number that comes twice is the same organisation: the first is kept.
      await client.query(`INSERT INTO register_unit SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::boolean[], $9::boolean[]) ON CONFLICT DO NOTHING`,
        [all('number'), all('name'), all('form'), all('country'), all('place'), all('sector'), all('employees'), all('bankrupt'), all('windingUp')])
      waiting = []
    }
    for await (const unit of units) if (waiting.push(unit) >= batch) await write()
    await write()
    const { rows } = await client.query<{ units: number }>('INSERT INTO register_extract (taken_on, loaded_at, units) SELECT $1, clock_timestamp(), count(*) FROM register_unit RETURNING units', [takenOn])
    await client.query('COMMIT')
    return rows[0]?.units ?? 0
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {})
    throw error
  }
}
