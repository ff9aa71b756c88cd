/** Layers against columns: a shape in each cell for what it says, told apart by shape and named under the drawing, never by colour alone. */
import { useId } from 'react'
import { useLanguage } from '../shell/language.tsx'
import { linesOf } from './drawn.ts'
import type { DrawingProps } from './figure.ts'

const names = 124, row = 38, head = 58

/** A full disc, a half one, an empty ring, a square, a diamond, a cross: in the order the figure names its marks. */
function Mark({ at, x, y }: { readonly at: number; readonly x: number; readonly y: number }) {
  switch (at) {
    case 0: return <circle className="mark full" cx={x} cy={y} r="9" />
    case 1: return <><circle className="mark" cx={x} cy={y} r="9" /><path className="mark full" d={`M${x} ${y - 9}a9 9 0 0 0 0 18z`} /></>
    case 2: return <circle className="mark" cx={x} cy={y} r="9" />
    case 3: return <rect className="mark full" x={x - 8} y={y - 8} width="16" height="16" />
    case 4: return <path className="mark" d={`M${x} ${y - 10}l10 10-10 10-10-10z`} />
    default: return <path className="mark" d={`M${x - 7} ${y - 7}l14 14m0-14l-14 14`} />
  }
}

export function FigureMatrix({ figure, label, describe }: DrawingProps) {
  const { language } = useLanguage()
  const id = useId()
  const columns = Object.entries(figure.columns ?? {}), marks = Object.entries(figure.marks ?? {}), parts = Object.entries(figure.parts)
  const cell = Math.max(64, Math.floor(320 / Math.max(1, columns.length)))
  // A word that is longer than its column makes it wider; what stands beside is not written over.
  const heads = columns.map(([key, { title }]) => linesOf(title[language] ?? key, 10)), widths = heads.map((lines) => Math.max(cell, Math.ceil(Math.max(...lines.map((line) => line.length)) * 6.4 + 6)))
  const before = (index: number) => names + widths.slice(0, index).reduce((sum, one) => sum + one, 0), middleOf = (index: number) => before(index) + (widths[index] ?? cell) / 2
  const width = before(columns.length)
  return (
    <>
      <svg className="drawing grid" viewBox={`0 0 ${width} ${head + parts.length * row}`} role="img" aria-labelledby={`${id}-title ${id}-says`}>
        <title id={`${id}-title`}>{label}</title>
        <desc id={`${id}-says`}>{describe([], [])}</desc>
        {columns.map(([key], index) => {
          const lines = heads[index] ?? []
          const x = middleOf(index)
          return <text key={key} className="tiny strong" textAnchor="middle" x={x} y={head - 10 - (lines.length - 1) * 13}>{lines.map((line, at) => <tspan key={line} x={x} dy={at === 0 ? 0 : 13}>{line}</tspan>)}</text>
        })}
        {parts.map(([key, part], index) => {
          const top = head + index * row
          const lines = linesOf(part.title[language] ?? key, 19)
          return (
            <g key={key}>
              {index % 2 === 0 && <rect className="band" x="0" y={top} width={width} height={row} />}
              <text className="small" x="6" y={top + row / 2 - (lines.length - 1) * 6.5} dominantBaseline="middle">{lines.map((line, at) => <tspan key={line} x="6" dy={at === 0 ? 0 : 13}>{line}</tspan>)}</text>
              {columns.map(([column], at) => {
                const mark = marks.findIndex(([one]) => one === part.cells?.[column])
                return mark >= 0 && <Mark key={column} at={mark} x={middleOf(at)} y={top + row / 2} />
              })}
            </g>
          )
        })}
      </svg>
      <ul className="legend">
        {marks.map(([key, name], at) => <li key={key}><svg viewBox="0 0 24 24" aria-hidden="true" focusable="false"><Mark at={at} x={12} y={12} /></svg>{name[language]}</li>)}
      </ul>
    </>
  )
}
