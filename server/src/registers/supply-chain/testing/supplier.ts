/** Suppliers and services for the tests of chains, put there by the administrator: their own rooms are not what is tried. */
import { asAdmin } from '../../../foundation/database/testing/cluster.ts'
import { newId, type Uuid } from '../../../foundation/values/id.ts'
import type { Person, Registers } from '../../testing/installation.ts'

const put = (rooms: Registers, text: string, values: readonly unknown[]) => asAdmin(rooms.db.admin, async (client) => {
  await client.query('SET session_replication_role = replica')
  await client.query(text, values as unknown[])
})

export async function supplierOf(rooms: Registers, { tenant }: Person, name = 'Nordlys Drift'): Promise<Uuid> {
  const id = newId()
  await put(rooms, 'INSERT INTO rustning.supplier (tenant_id, id, version, name, name_key, created_at, changed_at) VALUES ($1, $2, 1, $3, lower($3), now(), now())', [tenant, id, name])
  return id
}

export async function serviceOf(rooms: Registers, { tenant }: Person, supplier: Uuid): Promise<Uuid> {
  const id = newId()
  await put(rooms, `INSERT INTO rustning.service (tenant_id, id, version, name, supplier_id, categories, models, data_countries, data_complete, access_countries, access_complete, sub_services, languages, interfaces, exit_formats, price_models, link_titles, link_urls, created_at, changed_at)
    VALUES ($1, $2, 1, 'Journal i skyen', $3, '{}', '{}', '{}', false, '{}', false, '{}', '{}', '{}', '{}', '{}', '{}', '{}', now(), now())`, [tenant, id, supplier])
  return id
}

export const fieldsOfLink = (name: string, more: Readonly<Record<string, unknown>> = {}) => ({ name, role: 'sub-processor', ...more })
