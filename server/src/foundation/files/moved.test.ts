/** A file moves with its organisation, whole, and is held there as it was here. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportOrganisation } from '../backup/organisation-export.ts'
import { importOrganisation } from '../backup/organisation-import.ts'
import { edition, installation } from '../backup/testing/installation.ts'
import { verifierOf } from '../journal/note.ts'
import { newId } from '../values/id.ts'
import { downloadFile, uploadFile } from './index.ts'
import { pdf, pieces } from './testing/samples.ts'

test('a file moves with its organisation', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rustning-moved-'))
  const left = await installation(), moved = await installation()
  try {
    const tenant = await left.newTenant()
    const bytes = Buffer.concat([pdf, randomBytes(3 << 20)])
    const { answer } = await uploadFile({ pool: left.app, tenant, actor: { kind: 'system' }, epoch: 1 }, { bytes: pieces(bytes), name: 'avtale.pdf', owner: { type: 'engagement', id: newId() }, quota: 1e9, folder })
    await left.seal()
    const to = path.join(folder, 'export')
    await exportOrganisation({ from: left.backupAs, tenant, to, signer: left.signer, product: '0.1.0' })
    await importOrganisation({ from: to, into: moved.db.admin, migrations: edition, key: verifierOf(left.signer), epoch: 1 })
    const all: Buffer[] = []
    for await (const piece of (await downloadFile(moved.app, tenant, answer.id)).bytes()) all.push(piece)
    expect(Buffer.concat(all).equals(bytes)).toBe(true)
  } finally {
    await Promise.all([left.end(), moved.end()])
    rmSync(folder, { recursive: true })
  }
})
