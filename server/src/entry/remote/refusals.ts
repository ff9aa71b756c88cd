/**
 * The refusals of the command line's own: before a server is asked, and where what answered is not believed. What the server itself refuses
 * is passed on in its own words; where somebody at a terminal can do something more about it, that is said instead.
 */
import type { Language } from '@rustning/knowledge/pack'
import { Refusal, refusal } from '../../foundation/values/refusal.ts'
import { remoteRefusals } from './refusals.text.ts'

export const noServer = refusal('remote-no-server', 400, (language) => remoteRefusals[language].noServer)
export const badAddress = refusal('remote-bad-address', 400, (language, given: string) => remoteRefusals[language].badAddress(given))
export const plainHttp = refusal('remote-plain-http', 400, (language, host: string) => remoteRefusals[language].plainHttp(host))
export const keyMalformed = refusal('remote-key-malformed', 400, (language) => remoteRefusals[language].keyMalformed)
export const unreadable = refusal('remote-unreadable', 400, (language, file: string) => remoteRefusals[language].unreadable(file))
export const openToOthers = refusal('remote-open-to-others', 400, (language, file: string) => remoteRefusals[language].open(file))
export const signInFirst = refusal('remote-sign-in-first', 401, (language) => remoteRefusals[language].signInFirst)
export const onlyPeople = refusal('remote-only-people', 403, (language, who: (language: Language) => string) => remoteRefusals[language].onlyPeople(who(language)))
export const keyRefused = refusal('remote-key-refused', 401, (language) => remoteRefusals[language].keyRefused)
export const keyLacks = refusal('remote-key-lacks', 403, (language, scopes: readonly string[]) => remoteRefusals[language].keyLacks(scopes.join(', ')))
export const signedOut = refusal('remote-signed-out', 401, (language) => remoteRefusals[language].signedOut)
export const unreachable = refusal('remote-unreachable', 503, (language, { server, why }: { server: string; why: string }) => remoteRefusals[language].unreachable(server, why))
/** The line was there, and broke: what was sent may have arrived. */
export const brokenOff = refusal('remote-broken-off', 503, (language, { server, why }: { server: string; why: string }) => remoteRefusals[language].unreachable(server, why))
export const tooSlow = refusal('remote-too-slow', 504, (language, server: string) => remoteRefusals[language].tooSlow(server))
export const notRustning = refusal('remote-not-rustning', 502, (language, { server, status }: { server: string; status: number }) => remoteRefusals[language].notRustning(server, status))
export const redirected = refusal('remote-redirected', 502, (language, { server, to }: { server: string; to: string }) => remoteRefusals[language].redirected(server, to))
export const tooMuch = refusal('remote-too-much', 502, (language, server: string) => remoteRefusals[language].tooMuch(server))
export const otherEdition = refusal('remote-other-edition', 502, (language, { theirs, ours }: { theirs: string; ours: string }) => remoteRefusals[language].otherEdition(theirs, ours))
export const secretAsOption = refusal('remote-secret-as-option', 400, (language, option: string) => remoteRefusals[language].secretAsOption(option))
export const notJson = refusal('remote-not-json', 400, (language, what: string) => remoteRefusals[language].notJson(what))
export const versionMissing = refusal('remote-version-missing', 400, (language) => remoteRefusals[language].versionMissing)
export const outMissing = refusal('remote-out-missing', 400, (language) => remoteRefusals[language].outMissing)
export const fileExists = refusal('remote-file-exists', 400, (language, file: string) => remoteRefusals[language].exists(file))
export const notWritten = refusal('remote-not-written', 400, (language, file: string) => remoteRefusals[language].notWritten(file))
export const noField = refusal('remote-no-field', 400, (language, { name, all }: { name: string; all: string }) => remoteRefusals[language].noField(name, all))
export const noPage = refusal('remote-no-page', 502, (language) => remoteRefusals[language].noPage)
export const unknownOperation = refusal('remote-unknown', 404, (language, { name, guess }: { name: string; guess: string | undefined }) => remoteRefusals[language].unknown(name, guess))
export const notTyped = refusal('remote-not-typed', 400, (language, what: string) => remoteRefusals[language].notTyped(what))
export const notSame = refusal('remote-not-same', 400, (language) => remoteRefusals[language].notSame)

/** Codes after which nobody knows whether the change was made. */
const undecided = new Set<string>([brokenOff.code, tooSlow.code, notRustning.code, redirected.code, tooMuch.code, otherEdition.code, 'unknown-outcome', 'fault'])

/** Whoever repeats a change with its key cannot do it twice; so they are told the key where they may have to. */
export const withKey = (error: unknown, key: string): unknown => (error instanceof Refusal && undecided.has(error.code) ? withRemedy(error, (language) => remoteRefusals[language].perhapsDone(key)) : error)

/** The same no, and what to do about it from here. */
export const withRemedy = (from: Refusal, remedy: (language: Language) => string): Refusal =>
  new Refusal(from.code, from.status, (language) => {
    const words = from.words(language)
    return { ...words, remedy: `${words.remedy} ${remedy(language)}` }
  }, { retryAfter: from.retryAfter, request: from.request, cause: from })

export const mustProve = (from: Refusal): Refusal => withRemedy(from, (language) => remoteRefusals[language].prove)
