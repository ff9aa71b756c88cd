/** The decision point a part stands at: what holds it, by which law, who can lift it and where it is put right; and what is behind once it is open. */
import { Alert, Paragraph } from '@digdir/designsystemet-react'
import { sentenceText } from '@rustning/server/judgement/sentence/sentence.text.ts'
import type { GateAnswer } from '@rustning/server/lifecycle/stages/stages.api.ts'
import { Section } from '../../design/page.tsx'
import { useLanguage, useText } from '../../shell/language.tsx'
import { DutyFold, DutyLines } from './duty-lines.tsx'
import { threadText } from './thread.text.ts'

type Block = GateAnswer['blocks'][number]

export function Gate({ gate }: { readonly gate: GateAnswer }) {
  const text = useText(threadText)
  const { language } = useLanguage()
  const { part: { stage, ended }, to, blocks, who, you, stages } = gate
  const names = sentenceText[language].stage
  const holding = blocks.filter(({ exception }) => !exception), lifted = blocks.filter(({ exception }) => exception)
  const purpose = stages.find(({ is }) => is === 'here')?.purpose
  if (ended) return <Alert data-color="info"><Paragraph>{text.ended[ended]}</Paragraph></Alert>
  return (
    <Section title={stage === 'operate' ? text.following : to ? text.gate(names[stage], names[to]) : text.gateLast(names[stage])}>
      {purpose !== undefined && <Paragraph className="reading subtle">{purpose}</Paragraph>}
      {stage !== 'operate' && <Paragraph className="gate-says">{holding.length === 0 ? text.nothingStops : text.stops(holding.length)}{lifted.length > 0 && ` ${text.lifted(lifted.length)}`}</Paragraph>}
      {blocks.length > 0 && <ul className="lines">{[...holding, ...lifted].map((block) => <li key={block.duty.id}><Blocking block={block} /></li>)}</ul>}
      {who.length > 0 && !you.advance && <Paragraph>{text.waits(who.join(', '))}</Paragraph>}
      {stage === 'exit' && <DutyLines heading={text.exitSteps} lines={gate.exit} level={3} />}
    </Section>
  )
}

function Blocking({ block: { duty, lift, liftSays, exception, items, concluded } }: { readonly block: Block }) {
  const text = useText(threadText)
  const mark = exception ? <span className="scar">{exception.says}</span> : concluded ? <span className="subtle">{concluded.says}</span> : <span />
  return (
    <DutyFold line={duty} mark={mark} askable={lift === 'exception' && !exception}>
      <dt>{text.lift}</dt><dd>{liftSays}</dd>
      {items.length > 0 && <><dt>{text.forEach}</dt><dd><ul className="plain">{items.map(({ item, says }) => <li key={item}>{item}: {says}</li>)}</ul></dd></>}
    </DutyFold>
  )
}
