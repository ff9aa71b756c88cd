/**
 * A form whose rules are the server's alone: it sends what stands in the fields, and what comes back wrong is said at the field, in a list
 * at the top that leads there, and read aloud. The same content sent again carries the same key, so that a lost answer does no harm twice.
 */
import { Button, ErrorSummary } from '@digdir/designsystemet-react'
import { Refusal } from '@rustning/server/foundation/http/problem.api.ts'
import type { CallOptions } from '@rustning/server/foundation/http/client.api.ts'
import { createContext, useContext, useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useLanguage, useText } from '../shell/language.tsx'
import { fieldErrors, keyFor, type Sent } from './form-errors.ts'
import { Problem } from './problem.tsx'
import { problemText } from './problem.text.ts'
import { TakeSaved } from './take-saved.tsx'
import { markTyped, unmarkTyped } from './typing.ts'

/** What the reader filled in, by the fields' names. */
export interface Filled {
  readonly text: (name: string) => string
  readonly all: (name: string) => string[]
}

export interface FormProps {
  readonly send: (filled: Filled, options: CallOptions) => Promise<unknown>
  readonly submit: string
  /** The form's one button is the page's next step. */
  readonly next?: boolean
  /** Refusals that concern one field without naming it: code and field. */
  readonly at?: Readonly<Record<string, string>>
  readonly beside?: ReactNode
  /** Told of every refusal, before it is shown; `true` keeps it from being shown. */
  readonly onRefused?: (error: unknown) => boolean | undefined
  readonly children: ReactNode
}

interface Fields {
  readonly errors: ReadonlyMap<string, string>
  readonly idOf: (name: string) => string
}
const FieldsOfForm = createContext<Fields>({ errors: new Map(), idOf: (name) => name })

/** The id of the field of this name, its own on the page, and what is wrong with it. */
export function useField(name: string): { readonly id: string; readonly error: string | undefined } {
  const { errors, idOf } = useContext(FieldsOfForm)
  return { id: idOf(name), error: errors.get(name) }
}

export function Form({ send, submit, next = false, at = {}, beside, onRefused, children }: FormProps) {
  const { language } = useLanguage()
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<unknown>()
  const [attempt, setAttempt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const last = useRef<Sent>(undefined)
  const own = useId()
  useEffect(() => () => void unmarkTyped(last), [])
  const idOf = (name: string) => `${own}-${name.replaceAll('/', '-')}`

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const data = new FormData(event.currentTarget)
    const all = (name: string) => data.getAll(name).map(String)
    last.current = keyFor(JSON.stringify([...data.entries()].map(([name, value]) => [name, String(value)])), last.current)
    setSending(true)
    try {
      await send({ text: (name) => all(name)[0] ?? '', all }, { key: last.current.key })
      last.current = undefined
      unmarkTyped(last)
      setError(undefined)
    } catch (refused) {
      setError(onRefused?.(refused) ? undefined : refused)
      setAttempt((before) => before + 1)
    } finally {
      setSending(false)
    }
  }

  const errors = error instanceof Refusal ? fieldErrors(error.words(language), error.code, at) : new Map<string, string>()
  return (
    <FieldsOfForm value={{ errors, idOf }}>
      <form ref={form} className="fields" noValidate onInput={() => markTyped(last)} onSubmit={(event) => void onSubmit(event)}>
        {error !== undefined && (errors.size > 0 && !(error instanceof Refusal && error.code in at) ? <Summary key={attempt} errors={errors} idOf={idOf} form={form.current} /> : <Problem key={attempt} error={error} toFocus />)}
        {error instanceof Refusal && error.code === 'version-moved' && <TakeSaved />}
        {children}
        <div className="row">
          <Button type="submit" data-color={next ? 'accent' : 'main'} loading={sending}>{submit}</Button>
          {beside}
        </div>
      </form>
    </FieldsOfForm>
  )
}

function Summary({ errors, idOf, form }: Fields & { readonly form: HTMLFormElement | null }) {
  const text = useText(problemText)
  const labelOf = (name: string) => form?.querySelector(`label[for="${CSS.escape(idOf(name))}"], #${CSS.escape(idOf(name))} > legend`)?.textContent ?? name
  return (
    <ErrorSummary>
      <ErrorSummary.Heading>{text.fieldsHeading}</ErrorSummary.Heading>
      <ErrorSummary.List>
        {[...errors].map(([name, sentence]) => (
          <ErrorSummary.Item key={name}><ErrorSummary.Link href={`#${idOf(name)}`}>{labelOf(name)}: {sentence}</ErrorSummary.Link></ErrorSummary.Item>
        ))}
      </ErrorSummary.List>
    </ErrorSummary>
  )
}
