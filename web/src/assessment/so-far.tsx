/** The picture so far, growing while one answers: what the organisation must do, what to ask the supplier, what nobody has settled. No percentage of questions: what counts is what is decided. */
import { useMemo } from 'react'
import { statementOf, type Knowledge } from '@rustning/knowledge/pack'
import { assess } from '@rustning/server/judgement/assessment/assessment.ts'
import type { Interview } from '@rustning/server/judgement/interview/interview.ts'
import { Fold } from '../design/fold.tsx'
import { Button, Heading, Paragraph } from '../design/plain.tsx'
import { demandsText } from '../judgement/demands.text.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { assessmentText } from './assessment.text.ts'
import { situationOf } from './work.ts'

interface SoFarProps {
  readonly knowledge: Knowledge
  readonly interview: Interview
  readonly show: () => void
}

export function SoFar({ knowledge, interview, show }: SoFarProps) {
  const text = useText(assessmentText), words = useText(demandsText)
  const { language } = useLanguage()
  const picture = useMemo(() => pictureOf(knowledge, interview), [knowledge, interview])
  const title = (id: string) => knowledge.statements[id]?.title[language] ?? id
  return (
    <aside className="so-far" aria-label={text.soFar}>
      <Heading level={2} data-size="xs">{text.soFar}</Heading>
      <Paragraph role="status">{text.decided(picture.decided, picture.all)}</Paragraph>
      <Growing title={text.must} names={picture.must.map(title)} />
      <Growing title={words.ask} names={picture.ask.map((id) => statementOf(knowledge, 'question', id)?.asks[language] ?? id)} />
      <Growing title={text.open} names={picture.open.map(title)} />
      {interview.stage && <div><Button variant="secondary" onClick={show}>{text.show}</Button></div>}
    </aside>
  )
}

function pictureOf(knowledge: Knowledge, interview: Interview) {
  const { judgement, stops, backlog, notMet, unsettled, ahead } = assess(knowledge, interview.facts, situationOf(interview))
  const open = unsettled.filter(({ verdict }) => verdict.applies !== 1)
  // What applies and is not met yet, whether it is known not to be or nobody has said: the blocking first.
  const must = [...stops, ...backlog, ...notMet, ...unsettled.filter(({ verdict }) => verdict.applies === 1), ...ahead.flatMap(({ duties }) => duties.filter(({ verdict }) => verdict.applies === 1))]
  return {
    all: judgement.verdicts.length, decided: judgement.verdicts.filter(({ undecided }) => undecided.length === 0).length,
    must: must.map(({ verdict }) => verdict.id), open: open.map(({ verdict }) => verdict.id),
    ask: judgement.picks.filter(({ kind, outcome }) => kind === 'question' && outcome === 'picked').map(({ id }) => id),
  }
}

/** So many stand open; the rest are counted and open on demand. */
const most = 4

function Growing({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  const text = useText(assessmentText)
  return (
    <section>
      <Heading level={3} data-size="2xs">{title} <span className="subtle">{names.length}</span></Heading>
      {names.length > 0 && <ul>{names.slice(0, most).map((name) => <li key={name}>{name}</li>)}</ul>}
      {names.length > most && (
        <Fold summary={text.more(names.length - most)}>{() => <ul>{names.slice(most).map((name) => <li key={name}>{name}</li>)}</ul>}</Fold>
      )}
    </section>
  )
}
