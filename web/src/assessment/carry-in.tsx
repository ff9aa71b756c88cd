/** Carrying an assessment into an account, with all that asking the server takes: fetched for those who are signed in, and for nobody else. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Carry } from './carry.tsx'
import type { Work } from './work.ts'

const queries = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } })

export default function CarryIn({ work }: { readonly work: Work }) {
  return <QueryClientProvider client={queries}><Carry work={work} /></QueryClientProvider>
}
