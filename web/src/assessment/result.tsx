/** What came of it, on one page: what stops the next step, what is missing, what nobody has settled, what comes, and what to demand of the supplier. Each line opens to its reasons and its law. */
import { lazy, Suspense, useMemo } from 'react'
import { stages } from '@rustning/engine'
import { statementOf } from '@rustning/knowledge/pack'
import { assess, type DutyLine } from '@rustning/server/judgement/assessment/assessment.ts'
import { assessmentText as dutyText } from '@rustning/server/judgement/assessment/assessment.text.ts'
import { requirementsFor } from '@rustning/server/judgement/requirements/requirements.ts'
import { dayText, lawText } from '@rustning/server/judgement/sentence/sentence.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import { Page, Section } from '../design/page.tsx'
import { Alert, Button, Paragraph } from '../design/plain.tsx'
import { Demands } from '../judgement/demands.tsx'
import { useLanguage, useText } from '../shell/language.tsx'
import { assessmentText } from './assessment.text.ts'
import { Answers } from './answers.tsx'
import { Duties } from './duties.tsx'
import { useMe } from './own-data.tsx'
import { situationOf, type View } from './work.ts'

const CarryIn = lazy(() => import('./carry-in.tsx'))

export function Result({ knowledge, work, change }: View) {
  const text = useText(assessmentText), words = useText(dutyText)
  const { language } = useLanguage()
  const { interview, title } = work
  const assessment = useMemo(() => assess(knowledge, interview.facts, situationOf(interview)), [knowledge, interview])
  const demands = useMemo(() => requirementsFor(knowledge, interview.facts, situationOf(interview), language), [knowledge, interview, language])
  const asked = assessment.judgement.picks.flatMap(({ kind, outcome, id }) => (kind === 'question' && outcome === 'picked' ? (statementOf(knowledge, 'question', id) ?? []) : []))
  const { stage = 'need', on } = interview
  const names = sentenceText[language].stage, following = stages[stages.indexOf(stage) + 1]
  const { stops, backlog, notMet, unsettled, ahead, met, notApplicable, counts, judgement } = assessment
  // What applies, but nobody has said whether it is in place; and what may turn out not to apply.
  const applying = unsettled.filter(({ verdict }) => verdict.applies === 1), open = unsettled.filter(({ verdict }) => verdict.applies !== 1)
  const list = (heading: string, lines: readonly DutyLine[], closed = false) => lines.length > 0 && <Duties {...{ knowledge, interview, heading, lines, closed }} />
  return (
    <Page
      title={title} within={text.title} lead={words.judgedOn(dayText(on, language), names[stage])}
      actions={<Button data-color="accent" onClick={() => change({ ...work, showing: 'questions' })}>{text.goOn}</Button>}
    >
      <Paragraph className="tally">
        {(['not-met', 'unknown', 'ahead', 'met'] as const).map((outcome) => <span key={outcome}>{words.count[outcome](counts[outcome])}</span>)}
      </Paragraph>
      <div className="row actions">
        <Button variant="secondary" onClick={() => window.print()}>{text.print}</Button>
        {/* What writes the file is fetched when it is asked for. */}
        <Button variant="secondary" onClick={() => void import('./case-file.ts').then(({ saveCase }) => saveCase(work))}>{text.save}</Button>
        <Button variant="tertiary" onClick={() => change(undefined)}>{text.again}</Button>
      </div>
      {useMe() && <Suspense><CarryIn work={work} /></Suspense>}
      {stops.length + backlog.length + notMet.length + unsettled.length === 0 && <Alert data-color="info"><Paragraph>{words.nothingStops}</Paragraph></Alert>}
      {list(following ? words.headings.stops(names[stage], names[following]) : words.headings.stopsLast(names[stage]), stops)}
      {list(words.headings.backlog, backlog)}
      {list(words.headings.notMet, notMet)}
      {applying.length > 0 && (
        <Section title={text.applying}>
          <Paragraph className="reading">{text.applyingLead(applying.length)}</Paragraph>
          {stages.map((due) => ({ due, lines: applying.filter(({ verdict }) => verdict.due === due) })).filter(({ lines }) => lines.length > 0)
            .map(({ due, lines }) => <Duties key={due} {...{ knowledge, interview, lines }} heading={text.stages[due].title} level={3} closed />)}
        </Section>
      )}
      {list(words.headings.unsettled, open, true)}
      {ahead.map(({ stage: due, duties }) => <Duties key={due} {...{ knowledge, interview }} heading={sentenceText[language].comesIn(names[due])} lines={duties} closed />)}
      {judgement.coming.length > 0 && <Coming knowledge={knowledge} coming={judgement.coming} />}
      <Demands picked={demands.picked} undecided={demands.undecided.length} asked={asked} title={title} />
      {list(words.headings.met, met, true)}
      {list(words.headings.notApplicable, notApplicable, true)}
      <Answers {...{ knowledge, work, change }} />
      <Paragraph className="subtle">{words.disclaimer}</Paragraph>
    </Page>
  )
}

function Coming({ knowledge, coming }: Pick<View, 'knowledge'> & { readonly coming: readonly { readonly id: string; readonly kind: string; readonly from: string }[] }) {
  const words = useText(dutyText)
  const { language } = useLanguage()
  const duties = coming.filter(({ kind }) => kind === 'duty')
  if (duties.length === 0) return undefined
  return (
    <Section title={words.headings.coming}>
      <ul>
        {duties.map(({ id, from }) => {
          const version = knowledge.pack.statements.find((one) => one.id === id)?.versions.find((one) => one.from === from)
          return <li key={`${id} ${from}`}>{knowledge.statements[id]?.title[language]}. {words.comes(dayText(from, language))}. <span className="subtle">{version && lawText(knowledge, version.basis, undefined, language)}</span></li>
        })}
      </ul>
    </Section>
  )
}
