/** The six named stages in their order: done, here, ahead, told by shape and word as well as by weight. */
import { stages, type Stage } from '@rustning/engine'
import { useText } from '../shell/language.tsx'
import { engagementText } from './engagement.text.ts'

export function Stages({ at, ended }: { readonly at: Stage; readonly ended?: 'abandoned' | 'exited' | undefined }) {
  const text = useText(engagementText)
  const here = stages.indexOf(at)
  return (
    <ol className="stages" aria-label={text.stage}>
      {stages.map((stage, index) => {
        const place = index < here || (index === here && ended === 'exited') ? 'done' : index === here && ended === undefined ? 'here' : 'ahead'
        return (
          <li key={stage} data-place={place} aria-current={place === 'here' ? 'step' : undefined}>
            <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
              <circle cx="10" cy="10" r="8" fill={place === 'ahead' ? 'none' : 'currentColor'} stroke="currentColor" strokeWidth="2" />
              {place === 'done' && <path d="m5.800 10.400 2.900 2.900 5.600-6" fill="none" stroke="var(--ds-color-neutral-background-default)" strokeWidth="2" />}
              {place === 'here' && <circle cx="10" cy="10" r="3" fill="var(--ds-color-neutral-background-default)" />}
            </svg>
            {text.stages[stage]}
            {place !== 'ahead' && <span className="ds-sr-only"> ({place === 'done' ? text.stageDone : text.stageHere})</span>}
          </li>
        )
      })}
    </ol>
  )
}
