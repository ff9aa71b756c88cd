/** How login services are written down, and how the words of each become ours. */
import { describe, expect, test } from 'vitest'
import { languages } from '@rustning/knowledge/pack'
import type { Refusal } from '../values/refusal.ts'
import { readProviders, isSafeAddress, oidcConfigurationRefused, oidcLevelTooLow, oidcNotTrusted, oidcProviderAway, oidcProviderUnknown, oidcProviderUnusable, oidcRefusedThere } from './oidc.ts'
import { identityFrom } from './oidc-claims.ts'
import { externalLoginNotFound, externalLoginNotYours, externalLoginTaken, externalLoginUnknown } from './external-login.ts'
import { lastWayIn, loginStepUnknown, somebodyElseLoggedIn } from './login-step.ts'

const said = { id: 'there', profile: 'generic', name: 'Der', issuer: 'https://login.example', clientId: 'x', secret: 'y' }
const read = (more: object = {}) => readProviders([{ ...said, ...more }])[0] as ReturnType<typeof readProviders>[number]
const key = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b', d: 'c' }

describe('a configuration', () => {
  const wrong: [string, unknown, string][] = [
    ['that is no list', {}, '[]'], ['without anything', [{}], 'id'], ['with a service of an unknown kind', [{ ...said, profile: 'other' }], 'profile'], ['with a field nobody knows', [{ ...said, isuer: 'x' }], 'isuer'],
    ['over plain http', [{ ...said, issuer: 'http://login.example' }], 'issuer'], ['with a query in the issuer', [{ ...said, issuer: 'https://login.example/?a=b' }], 'issuer'],
    ['without a secret or a key', [{ ...said, secret: undefined }], 'secret / key'], ['with both', [{ ...said, key }], 'secret / key'], ['with a symmetric key', [{ ...said, secret: undefined, key: { kty: 'oct', k: 'x' } }], 'key.kty'],
    ['with a key to sign by shared secret', [{ ...said, secret: undefined, key: { ...key, alg: 'HS256' } }], 'key.alg'], ['with one name twice', [said, { ...said, issuer: 'https://other.example' }], 'id'], ['with one issuer twice', [said, { ...said, id: 'here' }], 'issuer'],
    ['with a path that is not one word', [{ ...said, id: '../x' }], 'id'], ['with a host that is an address', [{ ...said, hosts: ['https://keys.example'] }], 'hosts.0'],
  ]
  test.each(wrong)('%s is refused at start, with the place', (_, given, place) => {
    let refused: Refusal | undefined
    try {
      readProviders(given)
    } catch (error) {
      refused = error as Refusal
    }
    expect(refused?.code).toBe('oidc-configuration-refused')
    expect(refused?.words('nb').because).toContain(`er feil i ${place}`)
  })

  test('takes what is particular from the profile, and what is said instead', () => {
    expect(read({ profile: 'helseid', secret: undefined, key })).toMatchObject({ par: true, dpop: true, assertionType: 'client-authentication+jwt', secret: undefined })
    expect(read({ profile: 'ansattporten', acrValues: ['high'], requiredLevels: ['high'], factors: { high: 1 } })).toMatchObject({ acrValues: ['high'], requiredLevels: ['high'], factors: { high: 1, substantial: 2 }, par: true, dpop: false })
  })

  test.each([['https://a.example/b', true], ['http://127.0.0.1:3000', true], ['http://localhost', true], ['http://a.example', false], ['https://u:p@a.example', false], ['https://a.example#', false], ['ftp://a.example', false], ['a', false]])('%s is an address to log in at: %s', (address, safe) => expect(isSafeAddress(address)).toBe(safe))
})

describe('the words of', () => {
  const base = { iss: 'https://login.example', sub: 's' }
  test('Ansattporten name the level and the organisations acted for', () => {
    const authorization_details = [{ type: 'ansattporten:altinn:service', resource: 'urn:altinn:resource:1:1', reportees: [{ Rights: ['Read'], Authority: 'iso6523-actorid-upis', ID: '0192:974760673', Name: 'X' }, { Authority: 'iso6523-actorid-upis', ID: '0192:97476067' }, { Authority: 'other', ID: '0192:912660680' }] }, { authorized_parties: [{ orgno: { authority: 'iso6523-actorid-upis', ID: '0192:923609016' } }] }]
    const provider = read({ profile: 'ansattporten' })
    expect(identityFrom(provider, { ...base, acr: 'substantial', authorization_details })).toMatchObject({ factors: 2, acr: 'substantial', organisations: ['974760673', '923609016'] })
    for (const acr of ['low', undefined, ['x']]) expect(() => identityFrom(provider, { ...base, acr })).toThrow(expect.objectContaining({ code: 'oidc-level-too-low' }) as Error)
    // What another service puts there vouches for nothing.
    expect(identityFrom(read(), { ...base, authorization_details }).organisations).toEqual([])
  })
  test('HelseID name the security level and the organisation of the client', () => {
    const provider = read({ profile: 'helseid', secret: undefined, key })
    expect(identityFrom(provider, { ...base, 'helseid://claims/identity/security_level': '4', 'helseid://claims/client/claims/orgnr_parent': '974760673' })).toMatchObject({ factors: 2, acr: '4', organisations: ['974760673'] })
    for (const level of ['2', undefined]) expect(() => identityFrom(provider, { ...base, 'acr': 'high', 'helseid://claims/identity/security_level': level ?? '1' })).toThrow(expect.objectContaining({ code: 'oidc-level-too-low' }) as Error)
  })
  test('Entra say whose an address is in a way of their own, and levels as a list', () => {
    const provider = read({ profile: 'entra', factors: { c1: 2 } })
    expect(identityFrom(provider, { ...base, email: 'K@x.no', email_verified: true })).toMatchObject({ email: 'k@x.no', emailVerified: false, factors: 1 })
    expect(identityFrom(provider, { ...base, email: 'k@x.no', xms_edov: 1, acrs: ['c0', 'c1'] })).toMatchObject({ emailVerified: true, factors: 2 })
    expect(identityFrom(provider, { ...base, amr: ['pwd', 'mfa'] })).toMatchObject({ factors: 2, email: undefined, emailVerified: false })
  })
  test('a service that says strange things become nothing', () => expect(identityFrom(read(), { ...base, email: ['x'], email_verified: 'yes', name: 'x'.repeat(201), acr: { a: 1 }, amr: 'x' })).toEqual({ issuer: 'https://login.example', subject: 's', email: undefined, emailVerified: false, name: undefined, acr: undefined, factors: 1, organisations: [] }))
})

test('every refusal has its own words in each language', () => {
  const all = [oidcConfigurationRefused({ service: 'S', fault: 'F' }), oidcProviderUnknown(), ...[oidcProviderAway, oidcProviderUnusable, oidcRefusedThere, oidcNotTrusted, oidcLevelTooLow, externalLoginUnknown, externalLoginTaken, externalLoginNotYours].map((kind) => kind('S')), externalLoginNotFound(), loginStepUnknown(), somebodyElseLoggedIn(), lastWayIn()]
  for (const refusal of all) {
    expect(new Set(languages.map((language) => refusal.words(language).because)).size).toBe(3)
    for (const language of languages) {
      const { title, because, remedy } = refusal.words(language)
      expect([title.endsWith('.'), because.endsWith('.'), remedy.endsWith('.')]).toEqual([true, false, true])
    }
  }
})
