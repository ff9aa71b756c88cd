/** Each column of the list by its heading, and what it is taken for: a field of the register, the answer to one question, or nothing. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useId, useMemo, type ReactNode } from 'react'
import { fields } from '@rustning/server/registers/engagement/portfolio/portfolio-import.api.ts'
import { usePack } from '../knowledge/use-knowledge.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { importText } from './import.text.ts'
import type { Preview } from './preview.ts'

type Columns = Preview['columns']
interface Questions { readonly about: string; readonly facts: readonly { readonly id: string; readonly question: string }[] }

interface ColumnMappingProps {
  readonly headings: readonly string[]
  readonly columns: Columns
  readonly onChange: (columns: Columns) => void
}

export function ColumnMapping({ headings, columns, onChange }: ColumnMappingProps) {
  const text = useText(importText)
  const questions = useQuestions()
  // Hundreds of choices, the same for every column: made once.
  const choices = useMemo(() => (
    <>
      <Select.Optgroup label={text.register}>{fields.map((field) => <Select.Option key={field} value={field}>{text.fields[field]}</Select.Option>)}</Select.Optgroup>
      {questions.map(({ about, facts }) => <Select.Optgroup key={about} label={text.questions(about)}>{facts.map((fact) => <Select.Option key={fact.id} value={fact.id}>{fact.question}</Select.Option>)}</Select.Optgroup>)}
    </>
  ), [text, questions])
  const known = useMemo(() => new Set(['', ...fields, ...questions.flatMap(({ facts }) => facts.map(({ id }) => id))]), [questions])
  // What one column is, no other can be.
  const choose = (position: number, as: string) => onChange(headings.map((_, index) => (index === position ? (as === '' ? null : as) : columns[index] === as ? null : (columns[index] ?? null))))
  return <div className="mapping">{headings.map((heading, position) => <Column key={position} heading={heading.trim() || text.unnamed(position + 1)} as={columns[position] ?? ''} isKnown={known.has(columns[position] ?? '')} choices={choices} onChange={(as) => choose(position, as)} />)}</div>
}

function Column({ heading, as, isKnown, choices, onChange }: { readonly heading: string; readonly as: string; readonly isKnown: boolean; readonly choices: ReactNode; readonly onChange: (as: string) => void }) {
  const text = useText(importText)
  const id = useId()
  return (
    <Field data-size="sm">
      <Label htmlFor={id}>{heading}</Label>
      <Select id={id} value={as} onChange={({ target }) => onChange(target.value)}>
        <Select.Option value="">{text.keep}</Select.Option>
        {/* Until the questions have come. */}
        {!isKnown && <Select.Option value={as}>{as}</Select.Option>}
        {choices}
      </Select>
    </Field>
  )
}

/** What can be asked of a system in one cell: neither of the organisation, nor of each of several. */
function useQuestions(): readonly Questions[] {
  const { language } = useLanguage()
  const { data } = usePack()
  return useMemo(() => {
    if (!data) return []
    const asked = Object.values(data.facts).filter(({ noun }) => noun !== 'organisation' && !data.pack.itemNouns.includes(noun))
    return [...new Set(asked.map(({ noun }) => noun))].map((noun) => ({
      about: data.nouns[noun]?.title[language] ?? noun, facts: asked.filter((fact) => fact.noun === noun).map(({ id, question }) => ({ id, question: question[language] })),
    }))
  }, [data, language])
}
