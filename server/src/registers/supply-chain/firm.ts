/**
 * When two names are the same firm. Lists write «Amazon Web Services Inc (AWS)» and «Amazon Web Services, Inc.»; what stands in brackets and
 * the form of company tell nothing apart. Used to find what many suppliers have in common, never to merge what somebody wrote.
 */

const forms = new Set(['as', 'asa', 'aps', 'ab', 'oy', 'oyj', 'hf', 'ehf', 'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'pbc', 'gmbh', 'ag', 'kg', 'bv', 'nv', 'sa', 'sas', 'sarl', 'srl', 'spa', 'se', 'pty', 'pte', 'ulc', 'ltda', 'kk', 'sl', 'sro'])

/** In small letters, spaces alike. */
export const nameOf = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim()

export function firmOf(name: string): string {
  const whole = nameOf(name)
  const words = whole.replaceAll(/\([^()]*\)/g, ' ').replaceAll(/[.,/'’"]/g, '').split(/\s+/).filter((word) => word !== '')
  while (words.length > 1 && forms.has(words.at(-1) as string)) words.pop()
  return words.join(' ') || whole
}

/** A number of organisation or the like, as it is compared: `NO 974 760 673 MVA` is 974760673. Undefined when there is nothing of one. */
export function identifierOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').toUpperCase().replaceAll(/[^0-9A-Z]/g, '')
  return plain === '' || plain.length > 40 ? undefined : (/^(?:NO)?(\d{9})(?:MVA)?$/.exec(plain)?.[1] ?? plain)
}
