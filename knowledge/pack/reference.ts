/** What is looked up and never judged, once it is read: one type for each kind of file. */
import type { Condition, Statement } from '@rustning/engine'
import type { z } from 'zod'
import type { referenceFiles, ReferenceKind } from './reference-shape.ts'

export type ReferenceFile<K extends ReferenceKind> = z.infer<(typeof referenceFiles)[K]>
type Kept = { readonly file: string }
export type FrameworkInfo = Kept & ReferenceFile<'framework'>
export type MappingInfo = Kept & ReferenceFile<'mapping'>
export type CategoryInfo = Kept & ReferenceFile<'category'>
export type SurveyInfo = Kept & ReferenceFile<'survey'>
export type TermsInfo = Kept & ReferenceFile<'term'>
export type RolesInfo = Kept & ReferenceFile<'role'>
export type FigureInfo = Kept & ReferenceFile<'figure'>
export type OutdatedInfo = Kept & ReferenceFile<'outdated'>
/** With the duty an organisation gets by adopting it. */
export type PolicyInfo = Kept & Omit<ReferenceFile<'policy'>, 'applies' | 'met' | 'cases'> & { readonly statement: Statement }
export type WordingInfo = Kept & Omit<ReferenceFile<'wording'>, 'spared-when'> & { readonly sparedWhen?: Condition }

/** By kind and id, in the order of their ids. */
export interface Reference {
  readonly framework: Readonly<Record<string, FrameworkInfo>>
  readonly mapping: Readonly<Record<string, MappingInfo>>
  readonly category: Readonly<Record<string, CategoryInfo>>
  readonly survey: Readonly<Record<string, SurveyInfo>>
  readonly term: Readonly<Record<string, TermsInfo>>
  readonly role: Readonly<Record<string, RolesInfo>>
  readonly figure: Readonly<Record<string, FigureInfo>>
  readonly policy: Readonly<Record<string, PolicyInfo>>
  readonly outdated: Readonly<Record<string, OutdatedInfo>>
  readonly wording: Readonly<Record<string, WordingInfo>>
}
