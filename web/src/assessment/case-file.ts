/** An assessment as a file: the same form as the knowledge's own cases and as `rustning assess` reads. JSON is YAML too, so both can be opened. */
import { readCaseFile, sentenceOf, wordsOf, type Knowledge, type Language } from '@rustning/knowledge/pack'
import { caseText } from '@rustning/server/judgement/case/case-text.ts'
import { labelText } from '@rustning/server/judgement/sentence/sentence.ts'
import { saveFile } from '../design/save-file.ts'
import { opened, type Work } from './work.ts'

/** More than anybody answers; what is larger is another kind of file. */
const largest = 1_000_000

export function readCase(name: string, text: string, knowledge: Knowledge, language: Language): { readonly work: Work } | { readonly faults: readonly string[] } {
  const { case: described, faults } = readCaseFile(name, text.slice(0, largest), wordsOf(knowledge))
  if (!described) return { faults: faults.slice(0, 10).map((fault) => sentenceOf(fault, language)) }
  return { work: opened(described, labelText(described.title, language)) }
}

/** «Journalsystem i skyen» → journalsystem-i-skyen */
const nameOf = (title: string): string => title.toLowerCase().replaceAll(/[æå]/g, 'a').replaceAll('ø', 'o').normalize('NFKD').replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '') || 'vurdering'

export function saveCase({ title, interview: { on, stage, facts } }: Work): void {
  if (!stage) return
  const id = nameOf(title)
  saveFile(`${id}.yaml`, 'application/yaml', caseText({ id, title, judgedOn: on, stage, facts }))
}
