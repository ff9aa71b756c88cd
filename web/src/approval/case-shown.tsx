/** What a case says and rests on, advice included: the same on its page and on the paper for the board, since what is shown is what is approved. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import type { DecisionAnswer } from '@rustning/server/approval/decision/decision.api.ts'
import { cite } from '@rustning/knowledge/pack'
import { GoLink } from '../design/go.tsx'
import { Section } from '../design/page.tsx'
import { rolesIn } from '../identity/roles.ts'
import { usePack } from '../knowledge/use-knowledge.ts'
import { locales, useLanguage, useText, useTimes } from '../shell/language.tsx'
import { useHere } from '../shell/session.ts'
import { approvalText } from './approval.text.ts'
import { caseText } from './case.text.ts'
import { decisionText } from './decision.text.ts'
import { useLevelName } from './decision-table.tsx'
import { Grounds } from './grounds.tsx'
import { State, type Tone } from './state.tsx'
import { useEngagement, useKindName } from './use-approval.ts'

export function CaseTerms({ of: { form, engagementId, partId, duty, level, worth, expiresOn, askedBy, askedAt, renews, renewedBy } }: { readonly of: DecisionAnswer }) {
  const text = useText(decisionText), words = useText(caseText), shared = useText(approvalText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const { to } = useHere()
  const nameOf = useKindName(), levelName = useLevelName()
  const { data: record } = useEngagement(engagementId)
  const { data: knowledge } = usePack()
  const basis = knowledge?.pack.statements.find(({ id }) => id === duty)?.versions.at(-1)?.basis ?? []
  const law = knowledge ? basis.map((one) => cite(knowledge, one, language)).join(', ') : ''
  return (
    <dl className="terms">
      <dt>{text.form}</dt><dd>{text.forms[form]}</dd>
      <dt>{text.engagement}</dt><dd><GoLink to={to(`engagements/${engagementId}`)}>{record?.title ?? text.engagement}</GoLink>{partId !== undefined && ` – ${record?.parts.find(({ id }) => id === partId)?.name ?? shared.whole}`}</dd>
      {duty !== undefined && <><dt>{words.duty}</dt><dd>{nameOf(duty)}{law !== '' && ` (${law})`}</dd></>}
      <dt>{text.level}</dt><dd><strong>{levelName(level)}</strong></dd>
      {worth && <><dt>{text.worth}</dt><dd>{new Intl.NumberFormat(locales[language], { style: 'currency', currency: worth.currency, maximumFractionDigits: 0 }).format(worth.amount)}</dd></>}
      {expiresOn !== undefined && <><dt>{text.expires}</dt><dd>{day(expiresOn)}</dd></>}
      <dt>{text.askedBy}</dt><dd>{askedBy.name}, {rolesIn([askedBy.as], language)}, {day(askedAt)}</dd>
      {renews !== undefined && <><dt>{words.renews}</dt><dd><GoLink to={to(`decisions/${renews}`)}>{text.name}</GoLink></dd></>}
      {renewedBy !== undefined && <><dt>{words.renewedBy}</dt><dd><GoLink to={to(`decisions/${renewedBy}`)}>{text.name}</GoLink></dd></>}
    </dl>
  )
}

/** Reasons, measures, advice and grounds. */
export function CaseBody({ of: { reasons, measures, advice, grounds, digest } }: { readonly of: DecisionAnswer }) {
  const text = useText(decisionText), words = useText(caseText), shared = useText(approvalText)
  return (
    <>
      <Section title={text.reasons}><Paragraph className="reading said">{reasons}</Paragraph></Section>
      <Section title={text.measures}><Paragraph className="reading said">{measures === '' ? words.none : measures}</Paragraph></Section>
      <Section title={words.advice}>
        {advice.length === 0 ? <Paragraph>{words.adviceNone}</Paragraph> : <ul className="cards">{advice.map((one) => <li key={one.id}><OneAdvice advice={one} /></li>)}</ul>}
      </Section>
      <Section title={shared.grounds}><Grounds grounds={grounds} digest={digest} says={words.shown} /></Section>
    </>
  )
}

const tones: Readonly<Record<NonNullable<DecisionAnswer['advice'][number]['given']>['stance'], Tone>> = { 'supports': 'holds', 'supports-with-conditions': 'holds', 'dissents': 'fallen' }

function OneAdvice({ advice: { adviser, asked, given } }: { readonly advice: DecisionAnswer['advice'][number] }) {
  const words = useText(caseText)
  const { language } = useLanguage()
  const { day } = useTimes()
  const role = rolesIn([adviser], language)
  return (
    <>
      <Heading level={3} data-size="2xs">{role.charAt(0).toUpperCase() + role.slice(1)}</Heading>
      {asked && <Paragraph><span className="subtle">{words.adviceAsked(asked.by, day(asked.at))}:</span> <span className="said">{asked.question}</span></Paragraph>}
      {given
        ? <><State tone={tones[given.stance]}>{words.stances[given.stance]}</State><Paragraph className="said">{given.words}</Paragraph><span className="subtle">{words.adviceGiven(given.by, day(given.at))}</span></>
        : <State tone="waits">{words.adviceAwaited}</State>}
    </>
  )
}
