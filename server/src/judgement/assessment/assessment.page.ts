/**
 * The assessment as a page of text: the outcome first, then why, then what to do. A tired reader who stops after ten lines has read what
 * stops them.
 */
import { next, stages, type Facts, type Question, type Situation, type Stage } from '@rustning/engine'
import { statementOf, type Knowledge, type Label, type Language } from '@rustning/knowledge/pack'
import { harmless, styled, wrap, type Style, type Terminal } from '../../foundation/text/terminal.ts'
import { assess, becauseOf, dutyLaw, type Assessment, type DutyLine } from './assessment.ts'
import { assessmentText } from './assessment.text.ts'
import { dayText, labelText, lawText, questionText, parseAsks } from '../sentence/sentence.ts'
import { sentenceText } from '../sentence/sentence.text.ts'

export interface Page {
  readonly knowledge: Knowledge
  readonly title: Label
  readonly facts: Facts
  readonly situation: Situation & { readonly stage: Stage }
  readonly language: Language
  readonly terminal: Terminal
  /** Show everything, also what is met, what does not apply and every reason. */
  readonly all?: boolean | undefined
}

const marks = { 'met': '✓', 'not-met': '✗', 'unknown': '?', 'ahead': '›', 'not-applicable': '–' } as const
const colours: Record<keyof typeof marks, Style> = { 'met': 'green', 'not-met': 'red', 'unknown': 'yellow', 'ahead': 'cyan', 'not-applicable': 'dim' }
const atFirst = 6

export function printAssessment(page: Page): Assessment {
  const { knowledge, language, terminal, situation } = page
  const say = assessmentText[language]
  const assessment = assess(knowledge, page.facts, situation)
  const out = (text = '') => terminal.write(`${text}\n`)
  out(styled(terminal, 'bold', wrap(labelText(page.title, language), terminal.width)))
  out(styled(terminal, 'dim', say.judgedOn(dayText(situation.on, language), sentenceText[language].stage[situation.stage])))
  if (situation.lawOn !== undefined && situation.lawOn !== situation.on) out(styled(terminal, 'dim', say.olderLaw(dayText(situation.lawOn, language))))
  out()
  out(wrap(tally(page, assessment), terminal.width, '  '))
  const told = new Set<string>()
  printStops(page, assessment, out, told)
  printList(page, say.headings.backlog, assessment.backlog, out, told, page.all ? Infinity : atFirst)
  printList(page, say.headings.notMet, assessment.notMet, out, told, page.all ? Infinity : atFirst)
  printQuestions(page, assessment, out)
  printAhead(page, assessment, out)
  printSupplierQuestions(page, assessment, out)
  if (page.all) {
    printTitles(page, say.headings.unsettled, assessment.unsettled, out)
    printTitles(page, say.headings.met, assessment.met, out)
    printTitles(page, say.headings.notApplicable, assessment.notApplicable, out)
  }
  printComing(page, assessment, out)
  const requirements = assessment.judgement.picks.filter((pick) => pick.kind === 'requirement' && pick.outcome === 'picked').length
  out()
  if (requirements > 0) out(wrap(say.requirements(requirements), terminal.width))
  out(styled(terminal, 'dim', wrap(say.disclaimer, terminal.width)))
  return assessment
}

function tally({ language, terminal }: Page, { counts }: Assessment): string {
  const order = ['not-met', 'unknown', 'ahead', 'met', 'not-applicable'] as const
  return order.map((outcome) => styled(terminal, colours[outcome], `${marks[outcome]} ${assessmentText[language].count[outcome](counts[outcome])}`.replaceAll(' ', '\u00a0'))).join('   ')
}

type Out = (text?: string) => void

function heading({ terminal }: Page, text: string, out: Out): void {
  out()
  out(styled(terminal, 'bold', wrap(text, terminal.width)))
}

function printStops(page: Page, assessment: Assessment, out: Out, told: Set<string>): void {
  const say = assessmentText[page.language]
  const names = sentenceText[page.language].stage
  const following = stages[stages.indexOf(page.situation.stage) + 1]
  const { stops, stopsLast } = say.headings
  if (assessment.stops.length > 0) {
    heading(page, following ? stops(names[page.situation.stage], names[following]) : stopsLast(names[page.situation.stage]), out)
    for (const line of assessment.stops) printDuty(page, line, out, told)
  } else if (assessment.backlog.length === 0 && assessment.notMet.length === 0) heading(page, say.nothingStops, out)
}

function printList(page: Page, title: string, lines: readonly DutyLine[], out: Out, told: Set<string>, most: number): void {
  if (lines.length === 0) return
  heading(page, title, out)
  for (const line of lines.slice(0, most)) printDuty(page, line, out, told)
  const rest = lines.slice(most)
  for (const line of rest) out(wrap(`${marks[line.verdict.outcome]} ${line.info.title[page.language]}`, page.terminal.width, '  ', '    '))
}

