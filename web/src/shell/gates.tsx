/** Who gets past: pages for the signed-in send others to the door and back again; an organisation's pages are for those who belong to it. */
import { Spinner } from '@digdir/designsystemet-react'
import { Navigate, Outlet, useLocation } from 'react-router'
import { Problem } from '../design/problem.tsx'
import { useText } from './language.tsx'
import { NotFound } from './not-found.tsx'
import { useHere, useMe } from './session.ts'
import { shellText } from './shell.text.ts'

export function Loading() {
  const text = useText(shellText)
  return <div className="row" role="status"><Spinner aria-hidden="true" data-size="sm" />{text.loading}</div>
}

export function SignedIn() {
  const { data: me, error, refetch } = useMe()
  const { pathname, search } = useLocation()
  if (me) return <Outlet />
  if (me === null) return <Navigate to={`/sign-in?to=${encodeURIComponent(pathname + search)}`} replace />
  return error ? <Problem error={error} retry={() => void refetch()} /> : <Loading />
}

export function InOrganisation() {
  const { organisation } = useHere()
  const { data: me } = useMe()
  // A page of its own for each organisation: nothing half-written goes from one to another.
  return me?.organisations.some((one) => one.organisation === organisation) ? <Outlet key={organisation} /> : <NotFound />
}
