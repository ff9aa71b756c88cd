/**
 * The verifier against journals that are made here, from docs/guides/journal-format.md too and in the simplest way that works: it must say
 * nothing against a good one, and find whatever is done to it. Slowness here is no fault; sharing a mistake with the verifier would be.
 */
import { spawnSync } from 'node:child_process'
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

interface Report { verdict: string; exit: number; step: number; sentence?: string; entries?: number; checkpoints?: number; witnessed?: number; details?: number; erased?: number }
const program = path.join(import.meta.dirname, 'verify.mjs')
/** Plain JavaScript has no types, so it is imported by its address. */
const { verify } = (await import(pathToFileURL(program).href)) as { verify: (folder: string, options: { key: string; witnesses?: string[]; origin?: string }) => Report }

const hash = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const hexadecimal = (value: number, length: number) => value.toString(16).padStart(length, '0')

interface Key { name: string; id: Buffer; privateKey: KeyObject; text: string }
function makeKey(name: string): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const bytes = Buffer.concat([Buffer.of(1), Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url')])
  const id = hash(Buffer.from(`${name}\n`), bytes).subarray(0, 4)
  return { name, id, privateKey, text: `${name}+${id.toString('hex')}+${bytes.toString('base64')}` }
}
const key = makeKey('journal.invented.example')
const tenant = '7d0c2f5e-5f5f-4a53-9d6a-1b6f0b8f2a01'
const origin = `${key.name}/journal/${tenant}/1`

interface Entry { id: string; tenant: string; entity?: { type: string; id: string; version?: number }; outcome: string; detail?: { salt: Buffer; data: Buffer; isErased?: boolean } }
/** Every third entry is only read, every second of the others has a detail; five entities take turns. */
function makeEntries(count: number, first = 0): Entry[] {
  const versions = [0, 0, 0, 0, 0]
  return Array.from({ length: count }, (_, i) => {
    const which = i % 5
    const isRead = i % 3 === 2
    const entity = { type: 'engagement', id: `e0000000-0000-4000-8000-${hexadecimal(which, 12)}`, version: isRead ? (versions[which] as number) || 1 : ++(versions[which] as number) }
    if (!isRead) versions[which] = entity.version
    const entry: Entry = { id: `0199f0aa-${hexadecimal((i + first) >> 12, 4)}-7${hexadecimal((i + first) & 4095, 3)}-8abc-0123456789ab`, tenant, entity, outcome: isRead ? 'read' : 'done' }
    if (!isRead && i % 2 === 0) entry.detail = { salt: hash(Buffer.of(i & 255, i >> 8)).subarray(0, 16), data: Buffer.from(JSON.stringify({ name: `Kåre ${i}` })), isErased: i % 14 === 0 }
    return entry
  })
}
/** The versions are counted again, as whoever forges entries would. */
function recount(entries: readonly Entry[]): Entry[] {
  const versions = new Map<string, number>()
  return entries.map((entry) => {
    if (!entry.entity || entry.outcome !== 'done') return entry
    const version = (versions.get(entry.entity.id) ?? 0) + 1
    versions.set(entry.entity.id, version)
    return { ...entry, entity: { ...entry.entity, version } }
  })
}
const bodyOf = ({ id, tenant, entity, outcome, detail }: Entry) => Buffer.from(JSON.stringify({
  v: 1, tenant, epoch: 1, id, tx: id, at: '2026-11-22T01:02:03.456789Z', actor: { kind: 'person', id: tenant, for: 'ø' }, request: 'r-1', action: 'engagement.change', entity, outcome,
  basis: [tenant], detail: detail && hash(Buffer.of(3), detail.salt, detail.data).toString('hex'),
}))

/** RFC 6962 § 2.1, word for word; `made` keeps what many checkpoints ask for. */
function treeOf(leaves: readonly Buffer[]) {
  const made = new Map<string, Buffer>()
  const root = (from: number, to: number): Buffer => {
    if (to === from) return hash()
    if (to - from === 1) return leaves[from] as Buffer
    const name = `${from}-${to}`
    let half = 1
    while (half * 2 < to - from) half *= 2
    const known = made.get(name) ?? hash(Buffer.of(1), root(from, from + half), root(from + half, to))
    made.set(name, known)
    return known
  }
  return root
}
function signed(text: string, by: Key): string {
  return `${text}\n— ${by.name} ${Buffer.concat([by.id, sign(null, Buffer.from(text), by.privateKey)]).toString('base64')}\n`
}
function nameOf(level: number | string, index: number, width: number): string {
  const groups = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0').match(/.../g) as string[]
  return ['tile', level, ...groups.slice(0, -1).map((group) => `x${group}`), width < 256 ? `${groups.at(-1)}.p/${width}` : groups.at(-1)].join('/')
}

interface Journal { bodies: Buffer[]; entries: Entry[]; sizes: number[]; by?: Key; origin?: string; rootOf?: number }
const journal = (count: number, sizes: number[] = [...new Set([0, Math.floor(count / 3), Math.floor(count / 2), count])]): Journal => {
  const entries = makeEntries(count)
  return { entries, bodies: entries.map(bodyOf), sizes }
}
/** The export's files, and the signed notes, oldest first. */
function exported({ bodies, entries, sizes, by = key, origin: of = origin }: Journal) {
  const leaves = bodies.map((body) => hash(Buffer.of(0), body))
  const root = treeOf(leaves)
  const files = new Map<string, Buffer>()
  for (let first = 0; first < bodies.length; first += 256) {
    const some = bodies.slice(first, first + 256)
    files.set(nameOf('entries', first / 256, some.length), Buffer.concat(some.flatMap((body) => [Buffer.of(body.length >> 8, body.length & 255), body])))
  }
  for (let level = 0; 256 ** level <= bodies.length; level++) {
    const span = 256 ** level
    const hashes = Array.from({ length: Math.floor(bodies.length / span) }, (_, i) => root(i * span, (i + 1) * span))
    for (let first = 0; first < hashes.length; first += 256) {
      const some = hashes.slice(first, first + 256)
      files.set(nameOf(level, first / 256, some.length), Buffer.concat(some))
    }
  }
  const notes = sizes.map((size) => signed(`${of}\n${size}\n${root(0, size).toString('base64')}\n`, by))
  files.set('checkpoints', Buffer.from(notes.map((note) => `${note}====\n`).join('')))
  files.set('checkpoint', Buffer.from(notes.at(-1) as string))
  const details = entries.flatMap(({ id, detail }) => (detail && !detail.isErased ? [JSON.stringify({ entry: id, salt: detail.salt.toString('base64'), data: detail.data.toString('base64') })] : []))
  files.set('details.jsonl', Buffer.from(details.map((line) => `${line}\n`).join('')))
  return { files, notes, root }
}
function write(folder: string, files: ReadonlyMap<string, Buffer>): void {
  rmSync(folder, { recursive: true, force: true })
  for (const [name, bytes] of files) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), bytes)
  }
}
const witnessLines = (notes: readonly string[]) => notes.map((note, i) => `${JSON.stringify({ at: `2026-11-22T0${i}:00:00Z`, note })}\n`).join('')

