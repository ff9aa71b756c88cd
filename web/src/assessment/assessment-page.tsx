/**
 * The open assessment: for anybody, without an account. Judged here in the browser by the same engine and the same knowledge as everywhere
 * else; nothing that is answered leaves it.
 */
import { useEffect, useState } from 'react'
import { Page } from '../design/page.tsx'
import { Problem } from '../design/problem.tsx'
import { useText } from '../shell/language.tsx'
import { shellText } from '../shell/shell.text.ts'
import { assessmentText } from './assessment.text.ts'
import { Begin } from './begin.tsx'
import { useKnowledge } from './own-data.tsx'
import { Questions } from './questions.tsx'
import { Result } from './result.tsx'
import { remember, remembered } from './work.ts'

export default function AssessmentPage() {
  const text = useText(assessmentText), { loading } = useText(shellText)
  const { data: knowledge, error, refetch } = useKnowledge()
  const [work, setWork] = useState(remembered)
  useEffect(() => remember(work), [work])
  if (error) return <Page title={text.title} narrow><Problem error={error} retry={refetch} /></Page>
  if (!knowledge) return <Page title={text.title}><div className="row" role="status">{loading}</div></Page>
  if (!work) return <Begin knowledge={knowledge} begin={setWork} />
  const View = work.showing === 'result' && work.interview.stage ? Result : Questions
  return <View key={work.showing} knowledge={knowledge} work={work} change={setWork} />
}
