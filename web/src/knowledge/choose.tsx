/** Narrows a list by one of its columns. What is chosen stands in the address, so that a link or the back button gives the same list. */
import { Field, Label, Select } from '@digdir/designsystemet-react'
import { useInAddress } from '../design/in-address.ts'
import { useText } from '../shell/language.tsx'
import { knowledgeText } from './knowledge.text.ts'

interface ChooseProps {
  readonly name: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly title: string }[]
}

export function Choose({ name, label, options }: ChooseProps) {
  const text = useText(knowledgeText)
  const { params, choose } = useInAddress()
  return (
    <Field data-size="sm">
      <Label>{label}</Label>
      <Select
        value={params.get(name) ?? ''}
        onChange={({ target: { value } }) => choose(name, value)}
      >
        <Select.Option value="">{text.all}</Select.Option>
        {options.map(({ value, title }) => <Select.Option key={value} value={value}>{title}</Select.Option>)}
      </Select>
    </Field>
  )
}
