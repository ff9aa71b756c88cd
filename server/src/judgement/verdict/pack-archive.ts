/**
 * Every pack that ever judged, kept by its digest in the installation's folder, so that a judgement of 2026 can be reached again in 2031. A
 * pack that does not have the digest it is filed under is not handed out.
 */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Pack } from '@rustning/engine'
import { canonical } from '@rustning/knowledge/pack'

const fileOf = (folder: string, digest: string): string => path.join(folder, 'packs', `${digest}.json.gz`)

export function keepPack(folder: string, pack: Pack): void {
  const file = fileOf(folder, pack.digest)
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true })
  const half = `${file}.${process.pid}`
  writeFileSync(half, gzipSync(JSON.stringify(pack)))
  renameSync(half, file)
}

/** `undefined`: it was never kept here. Throws for one that was tampered with. */
export function packIn(folder: string, digest: string): Pack | undefined {
  if (!/^[0-9a-f]{64}$/.test(digest) || !existsSync(fileOf(folder, digest))) return undefined
  const pack = JSON.parse(gunzipSync(readFileSync(fileOf(folder, digest))).toString('utf8')) as Pack
  const { digest: _filed, ...body } = pack
  if (createHash('sha256').update(canonical(body)).digest('hex') !== digest) throw new RangeError(`the pack ${digest} is not what it was`)
  return pack
}
