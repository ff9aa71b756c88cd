/** A circle: what goes on in every stage lies around as rings, and inside them the rest goes round with the clock. */
import { useId } from 'react'
import { stages } from '@rustning/engine'
import { useLanguage } from '../shell/language.tsx'
import { headAt, linesOf, onCircle, slice, upperHalf } from './drawn.ts'
import type { DrawingProps } from './figure.ts'

const centre = 210, outermost = 200, ring = 36

export function FigureCircle({ figure, label, describe }: DrawingProps) {
  const { language } = useLanguage()
  const id = useId()
  const parts = Object.entries(figure.parts)
  const rings = parts.filter(([, part]) => part.stages.length === stages.length), steps = parts.filter(([, part]) => part.stages.length < stages.length)
  const edge = outermost - rings.length * ring, core = Math.max(26, edge * 0.2), turn = 360 / Math.max(1, steps.length)
  return (
    <svg className="drawing round" viewBox="0 0 420 420" role="img" aria-labelledby={`${id}-title ${id}-says`}>
      <title id={`${id}-title`}>{label}</title>
      <desc id={`${id}-says`}>{describe(rings.map(([, part]) => part.title[language]), steps.map(([, part]) => part.title[language]))}</desc>
      {rings.map(([key, part], index) => {
        const outer = outermost - index * ring
        return (
          <g key={key}>
            <circle className={`ring shade-${index}`} cx={centre} cy={centre} r={outer} />
            <path id={`${id}-${key}`} d={upperHalf(centre, outer - ring / 2 - 5)} fill="none" />
            <text className="strong"><textPath href={`#${id}-${key}`} startOffset="50%" textAnchor="middle">{part.title[language]}</textPath></text>
          </g>
        )
      })}
      <circle className="inside" cx={centre} cy={centre} r={edge} />
      {steps.map(([key, part], index) => {
        const from = index * turn, at = onCircle(centre, (edge + core) / 2 + 6, from + turn / 2)
        const lines = linesOf(part.title[language] ?? key, edge > 150 ? 18 : 12)
        return (
          <g key={key}>
            <path className="slice" d={slice(centre, core, edge - 4, from + 2, from + turn - 2)} />
            <text x={at.x} y={at.y - (lines.length - 1) * 9} textAnchor="middle" dominantBaseline="middle">
              {lines.map((line, row) => <tspan key={line} x={at.x} dy={row === 0 ? 0 : 18}>{line}</tspan>)}
            </text>
          </g>
        )
      })}
      {steps.map(([key], index) => <path key={key} className="head" d={headAt(centre, edge - 4, index * turn, 11)} />)}
    </svg>
  )
}
