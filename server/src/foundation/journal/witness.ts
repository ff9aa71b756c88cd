/**
 * Where checkpoints are kept outside the database. The file is only ever added to, and each line is on the disk before it counts: whoever
 * keeps a copy of it can prove what the journal was.
 */
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'

export interface Witness {
  /** Resolves when the notes are safe; rejects when they may not be. */
  readonly add: (notes: readonly { readonly note: string; readonly at: Date }[]) => Promise<void>
  readonly notes: () => Promise<string[]>
}

export function witnessFile(file: string): Witness {
  return {
    add: async (notes) => {
      await mkdir(path.dirname(file), { recursive: true })
      const handle = await open(file, 'a', 0o600)
      try {
        const text = notes.map(({ note, at }) => `${JSON.stringify({ at: at.toISOString(), note })}\n`).join('')
        // A line that an earlier full disk cut short must not swallow the next.
        await handle.writeFile((await endsWithin(file)) ? `\n${text}` : text)
        await handle.sync()
      } finally {
        await handle.close()
      }
    },
    notes: async () => (await linesOf(file)).flatMap((line) => noteIn(line) ?? []),
  }
}

async function linesOf(file: string): Promise<string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Whether the file's last line was not ended. */
async function endsWithin(file: string): Promise<boolean> {
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size === 0) return false
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer[0] !== 0x0a
  } finally {
    await handle.close()
  }
}

function noteIn(line: string): string | undefined {
  try {
    const { note } = JSON.parse(line) as { note?: unknown }
    return typeof note === 'string' ? note : undefined
  } catch {
    return undefined
  }
}
