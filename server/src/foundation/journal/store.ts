/** The journal's tables as the tree sees them. */
import type { Reader } from '../database/transaction.ts'
import { tileRoot, tileSize } from './sequence.ts'
import type { Hash, Subtrees } from './tree.ts'

const tileHeight = Math.log2(tileSize)

/** Roots of complete subtrees, read from the highest level of tiles that holds them: at most 256 hashes for each. */
export const subtreesIn = (rowsFor: Reader['rows'], tenant: string, epoch: number): Subtrees => async (height, index) => {
  const level = Math.floor(height / tileHeight)
  const count = 2 ** (height - level * tileHeight)
  const rows = level === 0
    ? await rowsFor<{ hash: Hash }>('SELECT hash FROM journal_leaf WHERE tenant_id = $1 AND epoch = $2 AND seq >= $3 AND seq < $4 ORDER BY seq', [tenant, epoch, index * count, (index + 1) * count])
    : await rowsFor<{ hash: Hash }>('SELECT hash FROM journal_tile WHERE tenant_id = $1 AND epoch = $2 AND level = $5 AND index >= $3 AND index < $4 ORDER BY index', [tenant, epoch, index * count, (index + 1) * count, level])
  if (rows.length !== count) throw new Error(`the journal of ${tenant} lacks hashes at level ${level} from ${index * count}`)
  return tileRoot(rows.map(({ hash }) => hash))
}

