/** What is wrong with which line, and the two ways on: mend the file, or leave the line out. Lines that may be no system at all are asked about; other remarks stop nothing and are folded. */
import { Button, Paragraph } from '@digdir/designsystemet-react'
import { Fold } from '../design/fold.tsx'
import { useText } from '../shell/language.tsx'
import { importText } from './import.text.ts'
import type { Preview } from './preview.ts'

type ProblemIn = Preview['problems'][number]
const few = 12

interface ImportProblemsProps {
  readonly preview: Preview
  readonly without: readonly number[]
  readonly setWithout: (lines: readonly number[]) => void
}

export function ImportProblems({ preview: { problems, rows, stopped }, without, setWithout }: ImportProblemsProps) {
  const text = useText(importText)
  // A remark about no cell is about the line.
  const stops = problems.filter((one) => one.stops), doubtful = problems.filter((one) => !one.stops && one.column === undefined), remarks = problems.filter((one) => !one.stops && one.column !== undefined)
  const lines = [...new Set(stops.map(({ line }) => line))]
  const leaveOut = (out: readonly number[]) => setWithout([...new Set([...without, ...out])])
  return (
    <>
      <Paragraph role="status">{stopped === 0 ? text.allGood : <strong>{text.mustBeMended(stopped, rows)}</strong>}</Paragraph>
      {stopped > 0 && (
        <>
          <Paragraph className="reading">{text.mendHelp}</Paragraph>
          <Lines problems={stops.slice(0, few)} leaveOut={leaveOut} />
          {stops.length > few && <Fold summary={text.theRest(stops.length - few)}>{() => <Lines problems={stops.slice(few)} leaveOut={leaveOut} />}</Fold>}
          {lines.length < rows && <div><Button variant="secondary" onClick={() => leaveOut(lines)}>{text.leaveOutAll(lines.length)}</Button></div>}
        </>
      )}
      {doubtful.length > 0 && (
        <>
          <Paragraph className="reading">{text.doubtful(doubtful.length)}</Paragraph>
          <Lines problems={doubtful.slice(0, few)} leaveOut={leaveOut} />
          {doubtful.length > few && <Fold summary={text.theRest(doubtful.length - few)}>{() => <Lines problems={doubtful.slice(few)} leaveOut={leaveOut} />}</Fold>}
          {doubtful.length > 1 && doubtful.length < rows && <div><Button variant="secondary" onClick={() => leaveOut(doubtful.map(({ line }) => line))}>{text.leaveOutDoubtful(doubtful.length)}</Button></div>}
        </>
      )}
      {without.length > 0 && <div className="row"><span>{text.leftOut(without.length)}</span><Button variant="tertiary" onClick={() => setWithout([])}>{text.takeBack}</Button></div>}
      {remarks.length > 0 && <Fold summary={text.remarks(remarks.length)}>{() => <Lines problems={remarks} />}</Fold>}
    </>
  )
}

function Lines({ problems, leaveOut }: { readonly problems: readonly ProblemIn[]; readonly leaveOut?: (lines: readonly number[]) => void }) {
  const text = useText(importText)
  return (
    <ul className="answers import-lines">
      {problems.map(({ line, column, sentence }, index) => (
        <li key={`${line} ${column} ${sentence}`}>
          <span>{sentence}</span>
          {/* Once for each line, beside the first that is wrong with it. */}
          {leaveOut && problems.findIndex((one) => one.line === line) === index && <Button variant="tertiary" data-size="sm" onClick={() => leaveOut([line])}>{text.leaveOut(line)}</Button>}
        </li>
      ))}
    </ul>
  )
}
