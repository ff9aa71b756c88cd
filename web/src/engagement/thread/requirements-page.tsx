/** What to demand of the supplier in this engagement and what to ask, picked by the server's judgement; the texts are the knowledge's own. */
import { useMemo } from 'react'
import { statementOf } from '@rustning/knowledge/pack'
import { order } from '@rustning/server/judgement/requirements/requirements.ts'
import { lawText } from '@rustning/server/judgement/sentence/sentence.ts'
import type { PartAnswer } from '@rustning/server/registers/engagement/engagement.api.ts'
import { Empty } from '../../design/empty.tsx'
import { GoButton } from '../../design/go.tsx'
import { Problem } from '../../design/problem.tsx'
import { Demands } from '../../judgement/demands.tsx'
import { useKnowledge } from '../../knowledge/use-knowledge.ts'
import { Loading } from '../../shell/gates.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { dutiesText } from './duties.text.ts'
import { Thread } from './thread.tsx'
import { threadText } from './thread.text.ts'
import { useJudgement, useWithin } from './use-thread.ts'

export default function RequirementsPage() {
  return <Thread page="requirements">{({ title }, part) => <Requirements title={part.name === undefined ? title : `${title} – ${part.name}`} part={part} />}</Thread>
}

function Requirements({ title, part }: { readonly title: string; readonly part: PartAnswer }) {
  const text = useText(dutiesText), words = useText(threadText)
  const { language } = useLanguage()
  const within = useWithin()
  const { data: knowledge, error: unread, refetch: readAgain } = useKnowledge()
  const { data, error, refetch } = useJudgement(part.id)
  const picked = useMemo(() => {
    if (!knowledge || !data) return []
    const versions = new Map(knowledge.pack.statements.map((statement) => [statement.id, statement.versions]))
    return data.part.picks.requirement.picked.flatMap(({ id }) => {
      const info = statementOf(knowledge, 'requirement', id)
      const version = versions.get(id)?.filter(({ from }) => from <= data.part.judgedOn).at(-1)
      return info ? [{ info, law: lawText(knowledge, version?.basis ?? [], undefined, language) }] : []
    }).sort((a, b) => order.indexOf(a.info.as) - order.indexOf(b.info.as))
  }, [knowledge, data, language])
  if (error ?? unread) return <Problem error={error ?? unread} retry={() => void Promise.all([refetch(), readAgain()])} />
  if (!data || !knowledge) return <Loading />
  const { requirement, question } = data.part.picks
  if (picked.length === 0) return <Empty title={text.noDemands} action={<GoButton to={within('answers')} next>{words.answerNext}</GoButton>}>{text.noDemandsBody}</Empty>
  return <Demands picked={picked} undecided={requirement.undecided} asked={question.picked.flatMap(({ id }) => statementOf(knowledge, 'question', id) ?? [])} title={title} />
}
