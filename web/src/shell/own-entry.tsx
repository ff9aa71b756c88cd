/** A page with an entry of its own, reached from within: the browser goes there anew. */
import { useEffect } from 'react'
import { Loading } from './gates.tsx'

export default function OwnEntry() {
  useEffect(() => window.location.reload(), [])
  return <Loading />
}
