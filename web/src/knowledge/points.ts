/** Then and now: what the documents say that no longer holds, as one list. Pure. */
import type { Knowledge, Language } from '@rustning/knowledge/pack'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'

type File = Knowledge['reference']['outdated'][string]
export interface Point {
  readonly id: string
  readonly file: File
  readonly point: File['points'][string]
}

export const pointsOf = ({ reference }: Pick<Knowledge, 'reference'>): Point[] =>
  Object.values(reference.outdated).flatMap((file) => Object.entries(file.points).map(([key, point]) => ({ id: `${file.id}#${key}`, file, point })))

/** A day as the reader writes it; a year or a month alone stays as it is. */
export const changedOn = ({ 'changed-on': on }: Point['point'], unknown: string, language: Language): string =>
  on === 'unknown' ? unknown : /^\d{4}-\d\d-\d\d$/.test(on) ? dayText(on, language) : on
