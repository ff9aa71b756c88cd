import { expect, test } from 'vitest'
import { describeError, lineLog } from './log.ts'

test('a line stays one line, whatever is written in it', () => {
  const lines: string[] = []
  lineLog((line) => void lines.push(line), () => new Date(0)).info({ address: 'a\r\n{"level":"error"}' }, 'request')
  expect(lines).toEqual(['{"at":"1970-01-01T00:00:00.000Z","level":"info","message":"request","address":"a\\r\\n{\\"level\\":\\"error\\"}"}\n'])
})
test('an error is described without the row it was about', () => {
  const error = Object.assign(new Error('duplicate', { cause: 'x' }), { code: '23505', detail: 'Key (email)=(kari@solvik.example)' })
  expect(describeError(error)).toEqual({ name: 'Error', message: 'duplicate', stack: error.stack, code: '23505', cause: { name: 'string' } })
})
