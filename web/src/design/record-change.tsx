/** A record changed where it is shown, folded until somebody wants to; and beside it, for whoever may, the way to take it away, asked about once more. */
import { Button } from '@digdir/designsystemet-react'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useHere } from '../shell/session.ts'
import { Fold } from './fold.tsx'
import { Form, type FormProps } from './form.tsx'
import { Problem } from './problem.tsx'

interface RecordChangeProps extends Required<Pick<FormProps, 'at' | 'send' | 'children'>> {
  readonly text: { readonly change: string; readonly save: string; readonly remove: string }
  /** Said before it is taken away. */
  readonly sure: string
  /** Nothing where the reader may not. */
  readonly remove: (() => Promise<unknown>) | undefined
  /** The list it stands in, and where one goes when it is gone. */
  readonly list: string
}

export function RecordChange({ text, sure, remove, list, at, send, children }: RecordChangeProps) {
  const { organisation, to } = useHere()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const [problem, setProblem] = useState<unknown>()
  const takeAway = async () => {
    if (!remove || !window.confirm(sure)) return
    try {
      await remove()
      await navigate(to(list), { replace: true })
      await queries.invalidateQueries({ queryKey: [list, organisation] })
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Fold className="edit" summary={text.change}>
      {() => (
        <>
          {problem !== undefined && <Problem error={problem} toFocus />}
          <Form submit={text.save} at={at} send={send} beside={remove && <Button type="button" variant="tertiary" data-color="danger" onClick={() => void takeAway()}>{text.remove}</Button>}>
            {children}
          </Form>
        </>
      )}
    </Fold>
  )
}
