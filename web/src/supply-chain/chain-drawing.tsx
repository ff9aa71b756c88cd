/**
 * The chain drawn from left to right: the supplier, whoever works for it, whoever works for them. It is a picture of the table, which says
 * the same in words; the lines' shape tells where an agreement is missing, so that colour says nothing alone.
 */
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useText } from '../shell/language.tsx'
import { chainText } from './chain.text.ts'
import { boxesIn, layOut, type Drawn } from './layout.ts'
import { usePlaceWords, type Link } from './use-chain.ts'

const [height, down] = [46, 60]
/** More than this nobody can read as a picture. */
const most = 120
const clipped = (text: string, letters: number): string => (text.length > letters ? `${text.slice(0, letters - 1)}…` : text)

export function ChainDrawing({ supplier, links, marked = new Set() }: { readonly supplier: string; readonly links: readonly Link[]; readonly marked?: ReadonlySet<string> }) {
  const text = useText(chainText)
  if (links.length > most) return <p>{text.tooLarge}</p>
  return <Drawing {...{ supplier, links, marked }} />
}

function Drawing({ supplier, links, marked }: { readonly supplier: string; readonly links: readonly Link[]; readonly marked: ReadonlySet<string> }) {
  const text = useText(chainText)
  const places = usePlaceWords()
  const title = useId()
  const [frame, room] = useRoom()
  const { drawn, rows, columns, root } = layOut(links)
  const { width, across, whole } = boxesIn(room, columns)
  const middle = (row: number) => row * down + height / 2 + 4
  return (
    <>
      <p className="subtle">{text.legend}</p>
      {/* It may be wider than the screen: whoever has no mouse moves it with the arrows. */}
      <div className="chain-drawing" role="region" aria-label={text.drawing} tabIndex={0} ref={frame}>
        <svg role="img" aria-labelledby={title} width={whole} height={rows * down + 8} viewBox={`0 0 ${whole} ${rows * down + 8}`}>
          <title id={title}>{text.drawingOf(supplier, links.length)}</title>
          {drawn.map(({ link, row, column, parent }) => (
            <path key={link.id} className="line" data-agreement={link.agreement} d={`M${(column - 1) * across + width + 4} ${middle(parent)}C${(column - 1) * across + width + 34} ${middle(parent)} ${column * across - 26} ${middle(row)} ${column * across + 4} ${middle(row)}`} />
          ))}
          <Box name={supplier} below="" row={root} at={0} width={width} marked={false} />
          {drawn.map(({ link, row, column }: Drawn<Link>) => <Box key={link.id} name={link.name} below={places(link.processing)} row={row} at={column * across} width={width} marked={marked.has(link.id)} />)}
        </svg>
      </div>
    </>
  )
}

interface BoxProps {
  readonly name: string
  readonly below: string
  readonly row: number
  readonly at: number
  readonly width: number
  readonly marked: boolean
}

const Box = ({ name, below, row, at, width, marked }: BoxProps) => (
  <g className="box" data-marked={marked || undefined} transform={`translate(${at + 4} ${row * down + 4})`}>
    <rect width={width} height={height} rx="6" />
    <text x="12" y={below === '' ? 28 : 20}>{clipped(name, Math.floor((width - 24) / 7.5))}</text>
    {below !== '' && <text x="12" y="37" className="below">{clipped(below, Math.floor((width - 24) / 6.1))}</text>}
  </g>
)

/** How wide the frame is, also after the window has been drawn wider. */
function useRoom() {
  const frame = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    if (!frame.current) return undefined
    setRoom(frame.current.clientWidth)
    const watch = new ResizeObserver(([entry]) => entry && setRoom(Math.floor(entry.contentRect.width)))
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [])
  return [frame, room] as const
}
