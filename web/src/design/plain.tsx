/**
 * Designsystemet's simplest parts as elements with its classes and nothing else, for pages that must be light: the open assessment is fetched
 * by people who have come once, perhaps on a phone. They look and are named like Designsystemet's own, so that either can stand on a page.
 */
import { useId, type ComponentProps, type ReactNode } from 'react'

const styled = (own: string, more: string | undefined): string => (more === undefined ? own : `${own} ${more}`)

export const Paragraph = ({ className, ...rest }: ComponentProps<'p'>) => <p className={styled('ds-paragraph', className)} {...rest} />

export function Heading({ level: Level, className, ...rest }: ComponentProps<'h1'> & { readonly level: 1 | 2 | 3 }) {
  const Title = `h${Level}` as const
  return <Title className={styled('ds-heading', className)} {...rest} />
}

export const Button = ({ className, variant, ...rest }: ComponentProps<'button'> & { readonly variant?: 'secondary' | 'tertiary' }) => <button type="button" className={styled('ds-button', className)} data-variant={variant} {...rest} />

export const Alert = ({ className, ...rest }: ComponentProps<'div'>) => <div className={styled('ds-alert', className)} {...rest} />

export const Card = ({ children }: { readonly children: ReactNode }) => <div className="ds-card">{children}</div>

export const Select = ({ className, ...rest }: ComponentProps<'select'>) => <select className={styled('ds-input', className)} {...rest} />

export const Details = ({ summary, children }: { readonly summary: ReactNode; readonly children: ReactNode }) => <details className="ds-details"><summary>{summary}</summary><div>{children}</div></details>

interface Labelled {
  readonly label: ReactNode
  readonly description?: ReactNode
  readonly error?: ReactNode
}

/** A field with its label, its help and what is wrong with it, tied together. */
function Field({ id, label, description, error, children }: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="ds-field">
      <label htmlFor={id} className="ds-label">{label}</label>
      {description !== undefined && <div id={`${id}-help`} data-field="description">{description}</div>}
      {children}
      {error !== undefined && <p id={`${id}-wrong`} data-field="validation" className="ds-validation-message">{error}</p>}
    </div>
  )
}

const told = (id: string, { description, error }: Pick<Labelled, 'description' | 'error'>) => ({
  'aria-invalid': error === undefined ? undefined : true,
  'aria-describedby': [error !== undefined && `${id}-wrong`, description !== undefined && `${id}-help`].filter(Boolean).join(' ') || undefined,
})

export function Textfield({ label, description, error, ...rest }: Labelled & ComponentProps<'input'>) {
  const id = useId()
  return <Field {...{ id, label, description, error }}><input id={id} type="text" className="ds-input" {...told(id, { description, error })} {...rest} /></Field>
}

export function Textarea({ label, description, error, ...rest }: Labelled & ComponentProps<'textarea'>) {
  const id = useId()
  return <Field {...{ id, label, description, error }}><textarea id={id} className="ds-input" {...told(id, { description, error })} {...rest} /></Field>
}

export function Choose({ label, ...rest }: Pick<Labelled, 'label'> & ComponentProps<'select'>) {
  const id = useId()
  return <Field {...{ id, label }}><Select id={id} {...rest} /></Field>
}

export function Checkbox({ label, ...rest }: Pick<Labelled, 'label'> & ComponentProps<'input'>) {
  const id = useId()
  return <div className="ds-field"><input id={id} type="checkbox" className="ds-input" {...rest} /><label htmlFor={id} className="ds-label" data-weight="regular">{label}</label></div>
}

/** Several fields that answer one question, which is read to those who cannot see that it stands above. */
export function Fieldset({ legend, description, children }: { readonly legend: string; readonly description: string; readonly children: ReactNode }) {
  return <fieldset className="ds-fieldset"><legend className="ds-label ds-sr-only">{legend}</legend><p className="ds-paragraph">{description}</p>{children}</fieldset>
}
