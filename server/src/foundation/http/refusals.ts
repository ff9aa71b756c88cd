/**
 * What is refused before a room is asked, and which of it may come from which operation: the rest of a route's declared refusals. An address
 * that is wrong and a thing that belongs to others are answered alike, so that nobody learns what exists.
 */
import type { PauseReason } from '../database/pause.ts'
import { refusal } from '../values/refusal.ts'
import { httpText, type JsonFault } from './refusals.text.ts'
import { hasBody, needsKey, needsVersion, type RouteShape } from './route.api.ts'

export const notFound = refusal('not-found', 404, (language) => httpText[language].notFound)
export const methodNotAllowed = refusal('method-not-allowed', 405, (language) => httpText[language].methodNotAllowed)
export const notSignedIn = refusal('not-signed-in', 401, (language) => httpText[language].notSignedIn)
export const notAllowed = refusal('not-allowed', 403, (language) => httpText[language].notAllowed)
export const foreignSite = refusal('foreign-site', 403, (language) => httpText[language].foreignSite)
export const malformedJson = refusal('malformed-json', 400, (language, fault: JsonFault) => ({ ...httpText[language].json, because: httpText[language].malformedJson[fault] }))
export const wrongMediaType = refusal('wrong-media-type', 415, (language) => httpText[language].wrongMediaType)
export const tooLarge = refusal('too-large', 413, (language) => httpText[language].tooLarge)
export const unexpectedBody = refusal('unexpected-body', 400, (language) => httpText[language].unexpectedBody)
export const keyMissing = refusal('idempotency-key-missing', 428, (language) => httpText[language].keyMissing)
export const keyMalformed = refusal('idempotency-key-malformed', 400, (language) => httpText[language].keyMalformed)
export const keyReused = refusal('idempotency-key-reused', 422, (language) => httpText[language].keyReused)
export const versionMissing = refusal('version-missing', 428, (language) => httpText[language].versionMissing)
export const versionMalformed = refusal('version-malformed', 400, (language) => httpText[language].versionMalformed)
/** Of a thing with a version: the precondition did not hold. */
export const versionMoved = refusal('version-moved', 412, (language) => httpText[language].overtaken)
export const overtaken = refusal('overtaken', 409, (language) => httpText[language].overtaken)
export const tooManyRequests = refusal('too-many-requests', 429, (language) => httpText[language].tooManyRequests)
export const unavailable = refusal('unavailable', 503, (language) => httpText[language].unavailable)
export const unknownOutcome = refusal('unknown-outcome', 503, (language) => httpText[language].unknownOutcome)
/** Reading goes on. */
export const writesPaused = refusal('writes-paused', 503, (language, reason: PauseReason) => ({ ...httpText[language].paused, because: httpText[language].pausedBecause[reason] }))
export const fault = refusal('fault', 500, (language) => httpText[language].fault)
export const addressTooLong = refusal('address-too-long', 414, (language) => httpText[language].addressTooLong)
export const headersTooLarge = refusal('headers-too-large', 431, (language) => httpText[language].headersTooLarge)
export const malformedRequest = refusal('malformed-request', 400, (language) => httpText[language].malformedRequest)
export const requestTimeout = refusal('request-timeout', 408, (language) => httpText[language].requestTimeout)
/** Not an answer to a request, but a reason not to start. */
export const publicUrlRefused = refusal('public-url-refused', 500, (language, given: string) => httpText[language].publicUrl(given))

interface Declared {
  readonly code: string
  readonly status: number
}

/** Everything but success that an operation may answer with, the room's own first. */
export function refusalsOf(route: RouteShape): Declared[] {
  // Invalid also where nothing is asked for: whoever adds a search to an address is told so.
  const kinds: Declared[] = [malformedRequest, unexpectedBody, { code: 'invalid-request', status: 422 }]
  if (!route.may.includes('anyone')) kinds.push(notSignedIn, notAllowed)
  if (route.params) kinds.push(notFound)
  if (route.method !== 'GET') kinds.push(foreignSite)
  if (hasBody(route)) kinds.push(malformedJson, wrongMediaType, tooLarge)
  if (route.changes) kinds.push(keyMalformed, keyReused, overtaken, unknownOutcome, writesPaused)
  if (needsKey(route)) kinds.push(keyMissing)
  if (needsVersion(route)) kinds.push(versionMissing, versionMalformed, versionMoved)
  kinds.push(requestTimeout, addressTooLong, headersTooLarge, tooManyRequests, fault, unavailable)
  const own = Object.entries(route.refusals).map(([code, status]) => ({ code, status }))
  return [...new Map([...own, ...kinds].map(({ code, status }) => [code, { code, status }])).values()]
}
