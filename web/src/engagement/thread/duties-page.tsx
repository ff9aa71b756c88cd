/** Every duty of a part, grouped by what is to be done about it: what stops, what is not met, what nobody has settled, what comes, and what is in order. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { stages } from '@rustning/engine'
import { dayText } from '@rustning/server/judgement/sentence/sentence.ts'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import type { DutyLine } from '@rustning/server/judgement/verdict/verdict.api.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Empty } from '../../design/empty.tsx'
import { GoButton } from '../../design/go.tsx'
import { Section } from '../../design/page.tsx'
import { Problem } from '../../design/problem.tsx'
import { Loading } from '../../shell/gates.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { dutiesText } from './duties.text.ts'
import { DutyLines } from './duty-lines.tsx'
import { Thread } from './thread.tsx'
import { threadText } from './thread.text.ts'
import { useJudgement, useWithin, type Judged } from './use-thread.ts'

export default function DutiesPage() {
  const text = useText(threadText)
  return (
    <Thread page="duties" actions={() => <Button variant="secondary" onClick={() => window.print()}>{text.print}</Button>}>
      {(_, part) => <Duties key={part.id} part={part} />}
    </Thread>
  )
}

function Duties({ part }: { readonly part: PartAnswer }) {
  const text = useText(dutiesText), words = useText(threadText)
  const { language } = useLanguage()
  const within = useWithin()
  const { data, error, refetch } = useJudgement(part.id, true)
  if (error) return <Problem error={error} retry={() => void refetch()} />
  if (!data) return <Loading />
  const { duties, gate, counts, judgedOn, stage, coming, conflicts } = data.part
  const all = duties.flatMap((group) => group.duties)
  const having = (outcome: DutyLine['outcome']) => all.filter((line) => line.outcome === outcome && !gate.blocking.includes(line.id))
  const names = sentenceText[language].stage
  if (counts.met + counts.notMet + counts.unknown === 0) return <Empty title={text.empty} action={<GoButton to={within('answers')} next>{words.answerNext}</GoButton>}>{text.emptyBody}</Empty>
  return (
    <>
      <Paragraph>{text.judgedOn(dayText(judgedOn, language), names[stage])} {words.tally(counts.notMet, counts.unknown, counts.met)}</Paragraph>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      <DutyLines heading={text.stops} lines={all.filter(({ id }) => gate.blocking.includes(id))} />
      <DutyLines heading={text.notMet} lines={having('not-met')} />
      <DutyLines heading={text.unsettled} lines={having('unknown')} closed />
      {stages.map((due) => <DutyLines key={due} heading={text.ahead(names[due])} lines={having('ahead').filter((line) => line.due === due)} closed />)}
      {coming.length > 0 && <Section title={text.coming}><ul>{coming.map(({ id, title, says }) => <li key={id}>{title} <span className="subtle">({says})</span></li>)}</ul></Section>}
      <DutyLines heading={text.met} lines={having('met')} closed />
      <DutyLines heading={text.notApplicable} lines={having('not-applicable')} closed />
    </>
  )
}

function Conflicts({ conflicts }: { readonly conflicts: Judged['part']['conflicts'] }) {
  const text = useText(dutiesText)
  return (
    <Section title={text.conflicts}>
      <Paragraph>{text.conflictsLead}</Paragraph>
      <ul className="plain">
        {conflicts.map(({ fact, item, question, used, said, origin }) => (
          <li key={`${fact} ${item ?? ''}`}>
            {item !== undefined && `${item}: `}{question} {text.used}: <strong>{used}</strong>.{said !== undefined && <> {text.said}: <strong>{said}</strong>{origin !== undefined && ` (${origin})`}.</>}
          </li>
        ))}
      </ul>
    </Section>
  )
}
