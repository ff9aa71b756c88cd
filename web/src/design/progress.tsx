/** Long work that shows how far it has come and can be left: it says what is done in words, and moves only when something has happened. */
/** Without `of` nobody knows how much there is. */
export function Progress({ label, done, of }: { readonly label: string; readonly done?: number | undefined; readonly of?: number | undefined }) {
  return (
    <div className="progress">
      <span role="status">{label}</span>
      <progress aria-label={label} {...(of !== undefined && { value: done ?? 0, max: of })} />
    </div>
  )
}

