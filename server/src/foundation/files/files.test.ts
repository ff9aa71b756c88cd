/** Files in the database: whole or not at all, once for each organisation, and never somebody else's (B016, B017, B086, B121). */
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { unsafeInCatalog } from '../database/catalog.ts'
import { asAdmin, newTenant, testDatabase, type TestDatabase } from '../database/testing/cluster.ts'
import { changeAs } from '../database/transaction.ts'
import type { Acting } from '../action/action.ts'
import { newId, type TenantId } from '../values/id.ts'
import { Refusal } from '../values/refusal.ts'
import { deleteFile, downloadFile, fileOf, filesOf, uploadFile, type Upload, type Uploaded } from './index.ts'
import { docx, pdf, pieces } from './testing/samples.ts'

let db: TestDatabase, pool: pg.Pool, folder: string, a: TenantId, b: TenantId
beforeAll(async () => {
  db = await testDatabase()
  pool = db.pool('app', 12)
  folder = mkdtempSync(path.join(tmpdir(), 'rustning-files-'))
})
beforeEach(async () => void ([a, b] = [await newTenant(db.admin), await newTenant(db.admin)]))
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await db.drop()
})

const owner = { type: 'engagement', id: newId() }
const by = (tenant: TenantId): Acting => ({ pool, tenant, actor: { kind: 'person', id: newId() }, epoch: 1 })
const quota = 100 << 20
const upload = async (tenant: TenantId, bytes: Buffer, more: Partial<Upload> = {}): Promise<Uploaded> => (await uploadFile(by(tenant), { bytes: pieces(bytes), name: 'avtale.pdf', owner, quota, folder, ...more })).answer
const pdfOf = (size: number): Buffer => Buffer.concat([pdf, randomBytes(size - pdf.length)])
const refused = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', (error: unknown) => (error instanceof Refusal ? error.code : String(error)))
const count = (table: string, tenant: TenantId): Promise<number> => asAdmin(db.admin, async (client) => Number((await client.query<{ n: string }>(`SELECT count(*) AS n FROM rustning.${table} WHERE tenant_id = $1`, [tenant])).rows[0]?.n))
const standing = async (tenant: TenantId) => ({ files: await count('file', tenant), contents: await count('file_content', tenant), chunks: await count('file_chunk', tenant), entries: await count('journal_entry', tenant) })
const nothing = { files: 0, contents: 0, chunks: 0, entries: 0 }
async function downloaded(tenant: TenantId, id: string): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const bytes of (await downloadFile(pool, tenant, id)).bytes()) all.push(bytes)
  return Buffer.concat(all)
}

test('the tables have no way around the organisation', async () => expect(await asAdmin(db.admin, unsafeInCatalog)).toEqual([]))

describe('a file of another organisation', () => {
  test('is answered like one that never was, by id, by hash and by what is no id', async () => {
    const bytes = pdfOf(1000)
    const { id } = await upload(a, bytes)
    const answers = await Promise.all([id, newId(), createHash('sha256').update(bytes).digest('hex'), `${id}%00`, id.toUpperCase(), ''].flatMap((one) => [downloadFile(pool, b, one), fileOf(pool, b, one), deleteFile(by(b), one)]).map(async (work) => {
      const error = await work.then(() => undefined, (reason: unknown) => reason)
      return error instanceof Refusal ? JSON.stringify([error.code, error.status, error.words('nb')]) : String(error)
    }))
    expect(new Set(answers).size).toBe(1)
    expect(answers[0]).toContain('file-not-found')
    expect(await filesOf(pool, b, owner)).toEqual([])
    expect((await downloaded(a, id)).equals(bytes)).toBe(true)
  })

  test('cannot be pointed to by its hash, also by whoever writes SQL', async () => {
    const bytes = pdfOf(1000)
    await upload(a, bytes)
    const steal = changeAs(pool, b, ({ rows }) => rows('INSERT INTO file (tenant_id, id, version, name, type, size, sha256, owner_type, owner_id) VALUES ($1, $2, 1, \'x.pdf\', \'pdf\', 1000, $3, \'x\', $2)', [b, newId(), createHash('sha256').update(bytes).digest()]))
    await expect(steal).rejects.toMatchObject({ code: '23503' })
  })

  test('with the same bytes stands by itself: deleting one leaves the other', async () => {
    const bytes = pdfOf(3 << 20)
    const [mine, theirs] = [await upload(a, bytes), await upload(b, bytes)]
    await deleteFile(by(a), mine.id)
    expect(await standing(a)).toEqual({ files: 1, contents: 0, chunks: 0, entries: 2 })
    expect((await downloaded(b, theirs.id)).equals(bytes)).toBe(true)
  })
})

