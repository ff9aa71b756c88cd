/** Steps in a line, one under the other so that it reads the same on a phone, each with the stages it answers to here. */
import { useId } from 'react'
import { useLanguage } from '../shell/language.tsx'
import { linesOf } from './drawn.ts'
import type { DrawingProps } from './figure.ts'
import { useStageName } from './use-stage.ts'

const width = 400, height = 76, gap = 30

export function FigureLine({ figure, label, describe }: DrawingProps) {
  const { language } = useLanguage()
  const id = useId()
  const stageName = useStageName()
  const parts = Object.entries(figure.parts)
  return (
    <svg className="drawing line" viewBox={`0 0 ${width} ${parts.length * (height + gap) - gap + 4}`} role="img" aria-labelledby={`${id}-title ${id}-says`}>
      <title id={`${id}-title`}>{label}</title>
      <desc id={`${id}-says`}>{describe([], parts.map(([, part]) => part.title[language]))}</desc>
      {parts.map(([key, part], index) => {
        const top = index * (height + gap) + 2
        const lines = linesOf(part.title[language] ?? key, 36)
        const stages = part.stages.map(stageName).join(' · ')
        const first = top + height / 2 - (lines.length - 1) * 9 - (stages === '' ? 0 : 10)
        return (
          <g key={key}>
            <rect className="slice" x="2" y={top} width={width - 4} height={height} rx="8" />
            <circle className="number" cx="34" cy={top + height / 2} r="17" />
            <text className="strong" x="34" y={top + height / 2} textAnchor="middle" dominantBaseline="central">{index + 1}</text>
            <text className="strong" x="66" y={first} dominantBaseline="middle">{lines.map((line, row) => <tspan key={line} x="66" dy={row === 0 ? 0 : 18}>{line}</tspan>)}</text>
            {stages !== '' && <text className="small" x="66" y={first + lines.length * 18 + 3} dominantBaseline="middle">{stages}</text>}
            {index < parts.length - 1 && <path className="head" d={`M${width / 2 - 9} ${top + height + 8}h18l-9 14z`} />}
          </g>
        )
      })}
    </svg>
  )
}
