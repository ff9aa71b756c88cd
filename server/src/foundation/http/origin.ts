/**
 * Where this installation is, as its operator says it; nothing a request claims about host or protocol is ever believed. And whether a
 * changing request was made from our own pages, which a foreign site cannot pretend: browsers write these headers themselves.
 */
import { foreignSite, publicUrlRefused } from './refusals.ts'

export interface PublicUrl {
  /** Scheme, host and port, without a slash. Every link we make begins with it. */
  readonly origin: string
  readonly https: boolean
}

/** Throws a refusal to start: the address ends up in headers and links, and may hold nothing but itself. */
export function readPublicUrl(given: string): PublicUrl {
  const url = URL.canParse(given) ? new URL(given) : undefined
  const plain = /^https?:\/\/[a-zA-Z0-9.:[\]-]+\/?$/.test(given)
  if (!url || !plain || url.hostname === '') throw publicUrlRefused(given)
  return { origin: url.origin, https: url.protocol === 'https:' }
}

interface Evidence {
  readonly origin?: string | undefined
  readonly fetchSite?: string | undefined
  readonly cookie: boolean
}

/**
 * Throws for a changing request from another site. With a cookie it must be shown to be ours; without one there is nothing to misuse, but a
 * browser that says it comes from elsewhere is still stopped, so that nobody is signed in as somebody else behind their back.
 */
export function mustBeOurs({ origin, fetchSite, cookie }: Evidence, ours: PublicUrl): void {
  if (fetchSite === 'same-origin' || fetchSite === 'none') return
  if (fetchSite !== undefined) throw foreignSite()
  if (origin === undefined ? cookie : origin !== ours.origin) throw foreignSite()
}
