/** The ways to answer, by what the fact is: a large choice where there are few, a field where there are many. What is typed is understood as at the command line. */
import { useState } from 'react'
import type { Stage, Value } from '@rustning/engine'
import type { FactInfo, Knowledge } from '@rustning/knowledge/pack'
import { understand, understandList } from '@rustning/server/judgement/interview/answer.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { Button, Checkbox, Fieldset, Textarea, Textfield } from '../design/plain.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { interviewText } from './interview.text.ts'
import { Countries, Country } from './countries.tsx'
import { Sent } from './sent.tsx'

export type Answered = { readonly value: Value } | { readonly names: readonly string[] } | { readonly stage: Stage }

interface AnswerProps {
  readonly knowledge: Knowledge
  /** A fact, or the noun of a list. */
  readonly fact: string
  readonly answered: (answer: Answered) => void
}

export function Answer({ knowledge, fact, answered }: AnswerProps) {
  const { language } = useLanguage()
  const info = knowledge.facts[fact]
  if (!info) return <Names example={knowledge.nouns[fact]?.list?.['name-example']?.[language]} answered={answered} />
  switch (info.type) {
    case 'flag': return <Choices choices={[[sentenceText[language].yes, true], [sentenceText[language].no, false]]} answered={answered} />
    case 'enum': return <Choices choices={Object.entries(info.options ?? {}).map(([value, title]) => [title[language], value])} answered={answered} />
    case 'set': return <Several info={info} answered={answered} />
    case 'country': return <Country answered={(value) => answered({ value })} />
    case 'countries': return <Countries answered={(members) => answered({ value: { members, complete: true } })} />
    default: return <Typed info={info} answered={answered} />
  }
}

const Choices = ({ choices, answered }: { readonly choices: readonly (readonly [title: string, value: Value])[]; readonly answered: AnswerProps['answered'] }) => (
  <ul className="plain">{choices.map(([title, value]) => <li key={title}><button type="button" className="choice" onClick={() => answered({ value })}>{title}</button></li>)}</ul>
)

function Several({ info: { options }, answered }: { readonly info: FactInfo; readonly answered: AnswerProps['answered'] }) {
  const text = useText(interviewText)
  const { language } = useLanguage()
  const [chosen, setChosen] = useState<readonly string[]>([])
  return (
    <Sent submit={chosen.length === 0 ? text.noneOfThese : text.next} send={() => answered({ value: { members: chosen, complete: true } })}>
      <Fieldset legend={text.several} description={text.several}>
        {Object.entries(options ?? {}).map(([value, title]) => (
          <Checkbox key={value} value={value} label={title[language]} checked={chosen.includes(value)} onChange={({ target }) => setChosen(target.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
        ))}
      </Fieldset>
    </Sent>
  )
}

/** A date or a number. That it does not exist is an answer too, and the commonest breach. */
function Typed({ info, answered }: { readonly info: FactInfo; readonly answered: AnswerProps['answered'] }) {
  const text = useText(interviewText)
  const { language } = useLanguage()
  const [typed, setTyped] = useState(''), [wrong, setWrong] = useState(false)
  const date = info.type === 'date'
  return (
    <Sent
      submit={text.next}
      send={() => {
        const understood = understand(typed, info)
        if (understood && 'value' in understood) answered(understood)
        else setWrong(true)
      }}
      beside={<Button variant="secondary" onClick={() => answered({ value: null })}>{sentenceText[language].none}</Button>}
    >
      <Textfield
        label={date ? text.date : text.number} description={date ? text.dateHelp : info.unit && info.unit !== 'count' ? text.unit(sentenceText[language].units[info.unit]('…')) : undefined}
        inputMode={date ? 'text' : 'decimal'} autoComplete="off" value={typed} onChange={({ target }) => setTyped(target.value)} {...(wrong && { error: date ? text.dateWrong : text.numberWrong })}
      />
    </Sent>
  )
}

/** What there is of something, by name: one line each. */
function Names({ example, answered }: { readonly example: string | undefined; readonly answered: AnswerProps['answered'] }) {
  const text = useText(interviewText)
  const [typed, setTyped] = useState(''), [wrong, setWrong] = useState(false)
  return (
    <Sent
      submit={text.next}
      send={() => {
        const understood = understandList(typed.split('\n').join(','))
        if (understood && 'names' in understood && understood.names.length > 0) answered({ names: understood.names })
        else setWrong(true)
      }}
      beside={<Button variant="secondary" onClick={() => answered({ names: [] })}>{text.noSuch}</Button>}
    >
      <Textarea rows={4} label={text.names} description={example === undefined ? text.namesHelp : `${text.namesHelp} ${text.example(example)}`} value={typed} onChange={({ target }) => setTyped(target.value)} {...(wrong && { error: text.namesWrong })} />
    </Sent>
  )
}
