/** The geometry of the drawings: text in lines, places and arcs on a circle. Pure, so that it can be tried without a browser. */

/** In lines of at most so many characters, broken between words; a longer word gets a line of its own. */
export function linesOf(text: string, most: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

export interface Place {
  readonly x: number
  readonly y: number
}

/** Degrees clockwise from the top. */
export function onCircle(centre: number, radius: number, degrees: number): Place {
  const turn = ((degrees - 90) * Math.PI) / 180
  return { x: round(centre + radius * Math.cos(turn)), y: round(centre + radius * Math.sin(turn)) }
}

const round = (value: number): number => Math.round(value * 10) / 10

/** A slice of a ring between two radii, clockwise from one angle to another. */
export function slice(centre: number, inner: number, outer: number, from: number, to: number): string {
  const [a, b, c, d] = [onCircle(centre, outer, from), onCircle(centre, outer, to), onCircle(centre, inner, to), onCircle(centre, inner, from)]
  const large = to - from > 180 ? 1 : 0
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${large} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${large} 0 ${d.x} ${d.y}Z`
}

/** The upper half of a circle from left to right, for words to stand on. */
export function upperHalf(centre: number, radius: number): string {
  const left = onCircle(centre, radius, 270), right = onCircle(centre, radius, 90)
  return `M${left.x} ${left.y}A${radius} ${radius} 0 0 1 ${right.x} ${right.y}`
}

/** An arrow head on the circle that points clockwise. */
export function headAt(centre: number, radius: number, degrees: number, size: number): string {
  const turn = (size / radius) * (180 / Math.PI)
  const [tip, out, back] = [onCircle(centre, radius, degrees + turn), onCircle(centre, radius + size * 0.8, degrees - turn * 0.6), onCircle(centre, radius - size * 0.8, degrees - turn * 0.6)]
  return `M${tip.x} ${tip.y}L${out.x} ${out.y}L${back.x} ${back.y}Z`
}
