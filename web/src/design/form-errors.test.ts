import { describe, expect, it } from 'vitest'
import { fieldErrors, keyFor } from './form-errors.ts'

const words = { title: 'Noe er galt.', because: 'adressen mangler krøllalfa', remedy: 'Rett den.' }

describe('what is wrong with each field', () => {
  it('is named by the path, and only the first sentence counts', () => {
    const fields = [{ in: 'body', path: '/title', sentence: 'Må fylles ut.' }, { in: 'body', path: '/title', sentence: 'Er for kort.' }, { in: 'body', path: '/newcomer/name', sentence: 'Mangler.' }] as const
    expect([...fieldErrors({ ...words, fields }, 'invalid-request', {})]).toEqual([['title', 'Må fylles ut.'], ['newcomer/name', 'Mangler.']])
  })
  it('leaves out what is no field of the form', () => {
    const fields = [{ in: 'query', path: '/after', sentence: 'Feil.' }, { in: 'body', path: '', sentence: 'Feil.' }] as const
    expect([...fieldErrors({ ...words, fields }, 'invalid-request', {})]).toEqual([])
  })
  it('is the reason of a refusal that concerns one field', () => {
    expect([...fieldErrors(words, 'email-malformed', { 'email-malformed': 'email' })]).toEqual([['email', 'Adressen mangler krøllalfa.']])
    expect([...fieldErrors(words, 'login-refused', { 'email-malformed': 'email' })]).toEqual([])
  })
})

describe('the key', () => {
  it('is the same for the same content, and new for another', () => {
    const first = keyFor('a', undefined)
    expect(first.key).toMatch(/^[0-9a-f]{32}$/)
    expect(keyFor('a', first)).toBe(first)
    expect(keyFor('b', first).key).not.toBe(first.key)
  })
})