/** `told` holds the grounds already given: ten duties that lack the same paper say so once. What one answer lists may be ten grounds. */
function printDuty(page: Page, { verdict, info }: DutyLine, out: Out, told: Set<string>): void {
  const { knowledge, language, terminal } = page
  const say = assessmentText[language]
  const outcome = verdict.outcome === 'ahead' ? sentenceText[language].comesIn(sentenceText[language].stage[verdict.due]) : sentenceText[language].outcome[verdict.outcome]
  out()
  out(wrap(`${styled(terminal, colours[verdict.outcome], `${marks[verdict.outcome]} ${outcome}`)}  ${styled(terminal, 'bold', info.title[language])}`, terminal.width, '  ', '    '))
  const field = (label: string, text: string) => out(wrap(text, terminal.width, `      ${label.padEnd(12)}`, ' '.repeat(18)))
  const becauses = becauseOf(knowledge, page.facts, page.situation, verdict, language)
  const grounds = becauses.map((because) => because.reasons.map((reason) => `${because.item ?? ''} ${reason.fact} ${reason.answer} ${knowledge.facts[reason.fact]?.type === 'set' ? reason.wanted : ''}`).join()).join()
  const law = `${dutyLaw(knowledge, verdict, language)}${info.confidence === 'V' ? '' : ` [${sentenceText[language].confidence[info.confidence].toLowerCase()}]`} (${verdict.id})`
  if (told.has(grounds)) return field(say.sameGround, law)
  told.add(grounds)
  for (const because of becauses) {
    because.reasons.slice(0, 4).forEach((reason, index) => {
      const item = because.item !== undefined && index === 0 ? `${harmless(because.item)}: ` : reason.alternative ? `${sentenceText[language].or}: ` : ''
      const wanted = reason.wanted ? ` — ${reason.wanted}` : ''
      const origin = reason.origin ? ` (${reason.origin})` : ''
      field(index === 0 ? say.because : '', `${item}${reason.question} ${reason.answer}${origin}${wanted}`)
    })
  }
  field(say.law, law)
  field(say.act, info.remedy[language])
}

/** The open questions, those that decide what applies first. */
export function openQuestions({ knowledge, facts, situation }: Pick<Page, 'knowledge' | 'facts' | 'situation'>, assessment?: Assessment): Question[] {
  return next(knowledge.pack, facts, situation, knowledge.order, assessment?.judgement)
}

function printQuestions(page: Page, assessment: Assessment, out: Out): void {
  if (assessment.unsettled.length === 0) return
  const say = assessmentText[page.language]
  heading(page, `${say.headings.unsettled} — ${say.headings.questions.toLowerCase()}`, out)
  const questions = openQuestions(page, assessment).filter((question) => question.serves.some((id) => assessment.unsettled.some((line) => line.verdict.id === id)))
  const most = page.all ? Infinity : 10
  questions.slice(0, most).forEach((question, index) => {
    const { item, noun } = parseAsks(question.asks)
    const name = item === undefined || noun === undefined ? undefined : page.facts.items[noun]?.members[item]?.name
    out(wrap(questionText(page.knowledge, question.asks, page.language, name), page.terminal.width, `  ${String(index + 1).padStart(2)}. `, '      '))
    out(styled(page.terminal, 'dim', `      ${question.asks}`))
  })
  if (questions.length > most) out(`      ${say.more(questions.length - most)}`)
}

function printAhead(page: Page, assessment: Assessment, out: Out): void {
  if (assessment.ahead.length === 0) return
  heading(page, assessmentText[page.language].headings.ahead, out)
  for (const { stage, duties } of assessment.ahead) {
    out()
    out(styled(page.terminal, 'cyan', `  ${marks.ahead} ${sentenceText[page.language].comesIn(sentenceText[page.language].stage[stage])}`))
    const most = page.all ? Infinity : atFirst
    for (const line of duties.slice(0, most)) out(wrap(line.info.title[page.language], page.terminal.width, '    · ', '      '))
    if (duties.length > most) out(`      ${assessmentText[page.language].more(duties.length - most)}`)
  }
}

function printSupplierQuestions(page: Page, assessment: Assessment, out: Out): void {
  const picked = assessment.judgement.picks.filter((pick) => pick.kind === 'question' && pick.outcome === 'picked')
  if (picked.length === 0) return
  heading(page, assessmentText[page.language].headings.ask, out)
  const most = page.all ? Infinity : atFirst
  for (const pick of picked.slice(0, most)) {
    const info = statementOf(page.knowledge, 'question', pick.id)
    if (info) out(wrap(info.asks[page.language], page.terminal.width, '  · ', '    '))
  }
  if (picked.length > most) out(`    ${assessmentText[page.language].more(picked.length - most)}`)
}

function printTitles(page: Page, title: string, lines: readonly DutyLine[], out: Out): void {
  if (lines.length === 0) return
  heading(page, title, out)
  for (const { verdict, info } of lines) out(wrap(`${marks[verdict.outcome]} ${info.title[page.language]} (${verdict.id})`, page.terminal.width, '  ', '    '))
}

function printComing(page: Page, { judgement }: Assessment, out: Out): void {
  const duties = judgement.coming.filter((coming) => coming.kind === 'duty')
  if (duties.length === 0) return
  heading(page, assessmentText[page.language].headings.coming, out)
  for (const coming of duties) {
    const info = statementOf(page.knowledge, 'duty', coming.id)
    const version = page.knowledge.pack.statements.find((one) => one.id === coming.id)?.versions.find((one) => one.from === coming.from)
    if (!info || !version) continue
    const when = assessmentText[page.language].comes(dayText(coming.from, page.language))
    out(wrap(`${info.title[page.language]} ${when}. ${lawText(page.knowledge, version.basis, undefined, page.language)} (${coming.id})`, page.terminal.width, '  › ', '    '))
  }
}
