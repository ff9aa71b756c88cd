/**
 * A row as a line of JSON that any tool can read, and back without losing anything: columns by name, absent where the row has nothing; bytes
 * in base64; whole numbers beyond 32 bits and decimal numbers as text, so that no digit is lost on the way; instants in UTC.
 */
import type { Readable } from 'node:stream'
import { isKey, quoted, type Column } from './tables.ts'

/** What lets somebody in does not travel: whoever was let in by one installation is not thereby let in by another. */
export const travelling = (columns: readonly Column[]): Column[] => columns.filter((column) => !isKey(column))

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`
/** As they stand in JSON; every other kind is text there. */
const asIs = /^(boolean|smallint|integer|date|timestamp with time zone|timestamp without time zone)/

const written = ({ name, type, array }: Column): string => {
  const column = quoted(name)
  if (array || asIs.test(type)) return `to_json(${column})::text`
  if (type === 'bytea') return `to_json(translate(encode(${column}, 'base64'), E'\\n', ''))::text`
  return /^jsonb?$/.test(type) ? `${column}::jsonb::text` : `to_json(${column}::text)::text`
}

/** One line of JSON for a row. */
export const lineOf = (columns: readonly Column[]): string => `'{' || concat_ws(',', ${travelling(columns).map((column) => `${literal(`${JSON.stringify(column.name)}:`)} || ${written(column)}`).join(', ')}) || '}'`

const read = (column: Column): string => {
  const { name, type, array } = column
  // A key that nobody has stands where one must stand.
  if (isKey(column)) return 'sha256(uuid_send(gen_random_uuid()))'
  const value = `line -> ${literal(name)}`, text = `line ->> ${literal(name)}`
  if (array) return `CASE WHEN line ? ${literal(name)} THEN ARRAY(SELECT jsonb_array_elements_text(${value}))::${type} END`
  if (type === 'bytea') return `decode(${text}, 'base64')`
  return /^jsonb?$/.test(type) ? `(${value})::${type}` : `(${text})::${type}`
}

/** Takes lines as its one value. What the database numbers is numbered anew, in the order of the lines: numbers of another database mean nothing here. */
export function insertOf(table: string, columns: readonly Column[]): string {
  const own = columns.filter((column) => !column.identity && (!isKey(column) || column.required))
  return `INSERT INTO ${quoted(table)} (${own.map(({ name }) => quoted(name)).join(', ')}) SELECT ${own.map(read).join(', ')} FROM unnest($1::jsonb[]) WITH ORDINALITY AS given (line, place) ORDER BY place`
}

/** COPY doubles what could end a row; in a line of JSON that is the backslash alone. A piece holds whole rows. */
export async function* undoubled(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const piece of source) yield Buffer.from(piece.toString('latin1').replaceAll('\\\\', '\\'), 'latin1')
}

/** Lines end at line feeds and nowhere else: the text inside may hold what other readers take for one. */
export async function* linesIn(source: Readable): AsyncGenerator<string> {
  let parts: Buffer[] = []
  for await (const chunk of source as AsyncIterable<Buffer>) {
    let from = 0
    for (let to = chunk.indexOf(10); to >= 0; from = to + 1, to = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, to)]).toString('utf8')
      parts = []
    }
    if (from < chunk.length) parts.push(chunk.subarray(from))
  }
  if (parts.length > 0) yield Buffer.concat(parts).toString('utf8')
}
