/** What a case says, for putting it forward and for changing it, and what the fields hold when they are sent. */
import { useState } from 'react'
import type { DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import type { MatrixAnswer } from '@rustning/server/registers/organisation/authority-matrix.api.ts'
import { ChoiceField, TextField } from '../design/field.tsx'
import type { Filled } from '../design/form.tsx'
import { locales, useLanguage, useText } from '../shell/language.tsx'
import { DateField, ReasonsField } from './case-fields.tsx'
import { decisionText } from './decision.text.ts'

export type Given = Pick<DecisionAnswer, 'title' | 'reasons' | 'measures' | 'level' | 'worth' | 'expiresOn'>

/** Refusals that concern one field. */
export const caseAt = { 'decision-duty-unknown': 'duty', 'duty-not-waivable': 'duty', 'decision-level-unknown': 'level', 'decision-worth-missing': 'worth/amount', 'decision-expiry-missing': 'expiresOn', 'decision-expiry-wrong': 'expiresOn' }

export function CaseFields({ form, matrix, given }: { readonly form: DecisionAnswer['form']; readonly matrix: MatrixAnswer; readonly given?: Partial<Given> | undefined }) {
  const text = useText(decisionText)
  const { language } = useLanguage()
  const { levels, boardOver, longestException } = matrix.words
  const currency = given?.worth?.currency ?? boardOver?.currency ?? 'NOK'
  const [count = '0', unit = 'months'] = longestException.split(' ')
  const longest = text.durations[unit as 'days' | 'months' | 'years'](Number(count))
  const over = boardOver && new Intl.NumberFormat(locales[language], { style: 'currency', currency: boardOver.currency, maximumFractionDigits: 0 }).format(boardOver.amount)
  const [opened] = useState(given)
  return (
    <>
      <TextField name="title" label={text.name} help={text.nameHelp} given={opened?.title} />
      <ReasonsField name="reasons" label={text.reasons} help={text.reasonsHelp} given={opened?.reasons} />
      <ReasonsField name="measures" label={text.measures} help={text.measuresHelp} given={opened?.measures} rows={4} />
      <ChoiceField name="level" label={text.level} help={text.levelHelp} given={opened?.level} choices={levels.map(({ id, name }) => ({ value: id, name }))} />
      {(boardOver !== undefined || form === 'board-case' || given?.worth !== undefined) && <TextField name="worth/amount" label={`${text.worth} (${currency})`} help={text.worthHelp(currency, over)} inputMode="numeric" given={opened?.worth && String(opened.worth.amount)} />}
      {form !== 'board-case' && <DateField name="expiresOn" label={text.expires} help={text.expiresHelp(longest)} given={opened?.expiresOn} />}
    </>
  )
}

/** As it is sent. A value that is no number is left for the server to say so at the field. */
export function contentIn(filled: Filled, matrix: MatrixAnswer, given?: Partial<Given>) {
  const worth = filled.text('worth/amount').replaceAll(/[\s\u00A0.]/g, ''), expiresOn = filled.text('expiresOn')
  return {
    title: filled.text('title'), reasons: filled.text('reasons'), measures: filled.text('measures'), level: filled.text('level'),
    ...(worth !== '' && { worth: { amount: Number(worth), currency: given?.worth?.currency ?? matrix.words.boardOver?.currency ?? 'NOK' } }),
    ...(expiresOn !== '' && { expiresOn }),
  }
}
