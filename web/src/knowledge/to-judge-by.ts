/** The pack as the browser gets it and as the judgement wants it. */
import type { Knowledge } from '@rustning/knowledge/pack'

export type Pack = Omit<Knowledge, 'reference'>

/** What is looked up and not judged by stays on the server. */
const reference: Knowledge['reference'] = { framework: {}, mapping: {}, category: {}, survey: {}, term: {}, role: {}, figure: {}, policy: {}, outdated: {}, wording: {} }

export const toJudgeBy = (pack: Pack): Knowledge => ({ ...pack, reference })