const temporary = mkdtempSync(path.join(tmpdir(), 'journal-'))
afterAll(() => rmSync(temporary, { recursive: true }))
const folder = path.join(temporary, 'export')
const witness = path.join(temporary, 'witness')
const place = (name: string) => path.join(folder, name)
const look = (options: object = {}) => verify(folder, { key: key.text, ...options })
const lookWithWitness = () => look({ witnesses: [witness] })
/** Changes a file of the export: its bytes, or the text in them. */
const change = (name: string, how: (bytes: Buffer) => Buffer) => writeFileSync(place(name), how(readFileSync(place(name))))
const changeText = (name: string, how: (text: string) => string) => change(name, (bytes) => Buffer.from(how(bytes.toString())))
const flip = (at: number) => (bytes: Buffer) => bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)) as Buffer

describe('a good journal', () => {
  it.each([0, 1, 2, 255, 256, 257, 600, 65_536, 70_000])('of %i entries is whole', (count) => {
    const { files, notes } = exported(journal(count))
    write(folder, files)
    writeFileSync(witness, witnessLines(notes))
    expect(lookWithWitness()).toMatchObject({ verdict: 'ok', exit: 0, entries: count, checkpoints: notes.length, witnessed: notes.length })
  })

  it('has the tiles that C2SP names for 70 000 entries', () => {
    const { files } = exported(journal(70_000))
    expect([...files.keys()].filter((name) => name.includes('.p') || /^tile\/[12]/.test(name)).sort()).toEqual([
      'tile/0/273.p/112', 'tile/1/000', 'tile/1/001.p/17', 'tile/2/000.p/1', 'tile/entries/273.p/112',
    ])
  })

  it('raises no false alarm, whatever its size, its checkpoints and its erased details are', () => {
    const arbitrary = fc.record({ count: fc.oneof(fc.nat(20), fc.nat(600)), cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }), hasDetails: fc.boolean(), hasOrigin: fc.boolean() })
    fc.assert(fc.property(arbitrary, ({ count, cuts, hasDetails, hasOrigin }) => {
      const { files, notes } = exported(journal(count, [...cuts.map((cut) => Math.floor(cut * count)).sort((a, b) => a - b), count]))
      if (!hasDetails) files.delete('details.jsonl')
      write(folder, files)
      writeFileSync(witness, witnessLines(notes.slice(0, Math.ceil(notes.length / 2))))
      const report = look({ witnesses: [witness], ...(hasOrigin ? { origin } : {}) })
      expect(report).toMatchObject({ exit: 0 })
      expect(report.details === undefined).toBe(!hasDetails)
    }), { numRuns: 200 })
  })

  it('may have spaces, escapes and characters outside ASCII in its bodies, whose bytes nobody prints again', () => {
    const { bodies, ...rest } = journal(3)
    const text = (bodies[1] as Buffer).toString().replaceAll(',"', ', "').replaceAll('":', '" : ').replace('"r-1"', String.raw`"r \"a\" : \u00e6 ø \\"`)
    write(folder, exported({ ...rest, bodies: [bodies[0] as Buffer, Buffer.from(text), bodies[2] as Buffer] }).files)
    expect(look()).toMatchObject({ exit: 0 })
  })

  it('begins with any version when its epoch is not the first', () => {
    const later = journal(30)
    const bodies = later.bodies.slice(9).map((body) => Buffer.from(body.toString().replace('"epoch":1', '"epoch":2')))
    write(folder, exported({ bodies, entries: [], sizes: [21], origin: origin.replace(/1$/, '2') }).files)
    expect(look()).toMatchObject({ exit: 0, entries: 21 })
  })

  it('may be signed by others too, whose signatures nobody here can judge', () => {
    const { files } = exported(journal(5, [5]))
    write(folder, files)
    const other = (text: string) => text.replace(/\n(— .*)\n/, `\n— elsewhere.example ${Buffer.alloc(68).toString('base64')}\n$1\n`)
    for (const name of ['checkpoint', 'checkpoints']) changeText(name, other)
    expect(look()).toMatchObject({ exit: 0 })
  })
})