describe('an upload', () => {
  test.each([1, 1 << 20, (1 << 20) + 1, 25 << 20])('of %i bytes comes back as it was', async (size) => {
    const bytes = size === 1 ? Buffer.from('x') : pdfOf(size)
    const { id, size: kept } = await upload(a, bytes, size === 1 ? { name: 'a.txt' } : {})
    expect(kept).toBe(size)
    expect((await downloaded(a, id)).equals(bytes)).toBe(true)
  })

  test('of the same bytes stands once, and goes with the last file that holds it', async () => {
    const bytes = pdfOf(2 << 20)
    const [one, other] = [await upload(a, bytes), await upload(a, bytes, { name: 'samme.pdf' })]
    expect(await standing(a)).toEqual({ files: 2, contents: 1, chunks: 2, entries: 2 })
    await deleteFile(by(a), one.id)
    expect((await downloaded(a, other.id)).equals(bytes)).toBe(true)
    await deleteFile(by(a), other.id)
    expect(await standing(a)).toMatchObject({ contents: 0, chunks: 0 })
    expect(await refused(downloadFile(pool, a, other.id))).toBe('file-not-found')
  })

  test('of the same bytes ten times at once stands once', async () => {
    const bytes = pdfOf(2 << 20)
    await Promise.all(Array.from({ length: 10 }, () => upload(a, bytes)))
    expect(await standing(a)).toEqual({ files: 10, contents: 1, chunks: 2, entries: 10 })
  })

  test('sent twice at once under one key is one file', async () => {
    const bytes = pdfOf(2 << 20)
    const me = by(a)
    const sent = await Promise.all([1, 2].map(() => uploadFile(me, { bytes: pieces(bytes), name: 'a.pdf', owner, quota, folder, key: 'once' })))
    expect(new Set(sent.map(({ answer }) => answer.id)).size).toBe(1)
    expect(await standing(a)).toMatchObject({ files: 1, contents: 1 })
  })

  test('that is deleted and sent again at once, a hundred times, is whole whenever it is there', async () => {
    const bytes = pdfOf(5000)
    let { id } = await upload(a, bytes)
    for (let round = 0; round < 100; round++) {
      const [, next] = await Promise.all([deleteFile(by(a), id), upload(a, bytes)])
      id = next.id
      expect((await downloaded(a, id)).equals(bytes)).toBe(true)
    }
  })

  test('cut at 99 % leaves nothing', async () => {
    async function* cut() {
      yield* pieces(pdfOf(9 << 20))
      throw new Error('the connection is gone')
    }
    expect(await refused(upload(a, Buffer.alloc(0), { bytes: cut() }))).toBe('upload-incomplete')
    expect(await refused(upload(a, pdfOf(99), { promised: 100 }))).toBe('upload-incomplete')
    expect(await standing(a)).toEqual(nothing)
    expect(readdirSync(folder)).toEqual([])
  })

  test('larger than the limit is stopped when it passes it, and at once if it says so', async () => {
    let sent = 0
    async function* endless() {
      for (;;) yield Buffer.alloc(1 << 20, 'x', 'latin1').fill(sent++)
    }
    expect(await refused(upload(a, Buffer.alloc(0), { bytes: endless() }))).toBe('file-too-large')
    expect(sent).toBe(26)
    expect(await refused(upload(a, pdf, { promised: 26 << 20 }))).toBe('file-too-large')
    expect(await standing(a)).toEqual(nothing)
  })

  test('that is refused for what it is leaves nothing', async () => {
    expect(await refused(upload(a, Buffer.from('<html>'), { name: 'a.png' }))).toBe('file-active')
    expect(await refused(upload(a, docx([{ name: 'word/vbaProject.bin', bytes: 'x' }]), { name: 'a.docx' }))).toBe('file-has-macros')
    expect(await standing(a)).toEqual(nothing)
  })
})

