/** Runs a command as a person would, with typed lines and a fixed day, and gives back what they see. */
import { Readable } from 'node:stream'
import { runCommand, type Surroundings } from '../program.ts'

export interface Seen { readonly code: number; readonly out: string; readonly complaint: string }

export async function rustning(argv: readonly string[], typed: readonly string[] = [], around: Pick<Surroundings, 'environment' | 'cwd'> = {}): Promise<Seen> {
  let out = '', complaint = ''
  const code = await runCommand(argv, {
    terminal: { width: 100, colour: false, write: (text) => void (out += text) },
    complain: (text) => void (complaint += text),
    input: Readable.from(typed.map((line) => `${line}\n`)) as NodeJS.ReadableStream,
    now: new Date('2026-11-21T12:00:00Z'),
    ...around,
  })
  return { code, out, complaint }
}
