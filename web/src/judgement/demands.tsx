/** What to demand of the supplier, in a tender's order, and what to ask: each with why it applies and how it is shown. Both can be taken along as a spreadsheet. */
import type { StatementInfo } from '@rustning/knowledge/pack'
import { order, type PickedRequirement } from '@rustning/server/judgement/requirements/requirements.ts'
import { Fold } from '../design/fold.tsx'
import { Section } from '../design/page.tsx'
import { Button, Heading, Paragraph } from '../design/plain.tsx'
import { saveTable } from '../design/table-export.ts'
import { useLanguage, useText } from '../shell/language.tsx'
import { demandsText } from './demands.text.ts'

/** A requirement that suits, by which law, and why where that is known. */
export type Demanded = Pick<PickedRequirement, 'info' | 'law'> & Partial<Pick<PickedRequirement, 'because'>>

interface DemandsProps {
  readonly picked: readonly Demanded[]
  /** How many more hang on an answer. */
  readonly undecided: number
  readonly asked: readonly StatementInfo<'question'>[]
  /** What it is for: names the file. */
  readonly title: string
}

export function Demands({ picked, undecided, asked, title }: DemandsProps) {
  const text = useText(demandsText)
  const { language } = useLanguage()
  if (picked.length === 0) return undefined
  const save = () => saveTable('xlsx', `${text.demands} ${title}`, [
    { key: 'as', title: text.kind, value: ({ info }: Demanded) => text.kinds[info.as] },
    { key: 'title', title: text.requirement, value: ({ info }) => info.title[language] },
    { key: 'demand', title: text.demand, value: ({ info }) => info.demand[language] },
    { key: 'verify', title: text.verify, value: ({ info }) => info.verify[language] },
    { key: 'evidence', title: text.evidence, value: ({ info }) => info.evidence.map((one) => one[language]).join('; ') },
    { key: 'law', title: text.law, value: ({ law }) => law },
  ], picked)
  return (
    <Section title={text.demands}>
      <Paragraph className="reading">{text.demandsLead(picked.length)}{undecided > 0 && ` ${text.demandsOpen(undecided)}`}</Paragraph>
      <div className="row actions"><Button variant="secondary" onClick={() => void save()}>{text.demandsSave}</Button></div>
      {order.map((as) => {
        const own = picked.filter(({ info }) => info.as === as)
        return own.length > 0 && (
          <Fold key={as} className="group" summary={<Heading level={3} data-size="2xs">{text.kinds[as]} <span className="subtle">({own.length})</span></Heading>}>
            {() => <ul className="lines">{own.map((one) => <Demand key={one.info.id} one={one} />)}</ul>}
          </Fold>
        )
      })}
      {asked.length > 0 && <Asked asked={asked} />}
    </Section>
  )
}

function Demand({ one: { info, law, because = [] } }: { readonly one: Demanded }) {
  const text = useText(demandsText)
  const { language } = useLanguage()
  return (
    <li>
      <Fold summary={<span className="what">{info.title[language]}</span>}>
        {() => (
          <dl className="terms">
            <dt>{text.demand}</dt><dd>{info.demand[language]}</dd>
            <dt>{text.verify}</dt><dd>{info.verify[language]}</dd>
            {info.evidence.length > 0 && <><dt>{text.evidence}</dt><dd>{info.evidence.map((evidence) => evidence[language]).join('; ')}</dd></>}
            {because.length > 0 && <><dt>{text.because}</dt><dd>{because.map(({ question, answer }) => `${question} ${answer}`).join(' · ')}</dd></>}
            {law !== '' && <><dt>{text.law}</dt><dd>{law}</dd></>}
          </dl>
        )}
      </Fold>
    </li>
  )
}

function Asked({ asked }: Pick<DemandsProps, 'asked'>) {
  const text = useText(demandsText)
  const { language } = useLanguage()
  return (
    <Fold className="group" summary={<Heading level={3} data-size="2xs">{text.ask} <span className="subtle">({asked.length})</span></Heading>}>
      {() => (
        <ul className="lines">
          {asked.map((info) => (
            <li key={info.id}>
              <Fold summary={<span className="what">{info.asks[language]}</span>}>{() => <dl className="terms"><dt>{text.goodAnswer}</dt><dd>{info['good-answer'][language]}</dd></dl>}</Fold>
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