describe('the quota', () => {
  test('is not passed by two who each would fit, fifty times', async () => {
    for (let round = 0; round < 50; round++) {
      const tenant = await newTenant(db.admin)
      const outcomes = await Promise.all([1, 2].map(() => refused(upload(tenant, pdfOf(6000), { quota: 10_000 }))))
      expect(outcomes.sort()).toEqual(['done', 'file-quota-full'])
      expect(await standing(tenant)).toEqual({ files: 1, contents: 1, chunks: 1, entries: 1 })
    }
  })

  test('is filled to the last byte, counts the same bytes once, and has room again after a deletion', async () => {
    const bytes = pdfOf(10_000)
    const { id } = await upload(a, bytes, { quota: 10_000 })
    expect(await refused(upload(a, bytes, { quota: 10_000 }))).toBe('done')
    expect(await refused(upload(a, pdfOf(100), { quota: 10_000 }))).toBe('file-quota-full')
    for (const file of await filesOf(pool, a, owner)) await deleteFile(by(a), file.id)
    expect(await refused(downloadFile(pool, a, id))).toBe('file-not-found')
    expect(await refused(upload(a, pdfOf(100), { quota: 10_000 }))).toBe('done')
  })
})

describe('the database refuses', () => {
  const put = (tenant: TenantId, size: number) => changeAs(pool, tenant, ({ rows }) => rows('INSERT INTO file_content (tenant_id, sha256, size) VALUES ($1, $2, $3)', [tenant, randomBytes(32), size]))
  test('content that no file holds', async () => expect(put(a, 1)).rejects.toMatchObject({ code: 'P0A02' }))
  test('content above the limit', async () => expect(put(a, (25 << 20) + 1)).rejects.toMatchObject({ code: '23514' }))
  test('a file without its journal entry', async () => {
    const { id } = await upload(a, pdf)
    await expect(changeAs(pool, a, ({ rows }) => rows('UPDATE file SET sha256 = NULL, deleted_at = now() WHERE id = $1', [id]))).rejects.toMatchObject({ code: 'P0A01' })
  })
  test('changing what is stored', async () => expect(changeAs(pool, a, ({ rows }) => rows('UPDATE file_chunk SET bytes = \'\'::bytea'))).rejects.toMatchObject({ code: '42501' }))
})

describe('a download', () => {
  test('is saved and never shown, under a name that breaks no header', async () => {
    const { id } = await upload(a, pdf, { name: '"><svg onload=…>\r\nX: y.pdf' })
    const { headers } = await downloadFile(pool, a, id)
    expect(headers).toEqual({
      'content-type': 'application/pdf', 'content-length': String(pdf.length), 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff',
      'content-security-policy': 'default-src \'none\'; sandbox', 'cross-origin-resource-policy': 'same-origin',
      'content-disposition': 'attachment; filename="___svg onload=__X_ y.pdf"; filename*=UTF-8\'\'___svg%20onload%3D%E2%80%A6_X_%20y.pdf',
    })
  })

  test('of a file that was changed in the database never arrives whole', async () => {
    const bytes = pdfOf(3 << 20)
    const { id } = await upload(a, bytes)
    await asAdmin(db.admin, (client) => client.query('UPDATE rustning.file_chunk SET bytes = set_byte(bytes, 5, get_byte(bytes, 5) # 1) WHERE tenant_id = $1 AND n = 1', [a]))
    let received = 0
    const read = async () => {
      for await (const piece of (await downloadFile(pool, a, id)).bytes()) received += piece.length
    }
    await expect(read()).rejects.toThrow('not what was put in')
    expect(received).toBeLessThan(bytes.length)
  })

  test('holds no connection while its reader waits', async () => {
    const { id } = await upload(a, pdfOf(3 << 20))
    const one = db.pool('app', 1)
    const stream = (await downloadFile(one, a, id)).bytes()
    await stream.next()
    expect((await fileOf(one, a, id)).id).toBe(id)
    await stream.return()
  })
})
