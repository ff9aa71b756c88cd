/** The organisation shows itself to everybody as a supplier. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { supplierRoutes, type SupplierAnswer } from '@rustning/server/registers/supplier/supplier.api.ts'
import { useClient } from '../shell/client.ts'
import { useLanguage } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { Publication } from './publication.tsx'

export function OwnPublication({ supplier: { id, version, publishedAt, publishedVersion }, changed }: { readonly supplier: SupplierAnswer; readonly changed: (after: SupplierAnswer) => Promise<void> }) {
  const { organisation, may } = useHere()
  const { language } = useLanguage()
  const client = useClient(supplierRoutes)
  const queries = useQueryClient()
  const params = { organisation, supplier: id }
  const { data } = useQuery({ queryKey: ['supplier-readiness', organisation, id, version, language], queryFn: () => client.readSupplierReadiness({ params }) })
  const after = async (supplier: SupplierAnswer) => {
    await changed(supplier)
    await queries.invalidateQueries({ queryKey: ['public-suppliers'] })
  }
  return (
    <Publication
      publishedAt={publishedAt} changedSince={publishedAt !== null && publishedVersion !== version} missing={data?.missing} seenAt={`/suppliers/${id}`}
      publish={may(supplierRoutes.publishSupplier) ? async () => after(await client.publishSupplier({ params, version })) : undefined}
      withdraw={may(supplierRoutes.withdrawSupplier) ? async () => after(await client.withdrawSupplier({ params, version })) : undefined}
    />
  )
}
