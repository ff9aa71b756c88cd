/**
 * What a person types when they are asked, with secrets unseen on the screen. The questions go where complaints go, so that an answer can be
 * piped on. From a pipe, a line is an answer.
 */
import { createInterface, type Interface } from 'node:readline'
import { Writable } from 'node:stream'
import type { Context } from '../../foundation/command/command.ts'
import { notTyped } from './refusals.ts'

export interface Typed {
  readonly ask: (what: string, secret?: boolean) => Promise<string>
  readonly isPerson: boolean
  readonly close: () => void
}

/** Reads nothing before somebody is asked. */
export function typedBy({ input, complain }: Pick<Context, 'input' | 'complain'>): Typed {
  const isPerson = (input as NodeJS.ReadStream).isTTY === true
  let reader: Interface | undefined, unseen = false, ended = false
  const lines: string[] = [], waiting: ((line: string | undefined) => void)[] = []
  const echo = new Writable({ write: (chunk, _, done) => {
    if (!unseen) complain(String(chunk))
    done()
  } })
  const open = () => {
    reader = createInterface({ input, output: echo, terminal: isPerson, historySize: 0 })
    reader.on('line', (line) => (waiting.length > 0 ? waiting.shift()?.(line) : lines.push(line)))
    reader.on('close', () => {
      ended = true
      while (waiting.length > 0) waiting.shift()?.(undefined)
    })
    // Ctrl+C at a question is a wish to stop, also where the keys are read one by one.
    reader.on('SIGINT', () => reader?.close())
  }
  return {
    isPerson,
    async ask(what, secret = false) {
      // What was piped in may have been read already, to its end.
      if ((input as NodeJS.ReadStream).readableEnded || (input as NodeJS.ReadStream).destroyed) ended = true
      else if (!reader) open()
      complain(`${what}: `)
      unseen = secret
      const line = lines.shift() ?? (ended ? undefined : await new Promise<string | undefined>((resolve) => void waiting.push(resolve)))
      unseen = false
      if (secret || !isPerson) complain('\n')
      if (line === undefined || line === '') throw notTyped(what)
      return line
    },
    close: () => reader?.close(),
  }
}
