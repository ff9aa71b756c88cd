/** The form that adopts an edition of the authority matrix: begun from what holds, or from the proposal. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { matrixRoutes, maySit, type MatrixAnswer } from '@rustning/server/registers/organisation/authority-matrix.api.ts'
import { ChoiceField, ChoicesField, TextField } from '../design/field.tsx'
import { Form, type Filled } from '../design/form.tsx'
import { DayField } from '../design/more-fields.tsx'
import { WordsField } from '../design/words-field.tsx'
import { onlyRoles, roleChoices } from '../identity/roles.ts'
import { useMembers } from '../identity/use-members.ts'
import { useClient } from '../shell/client.ts'
import { Loading } from '../shell/gates.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { matrixText } from './matrix.text.ts'

type Words = MatrixAnswer['words']
type Level = Words['levels'][number]
const appetites = ['averse', 'low', 'moderate', 'open'] as const
const units = ['days', 'months', 'years'] as const

export function MatrixAdopt({ matrix: { version, words }, adopted }: { readonly matrix: MatrixAnswer; readonly adopted: () => void }) {
  const text = useText(matrixText)
  const { language } = useLanguage()
  const { organisation } = useHere()
  const client = useClient(matrixRoutes)
  const queries = useQueryClient()
  const { data: members } = useMembers()
  const [levels, setLevels] = useState<readonly Level[]>(words.levels)
  const [lent, setLent] = useState<readonly (Words['delegations'][number] | undefined)[]>(words.delegations)
  // Without the people, what is delegated would be lost.
  if (!members) return <Loading />
  const people = members.map(({ accountId, name }) => ({ value: accountId, name }))
  const sitting = roleChoices(language).filter(({ value }) => maySit.some((role) => role === value))
  const [count = '12', unit = 'months'] = words.longestException.split(' ')
  return (
    <>
      <Paragraph className="reading">{text.adoptLead}</Paragraph>
      <Form
        submit={text.submit} next
        send={async (filled, options) => {
          await client.adoptAuthorityMatrix({ params: { organisation }, body: { version, words: wordsFrom(filled, levels, lent.length, words.boardOver?.currency), decidedBy: filled.text('decidedBy'), decidedOn: filled.text('decidedOn') } }, options)
          adopted()
          await queries.invalidateQueries({ queryKey: ['authority-matrix', organisation] })
        }}
      >
        {levels.map(({ id, name }, index) => (
          <div key={id} className="fields">
            <TextField name={`words/levels/${index}/name`} label={text.levelName(index + 1)} given={name} />
            <ChoicesField name={`accepts/${id}`} label={text.acceptsLevel(index + 1)} given={words.accepts[id] ?? []} choices={sitting} />
          </div>
        ))}
        <div className="row">
          {levels.length < 7 && <Button type="button" variant="secondary" onClick={() => setLevels([...levels, { id: freeId(levels), name: '' }])}>{text.addLevel}</Button>}
          {levels.length > 2 && <Button type="button" variant="tertiary" onClick={() => setLevels(levels.slice(0, -1))}>{text.dropLevel}</Button>}
        </div>
        <TextField name="count" label={text.number} given={count} inputMode="numeric" />
        <ChoiceField name="unit" label={text.unit} given={unit} choices={units.map((one) => ({ value: one, name: text.units[one] }))} />
        <TextField name="words/boardOver/amount" label={text.amount} help={text.amountHelp} given={words.boardOver && String(words.boardOver.amount)} inputMode="numeric" />
        <ChoiceField name="appetite" label={text.appetiteLevel} given={words.appetite?.level ?? ''} choices={[{ value: '', name: text.notSaid }, ...appetites.map((one) => ({ value: one, name: text.appetites[one] }))]} />
        <WordsField name="words/appetite/words" label={text.appetiteWords} given={words.appetite?.words} />
        {people.length > 1 && lent.map((one, index) => (
          <div key={index} className="fields">
            <Heading level={3} data-size="2xs">{text.delegation(index + 1)}</Heading>
            <ChoiceField name={`delegations/${index}`} label={text.from} given={one?.from} choices={people} />
            <ChoiceField name={`to/${index}`} label={text.to} given={one?.to} choices={people} />
            <ChoicesField name={`words/delegations/${index}/roles`} label={text.roles} given={one?.roles ?? []} choices={sitting} />
            <DayField name={`words/delegations/${index}/until`} label={text.until} given={one?.until} />
          </div>
        ))}
        {people.length > 1 && (
          <div className="row">
            <Button type="button" variant="secondary" onClick={() => setLent([...lent, undefined])}>{text.addDelegation}</Button>
            {lent.length > 0 && <Button type="button" variant="tertiary" onClick={() => setLent(lent.slice(0, -1))}>{text.dropDelegation(lent.length)}</Button>}
          </div>
        )}
        <TextField name="decidedBy" label={text.decidedBy} help={text.decidedByHelp} />
        <DayField name="decidedOn" label={text.decidedOn} />
      </Form>
    </>
  )
}

function wordsFrom(filled: Filled, levels: readonly Level[], lent: number, currency = 'NOK'): Words {
  const amount = filled.text('words/boardOver/amount').replaceAll(/\s/g, ''), appetite = appetites.find((one) => one === filled.text('appetite'))
  return {
    levels: levels.map(({ id }, index) => ({ id, name: filled.text(`words/levels/${index}/name`) })),
    accepts: Object.fromEntries(levels.map(({ id }) => [id, onlyRoles(filled.all(`accepts/${id}`))])),
    longestException: `${filled.text('count').trim()} ${filled.text('unit')}`,
    ...(amount !== '' && { boardOver: { amount: Number(amount), currency } }),
    // One who is alone in the organisation is not asked.
    delegations: Array.from({ length: lent }, (_, index) => ({ from: filled.text(`delegations/${index}`), to: filled.text(`to/${index}`), roles: onlyRoles(filled.all(`words/delegations/${index}/roles`)), until: filled.text(`words/delegations/${index}/until`) })).filter(({ from }) => from !== ''),
    ...(appetite && { appetite: { level: appetite, words: filled.text('words/appetite/words') } }),
  }
}

function freeId(levels: readonly Level[]): string {
  for (let number = levels.length + 1; ; number++) if (!levels.some(({ id }) => id === `level-${number}`)) return `level-${number}`
}
