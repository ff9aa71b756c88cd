import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consistencyProof, emptyFrontier, emptyRoot, extend, inclusionProof, isConsistent, isIncluded, leafHash, nodeHash, rootOf, type Hash, type Subtrees } from './tree.ts'

/** The leaves and roots that Certificate Transparency implementations are tested with. */
const published = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')))
const roots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', 'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77', 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4', '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c', '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

const leavesOf = (count: number): Hash[] => Array.from({ length: count }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))
const rootFor = (leaves: readonly Hash[]): Hash => rootOf(extend(emptyFrontier, leaves))
const subtreesOf = (leaves: readonly Hash[]): Subtrees => {
  const at = (height: number, index: number): Hash => (height === 0 ? (leaves[index] as Hash) : nodeHash(at(height - 1, index * 2), at(height - 1, index * 2 + 1)))
  return (height, index) => Promise.resolve(at(height, index))
}

describe('the tree', () => {
  test.each(roots.map((root, index) => [index + 1, root] as const))('of the first %i published leaves has the published root', (size, root) =>
    expect(rootFor(published.slice(0, size)).toString('hex')).toBe(root))

  test('of nothing has the hash of nothing', () => expect(rootOf(emptyFrontier)).toEqual(emptyRoot))

  test('does not depend on how many leaves came at a time', () =>
    fc.assert(fc.property(fc.nat(300), fc.nat(300), (one, other) => {
      const leaves = leavesOf(one + other)
      expect(rootOf(extend(extend(emptyFrontier, leaves.slice(0, one)), leaves.slice(one)))).toEqual(rootFor(leaves))
    })))
})

const sizeAndIndex = fc.integer({ min: 1, max: 200 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)))

describe('a proof', () => {
  test('of inclusion holds for every leaf, and for no other leaf, place, size or root', async () =>
    fc.assert(fc.asyncProperty(sizeAndIndex, fc.nat(1000), async ([size, index], other) => {
      const leaves = leavesOf(size)
      const proof = await inclusionProof(index, size, subtreesOf(leaves))
      const [leaf, root] = [leaves[index] as Hash, rootFor(leaves)]
      expect(isIncluded(leaf, index, size, proof, root)).toBe(true)
      expect(isIncluded(leafHash(Buffer.from('another')), index, size, proof, root)).toBe(false)
      expect(isIncluded(leaf, index, size, proof, leafHash(Buffer.from('another')))).toBe(false)
      if (other % size !== index) expect(isIncluded(leaf, other % size, size, proof, root)).toBe(false)
      expect(isIncluded(leaf, index, size, [...proof, root], root)).toBe(false)
    })))

  test('of consistency holds between every two sizes, and not when history was rewritten', async () =>
    fc.assert(fc.asyncProperty(sizeAndIndex, async ([later, before]) => {
      const earlier = before + 1
      const leaves = leavesOf(later)
      const proof = await consistencyProof(earlier, later, subtreesOf(leaves))
      const rewritten = [leafHash(Buffer.from('another')), ...leaves.slice(1)]
      expect(isConsistent(earlier, later, rootFor(leaves.slice(0, earlier)), rootFor(leaves), proof)).toBe(true)
      expect(isConsistent(earlier, later, rootFor(rewritten.slice(0, earlier)), rootFor(leaves), proof)).toBe(false)
      expect(isConsistent(earlier, later, rootFor(leaves.slice(0, earlier)), rootFor(rewritten), proof)).toBe(false)
    })))

  test('is refused for a leaf outside the tree, or a tree that shrank', async () => {
    await expect(inclusionProof(3, 3, subtreesOf(leavesOf(3)))).rejects.toThrow(RangeError)
    await expect(consistencyProof(4, 3, subtreesOf(leavesOf(4)))).rejects.toThrow(RangeError)
    expect(isConsistent(4, 3, emptyRoot, emptyRoot, [])).toBe(false)
    expect(isIncluded(emptyRoot, -1, 3, [], emptyRoot)).toBe(false)
  })
})
