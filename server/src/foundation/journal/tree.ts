/**
 * The Merkle tree of RFC 6962, which the journal is built as: every entry is a leaf, the root stands for all of them, a short proof shows
 * that an entry is in it, and another that a later tree only added to an earlier one. Pure: hashes in, hashes out.
 */
import { createHash, hash } from 'node:crypto'

export type Hash = Buffer

export const leafHash = (body: Uint8Array): Hash => createHash('sha256').update(leafMark).update(body).digest()
export const nodeHash = (left: Hash, right: Hash): Hash => createHash('sha256').update(nodeMark).update(left).update(right).digest()
const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)
export const emptyRoot: Hash = createHash('sha256').digest()

/**
 * What is enough to go on adding leaves: the roots of the complete subtrees along the right edge, largest first; as many as `size` has
 * ones in binary.
 */
export interface Frontier {
  readonly size: number
  readonly roots: readonly Hash[]
}

export const emptyFrontier: Frontier = { size: 0, roots: [] }

/** Adds leaves in their order. */
export function extend({ size, roots }: Frontier, leaves: readonly Hash[]): Frontier {
  const edge = [...roots]
  let count = size
  for (const leaf of leaves) {
    let root = leaf
    // Each trailing one of the count is a complete subtree as large as the one just finished: they become one.
    for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) root = nodeHash(edge.pop() as Hash, root)
    edge.push(root)
    count++
  }
  return { size: count, roots: edge }
}

export function rootOf({ roots }: Frontier): Hash {
  const [last, ...larger] = roots.toReversed()
  return last === undefined ? emptyRoot : larger.reduce((right, left) => nodeHash(left, right), last)
}

/** The same tree for whoever adds a million leaves one by one: hashes as text of one character a byte, which costs a third of what buffers do. */
export interface GrowingTree {
  readonly size: () => number
  readonly add: (leaf: string) => void
  readonly root: () => Hash
}

export function growingTree(): GrowingTree {
  const edge: string[] = []
  const node = Buffer.alloc(65, nodeMark)
  let count = 0
  return {
    size: () => count,
    add: (leaf) => {
      let root = leaf
      for (let rest = count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
        node.write(edge.pop() as string, 1, 32, 'latin1')
        node.write(root, 33, 32, 'latin1')
        root = hash('sha256', node, 'binary')
      }
      edge.push(root)
      count++
    },
    root: () => rootOf({ size: count, roots: edge.map((one) => Buffer.from(one, 'latin1')) }),
  }
}

/** Gives the root of the complete subtree of `2 ** height` leaves that begins at leaf `index * 2 ** height`. */
export type Subtrees = (height: number, index: number) => Promise<Hash>

/** The path from leaf `index` to the root of the first `size` leaves, lowest first. Refuses a leaf outside the tree. */
export async function inclusionProof(index: number, size: number, subtrees: Subtrees): Promise<Hash[]> {
  if (!(index >= 0 && index < size)) throw new RangeError(`leaf ${index} is not in a tree of ${size}`)
  const path = async (at: number, from: number, count: number): Promise<Hash[]> => {
    if (count === 1) return []
    const split = largestPowerBelow(count)
    return at < split
      ? [...(await path(at, from, split)), await rangeRoot(from + split, count - split, subtrees)]
      : [...(await path(at - split, from + split, count - split)), await rangeRoot(from, split, subtrees)]
  }
  return path(index, 0, size)
}

/** Shows that the tree of `later` leaves begins with the tree of `earlier` leaves. */
export async function consistencyProof(earlier: number, later: number, subtrees: Subtrees): Promise<Hash[]> {
  if (!(earlier >= 0 && earlier <= later)) throw new RangeError(`a tree of ${earlier} does not come before one of ${later}`)
  if (earlier === 0 || earlier === later) return []
  const proof = async (old: number, from: number, count: number, whole: boolean): Promise<Hash[]> => {
    if (old === count) return whole ? [] : [await rangeRoot(from, count, subtrees)]
    const split = largestPowerBelow(count)
    return old <= split
      ? [...(await proof(old, from, split, whole)), await rangeRoot(from + split, count - split, subtrees)]
      : [...(await proof(old - split, from + split, count - split, false)), await rangeRoot(from, split, subtrees)]
  }
  return proof(earlier, 0, later, true)
}

/** The root over `count` leaves from `from` on; `from` is a multiple of the largest power of two in `count`. */
async function rangeRoot(from: number, count: number, subtrees: Subtrees): Promise<Hash> {
  const height = Math.log2(count)
  if (Number.isInteger(height)) return subtrees(height, from / count)
  const split = largestPowerBelow(count)
  return nodeHash(await rangeRoot(from, split, subtrees), await rangeRoot(from + split, count - split, subtrees))
}

const largestPowerBelow = (count: number): number => 2 ** Math.floor(Math.log2(count - 1))

/** RFC 9162 § 2.1.3.2: whether `proof` leads from the leaf to the root. */
export function isIncluded(leaf: Hash, index: number, size: number, proof: readonly Hash[], root: Hash): boolean {
  if (!(index >= 0 && index < size)) return false
  let [at, last, hash] = [index, size - 1, leaf]
  for (const step of proof) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(step, hash)
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else hash = nodeHash(hash, step)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && hash.equals(root)
}

/** RFC 9162 § 2.1.4.2: whether the tree with `laterRoot` begins with the one with `earlierRoot`. */
export function isConsistent(earlier: number, later: number, earlierRoot: Hash, laterRoot: Hash, proof: readonly Hash[]): boolean {
  if (earlier > later || earlier < 0) return false
  if (earlier === later) return proof.length === 0 && earlierRoot.equals(laterRoot)
  if (earlier === 0) return proof.length === 0 && earlierRoot.equals(emptyRoot)
  const path = Number.isInteger(Math.log2(earlier)) ? [earlierRoot, ...proof] : [...proof]
  const first = path.shift()
  if (!first) return false
  let [at, last] = [earlier - 1, later - 1]
  while (at % 2 === 1) [at, last] = [half(at), half(last)]
  let [old, now] = [first, first]
  for (const step of path) {
    if (last === 0) return false
    if (at % 2 === 1 || at === last) {
      ;[old, now] = [nodeHash(step, old), nodeHash(step, now)]
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)]
    } else now = nodeHash(now, step)
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && old.equals(earlierRoot) && now.equals(laterRoot)
}

const half = (count: number): number => Math.floor(count / 2)