/** What was done to a journal of 600 entries with a witness of its first 500, then what is found: exit code, check and first bad place. */
interface Tampering { done: string; how: (made: ReturnType<typeof exported>) => void; exit: number; step: number; says: RegExp; by?: () => Report }
const whole = journal(600, [100, 300, 500, 600])
const forged = (entries: Entry[], sizes = [100, 300, 500, 600], more: Partial<Journal> = {}) => write(folder, exported({ entries, bodies: entries.map(bodyOf), sizes, ...more }).files)
const swap = <T>(list: readonly T[], at: number): T[] => list.with(at, list[at + 1] as T).with(at + 1, list[at] as T)
/** The tiles and bundles of other bodies under the checkpoints that were signed for the right ones. */
function underOldCheckpoints(bodies: Buffer[], { files }: ReturnType<typeof exported>): void {
  write(folder, new Map([...exported({ ...whole, bodies, sizes: [bodies.length] }).files, ...[...files].filter(([name]) => name.startsWith('checkpoint'))]))
}
/** One body written anew, and signed by the right key: what the owner of the key could do before anybody witnessed it. */
const rewritten = (at: number, how: (text: string) => string) => write(folder, exported({ ...whole, bodies: whole.bodies.map((body, i) => (i === at ? Buffer.from(how(body.toString())) : body)) }).files)
/** A note whose text was changed before it was signed. */
const resigned = (how: (text: string) => string) => (note: string) => signed(how(note.slice(0, note.lastIndexOf('\n\n') + 1)), key)

