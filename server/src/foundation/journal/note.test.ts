import { describe, expect, test } from 'vitest'
import { checkpointFrom, checkpointText, newSigner, openNote, signerFrom, signerPem, signNote, verifierFrom, verifierOf, verifierText } from './note.ts'
import { leafHash } from './tree.ts'

/** The example of golang.org/x/mod/sumdb/note, which C2SP took its format from. */
const published = {
  key: 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
  note: 'If you think cryptography is the answer to your problem,\nthen you don\'t know what your problem is.\n\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
}
const signer = newSigner('journal.example')
const root = leafHash(Buffer.from('x'))
const checkpoint = { origin: 'journal.example/journal/a/1', size: 7, root }

describe('a signed note', () => {
  test('of others is opened', () => {
    const verifier = verifierFrom(published.key)
    expect(openNote(published.note, verifier ? [verifier] : [])).toEqual({ text: published.note.split('\n\n')[0] + '\n', signedBy: ['PeterNeumann'] })
  })

  test('is opened by the key that signed it and by no other', () => {
    const note = signNote(checkpointText(checkpoint), signer)
    expect(openNote(note, [verifierOf(signer)])?.signedBy).toEqual(['journal.example'])
    expect(openNote(note, [verifierOf(newSigner('journal.example'))])?.signedBy).toEqual([])
    expect(openNote(note, [{ ...verifierOf(signer), name: 'another' }])?.signedBy).toEqual([])
  })

  test('with one byte changed is signed by nobody', () => {
    const note = signNote(checkpointText(checkpoint), signer)
    for (const changed of [note.replace('\n7\n', '\n8\n'), note.replace('example/journal/a', 'example/journal/b')]) expect(openNote(changed, [verifierOf(signer)])?.signedBy).toEqual([])
  })

  test.each([['', 'nothing'], ['a\n', 'no signature'], ['a\n\nb\n', 'a line that is no signature'], ['a\n\n— x y z\n', 'a signature of four words'], ['a\n\n— x AA==', 'no last line end']])('%j is no note: %s', (note) =>
    expect(openNote(note, [])).toBeUndefined())

  test('cannot hold an empty line, and a key cannot have spaces in its name', () => {
    expect(() => signNote('a\n\nb\n', signer)).toThrow(RangeError)
    expect(() => newSigner('two words')).toThrow(RangeError)
  })

  test('is signed alike by a key that was stored and read again, whose text names it', () => {
    const again = signerFrom(signer.name, signerPem(signer))
    expect(signNote('a\n', again)).toBe(signNote('a\n', signer))
    expect(verifierText(verifierFrom(verifierText(verifierOf(again))) ?? verifierOf(newSigner('x')))).toBe(verifierText(verifierOf(signer)))
    expect(verifierFrom(verifierText(verifierOf(signer)).replace('journal', 'jornal'))).toBeUndefined()
  })
})

describe('a checkpoint', () => {
  test('reads as it was written', () => expect(checkpointFrom(checkpointText(checkpoint))).toEqual(checkpoint))
  test.each(['', 'a\n', 'a\n07\nAA==\n', `a\n-1\n${root.toString('base64')}\n`, `a\n1e3\n${root.toString('base64')}\n`, `\n1\n${root.toString('base64')}\n`, 'a\n1\nAAAA\n', `a\n99999999999999999\n${root.toString('base64')}\n`])('%j is refused', (text) =>
    expect(checkpointFrom(text)).toBeUndefined())
})
