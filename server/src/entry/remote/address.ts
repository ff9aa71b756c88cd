/**
 * Where the server is, as whoever runs the command says it. Keys and sign-ins go to that address and no other, and only where nobody on
 * the way can read them: over TLS, or to this very machine.
 */
import { badAddress, noServer, plainHttp } from './refusals.ts'

/** Scheme, host and port, without a slash. */
export function addressFrom(given: string | undefined): string {
  if (given === undefined || given.trim() === '') throw noServer()
  const url = URL.canParse(given) ? new URL(given) : undefined
  // Written plainly, so that what a person reads is what is called.
  if (!url || !/^https?:\/\/[a-zA-Z0-9.:[\]-]+\/?$/.test(given) || url.hostname === '') throw badAddress(given)
  if (url.protocol === 'http:' && !isHere(url.hostname)) throw plainHttp(url.hostname)
  return url.origin
}

const isHere = (host: string): boolean => host === 'localhost' || host === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(host)
