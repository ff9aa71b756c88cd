/** What a key may open, how long, who may end it, and what is said about it. */
import { describe, expect, test } from 'vitest'
import { newId } from '../values/id.ts'
import {
  actorOfToken, apiTokenBeyond, apiTokenNoName, apiTokenNoScope, apiTokenNotMember, apiTokenNotYours, apiTokenRevoked, apiTokenState, apiTokenTooLong, apiTokenUnknown, decideMaking, decideRevoking, oneYearAfter,
  type ApiToken, type NewApiToken,
} from './api-token.ts'
import type { Role } from './role.ts'

const at = new Date('2026-11-22T12:00:00Z'), year = new Date('2027-11-22T12:00:00Z')
const maker = newId()
const valid: ApiToken = { id: newId(), version: 1, name: 'x', scopes: ['a.read'], madeBy: maker, expiresAt: year, revokedAt: null }

describe('making a key', () => {
  const wanted: NewApiToken = { name: 'Regnskap', scopes: ['a.read'], expiresAt: year }
  const table: readonly (readonly [string, readonly Role[], Partial<NewApiToken>, string | undefined])[] = [
    ['by somebody who does not belong there', [], {}, 'api-token-not-member'],
    ['without a name', ['buyer'], { name: '' }, 'api-token-no-name'],
    ['with too long a name', ['buyer'], { name: 'é'.repeat(201) }, 'api-token-no-name'],
    ['for nothing', ['buyer'], { scopes: [] }, 'api-token-no-scope'],
    ['for what the maker may not do', ['buyer'], { scopes: ['a.read', 'b.write'] }, 'api-token-beyond'],
    ['for what does not exist', ['buyer'], { scopes: ['*'] }, 'api-token-beyond'],
    ['for a moment more than a year', ['buyer'], { expiresAt: new Date(year.getTime() + 1) }, 'api-token-too-long'],
    ['that has ended', ['buyer'], { expiresAt: at }, 'api-token-too-long'],
    ['until no date', ['buyer'], { expiresAt: new Date(Number.NaN) }, 'api-token-too-long'],
    ['for a year', ['buyer'], {}, undefined],
    ['with a name of 200 characters', ['buyer'], { name: 'é'.repeat(200) }, undefined],
  ]
  for (const [how, roles, more, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideMaking({ roles, allowed: ['a.read', 'a.write'] }, { ...wanted, ...more }, at)?.code).toBe(outcome))

  test('for a year on 29 February is until 1 March', () => expect(oneYearAfter(new Date('2028-02-29T00:00:00Z')).toISOString()).toBe('2029-03-01T00:00:00.000Z'))
})

describe('revoking', () => {
  const table: readonly (readonly [string, readonly Role[], 'maker' | 'other', ApiToken | undefined, string | undefined])[] = [
    ['by its maker, who has left', [], 'maker', valid, 'api-token-not-member'],
    ['one that is unknown', ['administrator'], 'other', undefined, 'api-token-unknown'],
    ['by somebody else', ['leader'], 'other', valid, 'api-token-not-yours'],
    ['one that is revoked', ['administrator'], 'maker', { ...valid, revokedAt: at }, 'api-token-revoked'],
    ['by its maker', ['employee'], 'maker', valid, undefined],
    ['by an administrator', ['administrator'], 'other', valid, undefined],
    ['one that has run out', ['employee'], 'maker', { ...valid, expiresAt: at }, undefined],
  ]
  for (const [how, roles, who, token, outcome] of table) test(`${how} is ${outcome ?? 'allowed'}`, () => expect(decideRevoking({ roles, by: who === 'maker' ? maker : newId(), token })?.code).toBe(outcome))
})

test('a key is valid until the moment it ends', () => expect([{ ...valid, expiresAt: at }, { ...valid, revokedAt: at }, valid].map((one) => apiTokenState(one, at))).toEqual(['expired', 'revoked', 'valid']))

test('what a key does is done by the key, for its maker', () => expect(actorOfToken({ id: valid.id, madeBy: maker })).toEqual({ kind: 'token', id: valid.id, for: maker }))

describe('whoever is refused is told', () => {
  const said = [
    [apiTokenNotMember(), 'Du kan ikke lage eller trekke tilbake API-nøkler her.', 'bare personer som hører til virksomheten, kan det', 'Be en administrator om å invitere deg.'],
    [apiTokenNoName(), 'API-nøkkelen ble ikke laget.', 'den har ikke et navn på 1–200 tegn', 'Gi den et navn som sier hva den skal brukes til.'],
    [apiTokenNoScope(), 'API-nøkkelen ble ikke laget.', 'den gir ikke tilgang til noe', 'Velg minst ett tilgangsområde.'],
    [apiTokenBeyond(['a.write', 'b.read']), 'API-nøkkelen ble ikke laget.', 'du har ikke selv tilgang til a.write, b.read', 'Velg bare tilgangsområder som rollene dine omfatter.'],
    [apiTokenTooLong(), 'API-nøkkelen ble ikke laget.', 'den må ha en sluttdato som er etter nå og innen ett år', 'Velg en tidligere sluttdato, og lag en ny nøkkel når denne løper ut.'],
    [apiTokenUnknown(), 'API-nøkkelen finnes ikke.', 'virksomheten har ingen slik nøkkel', 'Finn den igjen i listen over API-nøkler.'],
    [apiTokenNotYours(), 'Du kan ikke trekke tilbake denne API-nøkkelen.', 'en annen har laget den, og du er ikke administrator', 'Be den som laget den, eller en administrator om å gjøre det.'],
    [apiTokenRevoked(), 'API-nøkkelen er allerede trukket tilbake.', 'noen har gjort det før', 'Du trenger ikke gjøre noe mer.'],
  ] as const
  for (const [refused, title, because, remedy] of said) test(refused.code, () => expect(refused.words('nb')).toEqual({ title, because, remedy }))
})
