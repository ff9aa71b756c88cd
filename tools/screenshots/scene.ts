/** What the demo leaves to its visitors, done by its people so that there is something to see: an invitation, two cases, a notice. */
import { engagement, named, type Demo } from './find.ts'
import type { Tour } from './product.ts'

/** Gives the secrets that were shown once. */
export async function setScene({ as }: Tour): Promise<Demo['made']> {
  const [turid, siri] = [await as('solvik-turid'), await as('solvik-siri')]
  const { token } = await turid.ask('POST', 'invitations', { email: 'hilde@solvik.example', roles: ['contract-manager'] })
  const worth = { amount: 3_200_000, currency: 'NOK' }
  const demo: Demo = { ask: siri.ask, made: {} }
  const { engagement: followUp } = await engagement('Medisinsk avstandsoppfølging')(demo, {})
  const { supplier } = await named('supplier', 'suppliers', 'Havblikk Helse')(demo, {})
  await siri.ask('POST', `engagements/${followUp}/decisions`, { form: 'residual-risk', title: 'Nattlig brukerstøtte uten norsk språk', reasons: 'Leverandøren svarer på engelsk mellom klokken 22 og 6. Pasientene ringer kommunens egen vakt først.', measures: 'Vakten er bemannet hele døgnet og har avtale om tolk.', level: 'low', worth })
  await siri.ask('POST', `engagements/${followUp}/decisions`, { form: 'residual-risk', title: 'Brukerstøtte fra USA om natten', reasons: 'Prærie Support kan se navn og målinger når noen ringer om natten. Havblikk Helse kan ikke tilby nattstøtte fra EØS før i 2027.', measures: 'Tilgangen åpnes for én sak om gangen, og hver sak loggføres.', level: 'medium', worth })
  await siri.ask('POST', `suppliers/${supplier}/chain/notices`, { kind: 'changed', name: 'Fjordlogg Telemetri', what: 'Feilmeldinger fra appen lagres i USA fra nyttår.', processing: { countries: ['US'], open: null }, receivedOn: '2026-11-20', plannedOn: '2027-01-01' })
  return { invitation: String(token) }
}