const tamperings: Tampering[] = [
  { done: 'a byte in a body is changed', how: () => change('tile/entries/001', flip(5000)), exit: 1, step: 2, says: /^tile\/entries\/001, entry 265: the body's hash is not the one in tile\/0\/001$/ },
  { done: 'a byte in a leaf tile is changed', how: () => change('tile/0/001', flip(33)), exit: 1, step: 2, says: /^tile\/entries\/001, entry 257: / },
  { done: 'a byte in a tile of level 1 is changed', how: () => change('tile/1/000.p/2', flip(40)), exit: 1, step: 3, says: /^tile\/1\/000\.p\/2, hash 1: this is not the root of tile\/0\/001$/ },
  { done: 'a body and its leaf are changed', how: (made) => underOldCheckpoints(whole.bodies.with(350, Buffer.from((whole.bodies[350] as Buffer).toString().replace('"r-1"', '"r-2"'))), made), exit: 1, step: 4, says: /^checkpoints, no\. 3: the first 500 entries are not those that were signed; the first 300 are$/ },
  { done: 'two entries change places in a bundle', how: () => change('tile/entries/002.p/88', (bytes) => { const two = whole.bodies.slice(512, 514).map((body) => Buffer.concat([Buffer.of(body.length >> 8, body.length & 255), body])); return Buffer.concat([...two.toReversed(), bytes.subarray(Buffer.concat(two).length)]) }), exit: 1, step: 2, says: /entry 512: / },
  { done: 'two entries change places in all tiles', how: (made) => underOldCheckpoints(swap(whole.bodies, 120), made), exit: 1, step: 4, says: /no\. 2: the first 300 entries .* the first 100 are$/ },
  { done: 'an entry is inserted', how: (made) => underOldCheckpoints(whole.bodies.toSpliced(200, 0, bodyOf(makeEntries(1, 9000)[0] as Entry)), made), exit: 1, step: 2, says: /^tile\/(0|entries)\/002\.p\/89: a journal of 600 entries has no such file$/ },
  { done: 'an entry is deleted', how: (made) => underOldCheckpoints(whole.bodies.toSpliced(200, 1), made), exit: 1, step: 2, says: /^tile\/(0|entries)\/002\.p\/87: / },
  { done: 'an entry is deleted and its file keeps its name', how: (made) => { underOldCheckpoints(whole.bodies.toSpliced(550, 1), made); for (const level of ['0', 'entries']) renameSync(place(`tile/${level}/002.p/87`), place(`tile/${level}/002.p/88`)) }, exit: 1, step: 2, says: /^tile\/0\/002\.p\/88: 88 hashes cannot be 2784 bytes$/ },
  { done: 'the tail is cut off and what is left is signed with the right key', how: () => forged(whole.entries.slice(0, 400), [100, 300, 400]), exit: 1, step: 5, says: /witness, line 3: at “2026-11-22T02:00:00Z” there were 500 entries, now 400: the end was cut off/, by: lookWithWitness },
  { done: 'the past is written anew with the right key', how: () => forged(recount(swap(whole.entries, 200))), exit: 1, step: 5, says: /witness, line 2: the first 300 entries are not those that were witnessed at/, by: lookWithWitness },
  { done: 'the witness has a line of a forked log', how: ({ notes }) => writeFileSync(witness, witnessLines([...notes.slice(0, 2), exported({ ...whole, bodies: swap(whole.bodies, 350), sizes: [400] }).notes[0] as string])), exit: 1, step: 5, says: /witness, line 3: the first 400 entries/, by: lookWithWitness },
  { done: 'the witness has a line with another key', how: ({ notes }) => writeFileSync(witness, witnessLines([notes[0] as string, exported({ ...whole, by: makeKey(key.name) }).notes[1] as string])), exit: 1, step: 5, says: /witness, line 2: this is not signed by the key/, by: lookWithWitness },
  { done: 'the witness has no line about this journal', how: ({ notes }) => writeFileSync(witness, witnessLines(notes).replaceAll('/1\\n', '/2\\n')), exit: 2, step: 5, says: /witness: there is no line about “/, by: lookWithWitness },
  { done: 'a line of the witness is torn', how: () => writeFileSync(witness, readFileSync(witness).subarray(0, -30)), exit: 3, step: 5, says: /witness, line 3: a line is /, by: lookWithWitness },
  { done: 'the witness file is not there', how: () => rmSync(witness), exit: 2, step: 5, says: /witness: this file is missing/, by: lookWithWitness },
  { done: 'later checkpoints are dropped', how: () => changeText('checkpoints', (text) => text.split('====\n').slice(0, 2).map((note) => `${note}====\n`).join('')), exit: 2, step: 4, says: /^checkpoints: the newest checkpoint, of 600 entries, is missing at the end$/ },
  { done: 'all checkpoints are dropped', how: () => writeFileSync(place('checkpoints'), ''), exit: 2, step: 4, says: /^checkpoints: the newest/ },
  { done: 'the newest checkpoint is put back to an older one', how: ({ notes }) => writeFileSync(place('checkpoint'), notes[2] as string), exit: 1, step: 2, says: /^tile\/(0|entries)\/001: a journal of 500 entries has no such file$/ },
  { done: 'checkpoints change places', how: () => changeText('checkpoints', (text) => text.split(/(?<=====\n)/).toSorted((a, b) => (a < b ? -1 : 1)).toReversed().join('')), exit: 1, step: 4, says: /entries cannot come after/ },
  { done: 'everything is signed anew with another key', how: () => forged(whole.entries, whole.sizes, { by: makeKey(key.name) }), exit: 1, step: 1, says: /^checkpoint: this is not signed by the key journal\.invented\.example\+/ },
  { done: 'an older checkpoint is signed with another key', how: ({ notes }) => changeText('checkpoints', (text) => text.replace(notes[1] as string, exported({ ...whole, by: makeKey(key.name) }).notes[1] as string)), exit: 1, step: 4, says: /^checkpoints, no\. 2: this is not signed/ },
  { done: 'a checkpoint is larger than the journal', how: ({ notes }) => changeText('checkpoints', (text) => text.replace(notes[2] as string, resigned((of) => of.replace('\n500\n', '\n601\n')))), exit: 1, step: 4, says: /no\. 3: 601 entries cannot come after 300 in a journal of 600$/ },
  { done: 'the newest checkpoint is larger than the journal', how: () => changeText('checkpoint', resigned((of) => of.replace('\n600\n', '\n700\n'))), exit: 1, step: 2, says: /a journal of 700 entries has no such file$/ },
  { done: 'the newest checkpoint is absurdly large', how: () => changeText('checkpoint', resigned((of) => of.replace('\n600\n', '\n600000000000000\n'))), exit: 1, step: 2, says: /no such file$/ },
  { done: 'a checkpoint is that of another log', how: ({ notes }) => changeText('checkpoints', (text) => text.replace(notes[1] as string, resigned((of) => of.replace('/1\n', '/2\n')))), exit: 1, step: 4, says: /no\. 2: this is a checkpoint of “/ },
  { done: 'another journal is shown than the one asked for', how: () => undefined, exit: 1, step: 1, says: /^checkpoint: this is the journal “.*\/1” and not “.*\/2”$/, by: () => look({ origin: origin.replace(/1$/, '2') }) },
  { done: 'a root is not in canonical base64', how: () => changeText('checkpoint', resigned((of) => of.replace(/(.)=\n$/, (_, last: string) => `${String.fromCharCode(last.charCodeAt(0) + 1)}=\n`))), exit: 1, step: 1, says: /a checkpoint is three lines/ },
  { done: 'a signature is not in canonical base64', how: () => changeText('checkpoint', (text) => text.replace(/=\n$/, '\n')), exit: 1, step: 1, says: /after the empty line stand more than signatures$/ },
  { done: 'a note has an empty line more before its signature', how: () => changeText('checkpoint', (text) => text.replace('\n\n', '\n\n\n')), exit: 1, step: 1, says: /the signature does not fit the text$/ },
  { done: 'a note has an empty line more, and is signed with it', how: () => changeText('checkpoint', resigned((of) => `${of}\n`)), exit: 1, step: 1, says: /a checkpoint is three lines/ },
  { done: 'a note has an empty line more at its end', how: () => changeText('checkpoint', (text) => `${text}\n`), exit: 1, step: 1, says: /after the empty line stand more than signatures$/ },
  { done: 'a size begins with a zero', how: () => changeText('checkpoint', resigned((of) => of.replace('\n600\n', '\n0600\n'))), exit: 1, step: 1, says: /a checkpoint is three lines/ },
  { done: 'a partial tile has another width', how: () => renameSync(place('tile/0/002.p/88'), place('tile/0/002.p/89')), exit: 1, step: 2, says: /^tile\/0\/002\.p\/89: a journal of 600 entries has no such file$/ },
  { done: 'a tile is missing', how: () => rmSync(place('tile/0/001')), exit: 2, step: 2, says: /^tile\/0\/001: this file is missing$/ },
  { done: 'a tile of level 1 is missing', how: () => rmSync(place('tile/1'), { recursive: true }), exit: 2, step: 3, says: /^tile\/1\/000\.p\/2: this file is missing$/ },
  { done: 'a bundle is missing', how: () => rmSync(place('tile/entries/001')), exit: 2, step: 2, says: /^tile\/entries\/001: / },
  { done: 'a bundle more lies beside the others', how: () => cpSync(place('tile/entries/000'), place('tile/entries/003')), exit: 1, step: 2, says: /^tile\/entries\/003: / },
  { done: 'a length in a bundle goes beyond the file', how: () => change('tile/entries/002.p/88', (bytes) => { bytes[0] = 255; return bytes }), exit: 1, step: 2, says: /entry 512: (the bundle ends|the body's hash)/ },
  { done: 'a bundle ends inside a length', how: () => change('tile/entries/000', (bytes) => bytes.subarray(0, -(whole.bodies[255] as Buffer).length - 1)), exit: 1, step: 2, says: /entry 255: the bundle ends before this body does$/ },
  { done: 'bytes follow the last body', how: () => change('tile/entries/000', (bytes) => Buffer.concat([bytes, Buffer.of(0, 0)])), exit: 1, step: 2, says: /there are 2 bytes after the last of 256 bodies$/ },
  { done: 'a version is left out', how: () => rewritten(300, (text) => text.replace(/"version":(\d+)/, (_, version) => `"version":${Number(version) + 1}`)), exit: 1, step: 7, says: /entry 300: “engagement” “e0000000-.*” cannot have version 42 after 40$/ },
  { done: 'a version comes twice', how: () => rewritten(300, (text) => text.replace(/"version":(\d+)/, (_, version) => `"version":${Number(version) - 1}`)), exit: 1, step: 7, says: /entry 300: .* cannot have version 40 after 40$/ },
  { done: 'an entity with versions changes without one', how: () => rewritten(300, (text) => text.replace(/,"version":\d+/, '')), exit: 1, step: 7, says: /entry 300: .* cannot have version none after 40$/ },
  { done: 'an id comes twice', how: () => rewritten(400, (text) => text.replace(/"id":"[^"]*"/, `"id":"${(whole.entries[30] as Entry).id}"`)), exit: 1, step: 6, says: /entry 400: the id .* is that of entry 30 too$/ },
  { done: 'an entry is that of another tenant', how: () => rewritten(7, (text) => text.replace('7d0c2f5e', '7d0c2f5f')), exit: 1, step: 6, says: /^tile\/entries\/000, entry 7: the entry belongs to tenant 7d0c2f5f/ },
  { done: 'an entry is that of another epoch', how: () => rewritten(7, (text) => text.replace('"epoch":1', '"epoch":2')), exit: 1, step: 6, says: /entry 7: the entry belongs to .* epoch 2$/ },
  { done: 'a body has a field that the format does not know', how: () => rewritten(7, (text) => text.replace(/\}$/, ',"name":"Kåre"}')), exit: 1, step: 6, says: /entry 7: the body cannot have a field “name” here$/ },
  { done: 'a body has a field twice', how: () => rewritten(7, (text) => text.replace('"request":"r-1"', '"request":"r-1","request" :"r-2"')), exit: 1, step: 6, says: /entry 7: the body is not a JSON object/ },
  { done: 'a body has its fields in another order', how: () => rewritten(7, (text) => text.replace('"v":1,', '').replace(/\}$/, ',"v":1}')), exit: 1, step: 6, says: /cannot have a field “v” here$/ },
  { done: 'a body has no time', how: () => rewritten(7, (text) => text.replace(/"at":"[^"]*",/, '')), exit: 1, step: 6, says: /the field “at” is missing$/ },
  { done: 'a body is not UTF-8', how: () => write(folder, exported({ ...whole, bodies: whole.bodies.with(7, Buffer.concat([whole.bodies[7] as Buffer, Buffer.of(0xc3)])) }).files), exit: 1, step: 6, says: /entry 7: the body is not/ },
  { done: 'a detail is changed', how: () => changeText('details.jsonl', (text) => text.replace(/"data":"[^"]*"/, `"data":"${Buffer.from('{}').toString('base64')}"`)), exit: 1, step: 8, says: /^details\.jsonl, line 1: this is not the detail to which the entry .* is committed$/ },
  { done: 'a salt is not in canonical base64', how: () => changeText('details.jsonl', (text) => text.replace('=="', '="')), exit: 1, step: 8, says: /^details\.jsonl, line 1: a line is / },
  { done: 'a detail comes twice', how: () => changeText('details.jsonl', (text) => text + text), exit: 1, step: 8, says: /the entry .* has two details$/ },
  { done: 'a detail is given to an entry that has none', how: () => changeText('details.jsonl', (text) => text.replace(/"entry":"[^"]*"/, `"entry":"${(whole.entries[2] as Entry).id}"`)), exit: 1, step: 8, says: /the entry .* is not one with a detail$/ },
  { done: 'a detail is given to an entry that does not exist', how: () => changeText('details.jsonl', (text) => text.replace(/"entry":"0/, '"entry":"f')), exit: 1, step: 8, says: /is not one with a detail$/ },
  { done: 'there is no checkpoint', how: () => rmSync(place('checkpoint')), exit: 2, step: 1, says: /^checkpoint: this file is missing$/ },
  { done: 'there are no checkpoints', how: () => rmSync(place('checkpoints')), exit: 2, step: 4, says: /^checkpoints: this file is missing$/ },
  { done: 'there is no export', how: () => rmSync(folder, { recursive: true }), exit: 3, step: 0, says: /no such file or directory/ },
  { done: 'a folder stands where a file should', how: () => { rmSync(place('checkpoints')); mkdirSync(place('checkpoints')) }, exit: 3, step: 4, says: /illegal operation on a directory/ },
  { done: 'the key is not a key', how: () => undefined, exit: 3, step: 0, says: /^--key: the hash of this key is/, by: () => look({ key: key.text.replace('journal.', 'diary.') }) },
]

describe('the verifier finds it when', () => {
  const made = exported(whole)
  beforeEach(() => {
    write(folder, made.files)
    writeFileSync(witness, witnessLines(made.notes.slice(0, 3)))
  })

  it.each(tamperings)('$done', ({ how, exit, step, says, by = look }) => {
    expect((by === lookWithWitness ? lookWithWitness() : look()).exit).toBe(0)
    how(made)
    const report = by()
    expect(report.sentence).toMatch(says)
    expect(report).toMatchObject({ exit, step })
  })

  it('nothing but the witness could: a past written anew with the right key is whole in itself', () => {
    forged(recount(swap(whole.entries, 200)))
    expect(look()).toMatchObject({ exit: 0, witnessed: 0 })
  })

  it('an erased detail is no fault, and is counted', () => {
    const before = look()
    changeText('details.jsonl', (text) => text.replace(/^.*\n/, ''))
    expect(look()).toMatchObject({ exit: 0, details: (before.details as number) - 1, erased: (before.erased as number) + 1 })
  })
})

describe('a single changed byte', () => {
  const { files } = exported(journal(300, [0, 100, 300]))
  const names = [...files.keys()]
  beforeAll(() => write(folder, files))
  const changed = (name: string, at: number, byte: number) => {
    const bytes = Buffer.from(files.get(name) as Buffer)
    bytes[at] = byte
    writeFileSync(place(name), bytes)
    const report = look()
    writeFileSync(place(name), files.get(name) as Buffer)
    return report
  }
  /** JSON allows these after a value, so the newline that ends the last line may become one of them. Nothing they stand for changes. */
  const harmless = [0x20, 0x09, 0x0d]
  const lastDetail = (files.get('details.jsonl') as Buffer).length - 1

  it('anywhere in the export is found', () => {
    const arbitrary = fc.record({ name: fc.constantFrom(...names), where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), by: fc.integer({ min: 1, max: 255 }) })
    fc.assert(fc.property(arbitrary, ({ name, where, by }) => {
      const bytes = files.get(name) as Buffer
      const at = Math.floor(where * bytes.length)
      const byte = (bytes[at] as number) ^ by
      if (name === 'details.jsonl' && at === lastDetail && harmless.includes(byte)) return
      expect(changed(name, at, byte), `${name}, byte ${at}: ${byte}`).toMatchObject({ verdict: 'tampered', exit: 1 })
    }), { numRuns: 1000 })
  })

  it('is harmless only where it is white space at the end of the details', () => {
    for (const byte of harmless) expect(changed('details.jsonl', lastDetail, byte)).toMatchObject({ exit: 0 })
  })

  it('anywhere in the newest checkpoint is found', () => {
    const { length } = files.get('checkpoint') as Buffer
    for (let at = 0; at < length; at++) expect(changed('checkpoint', at, ((files.get('checkpoint') as Buffer)[at] as number) ^ 1)).toMatchObject({ exit: 1, step: 1 })
  })
})

describe('the command', () => {
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' })
    return { status, stdout, stderr }
  }
  beforeAll(() => {
    const { files, notes } = exported(journal(20))
    write(folder, files)
    writeFileSync(witness, witnessLines(notes))
  })

  it('says in sentences what holds', () => {
    expect(run(folder, '--key', key.text, '--witness', witness, '--origin', origin)).toEqual({
      status: 0, stderr: '',
      stdout: `Everything holds: the 20 entries of ${origin} are those that were signed, in 4 checkpoints.\nThey begin with the 4 trees that were witnessed.\nDetails that are those of their entries: 6; erased: 1.\n`,
    })
  })

  it('says what was not asked', () => {
    expect(run('--key', key.text, folder).stdout).toMatch(/No witness was asked, .*\n.*\nNo --origin was given/)
  })

  it('prints one object with --json', () => {
    const { status, stdout } = run(folder, '--json', '--key', key.text)
    expect({ status, ...(JSON.parse(stdout) as object) }).toEqual({ status: 0, verdict: 'ok', exit: 0, step: 8, origin, entries: 20, checkpoints: 4, witnessed: 0, details: 6, erased: 1 })
  })

  it('names the place and ends with 1 when something was tampered with', () => {
    const other = path.join(temporary, 'other')
    cpSync(folder, other, { recursive: true })
    writeFileSync(path.join(other, 'tile/0/000.p/20'), Buffer.alloc(640))
    expect(run(other, '--key', key.text)).toEqual({
      status: 1, stderr: '',
      stdout: 'The journal was tampered with (check 2). tile/entries/000.p/20, entry 0: the body\'s hash is not the one in tile/0/000.p/20.\n',
    })
  })

  it.each([[[]], [['--key']], [['.', '--key', key.text, '--origin']], [['.', '.', '--key', key.text]], [['--help', '--key', key.text]], [['.', '--key', key.text, '--origin', origin, '--origin', origin]], [['toString']]])('explains itself and ends with 3 when it is called with %j', (args) => {
    expect(run(...args)).toMatchObject({ status: 3, stdout: expect.stringContaining('--key <name+hash+key>') as string })
  })

  it('leaves no control character of a file on the terminal', () => {
    const entry = makeEntries(1)[0] as Entry
    const other = path.join(temporary, 'control')
    write(other, exported({ entries: [], sizes: [1], bodies: [Buffer.from(bodyOf(entry).toString().replace('{"v"', String.raw`{"\u001b[2J\u202e":1,"v"`))] }).files)
    expect(existsSync(other) && readdirSync(other).length).toBe(4)
    expect(run(other, '--key', key.text).stdout).toMatch(/^[^\u0000-\u0009\u000b-\u001f\u202e]*a field “\?\[2J\?” here\.\n$/)
  })
})
