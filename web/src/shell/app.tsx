/** Puts the screens together: language, what was fetched, addresses. Whatever finds that the session is over tells all the rest. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useRef } from 'react'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { Broken, NotFound } from './not-found.tsx'
import { FrontPage } from './front-page.tsx'
import { InOrganisation, Loading, SignedIn } from './gates.tsx'
import { Layout } from './layout.tsx'
import { OpenPages } from './pages.ts'
import { openRoutes, organisationRoutes, personalRoutes } from './routes.ts'
import { isTyping } from '../design/typing.ts'

const ProofDialog = lazy(() => import('../identity/proof-dialog.tsx'))
const SignInAgain = lazy(() => import('../identity/sign-in-again.tsx'))

const queries: QueryClient = new QueryClient({
  defaultOptions: {
    // A no stays a no; a lost line is tried once more.
    queries: { staleTime: 30_000, retry: (times, error) => times < 1 && !(error instanceof Refusal), refetchOnWindowFocus: () => !isTyping(), refetchOnReconnect: () => !isTyping(), refetchOnMount: () => !isTyping() },
    // What is refused for want of a net is said at once and not sent later behind the reader's back.
    mutations: { networkMode: 'always' },
  },
})

const pages = (routes: typeof openRoutes): RouteObject[] =>
  routes.map(({ path, load }) => ({ ...(path === '' ? { index: true as const } : { path }), lazy: async () => ({ Component: (await load()).default }) }))

const router = createBrowserRouter([{
  Component: Layout,
  HydrateFallback: Loading,
  children: [{
    // A page that fails leaves the header standing.
    ErrorBoundary: Broken,
    children: [
      { index: true, Component: FrontPage },
      ...pages(openRoutes),
      { Component: SignedIn, children: [...pages(personalRoutes), { path: 'organisations/:organisation', Component: InOrganisation, children: [...pages(organisationRoutes), { path: '*', Component: NotFound }] }] },
      { path: '*', Component: NotFound },
    ],
  }],
}])

const openPages = [...openRoutes.map(({ path }) => path), ...organisationRoutes.map(({ path }) => `organisations/:organisation${path && `/${path}`}`)]

/** What the server answered in one language is asked for again in the other. Stands after the pages, so that they ask in the new one. */
function InThisLanguage() {
  const { language } = useLanguage()
  const last = useRef(language)
  useEffect(() => {
    if (last.current === language) return
    last.current = language
    void queries.invalidateQueries()
  }, [language])
  return undefined
}

export function App() {
  return (
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <OpenPages value={openPages}>
          <RouterProvider router={router} />
        </OpenPages>
        <InThisLanguage />
        <Suspense><ProofDialog /><SignInAgain /></Suspense>
      </QueryClientProvider>
    </LanguageProvider>
  )
}
