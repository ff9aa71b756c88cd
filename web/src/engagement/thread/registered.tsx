/** A supplier or a service by its name, which leads to its record where it has one in the registers and the reader may see it. */
import { serviceRoutes } from '@rustning/server/registers/service/service.api.ts'
import { supplierRoutes } from '@rustning/server/registers/supplier/supplier.api.ts'
import { GoLink } from '../../design/go.tsx'
import { useHere } from '../../shell/session.ts'

export function Registered({ of, name }: { readonly of: string | undefined; readonly name: string }) {
  const { may, to } = useHere()
  return of !== undefined && may(of.startsWith('suppliers/') ? supplierRoutes.readSupplier : serviceRoutes.readService) ? <GoLink to={to(of)}>{name}</GoLink> : name
}
