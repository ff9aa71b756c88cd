/** The collection as it stands in the files, read once for all pages made of it; refused, with every fault, when it does not compile. */
import path from 'node:path'
import type { Knowledge } from '@rustning/knowledge/pack'
import { sentenceOf } from '@rustning/knowledge/pack'
import { compileFolder } from '@rustning/knowledge/load'
import { root } from '../root.ts'

let read: Knowledge | undefined

export function collection(): Knowledge {
  if (read) return read
  const { knowledge, faults } = compileFolder(path.join(root, 'knowledge'))
  if (faults.length > 0) throw new Error(faults.map((fault) => sentenceOf(fault, 'en')).join('\n'))
  return (read = knowledge)
}
