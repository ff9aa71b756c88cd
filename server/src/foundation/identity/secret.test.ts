/** A secret is read as it was made and in no other way, and is not found in anything that is printed. */
import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTenant, newId } from '../values/id.ts'
import { hashOf, newSecret, readSecret, readTenantSecret, sameHash, type SecretKind } from './secret.ts'

const tenant = asTenant(newId())
const token = newSecret('token', tenant)
const text = token.reveal()

describe('what is not a secret of ours', () => {
  const broken: readonly (readonly [string, SecretKind, string])[] = [
    ['nothing', 'token', ''],
    ['another kind’s', 'session', text],
    ['a key without an organisation', 'token', `rt_${text.slice(-43)}`],
    ['one with a character too few', 'token', text.slice(0, -1)],
    ['one with a character too many', 'token', `${text}A`],
    ['one in capitals', 'token', text.toUpperCase()],
    ['one with another separator', 'token', `${text.slice(0, 25)}.${text.slice(26)}`],
    ['one in quotation marks', 'token', `"${text}"`],
    ['one with the word before it', 'token', `Bearer ${text}`],
    ['one with an invisible character in it', 'token', `${text}\u200b`],
    ['one with a zero byte', 'token', `${text}\0`],
    ['another spelling of the same bytes', 'token', `rt_${'A'.repeat(21)}B_${text.slice(-43)}`],
    ['ten thousand spaces', 'token', `${text}${' '.repeat(10_000)}`],
  ]
  for (const [name, kind, given] of broken) test(`${name} is refused`, () => expect(readSecret(kind, given)).toBeUndefined())

  test('is any text but one that was made', () => {
    fc.assert(fc.property(fc.string(), (given) => readSecret('link', given) === undefined))
  })

  test('is a link that names no organisation, where one must be named', () => expect(readTenantSecret('link', newSecret('link').reveal())).toBeUndefined())
})

describe('a secret', () => {
  for (const kind of ['session', 'link', 'token'] as const) {
    test(`of the kind ${kind} is read with its organisation and its hash`, () => {
      const made = newSecret(kind, tenant)
      expect(readTenantSecret(kind, made.reveal())).toMatchObject({ kind, tenant, hash: made.hash })
      expect(made.hash).toEqual(hashOf(made.reveal()))
    })
  }

  test('may have picked up spaces and line breaks on its way', () => {
    for (const pasted of [` ${text}\n`, `\u00a0${text}\t`, `${text.slice(0, 30)}\r\n${text.slice(30)}`]) expect(readSecret('token', pasted)?.hash).toEqual(token.hash)
  })

  test('says what it is and has 256 random bits', () => {
    expect([newSecret('session').reveal(), newSecret('link').reveal(), text].map((one) => one.slice(0, 3))).toEqual(['rs_', 'rl_', 'rt_'])
    expect(new Set(Array.from({ length: 1000 }, () => newSecret('link').reveal())).size).toBe(1000)
    expect(Buffer.from(text.slice(-43), 'base64url')).toHaveLength(32)
  })

  test('for every organisation is read back to the same organisation', () => {
    fc.assert(fc.property(fc.uuid(), (id) => readSecret('token', newSecret('token', asTenant(id)).reveal())?.tenant === id))
  })

  test('prints as «[secret]» wherever it is printed by mistake', () => {
    const printed = [`${token}`, String(token), JSON.stringify(token), inspect(token), inspect({ deep: [token] }), JSON.stringify({ token }), inspect(Object.assign(new Error('x'), { token })), inspect({ ...token }), inspect(token, { showHidden: true, customInspect: false })]
    for (const one of printed) expect(one).not.toContain(text.slice(-43))
    expect(printed.slice(0, 4)).toEqual(['[secret]', '[secret]', '"[secret]"', '[secret]'])
  })
})

test('hashes are the same only if every byte is', () => {
  expect([sameHash(token.hash, hashOf(text)), sameHash(token.hash, hashOf(`${text} `)), sameHash(token.hash, token.hash.subarray(1))]).toEqual([true, false, false])
})
