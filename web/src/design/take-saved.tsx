/** Somebody else saved first: what they saved beside what stands typed here, and the way to go on from theirs. */
import { Button, Link } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useText } from '../shell/language.tsx'
import { problemText } from './problem.text.ts'

export function TakeSaved() {
  const text = useText(problemText)
  const queries = useQueryClient()
  return (
    <div className="row">
      <Link href={window.location.href} target="_blank" rel="noopener">{text.seeSaved}</Link>
      <Button variant="secondary" onClick={() => window.confirm(text.takeSavedSure) && void queries.invalidateQueries()}>{text.takeSaved}</Button>
    </div>
  )
}
