/** What must be known before a statement can be judged: the questions that decide whether it applies and whether it is met, and the values it compares with. */
import { Paragraph } from '@digdir/designsystemet-react'
import type { FactId, Version } from '@rustning/engine'
import type { Knowledge } from '@rustning/knowledge/pack'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { addressOf } from './entry.ts'
import { needsOf } from './needs.ts'
import { recordText } from './record.text.ts'

export function Need({ knowledge, version: { applies, met } }: { readonly knowledge: Knowledge; readonly version: Version }) {
  const text = useText(recordText)
  const { language } = useLanguage()
  const apply = needsOf(applies), meet = met ? needsOf(met) : { facts: [], parameters: [] }
  const asked = meet.facts.filter((fact) => !apply.facts.includes(fact))
  const parameters = [...new Set([...apply.parameters, ...meet.parameters])]
  return (
    <Section title={text.needs}>
      <Paragraph className="reading">{text.needsLead}</Paragraph>
      <dl className="terms">
        <dt>{text.toApply}</dt><dd>{apply.facts.length === 0 ? text.always : <Questions knowledge={knowledge} facts={apply.facts} />}</dd>
        {asked.length > 0 && <><dt>{text.toMeet}</dt><dd><Questions knowledge={knowledge} facts={asked} /></dd></>}
        {parameters.length > 0 && (
          <>
            <dt>{text.values}</dt>
            <dd><ul className="plain">{parameters.map((id) => <li key={id}><GoLink to={addressOf(id)}>{knowledge.parameters[id]?.title[language] ?? id}</GoLink></li>)}</ul></dd>
          </>
        )}
      </dl>
    </Section>
  )
}

function Questions({ knowledge, facts }: { readonly knowledge: Knowledge; readonly facts: readonly FactId[] }) {
  const { language } = useLanguage()
  return <ul className="plain">{facts.map((fact) => <li key={fact}>{knowledge.facts[fact]?.question[language] ?? fact}</li>)}</ul>
}
