import { describe, expect, test } from 'vitest'
import { Refusal, refusal, refusalDetail, refusalLines } from './refusal.ts'

const stuck = refusal('engagement-stuck', 409, (language, name: string) => ({
  title: language === 'en' ? `“${name}” cannot go on.` : `«${name}» kan ikke gå videre.`,
  because: language === 'en' ? 'no processor agreement is in force' : 'ingen databehandleravtale er i kraft',
  duty: { id: 'privacy/processor-agreement-before-processing', law: 'personvernforordningen artikkel 28 nr. 3' },
  remedy: language === 'en' ? 'Register the signed agreement.' : 'Registrer den signerte avtalen.',
}))

describe('a refusal', () => {
  test('says what, because, by which duty and what can be done', () => {
    expect(refusalLines(stuck('Journalsystem i skyen').words('nb'), 'nb').join('\n')).toBe(`«Journalsystem i skyen» kan ikke gå videre.
  Fordi                 ingen databehandleravtale er i kraft
  Plikt                 personvernforordningen artikkel 28 nr. 3 (privacy/processor-agreement-before-processing)
  Dette kan dere gjøre  Registrer den signerte avtalen.`)
    expect(refusalDetail(stuck('x').words('en'), 'en')).toBe('Because no processor agreement is in force. What you can do: Register the signed agreement.')
  })
  test('has its code before it happens, and is an error that can be told from others', () => {
    expect([stuck.code, stuck.status]).toEqual(['engagement-stuck', 409])
    const error: unknown = stuck('x', { retryAfter: 3 })
    expect(error).toBeInstanceOf(Refusal)
    expect(error).toMatchObject({ code: 'engagement-stuck', retryAfter: 3, message: 'engagement-stuck: “x” cannot go on.' })
  })
  test('names each field that is wrong', () => {
    expect(refusalLines({ title: 'T.', because: 'b', remedy: 'R.', fields: [{ in: 'body', path: '/name', sentence: 'S.' }] }, 'en')).toEqual(['T.', '  /name: S.', '  Because          b', '  What you can do  R.'])
  })
})
