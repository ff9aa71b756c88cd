/** Our mark: two plates, one over the other. Says nothing by itself; the name stands beside it. */
export function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path fill="var(--ds-color-main-base-default)" d="M4 4h15a3 3 0 0 1 3 3v9c0 5.2-3.3 9.1-9 11.5C7.3 25.1 4 21.2 4 16z" />
      <path fill="var(--ds-color-accent-base-default)" fillOpacity=".92" d="M16 9h9a3 3 0 0 1 3 3v6c0 5.2-3.3 9.1-9 11.5-2-.85-3.7-1.9-5-3.1C18.9 23.8 22 20.4 22 16V9z" />
    </svg>
  )
}
