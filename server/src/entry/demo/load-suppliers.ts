/** What each supplier shows to everybody: who it is, what it can show for itself, and the services it offers, published as any supplier publishes. */
import { priceModels, serviceRoutes } from '../../registers/service/index.ts'
import { evidenceKinds, supplierRoutes } from '../../registers/supplier/index.ts'
import type { DemoService, DemoSupplier } from './files.ts'
import type { DemoPerson } from './person.ts'

const pick = <const C extends string>(choices: readonly C[], text: string): C => {
  const found = choices.find((one) => one === text)
  if (found === undefined) throw new Error(`${text} is none of ${choices.join(', ')}`)
  return found
}

/** The same day of another month. */
export function monthsFrom(today: string, months: number): string {
  const day = new Date(`${today.slice(0, 7)}-15T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 10)
}

/** Published services by the names they have in the files. */
export async function loadSupplier(file: DemoSupplier, name: string, contact: DemoPerson, today: string): Promise<ReadonlyMap<string, string>> {
  const params = { organisation: contact.organisation }, suppliers = contact.asks(supplierRoutes)
  const own = await suppliers.addSupplier({ params, body: {
    name, own: true, seat: file.seat, ownerCountry: file.owner, ...(file.group !== undefined && { group: file.group }), foreign: { kind: 'Demo', value: file.id },
    bankruptcy: { bankrupt: false, on: today, source: 'Eksempel' }, contacts: [{ name: contact.name, role: 'Kundekontakt', email: file.email, shown: true }],
  } })
  const at = { ...params, supplier: own.id }, evidence: string[] = []
  for (const { kind, title, issuer, standard, scope, notCovered, issued, expires } of file.evidence) {
    const added = await suppliers.addEvidence({ params: at, body: {
      kind: pick(evidenceKinds, kind), title, issuer, scope, ...(standard !== undefined && { standard }), ...(notCovered !== undefined && { notCovered }), issuedOn: monthsFrom(today, issued), ...(expires !== undefined && { expiresOn: monthsFrom(today, expires) }),
    } })
    evidence.push(added.id)
  }
  await suppliers.publishSupplier({ params: at, version: own.version })
  const published = new Map<string, string>()
  for (const one of file.services) published.set(one.id, await offer({ ...file.usually, ...one }, { contact, supplier: own.id, evidence }))
  return published
}

async function offer(one: DemoService, { contact, supplier, evidence }: { readonly contact: DemoPerson; readonly supplier: string; readonly evidence: readonly string[] }): Promise<string> {
  const params = { organisation: contact.organisation }, services = contact.asks(serviceRoutes), { data = [], access = [], others = false, evidence: shown = evidence.map((_, index) => index) } = one
  const added = await services.addService({ params, body: {
    name: one.name, supplierId: supplier, categories: one.in, models: one.models ?? [], deployment: one.deployment ?? null, data: { members: data, complete: !others }, access: { members: access, complete: !others },
    languages: one.languages ?? [], exitFormats: one.exit ?? [], priceModels: (one.price ?? []).map((price) => pick(priceModels, price)), subServices: one.sub ?? [], interfaces: one.interfaces ?? [],
    ...(one.priceText !== undefined && { priceText: one.priceText }), description: { nb: one.text }, evidenceIds: shown.flatMap((index) => evidence[index] ?? []),
  } })
  await services.publishService({ params: { ...params, service: added.id }, version: added.version })
  // Under the same id it stands in the public register.
  return added.id
}
